package dev.ner.dsl.processor.plan;

import java.util.List;

/** An embedding: its table is the last of the flat array, since its rows are not known yet. */
public record EmbeddingPlan(LayerNames names, Signal output, ParameterPlan table)
    implements LayerPlan {

  @Override
  public String kind() {
    return "Embedding";
  }

  @Override
  public List<Signal> inputs() {
    return List.of();
  }

  @Override
  public List<ParameterPlan> parameters() {
    return List.of(table);
  }

  @Override
  public int weights() {
    return 0;
  }
}
