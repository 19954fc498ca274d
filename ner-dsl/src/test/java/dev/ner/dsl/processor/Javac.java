package dev.ner.dsl.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Runs javac with the processor, in memory. */
public final class Javac {
  private Javac() {}

  /** Compiles sources, each with the name that its first {@code package} and type give. */
  public static Compilation compile(String... sources) {
    return compile(List.of("-Xlint:all,-processing", "-Werror"), sources);
  }

  static Compilation compile(List<String> options, String... sources) {
    JavaFileObject[] files = new JavaFileObject[sources.length];
    for (int i = 0; i < files.length; i++) {
      files[i] = JavaFileObjects.forSourceString(SourceName.of(sources[i]), sources[i]);
    }
    return javac().withProcessors(new NerProcessor()).withOptions(options.toArray()).compile(files);
  }

  /** Compiles sources that must be free of errors and warnings. */
  public static Compilation succeed(String... sources) {
    Compilation compilation = compile(sources);
    if (compilation.status() != Compilation.Status.SUCCESS) {
      throw new AssertionError("expected success, found\n" + compilation.diagnostics());
    }
    return compilation;
  }

  /** The text of a generated source, such as {@code com.acme.NewsNerNetwork}. */
  static String source(Compilation compilation, String className) {
    return compilation
        .generatedSourceFile(className)
        .map(Javac::text)
        .orElseThrow(() -> new AssertionError("not generated: " + className));
  }

  /** The text of a file in the class output, such as {@code META-INF/ner/…}. */
  static String resource(Compilation compilation, String path) {
    return compilation
        .generatedFile(StandardLocation.CLASS_OUTPUT, path)
        .map(Javac::text)
        .orElseThrow(() -> new AssertionError("not generated: " + path));
  }

  /** The bytes of each compiled class, by binary name. */
  public static Map<String, byte[]> classes(Compilation compilation) {
    Map<String, byte[]> classes = new HashMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        String path = file.toUri().getPath().replaceFirst("^/CLASS_OUTPUT/", "");
        classes.put(path.substring(0, path.length() - 6).replace('/', '.'), bytes(file));
      }
    }
    return classes;
  }

  private static String text(JavaFileObject file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(JavaFileObject file) {
    try (InputStream in = file.openInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
