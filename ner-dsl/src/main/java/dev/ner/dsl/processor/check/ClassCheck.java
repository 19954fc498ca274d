package dev.ner.dsl.processor.check;

import dev.ner.dsl.processor.spec.ClassSpec;

/** The rules of the model class itself. */
final class ClassCheck {
  private ClassCheck() {}

  static void check(ClassSpec type, Diagnostics out) {
    if (!type.kind().equals("class")) {
      String article = "aeiou".indexOf(type.kind().charAt(0)) < 0 ? "a " : "an ";
      out.add(ModelError.MODEL_NOT_A_CLASS, type.origin(), type.name(), article + type.kind());
    }
    if (type.generic()) {
      out.add(ModelError.MODEL_GENERIC, type.origin(), type.name());
    }
    if (type.inner()) {
      out.add(ModelError.MODEL_INNER, type.origin(), type.name());
    }
    if (!type.privateClass().isEmpty()) {
      out.add(ModelError.MODEL_PRIVATE, type.origin(), type.name(), type.privateClass());
    }
  }
}
