package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ner.dsl.processor.spec.ClassSpec;
import dev.ner.dsl.processor.spec.EntitySpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the enum of a model's entity types. */
final class EntityEmitter {
  private EntityEmitter() {}

  // /** The entity types of {@link NewsNer}. */
  // @Generated("dev.ner.dsl.processor.NerProcessor")
  // public enum NewsNerEntity implements EntityType {
  //   /** {@code per}. */
  //   PER("per"),
  //   …
  //   private final String label;
  //
  //   NewsNerEntity(String label) {
  //     this.label = label;
  //   }
  //
  //   @Override public String label() {
  //     return label;
  //   }
  // }
  static TypeSpec emit(ClassSpec model, List<EntitySpec> entities, boolean annotate) {
    TypeSpec.Builder type =
        TypeSpec.enumBuilder(ClassName.get(model.packageName(), model.entityName()))
            .addJavadoc("The entity types that {@link $T} finds.\n", Code.model(model))
            .addModifiers(Modifier.PUBLIC)
            .addSuperinterface(RuntimeTypes.ENTITY_TYPE)
            .addField(String.class, "label", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addParameter(String.class, "label")
                    .addStatement("this.label = label")
                    .build())
            .addMethod(
                MethodSpec.methodBuilder("label")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PUBLIC)
                    .returns(String.class)
                    .addStatement("return label")
                    .build());
    for (EntitySpec entity : entities) {
      type.addEnumConstant(
          entity.constant(),
          TypeSpec.anonymousClassBuilder(CodeBlock.of("$L", Code.literal(entity.name())))
              .addJavadoc("{@code $L}.\n", quiet(entity.name()))
              .build());
    }
    Code.markGenerated(type, annotate);
    return type.build();
  }

  /** A name without what means something in a comment: its end, braces, escapes. */
  private static String quiet(String name) {
    return name.replaceAll("[*/\\\\{}@]", "_");
  }
}
