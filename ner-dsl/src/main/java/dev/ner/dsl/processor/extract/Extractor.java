package dev.ner.dsl.processor.extract;

import dev.ner.dsl.processor.spec.EntitySpec;
import dev.ner.dsl.processor.spec.ModelSpec;
import dev.ner.dsl.processor.spec.Origin;
import dev.ner.dsl.processor.spec.RoundSpec;
import dev.ner.dsl.processor.spec.StraySpec;
import dev.ner.dsl.settings.SettingGroup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads all that the rounds of one compilation declare. */
public final class Extractor {
  private static final String GENERATED = "javax.annotation.processing.Generated";

  private final Elements elements;
  private final String neededType;
  private final Set<String> handWritten = new HashSet<>();

  /**
   * An extractor.
   *
   * @param neededType the type that generated code extends
   */
  public Extractor(Elements elements, String neededType) {
    this.elements = elements;
    this.neededType = neededType;
  }

  /** Reads one round; rounds come in order. */
  public RoundSpec extract(RoundEnvironment round) {
    for (TypeElement root : ElementFilter.typesIn(round.getRootElements())) {
      handWritten.add(root.getQualifiedName().toString());
    }
    Set<Element> blocks = new HashSet<>();
    List<ModelSpec> models = new ArrayList<>();
    for (Element element : annotated(round, Names.MODEL)) {
      TypeElement type = (TypeElement) element;
      blocks.add(type);
      models.add(model(type, blocks));
    }
    boolean missing = elements.getTypeElement(neededType) == null;
    return new RoundSpec(
        models,
        strays(round, blocks),
        handWritten,
        missing ? Optional.of(neededType) : Optional.empty());
  }

  private ModelSpec model(TypeElement type, Set<Element> blocks) {
    AnnotationMirror marker = Mirrors.find(type, Names.MODEL).orElseThrow();
    Optional<AnnotationValue> list = Mirrors.value(marker, "entities");
    List<EntitySpec> entities = new ArrayList<>();
    if (list.isPresent()) {
      for (AnnotationValue value : Mirrors.members(list.get())) {
        String name = String.valueOf(value.getValue());
        if (!name.equals(Mirrors.ERROR)) {
          entities.add(new EntitySpec(name, new ElementOrigin(type, marker, value)));
        }
      }
    }
    Origin origin = ElementOrigin.of(type, marker);
    return new ModelSpec(
        ClassReader.read(type, elements),
        origin,
        entities,
        list.<Origin>map(v -> new ElementOrigin(type, marker, v)).orElse(origin),
        new BlockReader(type, blocks).read(),
        SettingsReader.read(type),
        generatedAnnotationIsReadable(type));
  }

  private boolean generatedAnnotationIsReadable(TypeElement type) {
    return elements.getModuleOf(type) == null
        || elements.getTypeElement(elements.getModuleOf(type), GENERATED) != null;
  }

  /** Annotations on classes that are no model nor a block of one, and on fields of such classes. */
  private List<StraySpec> strays(RoundEnvironment round, Set<Element> blocks) {
    List<StraySpec> strays = new ArrayList<>();
    List<String> ofFields = new ArrayList<>(Names.LAYERS);
    ofFields.add(Names.BIDIRECTIONAL);
    for (String annotation : ofFields) {
      for (Element field : annotated(round, annotation)) {
        Element owner = field.getEnclosingElement();
        if (!Mirrors.has(owner, Names.MODEL) && !BlockReader.isBlock(owner)) {
          strays.add(stray(StraySpec.Kind.LAYER, field, owner, annotation));
        }
      }
    }
    for (String block : Names.BLOCKS.keySet()) {
      for (Element type : annotated(round, block)) {
        if (!blocks.contains(type)) {
          strays.add(stray(StraySpec.Kind.BLOCK, type, type, block));
        }
      }
    }
    for (SettingGroup group : SettingGroup.values()) {
      for (Element element : annotated(round, Names.of(group))) {
        if (element instanceof TypeElement type) {
          if (!Mirrors.has(type, Names.MODEL)
              && !(group.isOptimizer() && BlockReader.isBlock(type))) {
            strays.add(stray(StraySpec.Kind.SETTINGS, type, type, Names.of(group)));
          }
        } else if (isNoLayer(element)) {
          Element owner = element.getEnclosingElement();
          strays.add(stray(StraySpec.Kind.OPTIMIZER, element, owner, Names.of(group)));
        }
      }
    }
    return strays;
  }

  /** Whether a field certainly is neither layer nor block; what may be one is looked at there. */
  private static boolean isNoLayer(Element field) {
    Element owner = field.getEnclosingElement();
    return Names.LAYERS.stream().noneMatch(layer -> Mirrors.has(field, layer))
        && (field.getModifiers().contains(Modifier.STATIC)
            || !Mirrors.has(owner, Names.MODEL) && !BlockReader.isBlock(owner));
  }

  private static StraySpec stray(
      StraySpec.Kind kind, Element element, Element owner, String annotation) {
    AnnotationMirror mirror = Mirrors.find(element, annotation).orElseThrow();
    return new StraySpec(
        kind,
        mirror.getAnnotationType().asElement().getSimpleName().toString(),
        ClassReader.nameInPackage((TypeElement) owner),
        ElementOrigin.of(element, mirror));
  }

  private Set<? extends Element> annotated(RoundEnvironment round, String annotation) {
    TypeElement type = elements.getTypeElement(annotation);
    return type == null ? Set.of() : round.getElementsAnnotatedWith(type);
  }
}
