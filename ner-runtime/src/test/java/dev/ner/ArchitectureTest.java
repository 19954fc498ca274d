package dev.ner;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.ner.evaluate.EntitySpans;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may use which, and what none may use. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.ner");

  /** The packages that each package may use besides itself. */
  private static final Map<String, List<String>> ALLOWED =
      Map.ofEntries(
          Map.entry("error", List.of()),
          Map.entry("json", List.of()),
          Map.entry("text", List.of()),
          Map.entry("random", List.of()),
          Map.entry("kernel", List.of()),
          Map.entry("corpus", List.of("error", "random")),
          Map.entry("evaluate", List.of("corpus", "error", "json")),
          Map.entry("input", List.of("corpus", "random", "text")),
          Map.entry("batch", List.of("corpus", "input", "kernel", "random")),
          Map.entry("network", List.of("batch", "corpus", "input", "kernel", "random")),
          Map.entry("sequence", List.of("corpus")),
          Map.entry("vectors", List.of("corpus", "error", "input", "network", "text")),
          Map.entry(
              "predict", List.of("batch", "corpus", "input", "kernel", "network", "sequence")),
          Map.entry("model", List.of("corpus", "error", "input", "json", "network", "text")),
          Map.entry(
              "train",
              List.of(
                  "batch",
                  "corpus",
                  "error",
                  "input",
                  "evaluate",
                  "kernel",
                  "network",
                  "predict",
                  "sequence")),
          Map.entry(
              "gradients",
              List.of(
                  "batch", "corpus", "error", "input", "json", "kernel", "network", "predict",
                  "text", "train")),
          Map.entry(
              "tagger",
              List.of(
                  "batch",
                  "corpus",
                  "error",
                  "input",
                  "evaluate",
                  "json",
                  "model",
                  "network",
                  "predict",
                  "text")),
          Map.entry(
              "command",
              List.of(
                  "batch",
                  "corpus",
                  "error",
                  "input",
                  "evaluate",
                  "gradients",
                  "json",
                  "kernel",
                  "model",
                  "network",
                  "predict",
                  "tagger",
                  "text",
                  "train",
                  "vectors")));

  /** The functions of java.lang.Math that have one result on every machine. */
  private static final Set<String> EXACT =
      Set.of("abs", "fma", "max", "min", "multiplyExact", "round", "sqrt", "toIntExact");

  private static Stream<String> packages() {
    return ALLOWED.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageUsesOnlyWhatItMay(String name) {
    String[] allowed =
        Stream.of(
                Stream.of("java..", "dev.ner." + name + ".."),
                ALLOWED.get(name).stream().map(other -> "dev.ner." + other),
                name.equals("network") ? Stream.of("org.ejml..") : Stream.<String>empty(),
                name.equals("kernel") ? Stream.of("jdk.incubator..") : Stream.<String>empty())
            .flatMap(packages -> packages)
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage("dev.ner." + name + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed)
        .check(CLASSES);
  }

  @Test
  void everyPackageHasItsRule() {
    Set<String> found = new TreeSet<>();
    CLASSES.forEach(c -> found.add(c.getPackageName().split("\\.")[2]));

    assertThat(found).isEqualTo(new TreeSet<>(ALLOWED.keySet()));
  }

  @Test
  void packagesDoNotUseEachOther() {
    slices().matching("dev.ner.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyItsPackageTouchesTheVectorApi() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.ner.kernel.vector")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jdk.incubator..", "dev.ner.kernel.vector")
        .check(CLASSES);
  }

  @Test
  void theTaggerReadsEntitiesAsTheEvaluationDoesAndNoMoreOfIt() {
    noClasses()
        .that()
        .resideInAPackage("dev.ner.tagger")
        .should()
        .dependOnClassesThat(
            describe(
                "belong to the evaluation, " + EntitySpans.class.getSimpleName() + " excepted",
                (JavaClass c) ->
                    c.getPackageName().equals("dev.ner.evaluate")
                        && !c.getName().startsWith(EntitySpans.class.getName())))
        .check(CLASSES);
  }

  @Test
  void noFunctionThatDiffersBetweenMachinesIsCalled() {
    noClasses()
        .should()
        .callMethodWhere(
            describe(
                "is a function of Math whose result may differ",
                (JavaCall<?> call) ->
                    call.getTargetOwner().isEquivalentTo(Math.class)
                        && !EXACT.contains(call.getName())))
        .check(CLASSES);
  }

  @Test
  void nothingDependsOnLocaleOrCharsetOfTheMachine() {
    noClasses().should().callCodeUnitWhere(isOfTheMachine()).check(CLASSES);
  }

  private static DescribedPredicate<JavaCall<?>> isOfTheMachine() {
    return describe(
        "takes the locale or the charset of the machine",
        call -> {
          List<String> types =
              call.getTarget().getRawParameterTypes().stream()
                  .map(JavaClass::getSimpleName)
                  .toList();
          boolean explicit = types.contains("Locale") || types.contains("Charset");
          String method = call.getTargetOwner().getSimpleName() + "." + call.getName();
          return switch (method) {
            case "String.format", "PrintStream.printf", "PrintStream.format" -> !explicit;
            case "String.toLowerCase", "String.toUpperCase", "String.getBytes" -> !explicit;
            case "String.formatted", "Charset.defaultCharset", "Locale.getDefault" -> true;
            case "String.<init>" -> types.contains("byte[]") && !explicit;
            case "InputStreamReader.<init>" -> types.size() == 1;
            case "OutputStreamWriter.<init>", "FileReader.<init>", "FileWriter.<init>" -> !explicit;
            case "PrintStream.<init>", "PrintWriter.<init>", "Scanner.<init>" -> !explicit;
            default -> false;
          };
        });
  }

  @Test
  void nothingDependsOnHashOrderTimeOrChance() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.util\\.(HashMap|HashSet|IdentityHashMap|Random|SplittableRandom|UUID|Date)"
                + "|java\\.util\\.concurrent\\.ThreadLocalRandom|java\\.time\\..*")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  @Test
  void nothingIsSerialised() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.Object(In|Out)putStream")
        .check(CLASSES);
  }
}
