package dev.ner.dsl.processor.extract;

import dev.ner.dsl.processor.spec.Origin;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/**
 * An element, an annotation on it, or a value of that annotation.
 *
 * @param annotation null for the element itself
 * @param value null for the whole annotation
 */
public record ElementOrigin(Element element, AnnotationMirror annotation, AnnotationValue value)
    implements Origin {

  static ElementOrigin of(Element element) {
    return new ElementOrigin(element, null, null);
  }

  static ElementOrigin of(Element element, AnnotationMirror annotation) {
    return new ElementOrigin(element, annotation, null);
  }

  /** Reports an error at this place. */
  public void report(Messager messager, String message) {
    try {
      reportExactly(messager, message);
    } catch (RuntimeException e) {
      // Eclipse's compiler fails to find an annotation behind one that holds an empty list.
      messager.printMessage(Diagnostic.Kind.ERROR, message, element);
    }
  }

  private void reportExactly(Messager messager, String message) {
    if (annotation == null) {
      messager.printMessage(Diagnostic.Kind.ERROR, message, element);
    } else if (value == null) {
      messager.printMessage(Diagnostic.Kind.ERROR, message, element, annotation);
    } else {
      messager.printMessage(Diagnostic.Kind.ERROR, message, element, annotation, value);
    }
  }
}
