package dev.ner.generated;

import dev.ner.generated.Architecture.Block;
import dev.ner.generated.Architecture.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The compositions of layers that are tested. */
final class Architectures {
  private Architectures() {}

  static List<Architecture> all(Random random) {
    List<Architecture> all = new ArrayList<>(chains(random));
    all.addAll(trees(random));
    all.addAll(options(random));
    all.add(
        Architecture.of(
            "InputsSideBySide",
            random,
            new Block(
                "Concatenate",
                layer(random, "Embedding"),
                layer(random, "Embedding"),
                layer(random, "Affixes")),
            layer(random, "LSTM")));
    all.add(
        Architecture.of(
            "Convolutions",
            random,
            new Block(
                "Concatenate",
                characters(random, 3),
                layer(random, "Embedding"),
                characters(random, 1 + random.nextInt(7))),
            layer(random, "LSTM").bidirectional()));
    all.add(Architecture.of("ConvolutionAlone", random, characters(random, 2)).withChain());
    all.add(
        Architecture.of(
            "CharLstms",
            random,
            new Block("Concatenate", letters(random), layer(random, "Embedding"), letters(random)),
            layer(random, "GRU")));
    all.add(Architecture.of("CharLstmAlone", random, letters(random)).withChain());
    all.add(Architecture.of("WideAndDeep", random, wideAndDeep(random)).withChain());
    all.add(Architecture.of("WideAndDeep", random, wideAndDeep(random)).withMarkedEnds());
    all.add(Architecture.random("Plain", random, "Embedding").withChain());
    all.add(Architecture.random("Plain", random, "Embedding", "GRU").withMarkedEnds());
    all.add(
        Architecture.of(
                "BothWays",
                random,
                layer(random, "Embedding"),
                layer(random, "LSTM").bidirectional())
            .withChain());
    return all;
  }

  private static Layer characters(Random random, int window) {
    return new Layer(
        "CharConvolution",
        1 + random.nextInt(13),
        "window = %d, embedding = %d, maximumLength = %d"
            .formatted(window, 1 + random.nextInt(6), Architecture.CHARACTERS));
  }

  private static Layer letters(Random random) {
    return new Layer(
        "CharLSTM",
        1 + random.nextInt(13),
        "embedding = %d, maximumLength = %d"
            .formatted(1 + random.nextInt(6), Architecture.CHARACTERS));
  }

  private static Block wideAndDeep(Random random) {
    String options = "longestAffix = 1, window = 0, dropout = 0.5f";
    return new Block(
        "Sum",
        new Block(
            "Serial",
            new Block("Concatenate", layer(random, "Embedding"), layer(random, "Affixes")),
            layer(random, "LSTM").bidirectional(),
            Layer.ofInputsWidth("Dense", "")),
        Layer.ofInputsWidth("SparseFeatures", options));
  }

  private static List<Architecture> chains(Random random) {
    return List.of(
        Architecture.random("Plain", random, "Embedding"),
        Architecture.random("Single", random, "Embedding", "LSTM"),
        Architecture.random("Stacked", random, "Embedding", "LSTM", "LSTM"),
        Architecture.random("Between", random, "Embedding", "LSTM", "Dense", "LSTM"),
        Architecture.random("Mixed", random, "Embedding", "Dense", "LSTM", "LSTM", "Dense"),
        Architecture.random("Gated", random, "Embedding", "GRU", "LSTM", "GRU"),
        Architecture.random("Simple", random, "Embedding", "RNN", "GRU", "RNN"),
        Architecture.of(
            "Activations",
            random,
            layer(random, "Embedding"),
            rnn(random, "RELU"),
            rnn(random, "LINEAR"),
            rnn(random, "SIGMOID")));
  }

  private static List<Architecture> trees(Random random) {
    int width = 2 + random.nextInt(8);
    int other = 1 + random.nextInt(8);
    return List.of(
        Architecture.of(
            "BothWays", random, layer(random, "Embedding"), layer(random, "LSTM").bidirectional()),
        Architecture.of(
            "BothWaysTwice",
            random,
            layer(random, "Embedding"),
            layer(random, "GRU").bidirectional(),
            layer(random, "RNN").bidirectional(),
            layer(random, "Dense")),
        Architecture.of(
            "ResidualBothWays",
            random,
            new Layer("Embedding", width),
            new Block("Residual", layer(random, "LSTM"), new Layer("GRU", width)).bidirectional()),
        Architecture.of(
            "SkipAfterSkip",
            random,
            layer(random, "Embedding"),
            new Layer("LSTM", width),
            new Block("Residual", layer(random, "RNN"), new Layer("Dense", width)),
            new Block(
                "Residual",
                new Block("Residual", new Layer("LSTM", width)),
                new Layer("GRU", width))),
        Architecture.of(
            "ThreeSideBySide",
            random,
            layer(random, "Embedding"),
            new Block(
                "Concatenate",
                layer(random, "LSTM"),
                new Block("Serial", layer(random, "Dense"), layer(random, "GRU").bidirectional()),
                layer(random, "Dense"))),
        Architecture.of(
            "Sums",
            random,
            layer(random, "Embedding"),
            layer(random, "GRU"),
            new Block(
                "Sum",
                new Layer("LSTM", 2 * other),
                new Layer("RNN", other).bidirectional(),
                new Block("Concatenate", new Layer("Dense", other), new Layer("GRU", other)))));
  }

  private static List<Architecture> options(Random random) {
    int width = 4 + random.nextInt(6);
    return List.of(
        Architecture.of(
            "OtherCells",
            random,
            layer(random, "Embedding"),
            lstm(random, "candidate = Activation.RELU"),
            lstm(random, "outputTanh = false")),
        Architecture.of(
            "StillOtherCells",
            random,
            layer(random, "Embedding"),
            lstm(random, "candidate = Activation.SIGMOID, outputTanh = false"),
            lstm(random, "candidate = Activation.LINEAR")),
        Architecture.of(
            "Normalized",
            random,
            new Layer("Embedding", width),
            new Layer("Dense", width + 1, "activation = Activation.RELU"),
            Layer.ofInputsWidth("LayerNorm", ""),
            new Layer("LSTM", width),
            Layer.ofInputsWidth("LayerNorm", ""),
            new Layer("Dense", width, "activation = Activation.SIGMOID")),
        Architecture.of(
            "Dropped",
            random,
            layer(random, "Embedding"),
            Layer.ofInputsWidth("Dropout", "rate = 0.3f"),
            layer(random, "GRU"),
            Layer.ofInputsWidth("Dropout", "rate = 0.4f, sameForAllSteps = true"),
            new Layer("Dense", width, "activation = Activation.TANH")),
        Architecture.of(
            "DroppedInBlocks",
            random,
            new Layer("Embedding", width),
            new Block(
                    "Residual",
                    Layer.ofInputsWidth("LayerNorm", ""),
                    new Layer("LSTM", width),
                    Layer.ofInputsWidth("Dropout", "rate = 0.5f"))
                .bidirectional(),
            new Block(
                "Sum",
                Layer.ofInputsWidth("Dropout", "rate = 0.2f"),
                new Layer("RNN", width).bidirectional())));
  }

  private static Layer lstm(Random random, String options) {
    return new Layer("LSTM", 1 + random.nextInt(9), options);
  }

  private static Layer layer(Random random, String kind) {
    return new Layer(kind, 1 + random.nextInt(13));
  }

  private static Layer rnn(Random random, String activation) {
    return new Layer("RNN", 1 + random.nextInt(9), "activation = Activation." + activation);
  }
}
