package dev.ner.dsl.processor.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Questions to annotation mirrors. */
final class Mirrors {
  /** What stands for a value that the compiler could not make sense of, and has complained of. */
  static final String ERROR = "<error>";

  private Mirrors() {}

  static Optional<? extends AnnotationMirror> find(Element element, String annotation) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> name(mirror).equals(annotation))
        .findFirst();
  }

  static boolean has(Element element, String annotation) {
    return find(element, annotation).isPresent();
  }

  /** The qualified name of the annotation. */
  static String name(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  /** The value as written; empty where the default stands. */
  static Optional<AnnotationValue> value(AnnotationMirror mirror, String element) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(element)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  /** An element that is a constant of an enum, the default where none or no such is written. */
  static <E extends Enum<E>> E choice(AnnotationMirror mirror, String element, E absent) {
    return value(mirror, element)
        .filter(value -> value.getValue() instanceof VariableElement)
        .map(value -> ((VariableElement) value.getValue()).getSimpleName().toString())
        .map(name -> Enum.valueOf(absent.getDeclaringClass(), name))
        .orElse(absent);
  }

  /** The members of an array value; a lone value is an array of one. */
  static List<AnnotationValue> members(AnnotationValue value) {
    if (value.getValue() instanceof List<?> list) {
      return list.stream().map(AnnotationValue.class::cast).toList();
    }
    return List.of(value);
  }
}
