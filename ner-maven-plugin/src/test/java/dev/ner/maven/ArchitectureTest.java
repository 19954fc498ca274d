package dev.ner.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the plugin's rooms to what each may know. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.ner.maven");

  @Test
  void onlyGoalsKnowMaven() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.ner.maven.mojo")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.maven..", "org.codehaus..", "javax.inject..")
        .check(CLASSES);
  }

  @Test
  void nothingKnowsTheGoals() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.ner.maven.mojo")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.ner.maven.mojo")
        .check(CLASSES);
  }

  @Test
  void onlyGoalsKnowTheEngine() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.ner.maven.fork",
            "dev.ner.maven.uptodate",
            "dev.ner.maven.console",
            "dev.ner.maven.page",
            "dev.ner.maven.tune")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.ner.maven.engine")
        .check(CLASSES);
  }

  @Test
  void theForkAndWhatIsUpToDateStandAlone() {
    noClasses()
        .that()
        .resideInAPackage("dev.ner.maven.fork")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.ner.maven.uptodate", "dev.ner.maven.console")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("dev.ner.maven.tune")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.ner.maven.fork", "dev.ner.maven.uptodate", "dev.ner.maven.console")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("dev.ner.maven.uptodate")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("dev.ner.maven.uptodate", "java..")
        .check(CLASSES);
  }
}
