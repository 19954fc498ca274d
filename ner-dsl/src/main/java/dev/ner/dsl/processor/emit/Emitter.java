package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.ner.dsl.processor.plan.ModelPlan;
import dev.ner.dsl.processor.spec.ClassSpec;
import dev.ner.dsl.processor.spec.EntitySpec;
import java.util.List;
import java.util.regex.Pattern;

/** Writes all files of a model. */
public final class Emitter {
  private static final Pattern LONG_JAVADOC =
      Pattern.compile("(?m)^( *)/\\*\\*\\n *\\* ([^\\n]{1,90})\\n *\\*/$");

  private Emitter() {}

  /** The type that generated networks extend: without it nothing that is written compiles. */
  public static String superclass() {
    return RuntimeTypes.NETWORK.canonicalName();
  }

  /** The files of a sound model: network, tagger, entity types, description. */
  public static List<GeneratedFile> emit(ModelPlan model) {
    ClassSpec type = model.type();
    GeneratedFile network = source(type, NetworkEmitter.emit(model));
    return List.of(
        network,
        source(type, TaggerEmitter.emit(model)),
        source(type, EntityEmitter.emit(type, model.entities(), model.generatedAnnotation())),
        new GeneratedFile(
            GeneratedFile.Kind.RESOURCE,
            DescriptionWriter.path(type),
            DescriptionWriter.write(model, network.text())));
  }

  /**
   * The classes that users name, for a model with mistakes: without them, each use would be a
   * further error of the compiler.
   *
   * @param entities the entity types that give a constant, each once
   */
  public static List<GeneratedFile> emitNames(
      ClassSpec type, List<EntitySpec> entities, boolean generatedAnnotation) {
    return List.of(
        source(type, TaggerEmitter.emitWithoutNetwork(type, generatedAnnotation)),
        source(type, EntityEmitter.emit(type, entities, generatedAnnotation)));
  }

  private static GeneratedFile source(ClassSpec model, TypeSpec type) {
    String text =
        JavaFile.builder(model.packageName(), type)
            .skipJavaLangImports(true)
            .indent("  ")
            .build()
            .toString();
    return new GeneratedFile(
        GeneratedFile.Kind.SOURCE, model.qualify(type.name()), shortenJavadoc(text));
  }

  /** Puts a Javadoc of one line, for which JavaPoet takes three, on that line. */
  private static String shortenJavadoc(String source) {
    return LONG_JAVADOC.matcher(source).replaceAll("$1/** $2 */");
  }
}
