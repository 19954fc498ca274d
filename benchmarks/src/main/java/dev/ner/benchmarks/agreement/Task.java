package dev.ner.benchmarks.agreement;

import dev.ner.network.Parameter;
import dev.ner.network.Parameters;
import dev.ner.random.SeededRandom;
import java.util.Arrays;

/**
 * What both sides compute: sentences of different lengths, all of different words, so that the
 * table of the embedding is the input and its gradient the input's; and a loss that is the sum of
 * the log-probabilities, each times a number.
 */
final class Task {
  private static final int SENTENCES = 40; // two full lane blocks and one that is not
  private static final int LONGEST = 30;

  private final SeededRandom random;
  private final int[] lengths = new int[SENTENCES];
  private final int[] starts = new int[SENTENCES + 1];

  /** Sentences, longest first; the seed determines every number. */
  Task(long seed, Stack stack) {
    random = new SeededRandom(seed, stack.model());
    for (int s = 0; s < SENTENCES; s++) {
      lengths[s] = -1 - random.nextInt(LONGEST);
    }
    Arrays.sort(lengths);
    for (int s = 0; s < SENTENCES; s++) {
      lengths[s] = -lengths[s];
      starts[s + 1] = starts[s] + lengths[s];
    }
  }

  int sentences() {
    return SENTENCES;
  }

  int[] lengths() {
    return lengths;
  }

  /** The number of tokens of all sentences; also the number of words. */
  int tokens() {
    return starts[SENTENCES];
  }

  /** The row of a token: its word, and its place in outputs and gradients. */
  int row(int sentence, int step) {
    return starts[sentence] + step;
  }

  /** Fills all parameters: matrices keep the size of what goes through them. */
  void fill(Parameters parameters) {
    for (Parameter p : parameters.layout().parameters()) {
      boolean matrix = p.name().endsWith("eights");
      double bound = matrix ? Math.sqrt(3.0 / p.columns()) : 1;
      for (int i = 0; i < p.size(); i++) {
        parameters.values()[p.offset() + i] = (float) ((2 * random.nextDouble() - 1) * bound);
      }
    }
  }

  /** What each log-probability counts in the loss: tokens × tags. */
  float[] lossWeights(int tags) {
    float[] weights = new float[tokens() * tags];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 2 * random.nextFloat() - 1;
    }
    return weights;
  }
}
