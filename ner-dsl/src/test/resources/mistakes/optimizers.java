package com.acme;

import dev.ner.dsl.*;

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@SGD
//! NER061 `@Adam` TwoOptimizers has two optimisers: expected one at most, found @SGD and @Adam; remove one.
@Adam
@Serial
final class TwoOptimizers {
  //! NER064 `true` Nesterov's momentum has none: expected momentum above 0, found 0; declare one, such as momentum = 0.9f, or remove nesterov.
  @SGD(momentum = 0, nesterov = true) @Embedding(5) Layer words;
  //! NER061 `@RMSProp` the field "context" has two optimisers: expected one at most, found @Adagrad and @RMSProp; remove one.
  @Adagrad @RMSProp @LSTM(5) Layer context;
  //! NER057 `2` momentum is out of range: expected a number from 0, below 1, found 2.0; choose another value.
  @SGD(momentum = 2, nesterov = true) @Dense Layer scores;
  //! NER062 `@AdamW` @AdamW has no weights to train: expected it on a model, or on a layer or block with weights, found it on the layer "tags", an @LogSoftmax; remove it.
  @AdamW @LogSoftmax Layer tags;
  //! NER062 `@SGD` @SGD has no weights to train: expected it on a model, or on a layer or block with weights, found it on a field of TwoOptimizers that is no layer; remove it.
  @SGD static final int WIDTH = 5;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
//! NER064 `true` Nesterov's momentum has none: expected momentum above 0, found 0; declare one, such as momentum = 0.9f, or remove nesterov.
@SGD(nesterov = true)
@Warmup(warmupSteps = 10)
@CosineDecay
//! NER063 `@StepDecay` the learning rate decays in two ways: expected one decay at most, found @CosineDecay and @StepDecay; remove one.
//! NER057 `0` decayEpochs is out of range: expected a whole number from 1 to 100000, found 0; choose another value.
@StepDecay(decayEpochs = 0)
//! NER063 `@ReciprocalSquareRoot` the learning rate decays in two ways: expected one decay at most, found @CosineDecay and @ReciprocalSquareRoot; remove one.
@ReciprocalSquareRoot(timescale = 10)
@Serial
final class TwoDecays {
  @Embedding(5) Layer words;
  Encoder one;
  @SGD Encoder two;
  @Dense Layer scores;
  @LogSoftmax Layer tags;

  @Serial
  @Adam
  //! NER061 `@SGD` TwoDecays.Encoder has two optimisers: expected one at most, found @Adam and @SGD; remove one.
  @SGD
  static final class Encoder {
    //! NER057 `1` beta1 is out of range: expected a number from 0, below 1, found 1.0; choose another value.
    @Adam(beta1 = 1) @LSTM(5) Layer context;
  }
}

//! NER021 `@RMSProp` @RMSProp stands outside a model: expected it on a class with @NerModel, found it on NoModel; move it to the model or add @NerModel.
@RMSProp
//! NER021 `@Warmup` @Warmup stands outside a model: expected it on a class with @NerModel, found it on NoModel; move it to the model or add @NerModel.
@Warmup(warmupSteps = 10)
final class NoModel {
  //! NER062 `@Adagrad` @Adagrad has no weights to train: expected it on a model, or on a layer or block with weights, found it on a field of NoModel that is no layer; remove it.
  @Adagrad int width;
  //! NER016 `@Dense` @Dense stands outside a model: expected a field of a class with @NerModel or @Serial, found one of NoModel; annotate the class or remove the annotation.
  @Adagrad @Dense Layer scores;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class OutputAsBlock {
  @Embedding(5) Layer words;
  @Dense Layer scores;
  //! NER062 `@RMSProp` @RMSProp has no weights to train: expected it on a model, or on a layer or block with weights, found it on the block "output", which has none; remove it.
  @RMSProp Output output;

  @Serial
  //! NER062 `@Adam` @Adam has no weights to train: expected it on a model, or on a layer or block with weights, found it on the block OutputAsBlock.Output, which has none; remove it.
  @Adam
  static final class Output {
    @LogSoftmax Layer tags;
  }
}
