package dev.ner.dsl.processor.extract;

import dev.ner.dsl.processor.spec.BlockSpec;
import dev.ner.dsl.processor.spec.Combinator;
import dev.ner.dsl.processor.spec.FieldSpec;
import dev.ner.dsl.processor.spec.FieldType;
import dev.ner.dsl.processor.spec.LayerSpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the fields of a model and of the blocks in it. */
final class BlockReader {
  private final TypeElement model;
  private final Set<Element> used;
  private final Deque<TypeElement> around = new ArrayDeque<>();

  /**
   * A reader for one model.
   *
   * @param used Modified: the classes that are fields' types are added
   */
  BlockReader(TypeElement model, Set<Element> used) {
    this.model = model;
    this.used = used;
  }

  /** Reads the model's block; empty where it has no block annotation. */
  Optional<BlockSpec> read() {
    return isBlock(model) ? Optional.of(block(model)) : Optional.empty();
  }

  /** Whether a class has a block annotation. */
  static boolean isBlock(Element type) {
    return !markers(type).isEmpty();
  }

  private static List<BlockSpec.Marker> markers(Element type) {
    List<BlockSpec.Marker> markers = new ArrayList<>();
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      Combinator combinator = Names.BLOCKS.get(Mirrors.name(mirror));
      if (combinator != null) {
        markers.add(new BlockSpec.Marker(combinator, ElementOrigin.of(type, mirror)));
      }
    }
    return markers;
  }

  private BlockSpec block(TypeElement type) {
    around.addLast(type);
    List<FieldSpec> fields = new ArrayList<>();
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      List<LayerSpec> layers = LayerReader.read(field);
      boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
      if (!isStatic || !layers.isEmpty() || Mirrors.has(field, Names.BIDIRECTIONAL)) {
        fields.add(
            new FieldSpec(
                field.getSimpleName().toString(),
                ElementOrigin.of(field),
                isStatic,
                type(field),
                layers,
                Mirrors.find(field, Names.BIDIRECTIONAL).map(m -> ElementOrigin.of(field, m)),
                OptimizerReader.read(field)));
      }
    }
    around.removeLast();
    return new BlockSpec(
        ClassReader.nameInPackage(type), markers(type), fields, OptimizerReader.read(type));
  }

  private FieldType type(VariableElement field) {
    TypeMirror mirror = field.asType();
    boolean unknown =
        mirror.getKind() == TypeKind.ERROR
            || field.getAnnotationMirrors().stream()
                .anyMatch(a -> a.getAnnotationType().getKind() == TypeKind.ERROR);
    if (unknown) {
      return new FieldType.Unresolved();
    }
    if (mirror.getKind() != TypeKind.DECLARED) {
      return new FieldType.Other(mirror.toString());
    }
    TypeElement type = (TypeElement) ((DeclaredType) mirror).asElement();
    if (type.getQualifiedName().contentEquals(Names.LAYER_TYPE)) {
      return new FieldType.Layer();
    }
    return blockType(type).orElseGet(() -> new FieldType.Other(type.getSimpleName().toString()));
  }

  private Optional<FieldType> blockType(TypeElement type) {
    String name = ClassReader.nameInPackage(type);
    if (around.contains(type)) {
      return Optional.of(new FieldType.Containing(name, name));
    }
    if (!isBlock(type)) {
      return Optional.empty();
    }
    used.add(type);
    boolean nested = isInModel(type);
    if (nested && type.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of(new FieldType.Nested(block(type)));
    }
    Optional<TypeElement> loop = leadsBack(type, new HashSet<>());
    return Optional.of(
        loop.isPresent()
            ? new FieldType.Containing(name, ClassReader.nameInPackage(loop.get()))
            : new FieldType.Elsewhere(name, nested));
  }

  private boolean isInModel(TypeElement type) {
    for (Element e = type.getEnclosingElement(); e != null; e = e.getEnclosingElement()) {
      if (e.equals(model)) {
        return true;
      }
    }
    return false;
  }

  /** The class around the field that a block elsewhere has as a field, itself or through others. */
  private Optional<TypeElement> leadsBack(TypeElement block, Set<TypeElement> seen) {
    if (!seen.add(block)) {
      return Optional.empty();
    }
    for (VariableElement field : ElementFilter.fieldsIn(block.getEnclosedElements())) {
      if (field.asType().getKind() == TypeKind.DECLARED
          && !field.getModifiers().contains(Modifier.STATIC)) {
        TypeElement type = (TypeElement) ((DeclaredType) field.asType()).asElement();
        if (around.contains(type)) {
          return Optional.of(type);
        }
        if (isBlock(type)) {
          Optional<TypeElement> further = leadsBack(type, seen);
          if (further.isPresent()) {
            return further;
          }
        }
      }
    }
    return Optional.empty();
  }
}
