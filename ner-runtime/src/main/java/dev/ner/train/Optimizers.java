package dev.ner.train;

import java.util.List;

/**
 * The optimisers of a network: the model's, and those of some of its layers and blocks.
 *
 * @param model moves all weights that no group has
 * @param groups the exceptions
 */
public record Optimizers(OptimizerSettings model, List<Group> groups) {

  public Optimizers {
    groups = List.copyOf(groups);
  }

  /**
   * The optimiser of a layer, or of all layers of a block.
   *
   * @param path the name of the layer or block, such as {@code encoder.first}
   */
  public record Group(String path, OptimizerSettings optimizer) {
    boolean has(String parameter) {
      return parameter.startsWith(path + ".");
    }
  }

  /** One optimiser for all weights. */
  public static Optimizers of(OptimizerSettings model) {
    return new Optimizers(model, List.of());
  }

  /** The optimiser of a parameter: of the groups that have it, the innermost one's. */
  OptimizerSettings forParameter(String name) {
    OptimizerSettings found = model;
    int longest = 0;
    for (Group group : groups) {
      if (group.has(name) && group.path().length() > longest) {
        longest = group.path().length();
        found = group.optimizer();
      }
    }
    return found;
  }

  /** How many numbers are remembered of each weight, at most. */
  public int statesPerWeight() {
    int most = model.statesPerWeight();
    for (Group group : groups) {
      most = Math.max(most, group.optimizer().statesPerWeight());
    }
    return most;
  }
}
