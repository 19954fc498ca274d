package dev.ner.benchmarks.compare;

import java.util.List;
import java.util.Map;

/**
 * What one run of a contender brought.
 *
 * @param figures its figures by name; the principal one is called {@code value}
 * @param notes its remarks
 */
record Sample(Map<String, Double> figures, List<String> notes) {

  static Sample of(double value) {
    return new Sample(Map.of(Figure.PRINCIPAL, value), List.of());
  }
}
