package dev.ner.dsl.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the processor in Eclipse's compiler, which must give what javac gives. */
class EclipseCompilerTest {
  @TempDir Path folder;

  @Test
  void fieldsKeepTheirOrder() throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = compile("NewsNer", Models.NEWS);
    assertThat(diagnostics.getDiagnostics()).isEmpty();
    Compilation javac = Javac.succeed(Models.NEWS);
    for (String type : List.of("NewsNerNetwork", "NewsNerTagger", "NewsNerEntity")) {
      assertThat(generated(type)).isEqualTo(Javac.source(javac, "com.acme." + type));
    }
  }

  @Test
  void fieldsOfBlocksKeepTheirOrder() throws IOException {
    assertThat(compile("Outer", Models.DEEP).getDiagnostics()).isEmpty();
    assertThat(generated("OuterDeepNetwork"))
        .isEqualTo(Javac.source(Javac.succeed(Models.DEEP), "com.acme.OuterDeepNetwork"));
  }

  @Test
  void mistakesAreReportedOnTheirLines() throws IOException {
    String source =
        Models.NEWS
            .replace("@LSTM(50) Layer context", "@LSTM(0) Layer context")
            .replace("\"geo\"", "\"per\"");
    List<Diagnostic<? extends JavaFileObject>> found = compile("NewsNer", source).getDiagnostics();
    assertThat(found)
        .extracting(d -> d.getMessage(Locale.ROOT).substring(0, 8))
        .containsExactlyInAnyOrder("[NER010]", "[NER032]");
    String[] lines = source.split("\n");
    assertThat(found)
        .extracting(d -> lines[(int) d.getLineNumber() - 1])
        .anySatisfy(line -> assertThat(line).contains("@LSTM(0)"))
        .anySatisfy(line -> assertThat(line).contains("entities"));
  }

  private DiagnosticCollector<JavaFileObject> compile(String name, String source)
      throws IOException {
    Path file = folder.resolve("source/com/acme/" + name + ".java");
    Files.createDirectories(file.getParent());
    Files.createDirectories(folder.resolve("classes"));
    Files.createDirectories(folder.resolve("generated"));
    Files.writeString(file, source);
    EclipseCompiler compiler = new EclipseCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              Writer.nullWriter(),
              files,
              diagnostics,
              List.of(
                  "--release",
                  "17",
                  "-encoding",
                  "UTF-8",
                  "-d",
                  folder.resolve("classes").toString(),
                  "-s",
                  folder.resolve("generated").toString()),
              null,
              files.getJavaFileObjects(file));
      task.setProcessors(List.of(new NerProcessor()));
      task.call();
    }
    return diagnostics;
  }

  private String generated(String type) throws IOException {
    return Files.readString(folder.resolve("generated/com/acme/" + type + ".java"));
  }
}
