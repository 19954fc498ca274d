package dev.ner.dsl.processor;

/** The models that several tests compile. */
final class Models {

  /** The model of the documentation. */
  static final String NEWS =
      """
      package com.acme;

      import dev.ner.dsl.*;

      @NerModel(entities = {"per", "org", "geo", "gpe", "tim", "art", "eve", "nat"})
      @Corpus(
          train = "src/main/ner/train.conll",
          validation = "src/main/ner/dev.conll",
          test = "src/main/ner/test.conll")
      @Training(epochs = 5, batchSize = 64, clipNorm = 1f, seed = 32)
      @Adam(learningRate = 0.01f)
      @QualityGate(minimumF1 = 0.75)
      @Serial
      final class NewsNer {
        @Embedding(50) Layer words;
        @LSTM(50) Layer context;
        @Dense Layer scores;
        @LogSoftmax Layer tags;
      }
      """;

  /** Layers in blocks, recurrent ones on each other, and names that would collide in Java. */
  static final String DEEP =
      """
      package com.acme;

      import dev.ner.dsl.*;

      class Outer {
        @NerModel(entities = {"creative-work", "größe"})
        @Corpus(
            source = "${gmb.directory}/ner_dataset.csv",
            format = CorpusFormat.CSV,
            charset = "windows-1252")
        @SplitByCount(trainSentences = 33_570, validationSentences = 7_194, shuffle = true)
        @Vocabulary(wordDropout = 1e-8f)
        @Serial
        static final class Deep {
          static final int WIDTH = 6;

          @Embedding(WIDTH + 1) Layer zebra;
          Encoder encoder;
          Encoder again;
          @Dense(9) Layer gradient;
          @LSTM(3) Layer BATCH;
          @Dense Layer a;
          @LogSoftmax Layer aGradient;

          @Serial
          static class Encoder {
            @LSTM(WIDTH) Layer y;
            @Dense(WIDTH) Layer x;
          }
        }
      }
      """;

  /** A linear chain at the end. */
  static final String CHAIN =
      """
      package com.acme;

      import dev.ner.dsl.*;

      @NerModel(entities = {"per", "geo"})
      @Corpus(train = "train.conll", validation = "dev.conll")
      @Serial
      final class ChainNer {
        @Embedding(8) Layer words;
        @Dense Layer scores;
        @CRF Layer tags;
      }
      """;

  private Models() {}

  /** Every way in which blocks combine, and every recurrent layer. */
  static final String TREE =
      """
      package com.acme;

      import dev.ner.dsl.*;

      @NerModel(entities = {"per", "geo"})
      @Corpus(train = "train.conll", validation = "dev.conll")
      @Serial
      final class TreeNer {
        @Embedding(8) Layer words;
        Skip skip;
        @Bidirectional Skip again;
        Views views;
        @Dense Layer scores;
        @LogSoftmax Layer tags;

        @Residual
        static class Skip {
          @RNN(value = 6, activation = Activation.RELU) Layer simple;
          @GRU(8) Layer gated;
        }

        @Concatenate
        static class Views {
          @Bidirectional @LSTM(5) Layer context;
          Added added;
        }

        @Sum
        static class Added {
          @Dense(4) Layer first;
          @RNN(4) Layer second;
        }
      }
      """;
}
