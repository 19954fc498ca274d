package dev.ner.maven.tune;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One choice of values for the settings that are searched.
 *
 * @param values values by name of the setting, in the model's order of settings
 */
public record Candidate(Map<String, String> values) {

  public Candidate {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Whether it is what settings say that are in force without a search. */
  public boolean isDeclared(Map<String, String> settings) {
    return settings.entrySet().containsAll(values.entrySet());
  }

  /** The choice in words: {@code batchSize = 32, learningRate = 0.01}. */
  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(value -> value.getKey() + " = " + value.getValue())
        .collect(Collectors.joining(", "));
  }
}
