package dev.ner.dsl.processor.plan;

import java.util.List;

/**
 * Outputs one beside the other.
 *
 * @param kind {@code Bidirectional} or {@code Concatenate}
 * @param parts what is joined, in order
 */
public record JoinPlan(LayerNames names, String kind, List<Part> parts, Signal output)
    implements LayerPlan {

  public JoinPlan {
    parts = List.copyOf(parts);
  }

  /**
   * A part.
   *
   * @param row the expression of its first unit in the output
   * @param reversed whether its tokens come in reverse order
   */
  public record Part(Signal signal, String row, boolean reversed) {}

  @Override
  public List<Signal> inputs() {
    return parts.stream().map(Part::signal).toList();
  }

  @Override
  public List<ParameterPlan> parameters() {
    return List.of();
  }

  @Override
  public int weights() {
    return 0;
  }
}
