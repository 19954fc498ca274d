package com.acme;

import dev.ner.dsl.*;

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
//! NER019 `class Uncombined` Uncombined does not say how its layers combine: expected @Serial on the class, found no block annotation; add @Serial.
final class Uncombined {
  @Embedding(5) Layer words;
  @Dense Layer scores;
  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class Itself {
  @Embedding(5) Layer words;

  //! NER017 `again` the block "again" contains itself: expected a block that ends, found that Itself leads back to Itself; remove the field or change its type.
  Itself again;

  @Dense Layer scores;
  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class Around {
  @Embedding(5) Layer words;
  First first;
  @Dense Layer scores;
  @LogSoftmax Layer tags;

  @Serial
  static class First {
    @LSTM(4) Layer one;
    Second second;
  }

  @Serial
  static class Second {
    //! NER017 `back` the block "back" contains itself: expected a block that ends, found that Around.First leads back to Around.First; remove the field or change its type.
    First back;
  }
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class Through {
  @Embedding(5) Layer words;

  //! NER017 `outside` the block "outside" contains itself: expected a block that ends, found that Outside leads back to Through; remove the field or change its type.
  Outside outside;

  @Dense Layer scores;
  @LogSoftmax Layer tags;
}

@Serial
class Outside {
  Through through;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class Elsewhere {
  @Embedding(5) Layer words;

  //! NER018 `shared` the block "shared" is not part of the model: expected a static class nested in Elsewhere, found Shared outside it; move it into Elsewhere.
  Shared shared;

  //! NER018 `inner` the block "inner" is not part of the model: expected a static class nested in Elsewhere, found Elsewhere.Inner, which is not static; add "static" to it.
  Inner inner;

  @Dense Layer scores;
  @LogSoftmax Layer tags;

  @Serial
  class Inner {
    @LSTM(4) Layer one;
  }
}

@Serial
class Shared {
  @LSTM(4) Layer one;
}

//! NER020 `@Serial` Unused belongs to no model: expected @NerModel on it, or a field of a model that has it as its type, found neither; add one of them or remove @Serial.
@Serial
class Unused {
  @LSTM(4) Layer one;
}

//! NER021 `@Training` @Training stands outside a model: expected it on a class with @NerModel, found it on Plain; move it to the model or add @NerModel.
@Training(epochs = 3)
//! NER021 `@Corpus` @Corpus stands outside a model: expected it on a class with @NerModel, found it on Plain; move it to the model or add @NerModel.
@Corpus(train = "train.conll", validation = "dev.conll")
class Plain {
  //! NER016 `@Embedding` @Embedding stands outside a model: expected a field of a class with @NerModel or @Serial, found one of Plain; annotate the class or remove the annotation.
  @Embedding(5) Layer words;

  //! NER016 `@LSTM` @LSTM stands outside a model: expected a field of a class with @NerModel or @Serial, found one of Plain; annotate the class or remove the annotation.
  @LSTM(5) Layer context;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class EmptyBlock {
  @Embedding(5) Layer words;
  Nothing nothing;
  @Dense Layer scores;
  @LogSoftmax Layer tags;

  //! NER001 `@Serial` EmptyBlock.Nothing has no layer: expected fields such as "@Embedding(50) Layer words", found none; declare its layers from the top down.
  @Serial
  static class Nothing {}
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class BadBlock {
  @Embedding(5) Layer words;
  Encoder encoder;
  @LogSoftmax Layer tags;

  @Serial
  static class Encoder {
    //! NER010 `0` the layer "first" has no unit: expected a width of 1 or more, found 0; widen it.
    @LSTM(0) Layer first;

    //! NER003 `@Embedding` the input layer "encoder.letters" is not the first: expected @Embedding at the top only, found it after "words"; move it to the top or remove it.
    @Embedding(5) Layer letters;
    @Dense Layer scores;
  }
}
