package dev.ner.dsl.processor.extract;

import dev.ner.dsl.processor.spec.OptimizerSpec;
import dev.ner.dsl.processor.spec.SettingsSpec;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/** Reads the optimiser annotations of fields and of classes of blocks. */
final class OptimizerReader {
  private OptimizerReader() {}

  /** The optimiser that an element declares, if it does. */
  static Optional<OptimizerSpec> read(Element element) {
    List<SettingsSpec> declared =
        SettingsReader.read(element).stream().filter(s -> s.group().isOptimizer()).toList();
    return declared.isEmpty() ? Optional.empty() : Optional.of(new OptimizerSpec(declared));
  }
}
