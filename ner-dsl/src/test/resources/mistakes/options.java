package com.acme;

import dev.ner.dsl.*;

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class Ranges {
  //! NER071 `0f` the vectors of "words" cannot begin with such numbers: expected a deviation above 0, found 0.0; choose another, such as 0.3f.
  @Embedding(value = 8, deviation = 0f) Layer words;

  //! NER070 `1f` the layer "all" cannot drop such a share: expected a rate from 0 to below 1, found 1.0; choose another, such as 0.5f.
  @Dropout(rate = 1f) Layer all;

  //! NER070 `-` the layer "less" cannot drop such a share: expected a rate from 0 to below 1, found -0.1; choose another, such as 0.5f.
  @Dropout(sameForAllSteps = true, rate = -0.1f) Layer less;

  //! NER070 `.NaN` the layer "none" cannot drop such a share: expected a rate from 0 to below 1, found NaN; choose another, such as 0.5f.
  @Dropout(rate = Float.NaN) Layer none;

  //! NER072 `.POSITIVE_INFINITY` the forget gate of "context" cannot begin with such a bias: expected a number, found Infinity; choose another, such as 1f.
  @LSTM(value = 8, forgetBias = Float.POSITIVE_INFINITY) Layer context;

  //! NER073 `.RELU` the layer "scores" scores the tags: expected no activation, found RELU, which bounds the scores; leave it out.
  @Dense(activation = Activation.RELU) Layer scores;

  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class NoScores {
  @Embedding(1) Layer words;

  //! NER074 `@LayerNorm` the layer "norm" normalizes a single unit: expected two or more, found 1, of which always 0 remains; remove it or widen the layer before it.
  @LayerNorm Layer norm;

  @Dense(5) Layer scores;

  //! NER024 `@Bidirectional` the field "drop" has no direction: expected @Bidirectional on a recurrent layer or on a block with one, found @Dropout; remove @Bidirectional.
  @Bidirectional @Dropout(rate = 0f) Layer drop;

  //! NER006 `@LogSoftmax` the output layer "tags" has no scores of the tags before it: expected @Dense, found @Bidirectional "drop"; put a field such as "@Dense Layer scores" above it.
  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class NormalizedInBlocks {
  @Embedding(1) Layer words;
  Skip skip;
  @Dense Layer scores;
  @LogSoftmax Layer tags;

  @Residual
  static class Skip {
    @Dense(1) Layer narrow;
    @Dropout(rate = 0.5f) Layer drop;

    //! NER074 `@LayerNorm` the layer "skip.norm" normalizes a single unit: expected two or more, found 1, of which always 0 remains; remove it or widen the layer before it.
    @LayerNorm Layer norm;
  }
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class WidthsThroughLayersWithoutOne {
  @Embedding(6) Layer words;

  //! NER026 `skip` the skip connection around "skip" joins different widths: expected 6 units at its end, as many as enter it, found 5; end it with a layer of 6 units, such as @Dense(6).
  Skip skip;

  @Dense Layer scores;
  @LogSoftmax Layer tags;

  @Residual
  static class Skip {
    @Dropout(rate = 0.5f) Layer drop;
    @LSTM(5) Layer context;
    @LayerNorm Layer norm;
  }
}
