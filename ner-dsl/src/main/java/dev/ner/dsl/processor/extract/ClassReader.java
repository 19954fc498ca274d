package dev.ner.dsl.processor.extract;

import dev.ner.dsl.processor.spec.ClassSpec;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads what a model class itself is. */
final class ClassReader {
  private ClassReader() {}

  static ClassSpec read(TypeElement type, Elements elements) {
    boolean inner =
        type.getNestingKind() == NestingKind.MEMBER
            && !type.getModifiers().contains(Modifier.STATIC);
    return new ClassSpec(
        elements.getPackageOf(type).getQualifiedName().toString(),
        simpleNames(type),
        kind(type),
        !type.getTypeParameters().isEmpty(),
        inner,
        privateClass(type),
        ElementOrigin.of(type));
  }

  /** The name as source code of the same package writes it: {@code Outer.NewsNer}. */
  static String nameInPackage(TypeElement type) {
    return String.join(".", simpleNames(type));
  }

  private static List<String> simpleNames(TypeElement type) {
    LinkedList<String> names = new LinkedList<>();
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      names.addFirst(e.getSimpleName().toString());
    }
    return names;
  }

  private static String kind(TypeElement type) {
    return type.getKind() == ElementKind.ANNOTATION_TYPE
        ? "annotation"
        : type.getKind().name().toLowerCase(Locale.ROOT);
  }

  private static String privateClass(TypeElement type) {
    for (Element e = type; e instanceof TypeElement t; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        return nameInPackage(t);
      }
    }
    return "";
  }
}
