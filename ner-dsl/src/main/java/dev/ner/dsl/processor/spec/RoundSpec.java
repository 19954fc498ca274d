package dev.ner.dsl.processor.spec;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that one round of compilation declares.
 *
 * @param models the models in the compiler's order
 * @param strays annotations that belong to no model
 * @param handWritten qualified names of the classes in source, this round's and earlier ones'
 * @param missingType the type that generated code extends, if the class path lacks it
 */
public record RoundSpec(
    List<ModelSpec> models,
    List<StraySpec> strays,
    Set<String> handWritten,
    Optional<String> missingType) {

  public RoundSpec {
    models = List.copyOf(models);
    strays = List.copyOf(strays);
    handWritten = Set.copyOf(handWritten);
  }
}
