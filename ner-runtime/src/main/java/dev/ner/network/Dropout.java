package dev.ner.network;

import static dev.ner.random.SplitMix.STEP;
import static dev.ner.random.SplitMix.mix;

import dev.ner.batch.LaneBatch;

/**
 * Inverted dropout (Srivastava et al. 2014): {@code y = m·x/(1 − rate)}, where m is 0 with the
 * probability {@code rate}, otherwise 1.
 *
 * <p>The mask m is a function of the batch's seed, the layer and the place of the element: numbers
 * of SplitMix64 (Steele, Lea and Flood 2014), which can be had in any order. So the backward pass
 * computes it again instead of keeping it, and it is the same on every machine and for every number
 * of threads. Four elements share the 64 bits of a number; the rate is rounded to a multiple of
 * 2^-16.
 */
public final class Dropout {
  private static final int ONE = 1 << 16;

  private Dropout() {}

  /**
   * The seed of a shard's batch.
   *
   * @param training the training's seed
   * @param batch counts the batches of a training
   * @param shard the number of the shard
   * @return any number but 0, which means that nothing is dropped
   */
  public static long seed(long training, long batch, int shard) {
    long seed = mix(mix(mix(training + STEP) + batch * STEP) + shard * STEP);
    return seed == 0 ? STEP : seed;
  }

  /**
   * Drops elements; without {@link LaneBatch#dropoutSeed() a seed} copies all.
   *
   * @param layer tells the layers of a network apart
   * @param rate the share that is dropped, of [0, 1)
   * @param sameForAllSteps whether a unit of a sentence is dropped at all of its steps or at none
   *     (Gal and Ghahramani 2016)
   * @param in x, panels of {@code width × lanes} from {@code inPanel}. Not modified
   * @param out Modified: y, panels of {@code width × lanes} from panel 0
   */
  public static void forward(
      LaneBatch batch,
      int layer,
      float rate,
      boolean sameForAllSteps,
      float[] in,
      int inPanel,
      int width,
      float[] out) {
    int size = width * batch.lanes();
    if (batch.dropoutSeed() == 0) {
      System.arraycopy(in, inPanel * size, out, 0, batch.panels() * size);
      return;
    }
    long key = key(batch, layer);
    for (int step = 0; step < batch.steps(); step++) {
      int panel = batch.firstPanel(step);
      int count = batch.panelCount(step) * size;
      long counter = key + counter(sameForAllSteps ? 0 : panel * size);
      set(counter, dropped(rate), in, (inPanel + panel) * size, out, panel * size, count);
    }
  }

  /**
   * Dropout backward: {@code dx += m·dy/(1 − rate)}, with the mask of {@link #forward}.
   *
   * @param outGradient dy, panels of {@code width × 16} from panel 0. Not modified
   * @param inGradient Modified: dx, panels of {@code width × 16} from {@code inPanel}
   */
  public static void backward(
      LaneBatch batch,
      int layer,
      float rate,
      boolean sameForAllSteps,
      float[] outGradient,
      int width,
      float[] inGradient,
      int inPanel) {
    int size = width * batch.lanes();
    int dropped = batch.dropoutSeed() == 0 ? 0 : dropped(rate);
    long key = key(batch, layer);
    for (int step = 0; step < batch.steps(); step++) {
      int panel = batch.firstPanel(step);
      int count = batch.panelCount(step) * size;
      long counter = key + counter(sameForAllSteps ? 0 : panel * size);
      int to = (inPanel + panel) * size;
      add(counter, dropped, outGradient, panel * size, inGradient, to, count);
    }
  }

  private static long key(LaneBatch batch, int layer) {
    return mix(batch.dropoutSeed() + (layer + 1) * STEP);
  }

  /** Where the numbers of an element and the three behind it begin, as {@link #set} counts. */
  private static long counter(int element) {
    return element / 4 * STEP;
  }

  /** The number of 2^16 equally likely values that drop an element. */
  private static int dropped(float rate) {
    return Math.min(Math.round(rate * ONE), ONE - 1);
  }

  /** What the elements that are left are multiplied by. */
  static float scale(float rate) {
    return (float) ONE / (ONE - dropped(rate));
  }

  private static void set(
      long counter, int dropped, float[] from, int at, float[] to, int toAt, int count) {
    int scale = Float.floatToRawIntBits((float) ONE / (ONE - dropped));
    for (int i = 0; i < count; i += 4, counter += STEP) {
      long bits = mix(counter);
      to[toAt + i] = factor(bits, dropped, scale) * from[at + i];
      to[toAt + i + 1] = factor(bits >>> 16, dropped, scale) * from[at + i + 1];
      to[toAt + i + 2] = factor(bits >>> 32, dropped, scale) * from[at + i + 2];
      to[toAt + i + 3] = factor(bits >>> 48, dropped, scale) * from[at + i + 3];
    }
  }

  private static void add(
      long counter, int dropped, float[] from, int at, float[] to, int toAt, int count) {
    int scale = Float.floatToRawIntBits((float) ONE / (ONE - dropped));
    for (int i = 0; i < count; i += 4, counter += STEP) {
      long bits = mix(counter);
      to[toAt + i] += factor(bits, dropped, scale) * from[at + i];
      to[toAt + i + 1] += factor(bits >>> 16, dropped, scale) * from[at + i + 1];
      to[toAt + i + 2] += factor(bits >>> 32, dropped, scale) * from[at + i + 2];
      to[toAt + i + 3] += factor(bits >>> 48, dropped, scale) * from[at + i + 3];
    }
  }

  /**
   * 0 if the lowest bits drop the element, otherwise the scale; a branch would be guessed wrong.
   */
  private static float factor(long bits, int dropped, int scale) {
    int keep = ~(((int) bits & ONE - 1) - dropped >> 31);
    return Float.intBitsToFloat(keep & scale);
  }
}
