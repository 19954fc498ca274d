package dev.ner.maven.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ner.dsl.processor.NerProcessor;
import dev.ner.maven.engine.RecordingConsole;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitTest {
  private static final PomFacts WHOLE = new PomFacts("1.0", 17, true, true, true, true, true);

  @TempDir private Path folder;
  private final RecordingConsole console = new RecordingConsole();
  private final Map<String, String> corpus = new HashMap<>();
  private final Map<String, String> properties = new HashMap<>();
  private String encoding = "UTF-8";
  private String className = "";
  private PomFacts pom = WHOLE;
  private Path base;

  @BeforeEach
  void open() throws IOException {
    base = Files.createDirectories(folder.resolve("project"));
    write(base.resolve("data/train.conll"), "Ada B-per\nin O\nTurin B-geo\n\nOslo B-geo\n");
    write(base.resolve("data/dev.conll"), "Bern B-geo\nis O\n");
    corpus.put("train", "data/train.conll");
    corpus.put("validation", base.resolve("data/dev.conll").toString());
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String init() throws IOException {
    Path sources = base.resolve("src/main/java");
    Path written =
        Init.run(
            new InitRequest(
                base,
                sources,
                encoding,
                "com.acme",
                "news",
                className,
                corpus,
                Map.of(),
                properties,
                pom),
            console);
    assertThat(written).startsWith(sources);
    return Files.readString(
        written, encoding.isEmpty() ? StandardCharsets.US_ASCII : Charset.forName(encoding));
  }

  /** What the compiler and our processor say of all sources; nothing if all is well. */
  private String compile() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    Path classes = Files.createDirectories(folder.resolve("classes"));
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        var sources = Files.walk(base.resolve("src/main/java"))) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              messages,
              files,
              null,
              List.of("-Xlint:all,-processing", "-Werror", "-d", classes.toString()),
              null,
              files.getJavaFileObjectsFromPaths(sources.filter(Files::isRegularFile).toList()));
      task.setProcessors(List.of(new NerProcessor()));
      task.call();
    }
    return messages.toString();
  }

  @Test
  void theClassCompilesAndNamesWhatIsThere() throws IOException {
    String source = init();
    assertThat(source)
        .startsWith("package com.acme;\n\nimport dev.ner.dsl.")
        .contains("final class NewsNer {", "      \"geo\", // 2\n      \"per\" // 1\n")
        .contains(
            "@Corpus(\n    train = \"data/train.conll\",\n    validation = \"data/dev.conll\")\n")
        .doesNotContain("{{", "CorpusFormat", "TagScheme", "ChunkEncoding", "wordTriples");
    assertThat(compile()).isEmpty();
    assertThat(folder.resolve("classes/com/acme/NewsNerTagger.class")).exists();
    assertThat(console.info)
        .contains("Written src/main/java/com/acme/NewsNer.java", "  geo: 2, 1", "  per: 1, 0");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, Лице", "'', \\u041b\\u0438\\u0446\\u0435", "ISO-8859-1, \\u041b\\u0438"})
  void anyNameAndAnyWayOfWritingCompile(String sourceEncoding, String expected) throws IOException {
    encoding = sourceEncoding;
    className = "News";
    write(base.resolve("src/main/java/org/app/Layer.java"), "package org.app;\n\nclass Layer {}\n");
    write(
        base.resolve("data/train.conll"),
        "1\tАда\tS-Лице\n"
            + "2\tx\tB-a*/b\n"
            + "3\ty\tL-a*/b\n"
            + "4\tz\tU-q\"\\u{@x}\n"
            + "5\tz\tU-2.b\n"
            + "6\tz\tO\n"
            + "7\tz\tU-🌍g\n");
    write(base.resolve("data/dev.conll"), "1\tx\tO\n");
    assertThat(init())
        .contains("scheme = TagScheme.IOBES", "tokenColumn = 2", expected, "package org.app;");
    if (encoding.equals("UTF-8")) {
      assertThat(compile()).isEmpty();
    }
  }

  /** Characters beyond the basic plane are two chars each. */
  @Test
  void textByCharactersGetsWhatHelpsThere() throws IOException {
    write(base.resolve("data/train.conll"), "京 B-geo\n都 I-geo\n𠮷 O\n𠀀 O\n𠀁 O\n12 O\n。 O\n");
    assertThat(init())
        .contains("@CRF(encoding = ChunkEncoding.IOBES)", "@SparseFeatures(wordTriples = true)");
    assertThat(compile()).isEmpty();
  }

  @Test
  void charactersWithNumbersAreWarnedOf() throws IOException {
    write(base.resolve("data/train.conll"), "京0 B-geo\n都1 I-geo\n人0 O\n。0 O\n");
    assertThat(init()).contains("ChunkEncoding.IOBES");
    assertThat(String.join("\n", console.warnings)).contains("[NER188]", "such as \"。0\"");
  }

  @Test
  void oneFileIsSplit() throws IOException {
    corpus.remove("validation");
    write(base.resolve("data/train.conll"), "Oslo B-geo\nis O\n\n".repeat(50));
    assertThat(init())
        .contains("@Corpus(\n    source = \"data/train.conll\")")
        .contains("@SplitByShare(trainShare = 0.8, validationShare = 0.1, testShare = 0.1)");
    assertThat(compile()).isEmpty();
    corpus.put("source", corpus.remove("train"));
    className = "com.acme.OtherNer";
    assertThat(init()).contains("source = \"data/train.conll\"");
  }

  @Test
  void pathsMayHoldPropertiesOrLieElsewhere() throws IOException {
    Path elsewhere = folder.resolve("else where/test.conll");
    write(elsewhere, "x B-per\n");
    properties.put("data", "data");
    corpus.put("train", "${data}/train.conll");
    corpus.put("test", elsewhere.toString());
    assertThat(init())
        .contains("train = \"${data}/train.conll\"")
        .contains("test = \"" + elsewhere.toString().replace('\\', '/') + "\"");
    corpus.put("train", "${none}/train.conll");
    assertThatThrownBy(this::init).hasMessageContaining("[NER409]");
  }

  @Test
  void aFileThatIsThereStaysAsItIs() throws IOException {
    Path file = base.resolve("src/main/java/com/acme/NewsNer.java");
    write(file, "mine");
    assertThatThrownBy(this::init)
        .hasMessageContaining("[NER185] src/main/java/com/acme/NewsNer.java: ")
        .hasMessageContaining("-Dner.class");
    assertThat(file).hasContent("mine");
  }

  @Test
  void whatIsGivenMustBeACorpus() {
    corpus.put("test", "none.conll");
    assertThatThrownBy(this::init).hasMessageContaining("[NER101] ner.test: ");
    corpus.remove("validation");
    assertThatThrownBy(this::init)
        .hasMessageContaining("[NER180]")
        .hasMessageContaining("found train and test");
    corpus.clear();
    assertThatThrownBy(this::init)
        .hasMessageContaining("[NER180]")
        .hasMessageContaining("found nothing");
    assertThat(base.resolve("src")).doesNotExist();
  }

  @Test
  void whatThePomLacksIsPrinted() throws IOException {
    assertThat(WHOLE.missing()).isEmpty();
    pom = new PomFacts("1.0", 8, false, false, false, false, true);
    init();
    assertThat(String.join("\n", console.warnings))
        .contains("<maven.compiler.release>17<", "<artifactId>ner-runtime<", "<scope>provided<")
        .contains("in <project>, <build>, <plugins>:", "<annotationProcessorPaths>")
        .contains("<goal>train</goal>")
        .doesNotContain("<goal>jar</goal>");
  }

  @ParameterizedTest
  @CsvSource({
    "24, 300, 4, 512",
    "3394, 62730, 32, 512",
    "33570, 734364, 64, 512",
    "20, 60000, 16, 128"
  })
  void theRecipeFollowsTheSize(int sentences, int tokens, int batchSize, int maximumLength) {
    Recipe recipe = Recipe.of(sentences, tokens);
    assertThat(recipe.batchSize()).isEqualTo(batchSize);
    assertThat(recipe.maximumLength()).isEqualTo(maximumLength);
    assertThat(recipe.warmupSteps()).isPositive();
  }
}
