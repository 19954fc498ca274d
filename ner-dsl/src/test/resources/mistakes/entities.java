package com.acme;

import dev.ner.dsl.*;

@NerModel(
    entities = {
      "per",
      //! NER031 `""` the name of entity type 2 is empty: expected what follows the "-" of its tags, found ""; write its name or remove it.
      "",
      //! NER032 `"per"` the entity type "per" is declared twice: expected each once, found it at 1 and 3; remove one.
      "per",
      //! NER033 `"creative work"` the entity type "creative work" holds whitespace: expected a name that a tag can hold, found U+0020; did you mean "creative-work"?
      "creative work",
      //! NER033 `"\u00a0"` the entity type " " holds whitespace: expected a name that a tag can hold, found U+00A0; write a name.
      "\u00a0",
      "creative-work",
      //! NER035 `"creative_work"` the entity types "creative-work" and "creative_work" give one constant: expected a different one for each, found CREATIVE_WORK for both; rename one here and in the corpus.
      "creative_work",
      //! NER035 `"Per"` the entity types "per" and "Per" give one constant: expected a different one for each, found PER for both; rename one here and in the corpus.
      "Per",
      "4wd",
      "a.b",
      //! NER034 `"-"` the entity type "-" gives no constant: expected a letter or a digit in it, found none; rename it here and in the corpus.
      "-",
      //! NER034 `"☃"` the entity type "☃" gives no constant: expected a letter or a digit in it, found none; rename it here and in the corpus.
      "☃",
      //! NER035 `"a/b"` the entity types "a.b" and "a/b" give one constant: expected a different one for each, found A_B for both; rename one here and in the corpus.
      "a/b",
      "class",
      "größe"
    })
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class Entities {
  @Embedding(5) Layer words;
  @Dense(3) Layer scores;
  @LogSoftmax Layer tags;

  EntitiesEntity use() {
    return EntitiesTagger.load().tag("").isEmpty() ? EntitiesEntity._4WD : EntitiesEntity.A_B;
  }

  //! NER013 `extra` the field "extra" is no layer: expected a layer annotation on a field of type Layer, found the type int; annotate it, remove it, or make it static if it is a constant.
  int extra;
}

//! NER030 `{` NoEntities has no entity type: expected at least one, found none; list them as entities = {"per", "geo"}.
@NerModel(entities = {})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class NoEntities {
  @Embedding(5) Layer words;
  @Dense Layer scores;
  @LogSoftmax Layer tags;
}

//! NER034 `"."` the entity type "." gives no constant: expected a letter or a digit in it, found none; rename it here and in the corpus.
@NerModel(entities = ".")
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class OneEntity {
  @Embedding(5) Layer words;
  @Dense Layer scores;
  @LogSoftmax Layer tags;
}
