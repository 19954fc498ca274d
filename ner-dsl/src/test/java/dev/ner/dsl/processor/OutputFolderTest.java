package dev.ner.dsl.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles into a folder that is not empty. */
class OutputFolderTest {
  private static final String DESCRIPTION = "META-INF/ner/com.acme.NewsNer/description.json";

  @TempDir Path folder;

  @Test
  void aChangedModelGivesNewCode() throws IOException {
    assertThat(compile(Models.NEWS)).isEmpty();
    String before = Files.readString(folder.resolve("generated/com/acme/NewsNerNetwork.java"));
    byte[] classBefore =
        Files.readAllBytes(folder.resolve("classes/com/acme/NewsNerNetwork.class"));

    assertThat(compile(Models.NEWS.replace("@LSTM(50)", "@LSTM(60)"))).isEmpty();

    assertThat(Files.readString(folder.resolve("generated/com/acme/NewsNerNetwork.java")))
        .isEqualTo(
            Javac.source(
                Javac.succeed(Models.NEWS.replace("@LSTM(50)", "@LSTM(60)")),
                "com.acme.NewsNerNetwork"))
        .isNotEqualTo(before);
    assertThat(Files.readAllBytes(folder.resolve("classes/com/acme/NewsNerNetwork.class")))
        .isNotEqualTo(classBefore);
    assertThat(Files.readString(folder.resolve("classes/" + DESCRIPTION))).contains("LSTM(60)");
  }

  @Test
  void anUnchangedModelGivesTheSameBytes() throws IOException {
    compile(Models.NEWS);
    byte[] before = Files.readAllBytes(folder.resolve("classes/" + DESCRIPTION));
    compile(Models.NEWS);
    assertThat(folder.resolve("classes/" + DESCRIPTION)).hasBinaryContent(before);
  }

  @Test
  void aFileThatCannotBeWrittenIsReported() throws IOException {
    Files.createDirectories(folder.resolve("classes"));
    Files.writeString(folder.resolve("classes/META-INF"), "in the way");
    assertThat(compile(Models.NEWS))
        .singleElement()
        .asString()
        .startsWith("[NER046] a file generated for NewsNer cannot be written: expected to create ")
        .contains(DESCRIPTION);
  }

  @Test
  void aModuleNeedNotReadTheCompilersAnnotations() throws IOException {
    Path module = folder.resolve("source/module-info.java");
    Files.createDirectories(module.getParent());
    Files.writeString(module, "module acme {}");
    assertThat(compile(Models.NEWS, module, "--add-reads", "acme=ALL-UNNAMED")).isEmpty();
    assertThat(Files.readString(folder.resolve("generated/com/acme/NewsNerNetwork.java")))
        .startsWith("package com.acme;")
        .doesNotContain("Generated");
  }

  private List<String> compile(String source) throws IOException {
    return compile(source, null);
  }

  private List<String> compile(String source, Path module, String... moreOptions)
      throws IOException {
    Path file = folder.resolve("source/com/acme/NewsNer.java");
    Files.createDirectories(file.getParent());
    Files.createDirectories(folder.resolve("classes"));
    Files.createDirectories(folder.resolve("generated"));
    Files.writeString(file, source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> options = new ArrayList<>(List.of(moreOptions));
      options.addAll(
          List.of(
              "-Xlint:all,-processing",
              "-d",
              folder.resolve("classes").toString(),
              "-s",
              folder.resolve("generated").toString()));
      List<Path> sources = module == null ? List.of(file) : List.of(module, file);
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new NerProcessor()));
      task.call();
    }
    return diagnostics.getDiagnostics().stream().map(d -> d.getMessage(Locale.ROOT)).toList();
  }
}
