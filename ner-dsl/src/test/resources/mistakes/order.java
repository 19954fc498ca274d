package com.acme;

import dev.ner.dsl.*;

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
//! NER001 `@Serial` Empty has no layer: expected fields such as "@Embedding(50) Layer words", found none; declare its layers from the top down.
@Serial
final class Empty {}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class NoInput {
  //! NER002 `@LSTM` the first layer "context" is no input layer: expected one such as @Embedding, found @LSTM; put a field such as "@Embedding(50) Layer words" above it.
  @LSTM(5) Layer context;

  @Dense Layer scores;
  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class LateInput {
  @LSTM(5) Layer context;

  //! NER003 `@Embedding` the input layer "words" is not the first: expected @Embedding at the top only, found it after "context"; move it to the top or remove it.
  @Embedding(5) Layer words;

  @Dense Layer scores;
  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class TwoInputs {
  @Embedding(5) Layer words;

  //! NER003 `@Embedding` the input layer "letters" is not the first: expected @Embedding at the top only, found it after "words"; move it to the top or remove it.
  @Embedding(5) Layer letters;

  @Dense Layer scores;
  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class EarlyOutput {
  @Embedding(5) Layer words;
  @Dense Layer scores;

  //! NER004 `@LogSoftmax` the output layer "tags" is not the last: expected @LogSoftmax at the end only, found "context" after it; move it to the end or remove it.
  @LogSoftmax Layer tags;

  @LSTM(5) Layer context;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class NoOutput {
  @Embedding(5) Layer words;
  @LSTM(5) Layer context;

  //! NER005 `@Dense` the last layer "scores" is no output layer: expected @LogSoftmax or @CRF, found @Dense; end the model with a @Dense and such a field.
  @Dense Layer scores;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class InputAlone {
  //! NER005 `@Embedding` the last layer "words" is no output layer: expected @LogSoftmax or @CRF, found @Embedding; end the model with a @Dense and such a field.
  @Embedding(5) Layer words;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class NoScores {
  @Embedding(5) Layer words;
  @LSTM(5) Layer context;

  //! NER006 `@LogSoftmax` the output layer "tags" has no scores of the tags before it: expected @Dense, found @LSTM "context"; put a field such as "@Dense Layer scores" above it.
  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class NothingAfterRecurrent {
  @Embedding(5) Layer words;
  @LSTM(5) Layer first;

  //! NER007 `@LSTM` nothing follows the last recurrent layer "second": expected @Dense and @LogSoftmax or @CRF after @LSTM, found the end of the model; add both fields below it.
  @LSTM(5) Layer second;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class DenseBetween {
  @Embedding(5) Layer words;

  //! NER008 `@Dense` the layer "between" has no width: expected @Dense(units), found @Dense, which is one unit a tag and stands directly before @LogSoftmax or @CRF only; write its width or move it there.
  @Dense Layer between;

  @LSTM(5) Layer context;
  @Dense Layer scores;
  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class DenseMisplaced {
  @Embedding(5) Layer words;

  //! NER008 `@Dense` the layer "scores" has no width: expected @Dense(units), found @Dense, which is one unit a tag and stands directly before @LogSoftmax or @CRF only; write its width or move it there.
  @Dense Layer scores;

  @LSTM(5) Layer context;

  //! NER006 `@LogSoftmax` the output layer "tags" has no scores of the tags before it: expected @Dense, found @LSTM "context"; put a field such as "@Dense Layer scores" above it.
  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class TwoOutputs {
  @Embedding(5) Layer words;
  @Dense Layer scores;

  //! NER004 `@LogSoftmax` the output layer "tags" is not the last: expected @LogSoftmax at the end only, found "paths" after it; move it to the end or remove it.
  @LogSoftmax Layer tags;

  @CRF Layer paths;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class EarlyChain {
  @Embedding(5) Layer words;
  @Dense Layer scores;

  //! NER004 `@CRF` the output layer "paths" is not the last: expected @CRF at the end only, found "context" after it; move it to the end or remove it.
  @CRF Layer paths;

  @LSTM(5) Layer context;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class ChainWithoutScores {
  @Embedding(5) Layer words;

  //! NER006 `@CRF` the output layer "paths" has no scores of the tags before it: expected @Dense, found @Embedding "words"; put a field such as "@Dense Layer scores" above it.
  @CRF Layer paths;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class ChainOfOtherWidth {
  @Embedding(5) Layer words;

  //! NER009 `4` the layer "scores" scores the tags: expected 5 units, one a tag, found 4; leave the width out, it follows from the entities.
  @Dense(4) Layer scores;

  @CRF Layer paths;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class ChainWithMarkedEnds {
  @Embedding(5) Layer words;

  //! NER009 `5` the layer "scores" scores the tags: expected 9 units, one a tag, found 5; leave the width out, it follows from the entities.
  @Dense(5) Layer scores;

  @CRF(encoding = ChunkEncoding.IOBES) Layer tags;
}
