package dev.ner.maven.init;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** The package and the simple name of a class that is to be written. */
record ClassName(String packageName, String simpleName) {
  private static final String SUFFIX = "Ner";

  /** The class that is asked for; what is not said is taken from the project. */
  static ClassName of(InitRequest request) throws IOException {
    String asked = request.className();
    int dot = asked.lastIndexOf('.');
    String simple = asked.substring(dot + 1);
    if (!asked.isEmpty() && (!SourceVersion.isName(asked) || simple.equals("_") || dot == 0)) {
      throw new NerException(NerError.INIT_CLASS_NAME.problem(asked));
    }
    String packageName =
        dot > 0 ? asked.substring(0, dot) : packageOf(request.sourceRoot(), request.groupId());
    return new ClassName(packageName, asked.isEmpty() ? simple(request.artifactId()) : simple);
  }

  /** The file of the class under a root of sources. */
  Path file(Path sourceRoot) {
    return sourceRoot.resolve(packageName.replace('.', '/')).resolve(simpleName + ".java");
  }

  @Override
  public String toString() {
    return packageName + "." + simpleName;
  }

  /** The uppermost package that has sources, or one of the project's group. */
  private static String packageOf(Path root, String groupId) throws IOException {
    Optional<Path> folder = Optional.empty();
    if (Files.isDirectory(root)) {
      try (Stream<Path> files = Files.walk(root)) {
        folder =
            files
                .filter(file -> file.toString().endsWith(".java"))
                .map(file -> root.relativize(file).getParent())
                .filter(parent -> parent != null)
                .min(Comparator.comparing(Path::getNameCount).thenComparing(Path::toString));
      }
    }
    String name = folder.map(path -> path.toString().replaceAll("[/\\\\]", ".")).orElse("");
    return SourceVersion.isName(name) ? name : packageOf(groupId);
  }

  private static String packageOf(String groupId) {
    StringBuilder name = new StringBuilder();
    for (String part : groupId.toLowerCase(Locale.ROOT).split("\\.")) {
      String word = part.replaceAll("[^\\p{L}\\p{Nd}_]", "_");
      boolean begins = !word.isEmpty() && Character.isJavaIdentifierStart(word.charAt(0));
      word = begins ? word : "_" + word;
      word = SourceVersion.isKeyword(word) ? word + "_" : word;
      name.append(name.isEmpty() ? "" : ".").append(word);
    }
    return name.toString();
  }

  /** {@code ContractTaggerNer} for {@code contract-tagger}. */
  private static String simple(String artifactId) {
    StringBuilder name = new StringBuilder();
    List<String> words = List.of(artifactId.split("[^\\p{L}\\p{Nd}]+"));
    for (String word : words) {
      if (!word.isEmpty()) {
        int first = word.offsetByCodePoints(0, 1);
        name.append(word.substring(0, first).toUpperCase(Locale.ROOT))
            .append(word.substring(first));
      }
    }
    String text = name.toString();
    if (text.isEmpty() || !Character.isJavaIdentifierStart(text.codePointAt(0))) {
      text = "Model" + text;
    }
    boolean named = text.toLowerCase(Locale.ROOT).endsWith("ner") && words.size() > 1;
    return named ? text.substring(0, text.length() - SUFFIX.length()) + SUFFIX : text + SUFFIX;
  }
}
