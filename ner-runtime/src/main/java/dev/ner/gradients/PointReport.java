package dev.ner.gradients;

import java.util.List;

/**
 * What was measured at one point of training.
 *
 * @param epoch after how many epochs, 0 before training
 * @param samples the number of losses that were sent back
 * @param loss the mean loss of the measured sentences' tokens, in nats
 * @param layers the recurrent layers in their order
 * @param sentence their gates over the shown sentence
 */
public record PointReport(
    int epoch,
    int samples,
    double loss,
    List<LayerGradients> layers,
    List<SentenceGates> sentence) {

  public PointReport {
    layers = List.copyOf(layers);
    sentence = List.copyOf(sentence);
  }

  /** The point in words. */
  public String name() {
    return epoch == 0 ? "before training" : "after epoch " + epoch;
  }
}
