package dev.ner.benchmarks.model;

import dev.ner.dsl.Activation;
import dev.ner.dsl.Bidirectional;
import dev.ner.dsl.Corpus;
import dev.ner.dsl.Dense;
import dev.ner.dsl.Embedding;
import dev.ner.dsl.GRU;
import dev.ner.dsl.LSTM;
import dev.ner.dsl.Layer;
import dev.ner.dsl.LogSoftmax;
import dev.ner.dsl.NerModel;
import dev.ner.dsl.RNN;
import dev.ner.dsl.Serial;

/**
 * The models that are compared number by number with libtorch: each sort of recurrent layer, in one
 * direction and in both, alone and on top of another. No corpus is ever read.
 */
final class Stacks {
  private Stacks() {}

  @NerModel(entities = {"a", "b", "c", "d"})
  @Corpus(train = "none", validation = "none")
  @Serial
  static final class Lstm {
    @Embedding(30)
    Layer words;

    @LSTM(40)
    Layer first;

    @Dense Layer scores;

    @LogSoftmax Layer tags;
  }

  @NerModel(entities = {"a", "b", "c", "d"})
  @Corpus(train = "none", validation = "none")
  @Serial
  static final class LstmTwice {
    @Embedding(30)
    Layer words;

    @LSTM(40)
    Layer first;

    @LSTM(40)
    Layer second;

    @Dense Layer scores;

    @LogSoftmax Layer tags;
  }

  @NerModel(entities = {"a", "b", "c", "d"})
  @Corpus(train = "none", validation = "none")
  @Serial
  static final class LstmBoth {
    @Embedding(30)
    Layer words;

    @Bidirectional
    @LSTM(40)
    Layer first;

    @Dense Layer scores;

    @LogSoftmax Layer tags;
  }

  @NerModel(entities = {"a", "b", "c", "d"})
  @Corpus(train = "none", validation = "none")
  @Serial
  static final class LstmBothTwice {
    @Embedding(30)
    Layer words;

    @Bidirectional
    @LSTM(40)
    Layer first;

    @Bidirectional
    @LSTM(40)
    Layer second;

    @Dense Layer scores;

    @LogSoftmax Layer tags;
  }

  @NerModel(entities = {"a", "b", "c", "d"})
  @Corpus(train = "none", validation = "none")
  @Serial
  static final class Gru {
    @Embedding(30)
    Layer words;

    @GRU(40)
    Layer first;

    @Dense Layer scores;

    @LogSoftmax Layer tags;
  }

  @NerModel(entities = {"a", "b", "c", "d"})
  @Corpus(train = "none", validation = "none")
  @Serial
  static final class GruTwice {
    @Embedding(30)
    Layer words;

    @GRU(40)
    Layer first;

    @GRU(40)
    Layer second;

    @Dense Layer scores;

    @LogSoftmax Layer tags;
  }

  @NerModel(entities = {"a", "b", "c", "d"})
  @Corpus(train = "none", validation = "none")
  @Serial
  static final class GruBoth {
    @Embedding(30)
    Layer words;

    @Bidirectional
    @GRU(40)
    Layer first;

    @Dense Layer scores;

    @LogSoftmax Layer tags;
  }

  @NerModel(entities = {"a", "b", "c", "d"})
  @Corpus(train = "none", validation = "none")
  @Serial
  static final class GruBothTwice {
    @Embedding(30)
    Layer words;

    @Bidirectional
    @GRU(40)
    Layer first;

    @Bidirectional
    @GRU(40)
    Layer second;

    @Dense Layer scores;

    @LogSoftmax Layer tags;
  }

  @NerModel(entities = {"a", "b", "c", "d"})
  @Corpus(train = "none", validation = "none")
  @Serial
  static final class Tanh {
    @Embedding(30)
    Layer words;

    @RNN(40)
    Layer first;

    @Dense Layer scores;

    @LogSoftmax Layer tags;
  }

  @NerModel(entities = {"a", "b", "c", "d"})
  @Corpus(train = "none", validation = "none")
  @Serial
  static final class TanhTwice {
    @Embedding(30)
    Layer words;

    @RNN(40)
    Layer first;

    @RNN(40)
    Layer second;

    @Dense Layer scores;

    @LogSoftmax Layer tags;
  }

  @NerModel(entities = {"a", "b", "c", "d"})
  @Corpus(train = "none", validation = "none")
  @Serial
  static final class TanhBoth {
    @Embedding(30)
    Layer words;

    @Bidirectional
    @RNN(40)
    Layer first;

    @Dense Layer scores;

    @LogSoftmax Layer tags;
  }

  @NerModel(entities = {"a", "b", "c", "d"})
  @Corpus(train = "none", validation = "none")
  @Serial
  static final class TanhBothTwice {
    @Embedding(30)
    Layer words;

    @Bidirectional
    @RNN(40)
    Layer first;

    @Bidirectional
    @RNN(40)
    Layer second;

    @Dense Layer scores;

    @LogSoftmax Layer tags;
  }

  @NerModel(entities = {"a", "b", "c", "d"})
  @Corpus(train = "none", validation = "none")
  @Serial
  static final class Relu {
    @Embedding(30)
    Layer words;

    @RNN(value = 40, activation = Activation.RELU)
    Layer first;

    @Dense Layer scores;

    @LogSoftmax Layer tags;
  }

  @NerModel(entities = {"a", "b", "c", "d"})
  @Corpus(train = "none", validation = "none")
  @Serial
  static final class ReluTwice {
    @Embedding(30)
    Layer words;

    @RNN(value = 40, activation = Activation.RELU)
    Layer first;

    @RNN(value = 40, activation = Activation.RELU)
    Layer second;

    @Dense Layer scores;

    @LogSoftmax Layer tags;
  }

  @NerModel(entities = {"a", "b", "c", "d"})
  @Corpus(train = "none", validation = "none")
  @Serial
  static final class ReluBoth {
    @Embedding(30)
    Layer words;

    @Bidirectional
    @RNN(value = 40, activation = Activation.RELU)
    Layer first;

    @Dense Layer scores;

    @LogSoftmax Layer tags;
  }

  @NerModel(entities = {"a", "b", "c", "d"})
  @Corpus(train = "none", validation = "none")
  @Serial
  static final class ReluBothTwice {
    @Embedding(30)
    Layer words;

    @Bidirectional
    @RNN(value = 40, activation = Activation.RELU)
    Layer first;

    @Bidirectional
    @RNN(value = 40, activation = Activation.RELU)
    Layer second;

    @Dense Layer scores;

    @LogSoftmax Layer tags;
  }
}
