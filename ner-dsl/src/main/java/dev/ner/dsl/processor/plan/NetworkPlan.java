package dev.ner.dsl.processor.plan;

import java.util.List;
import java.util.stream.Collectors;

/** The generated network: its layers in the order of application. */
public record NetworkPlan(List<LayerPlan> layers) {

  public NetworkPlan {
    layers = List.copyOf(layers);
  }

  /** The layers, and what joins them, that an annotation declares. */
  public List<LayerPlan> declared() {
    return layers.stream().filter(layer -> !layer.kind().isEmpty()).toList();
  }

  /** The input layers, in the order of their tables. */
  public List<InputPlan> inputs() {
    return layers.stream().filter(InputPlan.class::isInstance).map(InputPlan.class::cast).toList();
  }

  /** The recurrent layers. */
  public List<RecurrentPlan> recurrent() {
    return layers.stream()
        .filter(RecurrentPlan.class::isInstance)
        .map(RecurrentPlan.class::cast)
        .toList();
  }

  /** The layers and widths in one line. */
  public String summary() {
    return declared().stream().map(LayerPlan::describe).collect(Collectors.joining(" → "));
  }

  /** The number of weights besides tables. */
  public int denseWeights() {
    return layers.stream().mapToInt(LayerPlan::weights).sum();
  }

  /** The network's output. */
  public Signal output() {
    return layers.get(layers.size() - 1).output();
  }
}
