package dev.ner.gradients;

import dev.ner.network.RecurrentTrace;
import java.util.List;

/**
 * A gate of a recurrent layer: a vector of numbers from 0 to 1 that says how much of another vector
 * goes through.
 *
 * @param name the gate's name in the literature
 * @param number its place among the layer's gates
 */
record Gate(String name, int number) {
  private static final List<Gate> LSTM =
      List.of(new Gate("forget", 1), new Gate("input", 0), new Gate("output", 3));
  private static final List<Gate> GRU = List.of(new Gate("reset", 0), new Gate("update", 1));

  /** The gates of a layer; the candidate is none. */
  static List<Gate> of(RecurrentTrace.Kind kind) {
    return switch (kind) {
      case RNN -> List.of();
      case LSTM -> LSTM;
      case GRU -> GRU;
    };
  }

  /** The gate's value; after the forward pass and before the backward pass. */
  float value(RecurrentTrace trace, int panel, int unit, int lane, int lanes) {
    boolean interleaved = trace.kind() == RecurrentTrace.Kind.LSTM;
    int rows = LossPass.rows(trace.kind());
    int row = interleaved ? rows * unit + number : number * trace.units() + unit;
    return trace.gates()[(panel * rows * trace.units() + row) * lanes + lane];
  }
}
