package dev.ner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the runtime's rooms to what each may know. */
class RoomsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.ner");

  @Test
  void trainingCodeIsNotNeededToTag() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.ner.train", "dev.ner.command")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.ner.train", "dev.ner.command")
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"error", "json", "text", "random", "kernel"})
  void theLowestRoomsKnowNoOther(String room) {
    classes()
        .that()
        .resideInAPackage("dev.ner." + room)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.ner." + room, "java..")
        .check(CLASSES);
  }

  @Test
  void thePackagesHaveNoCycles() {
    slices().matching("dev.ner.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nothingTouchesTheVectorApiButByName() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.ner.kernel.vector")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.ner.kernel.vector", "jdk.incubator..")
        .check(CLASSES);
  }
}
