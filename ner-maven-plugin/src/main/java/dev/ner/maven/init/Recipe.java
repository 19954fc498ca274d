package dev.ner.maven.init;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers of the recipe that follow from the size of a corpus. Its layers, and what is the same
 * for all corpora, stand in the template {@code model.java.txt} beside this class.
 *
 * @param epochs how often training goes through the sentences
 * @param batchSize sentences of a step
 * @param maximumLength tokens beyond which a sentence is cut in training
 * @param learningRate the step size after the warm-up
 * @param warmupSteps a twentieth of all steps
 * @param inputDropout share of the words' vectors that is dropped
 * @param outputDropout share of the context's output that is dropped
 * @param accumulator about the square of a sparse feature's usual gradient
 */
record Recipe(
    int epochs,
    int batchSize,
    int maximumLength,
    float learningRate,
    int warmupSteps,
    float inputDropout,
    float outputDropout,
    float accumulator) {
  private static final float ACCUMULATOR = 2e-6f; // with batches of so many sentences
  private static final int BATCH = 32;
  private static final int USUAL_LENGTH = 512;
  private static final int LENGTH_OF_DOCUMENTS = 128;
  private static final int TOKENS_OF_DOCUMENTS = 100; // mean of what are no sentences

  /** What depends on the size: the first line with no fewer sentences counts. */
  private enum Size {
    TINY(300, 40, 4, 0.003f),
    SMALL(1_500, 20, 16, 0.003f),
    MODEST(3_000, 15, 32, 0.003f),
    MEDIUM(8_000, 12, 32, 0.003f),
    LARGE(20_000, 8, 32, 0.003f),
    HUGE(Integer.MAX_VALUE, 5, 64, 0.004f);

    private final int most;
    private final int epochs;
    private final int batchSize;
    private final float learningRate;

    Size(int most, int epochs, int batchSize, float learningRate) {
      this.most = most;
      this.epochs = epochs;
      this.batchSize = batchSize;
      this.learningRate = learningRate;
    }

    private static Size of(long pieces) {
      for (Size size : values()) {
        if (pieces <= size.most) {
          return size;
        }
      }
      return HUGE;
    }
  }

  /** The recipe for a training split of so many sentences and tokens. */
  static Recipe of(int sentences, int tokens) {
    boolean documents = tokens > (long) TOKENS_OF_DOCUMENTS * sentences;
    int length = documents ? LENGTH_OF_DOCUMENTS : USUAL_LENGTH;
    long pieces = documents ? sentences + tokens / length : sentences;
    Size size = Size.of(pieces);
    long steps = size.epochs * ((pieces + size.batchSize - 1) / size.batchSize);
    return new Recipe(
        size.epochs,
        size.batchSize,
        length,
        size.learningRate,
        (int) Math.max(1, steps / 20),
        size == Size.HUGE ? 0.3f : 0.4f,
        size == Size.HUGE ? 0.3f : 0.5f,
        ACCUMULATOR * BATCH / size.batchSize);
  }

  /** The numbers by the names that the template has for them. */
  Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    values.put("epochs", Integer.toString(epochs));
    values.put("batchSize", Integer.toString(batchSize));
    values.put("maximumLength", Integer.toString(maximumLength));
    values.put("learningRate", number(learningRate));
    values.put("warmupSteps", Integer.toString(warmupSteps));
    values.put("inputDropout", number(inputDropout));
    values.put("outputDropout", number(outputDropout));
    values.put("accumulator", Float.toString(accumulator) + "f");
    return values;
  }

  private static String number(float value) {
    return String.format(Locale.ROOT, "%s", new java.math.BigDecimal(Float.toString(value))) + "f";
  }
}
