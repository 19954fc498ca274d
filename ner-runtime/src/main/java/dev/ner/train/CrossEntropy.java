package dev.ner.train;

import dev.ner.batch.LaneBatch;
import dev.ner.kernel.Lanes;
import java.util.Arrays;

/**
 * The masked cross-entropy: the mean of {@code −ln p(gold tag)} over the tokens of a batch; padding
 * counts for nothing.
 */
public final class CrossEntropy {
  private CrossEntropy() {}

  /**
   * The sum of {@code −ln p(gold tag)} over a shard's tokens, in nats, and the gradient of the
   * batch's mean.
   *
   * @param logProbabilities panels of {@code tags × 16}. Not modified
   * @param tags K
   * @param batchTokens the number of tokens of the whole batch, of which this may be a shard
   * @param gradient Modified: panels of {@code tags × 16}; −1/batchTokens at each gold tag, else 0
   */
  public static double sum(
      LaneBatch batch, float[] logProbabilities, int tags, int batchTokens, float[] gradient) {
    Arrays.fill(gradient, 0, batch.panels() * tags * Lanes.COUNT, 0f);
    float share = -1f / batchTokens;
    double sum = 0;
    int[] gold = batch.tags();
    for (int i = 0; i < batch.panels() * Lanes.COUNT; i++) {
      if (gold[i] >= 0) {
        int at = (i / Lanes.COUNT * tags + gold[i]) * Lanes.COUNT + i % Lanes.COUNT;
        sum -= logProbabilities[at];
        gradient[at] = share;
      }
    }
    return sum;
  }
}
