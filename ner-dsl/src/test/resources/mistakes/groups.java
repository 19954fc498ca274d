package com.acme;

import dev.ner.dsl.*;

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
//! NER022 `@Residual` the layers of NotSerial do not follow each other: expected @Serial on a model, found @Residual; mark it @Serial and move the fields that @Residual combines into a nested class of it.
@Residual
final class NotSerial {
  @Embedding(5) Layer words;
  @Dense Layer scores;
  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class Combined {
  @Embedding(5) Layer words;
  Both both;
  @Dense Layer scores;
  @LogSoftmax Layer tags;

  @Concatenate
  //! NER023 `@Sum` Combined.Both combines its fields in two ways: expected one block annotation, found @Concatenate and @Sum; keep one.
  @Sum
  static class Both {
    @GRU(4) Layer first;
    @RNN(4) Layer second;
  }
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class NoDirection {
  @Embedding(5) Layer words;

  //! NER024 `@Bidirectional` the field "wide" has no direction: expected @Bidirectional on a recurrent layer or on a block with one, found @Dense; remove @Bidirectional.
  @Bidirectional @Dense(4) Layer wide;

  //! NER024 `@Bidirectional` the field "flat" has no direction: expected @Bidirectional on a recurrent layer or on a block with one, found none in NoDirection.Flat; remove @Bidirectional.
  @Bidirectional Flat flat;

  @Bidirectional Deep deep;
  @Dense Layer scores;
  @LogSoftmax Layer tags;

  @Serial
  static class Flat {
    @Dense(4) Layer only;
  }

  @Residual
  static class Deep {
    @GRU(8) Layer only;
  }
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class Inside {
  @Embedding(5) Layer words;
  Skip skip;
  @Dense Layer scores;
  @LogSoftmax Layer tags;

  @Residual
  static class Skip {
    //! NER025 `@Embedding` the layer "skip.letters" stands inside a block: expected @Embedding at the top of the model only, found it in the @Residual "skip"; move it out of the block.
    @Embedding(5) Layer letters;

    //! NER008 `@Dense` the layer "skip.scores" has no width: expected @Dense(units), found @Dense, which is one unit a tag and stands directly before @LogSoftmax or @CRF only; write its width or move it there.
    @Dense Layer scores;

    //! NER025 `@LogSoftmax` the layer "skip.tags" stands inside a block: expected @LogSoftmax at the end of the model only, found it in the @Residual "skip"; move it out of the block.
    @LogSoftmax Layer tags;
  }
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class NoInputBlock {
  Skip skip;
  @Dense Layer scores;
  @LogSoftmax Layer tags;

  //! NER002 `@Residual` the first layer "skip" is no input layer: expected one such as @Embedding, found @Residual; put a field such as "@Embedding(50) Layer words" above it.
  @Residual
  static class Skip {
    @LSTM(4) Layer context;
  }
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class NoScoresAfterBlock {
  @Embedding(4) Layer words;

  @Bidirectional @LSTM(2) Layer context;

  //! NER006 `@LogSoftmax` the output layer "tags" has no scores of the tags before it: expected @Dense, found @Bidirectional "context"; put a field such as "@Dense Layer scores" above it.
  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class Unequal {
  @Embedding(5) Layer words;

  //! NER026 `skip` the skip connection around "skip" joins different widths: expected 5 units at its end, as many as enter it, found 8; end it with a layer of 5 units, such as @Dense(5).
  Skip skip;

  Added added;
  @Dense Layer scores;
  @LogSoftmax Layer tags;

  @Residual
  static class Skip {
    @Bidirectional @LSTM(4) Layer context;
  }

  @Sum
  static class Added {
    @LSTM(4) Layer first;
    @GRU(4) Layer second;

    //! NER027 `third` the sum "added" adds different widths: expected 4 units in "added.third", as in "added.first", found 6; give all its fields one width.
    @RNN(6) Layer third;
  }
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class Unsaid {
  @Embedding(5) Layer words;
  Skip skip;
  @Dense Layer scores;
  @LogSoftmax Layer tags;

  @Residual
  static class Skip {
    //! NER010 `0` the layer "context" has no unit: expected a width of 1 or more, found 0; widen it.
    @LSTM(0) Layer context;
  }
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class StaticBoth {
  @Embedding(5) Layer words;

  //! NER015 `both` the layer "both" is static: expected an instance field, found a static one; remove "static".
  @Bidirectional static Deep both;

  @Dense Layer scores;
  @LogSoftmax Layer tags;

  @Serial
  static class Deep {
    @GRU(8) Layer only;
  }
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class EndInside {
  @Embedding(5) Layer words;
  @Bidirectional End end;

  @Serial
  static class End {
    @GRU(8) Layer only;
    @Dense(5) Layer scores;

    //! NER025 `@LogSoftmax` the layer "end.tags" stands inside a block: expected @LogSoftmax at the end of the model only, found it in the @Bidirectional "end"; move it out of the block.
    @LogSoftmax Layer tags;
  }
}

class Stray {
  //! NER016 `@Bidirectional` @Bidirectional stands outside a model: expected a field of a class with @NerModel or @Serial, found one of Stray; annotate the class or remove the annotation.
  @Bidirectional
  //! NER016 `@GRU` @GRU stands outside a model: expected a field of a class with @NerModel or @Serial, found one of Stray; annotate the class or remove the annotation.
  @GRU(5) Layer context;
}

//! NER020 `@Sum` Unused belongs to no model: expected @NerModel on it, or a field of a model that has it as its type, found neither; add one of them or remove @Sum.
@Sum
class Unused {
  @LSTM(4) Layer one;
}
