package dev.ner.maven.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.error.Problem;
import dev.ner.maven.fork.ForkEvent;
import dev.ner.maven.fork.ForkResult;
import dev.ner.maven.fork.JavaInstallation;
import dev.ner.maven.uptodate.SafeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingTest {
  private static final String MODELS = "target/classes/META-INF/ner/";
  private static final String OUTPUTS = MODELS + TestProject.MODEL + "/";
  private static final String REPORTS = "target/ner/" + TestProject.MODEL + "/";

  @TempDir Path folder;
  private TestProject project;

  @BeforeEach
  void create() throws IOException {
    project = new TestProject(folder);
  }

  private static List<NerError> errors(ThrowingCallable action) {
    NerException[] caught = new NerException[1];
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(NerException.class, exception -> caught[0] = exception);
    return caught[0].problems().stream().map(Problem::error).toList();
  }

  @Test
  void aFreshProjectIsTrainedAndLeavesItsFilesAndNothingElse() throws Exception {
    assertThat(project.train()).isEqualTo(Status.TRAINED);
    try (Stream<Path> files = Files.list(project.file(OUTPUTS))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("description.json", "model.safetensors", "provenance.json");
    }
    try (Stream<Path> files = Files.list(project.file(REPORTS))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("evaluation.json", "training.log", "stamp.properties");
    }
    assertThat(project.forks).hasSize(1);
    assertThat(project.forks.get(0).properties())
        .containsEntry("command", "train")
        .containsEntry("modelClass", TestProject.MODEL)
        .containsEntry("taggerClass", TestProject.MODEL + "Tagger")
        .containsEntry("setting.epochs", "5")
        .containsEntry("setting.train", project.file("src/main/ner/train.conll").toString())
        .containsEntry("baseDirectory", project.base.toString());
  }

  @Test
  void unchangedIsNotTrainedAgainAndSaysSo() throws Exception {
    project.train();
    project.console.info.clear();
    assertThat(project.train()).isEqualTo(Status.UP_TO_DATE);
    assertThat(project.forks).hasSize(1);
    assertThat(project.console.info)
        .containsExactly(
            TestProject.MODEL
                + " is up to date: validation F1 100.00, accuracy 100.00"
                + " (-Dner.force trains again).");
  }

  @ParameterizedTest
  @CsvSource({"epochs,6", "learningRate,0.02"})
  void aChangedSettingTrains(String name, String value) throws Exception {
    project.train();
    project.overrides.put(name, value);
    assertThat(project.train()).isEqualTo(Status.TRAINED);
    assertThat(project.file(OUTPUTS + "provenance.json"))
        .content()
        .contains("\"" + name + "\": \"" + value + "\"");
  }

  @ParameterizedTest
  @CsvSource({"epochs,05", "learningRate,1e-2", "minimumF1,0.5", "minimumAccuracy,0.5"})
  void anotherSpellingOrAnotherGateDoesNot(String name, String value) throws Exception {
    project.train();
    project.overrides.put(name, value);
    assertThat(project.train()).isEqualTo(Status.UP_TO_DATE);
  }

  @Test
  void threadsHeapKernelsAndJvmDoNot() throws Exception {
    project.train();
    project.jvm =
        new JvmOptions(new JavaInstallation(Path.of("other-java"), false), 7, "3g", "scalar");
    assertThat(project.train()).isEqualTo(Status.UP_TO_DATE);
  }

  @Test
  void anotherFolderDoesNotChangeAByte(@TempDir Path elsewhere) throws Exception {
    project.train();
    TestProject other = new TestProject(elsewhere);
    other.jvm = new JvmOptions(JavaInstallation.current(), 2, "1g", "scalar");
    other.train();
    assertThat(other.file(OUTPUTS + "provenance.json")).content().doesNotContain("/project");
    // The test's weights hold absolute paths; all else must not.
    assertThat(withoutModelDigest(other)).isEqualTo(withoutModelDigest(project));
  }

  private static String withoutModelDigest(TestProject project) throws IOException {
    return Files.readString(project.file(OUTPUTS + "provenance.json"))
        .replaceAll("\"modelSha256\": \"[0-9a-f]+\"", "");
  }

  @Test
  void corpusNetworkRuntimeAndModelFilesCount() throws Exception {
    project.train();
    project.write("src/main/ner/dev.conll", "Bob O\n");
    assertThat(project.train()).isEqualTo(Status.TRAINED);
    project.declare(TestProject.MODEL, TestProject.settings(), "ffff");
    assertThat(project.train()).isEqualTo(Status.TRAINED);
    Files.writeString(project.runtime.resolve("Trainer.class"), "another trainer");
    assertThat(project.train()).isEqualTo(Status.TRAINED);
    assertThat(project.train()).isEqualTo(Status.UP_TO_DATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"model.safetensors", "provenance.json"})
  void damagedOrMissingOutputsAreMadeAgain(String file) throws Exception {
    project.useCache = false;
    project.train();
    String whole = Files.readString(project.file(OUTPUTS + file));
    project.write(OUTPUTS + file, whole.substring(1));
    assertThat(project.train()).isEqualTo(Status.TRAINED);
    assertThat(project.file(OUTPUTS + file)).hasContent(whole);
    Files.delete(project.file(OUTPUTS + file));
    assertThat(project.train()).isEqualTo(Status.TRAINED);
    assertThat(project.file(OUTPUTS + file)).hasContent(whole);
  }

  @Test
  void aMissingOrDamagedReportIsWrittenAgainWithoutTraining() throws Exception {
    project.train();
    String whole = Files.readString(project.file(REPORTS + "evaluation.json"));
    Files.delete(project.file(REPORTS + "evaluation.json"));
    assertThat(project.train()).isEqualTo(Status.UP_TO_DATE);
    assertThat(project.file(REPORTS + "evaluation.json")).hasContent(whole);
    project.write(REPORTS + "evaluation.json", "é\0{");
    assertThat(project.train()).isEqualTo(Status.UP_TO_DATE);
    assertThat(project.file(REPORTS + "evaluation.json")).hasContent(whole);
  }

  @Test
  void afterACleanTheModelComesFromTheCacheWithTheSameBytes() throws Exception {
    project.train();
    byte[] provenance = Files.readAllBytes(project.file(OUTPUTS + "provenance.json"));
    byte[] model = Files.readAllBytes(project.file(OUTPUTS + "model.safetensors"));
    SafeFiles.delete(project.file("target"));
    project.declare(TestProject.MODEL, TestProject.settings());
    assertThat(project.train()).isEqualTo(Status.FROM_CACHE);
    assertThat(project.forks).hasSize(1);
    assertThat(project.file(OUTPUTS + "provenance.json")).hasBinaryContent(provenance);
    assertThat(project.file(OUTPUTS + "model.safetensors")).hasBinaryContent(model);
    assertThat(project.train()).isEqualTo(Status.UP_TO_DATE);
  }

  @Test
  void withoutTheCacheACleanTrainsAgain() throws Exception {
    project.useCache = false;
    project.train();
    assertThat(project.cache).doesNotExist();
    SafeFiles.delete(project.file("target"));
    project.declare(TestProject.MODEL, TestProject.settings());
    assertThat(project.train()).isEqualTo(Status.TRAINED);
  }

  @Test
  void aCacheThatCannotBeWrittenIsOnlyAWarning() throws Exception {
    Files.writeString(project.cache, "a file, not a folder");
    assertThat(project.train()).isEqualTo(Status.TRAINED);
    assertThat(project.console.warnings).singleElement().asString().contains("cacheDirectory");
  }

  @Test
  void forceTrains() throws Exception {
    project.train();
    project.force = true;
    assertThat(project.train()).isEqualTo(Status.TRAINED);
    assertThat(project.forks).hasSize(2);
  }

  @Test
  void theGateIsCheckedEachTimeAndNeverTrainsAgain() throws Exception {
    project.correctTokens = 8;
    project.overrides.put("minimumAccuracy", "0.9");
    for (Status expected : List.of(Status.TRAINED, Status.UP_TO_DATE)) {
      Outcome outcome = project.outcome();
      assertThat(outcome.status()).isEqualTo(expected);
      assertThat(outcome.gate()).singleElement().asString().contains("NER204", "0.9", "0.8");
    }
    project.overrides.put("minimumAccuracy", "0.8");
    assertThat(project.outcome().gate()).isEmpty();
    project.overrides.put("minimumF1", "0.95");
    assertThat(project.outcome().gate()).hasSize(1);
    assertThat(project.forks).hasSize(1);
  }

  @Test
  void aChildThatDiesLeavesNothingAndTheNextBuildTrains() throws Exception {
    project.useCache = false;
    assertThat(
            errors(
                () ->
                    Training.run(
                        project.trainRequest(),
                        project.console,
                        (request, listener) -> {
                          Files.writeString(
                              request.workDirectory().resolve("model.safetensors"), "half");
                          return new ForkResult(137, false, List.of(), List.of("Killed"));
                        })))
        .containsExactly(NerError.FORK_FAILED);
    assertThat(project.file(OUTPUTS + "model.safetensors")).doesNotExist();
    try (Stream<Path> files = Files.list(project.file(REPORTS))) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("training.log");
    }
    assertThat(project.train()).isEqualTo(Status.TRAINED);
  }

  @ParameterizedTest
  @CsvSource({
    "src/main/ner/dev.conll,src/main/ner/dev.conll",
    "../runtime/Trainer.class,ner-runtime"
  })
  void whatChangesWhileATrainingRunsSpoilsIt(String file, String named) throws Exception {
    String before = Files.readString(project.file(file));
    assertThatThrownBy(
            () ->
                Training.run(
                    project.trainRequest(),
                    project.console,
                    (request, listener) -> {
                      project.write(file, "changed");
                      return project.run(request, listener);
                    }))
        .hasMessageContainingAll("NER413", named + " changed", TestProject.MODEL);
    assertThat(project.file(OUTPUTS + "model.safetensors")).doesNotExist();
    project.write(file, before);
    assertThat(project.train()).isEqualTo(Status.TRAINED);
  }

  @Test
  void aHeapThatRanOutIsToldWithItsSize() {
    project.jvm = new JvmOptions(JavaInstallation.current(), 0, "64m", "auto");
    assertThatThrownBy(
            () ->
                Training.run(
                    project.trainRequest(),
                    project.console,
                    (request, listener) -> new ForkResult(3, false, List.of(), List.of("Ended"))))
        .hasMessageContainingAll("NER206", "a heap of 64m", "-Dner.heap");
  }

  @Test
  void aKilledBuildsRemainsGoAway() throws Exception {
    project.write(REPORTS + ".ner-1/model.safetensors", "half");
    project.write(OUTPUTS + ".ner-2", "half");
    project.write(OUTPUTS + "model.safetensors", "of a training that nobody finished");
    assertThat(project.train()).isEqualTo(Status.TRAINED);
    assertThat(project.file(REPORTS + ".ner-1")).doesNotExist();
    assertThat(project.file(OUTPUTS + ".ner-2")).doesNotExist();
  }

  @Test
  void aTrainingThatFailsLeavesNoOutdatedModelBehind() throws Exception {
    project.train();
    project.overrides.put("epochs", "6");
    errors(
        () ->
            Training.run(
                project.trainRequest(),
                project.console,
                (request, listener) -> new ForkResult(1, false, List.of(), List.of())));
    assertThat(project.file(OUTPUTS + "model.safetensors")).doesNotExist();
    assertThat(project.file(OUTPUTS + "provenance.json")).doesNotExist();
  }

  @Test
  void allMistakesThatTheChildFindsAreToldWithPathsOfTheProject() {
    String inside = project.file("data/a").toString();
    ForkEvent.Mistake first = new ForkEvent.Mistake(false, "NER104", inside + ":1", "short");
    ForkEvent.Mistake second = new ForkEvent.Mistake(false, "NER106", "a:2", "undeclared");
    assertThatThrownBy(
            () ->
                Training.run(
                    project.trainRequest(),
                    project.console,
                    (request, listener) ->
                        new ForkResult(2, false, List.of(first, second), List.of())))
        .hasMessage("[NER104] data/a:1: short\n[NER106] a:2: undeclared");
  }

  @Test
  void aMissingCorpusIsAMistakeUnlessItMaySkip() throws Exception {
    Files.delete(project.file("src/main/ner/train.conll"));
    Files.delete(project.file("src/main/ner/dev.conll"));
    assertThat(errors(project::train))
        .containsExactly(NerError.CORPUS_FILE_MISSING, NerError.CORPUS_FILE_MISSING);
    project.missingCorpus = MissingCorpus.SKIP;
    assertThat(project.train()).isEqualTo(Status.LEFT_OUT);
    assertThat(project.forks).isEmpty();
    assertThat(project.console.info)
        .containsExactly(
            TestProject.MODEL
                + " is left out: its corpus src/main/ner/train.conll is not there"
                + " (ner.missingCorpus=skip).");
  }

  @Test
  void aFileOfWordVectorsIsAnInputOfTheTrainingAlone() throws Exception {
    Map<String, String> settings = TestProject.settings();
    settings.put("format", "SENTENCES_AND_LABELS"); // which says nothing of the vectors
    for (String split : List.of("train", "validation")) {
      settings.put(split, "data");
    }
    project.write("data/sentences.txt", "Ann");
    project.write("data/labels.txt", "B-per");
    settings.put("words.vectors", "${glove}/glove.txt");
    project.declare(TestProject.MODEL, settings);
    assertThat(errors(project::train)).containsExactly(NerError.PROPERTY_UNRESOLVED);
    project.properties.put("glove", "vectors");
    assertThatThrownBy(project::train)
        .hasMessageStartingWith("[NER131] words.vectors: ")
        .hasMessageContaining("vectors/glove.txt");
    Path file = project.write("vectors/glove.txt", "Ann 1 2");
    assertThat(project.train()).isEqualTo(Status.TRAINED);
    assertThat(project.forks.get(0).properties())
        .containsEntry("setting.words.vectors", file.toString());
    assertThat(project.file(OUTPUTS + "provenance.json"))
        .content()
        .contains("\"${glove}/glove.txt\"");
    assertThat(project.train()).isEqualTo(Status.UP_TO_DATE);
    Files.writeString(file, "Ann 1 3");
    assertThat(project.train()).isEqualTo(Status.TRAINED);
    Files.delete(file);
    assertThat(
            Evaluating.run(
                new EvaluateRequest(project.context(), project.missingCorpus, false),
                project.console,
                project::run))
        .extracting(Outcome::status)
        .containsExactly(Status.EVALUATED);
    project.missingCorpus = MissingCorpus.SKIP;
    assertThat(project.train()).isEqualTo(Status.LEFT_OUT);
    assertThat(project.console.info)
        .anyMatch(line -> line.contains("its file of word vectors vectors/glove.txt is not there"));
  }

  @Test
  void aModelThatIsLeftOutIsNotThereAndComesBackFromTheCache() throws Exception {
    project.train();
    Path corpus = project.file("src/main/ner/train.conll");
    String sentences = Files.readString(corpus);
    Files.delete(corpus);
    project.missingCorpus = MissingCorpus.SKIP;
    assertThat(project.train()).isEqualTo(Status.LEFT_OUT);
    assertThat(project.file(OUTPUTS + "model.safetensors")).doesNotExist();
    assertThat(project.file(OUTPUTS + "provenance.json")).doesNotExist();
    Files.writeString(corpus, sentences);
    assertThat(project.train()).isEqualTo(Status.FROM_CACHE);
  }

  @Test
  void allWrongOverridesAreToldAtOnce() {
    project.overrides.put("epochs", "many");
    project.overrides.put("learningRate", "-1");
    project.jvm = new JvmOptions(JavaInstallation.current(), -1, "1 gigabyte", "fast");
    assertThat(errors(project::train)).hasSize(5).containsOnly(NerError.SETTING_OUT_OF_RANGE);
  }

  @Test
  void anOverrideThatMeansNothingHereIsRemarkedOn() throws Exception {
    project.overrides.put("trainShare", "0.5");
    assertThat(project.train()).isEqualTo(Status.TRAINED);
    assertThat(project.console.warnings)
        .singleElement()
        .asString()
        .contains("ner.trainShare", "NewsNer", "@SplitByShare");
  }

  @Test
  void severalModelsAreTrainedOneAfterTheOther() throws Exception {
    project.declare("com.acme.OtherNer", TestProject.settings());
    assertThat(Training.run(project.trainRequest(), project.console, project::run))
        .extracting(Outcome::modelClass)
        .containsExactly(TestProject.MODEL, "com.acme.OtherNer");
    project.model = "OtherNer";
    project.force = true;
    assertThat(Training.run(project.trainRequest(), project.console, project::run))
        .extracting(Outcome::modelClass)
        .containsExactly("com.acme.OtherNer");
  }

  @Test
  void ofARenamedModelNothingIsLeft() throws Exception {
    project.train();
    // As maven-compiler-plugin leaves it: its own files are gone, those of the training are not.
    Files.delete(project.file("src/main/java/com/acme/NewsNer.java"));
    Files.delete(project.file(OUTPUTS + "description.json"));
    project.declare("com.acme.StoryNer", TestProject.settings());
    Training.run(project.trainRequest(), project.console, project::run);
    assertThat(project.file(OUTPUTS)).doesNotExist();
    assertThat(project.file(REPORTS)).doesNotExist();
    assertThat(project.file(MODELS + "com.acme.StoryNer/model.safetensors")).exists();
    assertThat(project.console.info)
        .contains(
            "Removed what was left of " + TestProject.MODEL + ", which is no longer declared.");
  }

  @Test
  void aProjectWithoutModelsHasNothingToTrain() throws Exception {
    SafeFiles.delete(project.file("target"));
    SafeFiles.delete(project.file("src/main/java"));
    assertThat(Training.run(project.trainRequest(), project.console, project::run)).isEmpty();
    assertThat(project.console.info)
        .containsExactly("No model is declared here: nothing to train.");
  }

  @Test
  void theProcessorMustHaveRun() throws Exception {
    SafeFiles.delete(project.file("target"));
    assertThat(errors(project::train)).containsExactly(NerError.PROCESSOR_DID_NOT_RUN);
    project.write(
        "src/main/java/com/acme/NewsNer.java",
        "/** Unlike dev.ner.dsl:\n * @NerModel is only named here. */\nclass NewsNer {}");
    assertThat(Training.run(project.trainRequest(), project.console, project::run)).isEmpty();
  }

  @Test
  void theRuntimeMustBeThereAndOfThePluginsVersion() {
    project.runtimeVersion = "0.9";
    assertThat(errors(project::train)).containsExactly(NerError.RUNTIME_VERSION_DIFFERS);
    project.runtimeVersion = null;
    assertThat(errors(project::train)).containsExactly(NerError.RUNTIME_MISSING);
  }

  @Test
  void anUnknownModelIsAMistake() {
    project.model = "NewNer";
    assertThatThrownBy(project::train)
        .hasMessageContainingAll("NER405", "NewNer", "did you mean \"NewsNer\"?");
  }

  @Test
  void pathsMayHoldProperties() throws Exception {
    Map<String, String> settings = TestProject.settings();
    settings.put("train", "${corpus.directory}/train.conll");
    project.declare(TestProject.MODEL, settings);
    assertThatThrownBy(project::train).hasMessageContainingAll("NER409", "corpus.directory");
    project.properties.put("corpus.directory", "${basedir}/src/main/ner");
    project.properties.put("basedir", project.base.toString());
    assertThat(project.train()).isEqualTo(Status.TRAINED);
    assertThat(project.forks.get(0).properties())
        .containsEntry("setting.train", project.file("src/main/ner/train.conll").toString());
    assertThat(project.file(OUTPUTS + "provenance.json"))
        .content()
        .contains("\"path\": \"${corpus.directory}/train.conll\"")
        .doesNotContain(project.base.toString());
  }

  @Test
  void optimisersOfLayersArePartOfWhatIsTrained() throws Exception {
    Map<String, String> settings = TestProject.settings();
    settings.put("optimizer", "SGD");
    settings.put("words.optimizer", "Adagrad");
    settings.put("words.learningRate", "0.1");
    project.declare(TestProject.MODEL, settings);
    project.overrides.put("learningRate", "0.5");
    project.overrides.put("rho", "0.5");
    assertThat(project.train()).isEqualTo(Status.TRAINED);
    assertThat(project.forks.get(0).properties())
        .containsEntry("setting.optimizer", "SGD")
        .containsEntry("setting.learningRate", "0.5")
        .containsEntry("setting.words.optimizer", "Adagrad")
        .containsEntry("setting.words.learningRate", "0.1")
        .doesNotContainKey("setting.rho");
    assertThat(project.console.info).anyMatch(l -> l.contains("words.optimizer = Adagrad"));
    assertThat(project.console.warnings)
        .contains("ner.rho means nothing for NewsNer: it has no @RMSProp that declares it");
    assertThat(project.file(OUTPUTS + "provenance.json"))
        .content()
        .contains("\"words.learningRate\": \"0.1\"");
    assertThat(project.train()).isEqualTo(Status.UP_TO_DATE);
    settings.put("words.learningRate", "0.2");
    project.declare(TestProject.MODEL, settings);
    assertThat(project.train()).isEqualTo(Status.TRAINED);
  }
}
