package dev.ner.dsl.processor.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The generated network: its layers in the order of application. */
public record NetworkPlan(List<LayerPlan> layers) {

  public NetworkPlan {
    layers = List.copyOf(layers);
  }

  /** The layers and widths in one line. */
  public String summary() {
    return layers.stream().map(LayerPlan::describe).collect(Collectors.joining(" → "));
  }

  /** The numbers of weights in one line; V stands for the words, which are not known yet. */
  public String weights() {
    return layers.stream()
        .filter(layer -> !layer.parameters().isEmpty())
        .map(
            layer ->
                layer instanceof EmbeddingPlan
                    ? layer.names().path() + " V×" + layer.units()
                    : String.format(Locale.ROOT, "%s %,d", layer.names().path(), layer.weights()))
        .collect(Collectors.joining(", "));
  }

  /** The network's output. */
  public Signal output() {
    return layers.get(layers.size() - 1).output();
  }
}
