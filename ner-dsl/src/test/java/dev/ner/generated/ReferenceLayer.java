package dev.ner.generated;

import dev.ner.batch.LaneBatch;
import java.util.List;

/** A layer of the reference, on the vectors of one sentence's tokens. */
interface ReferenceLayer {

  /** The number of units that it gives. */
  int units();

  /** Its parameters in the order of the generated network. */
  List<ReferenceParameter> parameters();

  /** The outputs, T×H, of inputs, T×E; keeps what {@link #backward} needs. */
  double[][] forward(double[][] x);

  /** The inputs' gradient, T×E, of the outputs', T×H; adds to the parameters' gradients. */
  double[][] backward(double[][] dy);

  /** What is added to the states of the recurrent layers in it, in their order. */
  default List<Nudge> nudges() {
    return List.of();
  }

  /** From now on layers that go from right to left begin anew every so many tokens. */
  default void windows(int length) {}

  /** From now on the inputs are those of a batch's sentence. */
  default void sentence(LaneBatch batch, int sentence) {}
}
