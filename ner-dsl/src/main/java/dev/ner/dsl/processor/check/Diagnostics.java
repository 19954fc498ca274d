package dev.ner.dsl.processor.check;

import dev.ner.dsl.processor.spec.Origin;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects mistakes in the order in which they are found, each once. */
final class Diagnostics {
  private final Set<Diagnostic> all = new LinkedHashSet<>();

  void add(ModelError error, Origin origin, Object... arguments) {
    all.add(Diagnostic.of(error, origin, arguments));
  }

  int size() {
    return all.size();
  }

  List<Diagnostic> toList() {
    return List.copyOf(all);
  }
}
