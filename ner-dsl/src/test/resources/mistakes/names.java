package com.acme;

import dev.ner.dsl.*;

class Outer {
  @NerModel(entities = {"per", "geo"})
  @Corpus(train = "train.conll", validation = "dev.conll")
  @Serial
  static class Ner {
  @Embedding(5) Layer words;
  @Dense Layer scores;
  @LogSoftmax Layer tags;
  }
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
//! NER044 `class OuterNer` the models Outer.Ner and OuterNer give one name: expected generated classes of their own for each, found OuterNerTagger for both; rename one.
class OuterNer {
  @Embedding(5) Layer words;
  @Dense Layer scores;
  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
//! NER045 `class Taken` a class generated for Taken cannot have its name: expected TakenEntity to be free, found it in the source; rename the model or that class.
class Taken {
  @Embedding(5) Layer words;
  @Dense Layer scores;
  @LogSoftmax Layer tags;
}
//// source
package com.acme;

class TakenEntity {
  Object use(OuterNerTagger tagger, TakenTagger other) {
    return null;
  }
}
