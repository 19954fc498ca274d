package dev.ner.dsl.processor.spec;

import java.util.List;

/**
 * The optimiser of a field or block, which overrides that of the block around it.
 *
 * @param declared the optimiser annotations: one, unless that is a mistake
 */
public record OptimizerSpec(List<SettingsSpec> declared) {

  public OptimizerSpec {
    declared = List.copyOf(declared);
  }

  /** The optimiser annotation. */
  public SettingsSpec settings() {
    return declared.get(0);
  }
}
