package com.acme;

import dev.ner.dsl.*;

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class Widths {
  //! NER010 `0` the layer "words" has no unit: expected a width of 1 or more, found 0; widen it.
  @Embedding(0) Layer words;

  //! NER010 `-` the layer "context" has no unit: expected a width of 1 or more, found -3; widen it.
  @LSTM(-3) Layer context;

  //! NER010 `0` the layer "scores" has no unit: expected a width of 1 or more, found 0; widen it.
  @Dense(0) Layer scores;

  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class Scores {
  @Embedding(4) Layer words;

  //! NER009 `17` the layer "scores" scores the tags: expected 5 units, one a tag, found 17; leave the width out, it follows from the entities.
  @Dense(17) Layer scores;

  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class SameScores {
  @Embedding(4) Layer words;
  @Dense(5) Layer scores;
  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class Wide {
  @Embedding(2_147_483_647) Layer words;

  //! NER011 `.MAX_VALUE` the network is too large from the layer "context" on: expected at most 2,147,482,623 weights besides the table of words, found 36,893,488,121,649,299,460; make its layers narrower.
  @LSTM(Integer.MAX_VALUE) Layer context;

  @Dense Layer scores;
  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class WideInAll {
  @Embedding(20_000) Layer words;
  @LSTM(10_000) Layer first;

  //! NER011 `15_000` the network is too large from the layer "second" on: expected at most 2,147,482,623 weights besides the table of words, found 2,700,100,000; make its layers narrower.
  @LSTM(15_000) Layer second;

  @Dense Layer scores;
  @LogSoftmax Layer tags;
}
