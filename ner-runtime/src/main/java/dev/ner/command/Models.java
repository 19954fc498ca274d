package dev.ner.command;

import dev.ner.network.ModelDefinition;
import java.lang.reflect.InvocationTargetException;

/** Finds the generated code of a model on the class path. */
final class Models {
  private Models() {}

  /** The definition that a generated tagger class holds. */
  static ModelDefinition definition(String taggerClass) {
    try {
      return (ModelDefinition) Class.forName(taggerClass).getMethod("definition").invoke(null);
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException(
          "the generated class " + taggerClass + " cannot be used; compile the project again", e);
    }
  }
}
