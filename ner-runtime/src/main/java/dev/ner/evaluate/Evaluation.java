package dev.ner.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a model is worth.
 *
 * @param model the binary name of the model class
 * @param weights the number of its weights
 * @param splits the splits that were evaluated, by name, in the order in which they are shown
 */
public record Evaluation(String model, long weights, Map<String, SplitEvaluation> splits) {
  /** The name of the split that decides on the best weights. */
  public static final String VALIDATION = "validation";

  /** The name of the split that training never sees. */
  public static final String TEST = "test";

  public Evaluation {
    splits = Collections.unmodifiableMap(new LinkedHashMap<>(splits));
  }
}
