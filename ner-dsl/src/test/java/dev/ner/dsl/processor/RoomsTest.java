package dev.ner.dsl.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may see whom. */
class RoomsTest {
  private static final String ROOM = "dev.ner.dsl.processor.";

  private final JavaClasses all =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.ner.dsl");

  @Test
  void roomsSeeOnlyThoseBeforeThem() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("processor")
        .definedBy("dev.ner.dsl.processor")
        .layer("extract")
        .definedBy(ROOM + "extract")
        .layer("spec")
        .definedBy(ROOM + "spec")
        .layer("check")
        .definedBy(ROOM + "check")
        .layer("plan")
        .definedBy(ROOM + "plan")
        .layer("emit")
        .definedBy(ROOM + "emit")
        .whereLayer("processor")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("extract")
        .mayOnlyBeAccessedByLayers("processor")
        .whereLayer("check")
        .mayOnlyBeAccessedByLayers("processor")
        .whereLayer("plan")
        .mayOnlyBeAccessedByLayers("processor", "emit")
        .whereLayer("emit")
        .mayOnlyBeAccessedByLayers("processor")
        .check(all);
  }

  @Test
  void onlyExtractAndTheProcessorSeeTheCompiler() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOM + "extract", "dev.ner.dsl.processor", ROOM + "emit")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..", "javax.tools..")
        .check(all);
    noClasses()
        .that()
        .resideInAPackage(ROOM + "emit")
        .should()
        .dependOnClassesThat(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "are the compiler's, but for the modifiers that JavaPoet takes",
                type ->
                    (type.getPackageName().startsWith("javax.lang.model")
                            || type.getPackageName().startsWith("javax.tools"))
                        && !type.getName().equals("javax.lang.model.element.Modifier")))
        .check(all);
  }

  @Test
  void onlyEmitUsesJavaPoet() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOM + "emit")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.palantir..")
        .check(all);
  }

  @Test
  void nothingSeesTheRuntime() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.ner.dsl..", "java..", "javax..", "com.palantir.javapoet..")
        .check(all);
  }
}
