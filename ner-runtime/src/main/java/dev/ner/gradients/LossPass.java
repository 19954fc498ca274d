package dev.ner.gradients;

import dev.ner.batch.LaneBatch;
import dev.ner.kernel.Lanes;
import dev.ner.network.Network;
import dev.ner.network.RecurrentTrace;
import dev.ner.train.TagLoss;
import java.util.Arrays;

/**
 * One forward and one backward pass of a batch, in which each sentence has the loss of a single
 * position, {@code L_t = −ln p(gold tag at t)}; and what the recurrent layers' buffers then say.
 *
 * <p>Sentences lie in lanes of their own, so the losses of a batch's sentences do not mix.
 * Positions count from the sentence's start; steps count in a layer's own direction.
 */
final class LossPass {
  /** The position of a sentence that has no loss in a pass. */
  static final int NONE = -1;

  private final Network network;
  private final TagLoss losses;
  private final LaneBatch alone = new LaneBatch(); // with the tags at the positions alone

  /**
   * Passes of a network.
   *
   * @param network its weights packed for both passes
   * @param tags K
   */
  LossPass(Network network, int tags) {
    this.network = network;
    this.losses = TagLoss.of(network, tags);
  }

  /** The forward pass; what the gates hold can be read now. */
  void forward(LaneBatch batch) {
    network.forward(batch);
  }

  /**
   * The sum of the losses at the given positions, in nats; after the forward pass.
   *
   * @param positions t of each sentence, or {@link #NONE}
   */
  double loss(LaneBatch batch, int[] positions) {
    int[] lengths = new int[batch.sentences()];
    Arrays.setAll(lengths, batch::length);
    alone.begin(lengths, lengths.length);
    for (int s = 0; s < lengths.length; s++) {
      if (positions[s] != NONE) {
        alone.setTag(s, positions[s], batch.tags()[batch.index(s, positions[s])]);
      }
    }
    network.prepareBackward(batch);
    return losses.sum(alone, 1);
  }

  /** The backward pass of the losses at the given positions. */
  void backward(LaneBatch batch, int[] positions) {
    loss(batch, positions);
    network.backward(batch);
  }

  /** The step of a layer at which it reads a position of a sentence; also the other way round. */
  static int step(RecurrentTrace trace, LaneBatch batch, int sentence, int position) {
    return trace.reversed() ? batch.length(sentence) - 1 - position : position;
  }

  /** {@code ‖∂L_t/∂h_s‖}, of the state after a step s. */
  static double stateGradient(RecurrentTrace trace, LaneBatch batch, int sentence, int step) {
    return norm(
        trace.stateGradients(),
        batch.statePanelAfter(step) + sentence / Lanes.COUNT,
        trace.units(),
        sentence);
  }

  /**
   * {@code ‖da_s ⊗ h_{s−1}‖}, the Frobenius norm of what a step s adds to {@code ∂L_t/∂W_h}: the
   * product of the norms, since the matrix has rank one.
   */
  static double weightTerm(RecurrentTrace trace, LaneBatch batch, int sentence, int step) {
    int block = sentence / Lanes.COUNT;
    double preactivations =
        norm(
            trace.preactivationGradients(),
            batch.firstPanel(step) + block,
            rows(trace.kind()) * trace.units(),
            sentence);
    double state =
        norm(trace.states(), batch.statePanelBefore(step) + block, trace.units(), sentence);
    return preactivations * state;
  }

  /** The rows of a unit in the recurrent product. */
  static int rows(RecurrentTrace.Kind kind) {
    return switch (kind) {
      case RNN -> 1;
      case LSTM -> 4;
      case GRU -> 3;
    };
  }

  /** The Euclidean norm of a lane of a panel. */
  private static double norm(float[] panels, int panel, int width, int sentence) {
    double sum = 0;
    int at = panel * width * Lanes.COUNT + sentence % Lanes.COUNT;
    for (int unit = 0; unit < width; unit++, at += Lanes.COUNT) {
      sum += (double) panels[at] * panels[at];
    }
    return Math.sqrt(sum);
  }
}
