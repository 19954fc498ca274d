package dev.ner.known;

import dev.ner.network.Network;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** A task, and how soon a network solves it; each seed is another start and other sequences. */
enum Trial {
  /** Temporal order over 50 steps in 4 units; solved where no one of 1,280 answers is wrong. */
  TEMPORAL_ORDER(4, 4_000) {
    @Override
    int run(Variant variant, long seed) {
      TemporalOrder task = new TemporalOrder(50, 64, seed);
      return run(variant, task, 0.03f, seed);
    }
  },
  /** One symbol over 50 steps without noise in 16 units; solved where it is always right. */
  LONG_LAG(16, 2_000) {
    @Override
    int run(Variant variant, long seed) {
      return run(variant, new LongLag(50, 16, seed), 0.01f, seed);
    }
  },
  /** The adding problem over 100 steps in 8 units; solved where the mean squared error is 0.01. */
  ADDING(8, 4_000) {
    @Override
    int run(Variant variant, long seed) {
      int words = AddingProblem.words(100, 32);
      Network network = variant.network(units(), AddingProblem.INPUTS, 1, words, seed);
      AddingProblem task =
          new AddingProblem(network, 100, 32, AddingProblem.Scale.OF_1997, seed)
              .trainedBy(0.02f, 1);
      return solvedAfter(task::learn, () -> task.meanError(20) < 0.01);
    }
  };

  private static final int SEEDS = 5;
  private static final int PATIENCE = 200;

  private final int units;
  private final int mostBatches;

  Trial(int units, int mostBatches) {
    this.units = units;
    this.mostBatches = mostBatches;
  }

  /** A network to try. */
  enum Variant {
    LSTM("LSTM(value = %d, forgetBias = 4)", null),
    WITHOUT_INPUT_GATE("LSTM(value = %d, forgetBias = 4)", Gates.INPUT),
    WITHOUT_FORGET_GATE("LSTM(value = %d, forgetBias = 4)", Gates.FORGET),
    WITHOUT_OUTPUT_GATE("LSTM(value = %d, forgetBias = 4)", Gates.OUTPUT),
    LSTM_OF_BIAS_1("LSTM(%d)", null),
    GRU("GRU(%d)", null),
    TANH_RNN("RNN(%d)", null);

    private final String declaration;
    private final Gates removed;

    Variant(String declaration, Gates removed) {
      this.declaration = declaration;
      this.removed = removed;
    }

    Network network(int units, int inputs, int entities, int words, long seed) {
      String recurrent = "@" + declaration.formatted(units);
      Network network = Models.network(recurrent, inputs, entities, words, seed);
      if (removed != null) {
        removed.remove(network);
      }
      return network;
    }
  }

  /** The batches after which a network has solved the task, or the most there are and one more. */
  abstract int run(Variant variant, long seed);

  /** Tries all seeds, and prints a line; returns how many of them were solved. */
  int solved(Variant variant) {
    int[] batches = new int[SEEDS];
    for (int seed = 1; seed <= SEEDS; seed++) {
      batches[seed - 1] = run(variant, seed);
    }
    Arrays.sort(batches);
    int solved = (int) Arrays.stream(batches).filter(b -> b <= mostBatches).count();
    int median = batches[SEEDS / 2];
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %d of %d | %s |%n",
        this,
        variant,
        solved,
        SEEDS,
        median > mostBatches ? "–" : String.format(Locale.ROOT, "%,d", median));
    return solved;
  }

  int units() {
    return units;
  }

  int run(Variant variant, SymbolTask task, float learningRate, long seed) {
    Network network = variant.network(units, 8, task.entities(), task.words(), seed);
    Learner learner = new Learner(network, task, learningRate);
    return solvedAfter(learner::learn, () -> learner.accuracy() == 1);
  }

  int solvedAfter(IntConsumer learn, BooleanSupplier solved) {
    for (int batches = PATIENCE; batches <= mostBatches; batches += PATIENCE) {
      learn.accept(PATIENCE);
      if (solved.getAsBoolean()) {
        return batches;
      }
    }
    return mostBatches + 1;
  }
}
