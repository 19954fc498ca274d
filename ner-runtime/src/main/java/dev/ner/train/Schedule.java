package dev.ner.train;

/**
 * What every learning rate is multiplied by, step for step: a warm-up, times a decay.
 *
 * <p>Steps are counted from 1 over all epochs. It is computed by {@link ExactMath}, so that it has
 * the same bits on every machine.
 *
 * @param warmupSteps W: in the first W steps the factor rises linearly, {@code t/W} in step t, as
 *     in Vaswani et al. 2017 ("Attention is all you need", section 5.3); 0 for no warm-up
 * @param decay what comes on top
 */
public record Schedule(int warmupSteps, Decay decay) {

  /** The factor 1 in each step. */
  public static final Schedule CONSTANT = new Schedule(0, new Constant());

  /** How the factor falls. */
  public sealed interface Decay permits Constant, ByEpochs, Cosine, ReciprocalSquareRoot {}

  /** Not at all. */
  public record Constant() implements Decay {}

  /**
   * By steps: {@code factor^⌊(epoch−1)/epochs⌋}, with epochs counted from 1 (PyTorch's {@code
   * StepLR}).
   *
   * @param epochs after how many epochs it falls again, at least 1
   * @param factor what it falls by, of (0, 1]
   */
  public record ByEpochs(int epochs, float factor) implements Decay {}

  /**
   * Along half a cosine, from 1 in the first step after the warm-up to nearly {@code minimum} in
   * the last: {@code minimum + (1−minimum)·(1 + cos(π·(t−1−W)/(T−W)))/2} of T steps (Loshchilov and
   * Hutter 2017, "SGDR", equation 5, without restarts).
   *
   * @param minimum of [0, 1]
   */
  public record Cosine(float minimum) implements Decay {}

  /**
   * Like the reciprocal square root: 1 for the first k steps, then {@code √(k/t)}. With a warm-up
   * of k steps this is the schedule of Vaswani et al. 2017.
   *
   * @param timescale k, at least 1
   */
  public record ReciprocalSquareRoot(int timescale) implements Decay {}

  /**
   * The factor of a step.
   *
   * @param step t, counted from 1
   * @param stepsPerEpoch the number of steps in each epoch
   * @param epochs the number of epochs
   */
  double factor(long step, int stepsPerEpoch, int epochs) {
    double warmup = step < warmupSteps ? (double) step / warmupSteps : 1;
    return warmup * decayed(step, stepsPerEpoch, epochs);
  }

  private double decayed(long step, int stepsPerEpoch, int epochs) {
    if (decay instanceof ByEpochs byEpochs) {
      long falls = (step - 1) / stepsPerEpoch / byEpochs.epochs();
      return ExactMath.power(byEpochs.factor(), falls);
    } else if (decay instanceof Cosine cosine) {
      return cosine(cosine.minimum(), step, (long) stepsPerEpoch * epochs);
    } else if (decay instanceof ReciprocalSquareRoot root) {
      return step <= root.timescale() ? 1 : Math.sqrt((double) root.timescale() / step);
    }
    return 1;
  }

  private double cosine(float minimum, long step, long steps) {
    long behind = step - 1 - warmupSteps;
    if (behind <= 0) {
      return 1;
    }
    double progress = (double) behind / (steps - warmupSteps);
    return minimum + (1 - minimum) * (1 + ExactMath.cosineOfHalfTurns(progress)) / 2;
  }
}
