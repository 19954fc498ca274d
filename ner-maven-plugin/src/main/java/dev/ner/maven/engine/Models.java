package dev.ner.maven.engine;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The models of a project: those that the compiler described, and the choice among them. */
final class Models {
  private static final Pattern ANNOTATION =
      Pattern.compile("^\\s*@(?:dev\\.ner\\.dsl\\.)?NerModel\\b", Pattern.MULTILINE);
  private static final String PACKAGE = "dev.ner.dsl";

  private Models() {}

  /** All described models, ordered by class name. */
  static List<ModelDescription> find(ProjectFacts project) throws IOException {
    List<ModelDescription> models = new ArrayList<>();
    for (Path folder : folders(project.modelsDirectory())) {
      Path description = folder.resolve(ModelOutputs.DESCRIPTION);
      if (Files.isRegularFile(description)) {
        models.add(ModelDescription.read(description));
      }
    }
    return models;
  }

  /** The folders directly in a folder, ordered by name; none if it is not there. */
  static List<Path> folders(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** The models that a request means: all of them, or the one that it names. */
  static List<ModelDescription> chosen(List<ModelDescription> models, String name) {
    if (name.isEmpty() || models.isEmpty()) {
      return models;
    }
    return List.of(named(models, name));
  }

  /** The one model that a request means. */
  static ModelDescription single(List<ModelDescription> models, String name) {
    if (!name.isEmpty()) {
      return named(models, name);
    }
    if (models.size() > 1) {
      throw new NerException(
          NerError.MODEL_AMBIGUOUS.problem(String.join(", ", simpleNames(models))));
    }
    return models.get(0);
  }

  private static ModelDescription named(List<ModelDescription> models, String name) {
    List<ModelDescription> byClass = matching(models, m -> m.modelClass().equals(name));
    List<ModelDescription> bySimpleName = matching(models, m -> m.simpleName().equals(name));
    if (byClass.size() + bySimpleName.size() == 0) {
      List<String> known = simpleNames(models);
      throw new NerException(
          NerError.MODEL_UNKNOWN.problem(
              name, String.join(", ", known), NearMiss.question(name, known)));
    }
    if (byClass.isEmpty() && bySimpleName.size() > 1) {
      throw new NerException(
          NerError.MODEL_AMBIGUOUS.problem(
              String.join(", ", bySimpleName.stream().map(ModelDescription::modelClass).toList())));
    }
    return byClass.isEmpty() ? bySimpleName.get(0) : byClass.get(0);
  }

  private static List<ModelDescription> matching(
      List<ModelDescription> models, Predicate<ModelDescription> condition) {
    return models.stream().filter(condition).toList();
  }

  private static List<String> simpleNames(List<ModelDescription> models) {
    return models.stream().map(ModelDescription::simpleName).toList();
  }

  /**
   * Fails where the sources declare a model but no description was written: then the annotation
   * processor did not run, which newer compilers do not mention.
   */
  static void checkProcessorRan(ProjectFacts project) throws IOException {
    Optional<Path> source = declaringSource(project);
    if (source.isPresent()) {
      throw new NerException(
          NerError.PROCESSOR_DID_NOT_RUN.problem(
              project.shown(project.modelsDirectory()),
              project.shown(source.get()) + " declares @NerModel"));
    }
  }

  /** Fails where the sources declare a model but nothing was compiled, or the processor not run. */
  static void checkCompiled(ProjectFacts project) throws IOException {
    if (Files.isDirectory(project.classesDirectory())) {
      checkProcessorRan(project);
      return;
    }
    Optional<Path> source = declaringSource(project);
    if (source.isPresent()) {
      throw new NerException(
          NerError.MODEL_UNTRAINED.problem(
              "the model in " + project.shown(source.get()),
              project.shown(project.modelsDirectory())));
    }
  }

  private static Optional<Path> declaringSource(ProjectFacts project) throws IOException {
    for (Path source : sources(project)) {
      if (declaresModel(source)) {
        return Optional.of(source);
      }
    }
    return Optional.empty();
  }

  private static List<Path> sources(ProjectFacts project) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path root : project.sourceRoots()) {
      if (Files.isDirectory(root)) {
        try (Stream<Path> files = Files.walk(root)) {
          files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
        }
      }
    }
    return sources;
  }

  private static boolean declaresModel(Path source) throws IOException {
    String text = text(source);
    return text.contains(PACKAGE) && ANNOTATION.matcher(text).find();
  }

  /**
   * Whether a source still declares a described model: the one that its description names, or any
   * other where that one is not there, since a class need not have a file of its own name.
   */
  static boolean isDeclared(ProjectFacts project, ModelDescription model) throws IOException {
    Pattern declaration = declaration(model.modelClass());
    for (Path root : project.sourceRoots()) {
      Path source = root.resolve(model.source());
      if (Files.isRegularFile(source)) {
        return declares(source, declaration);
      }
    }
    for (Path source : sources(project)) {
      if (declares(source, declaration)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What declares a class. A {@code $} of its binary name stands before a nested class's name, or
   * is part of one; and a letter beyond ASCII is any bytes beyond ASCII, as long as nobody says in
   * which encoding the sources are.
   */
  private static Pattern declaration(String binaryName) {
    String name = binaryName.substring(binaryName.lastIndexOf('.') + 1);
    StringBuilder names = new StringBuilder(pattern(name));
    for (int i = name.indexOf('$') + 1; i > 0 && i < name.length(); i = name.indexOf('$', i) + 1) {
      names.append('|').append(pattern(name.substring(i)));
    }
    return Pattern.compile("(?<![\\w$])class\\s+(?:" + names + ")(?![\\w$]|[^\\x00-\\x7F])");
  }

  private static String pattern(String name) {
    return name.replace("$", "\\$").replaceAll("[^\\x00-\\x7F]+", "[^\\\\x00-\\\\x7F]+");
  }

  private static boolean declares(Path source, Pattern declaration) throws IOException {
    String text = text(source);
    return text.contains("NerModel") && declaration.matcher(text).find();
  }

  /** A source's text in an encoding that no byte is wrong in; only its ASCII can be relied on. */
  private static String text(Path source) throws IOException {
    return Files.readString(source, StandardCharsets.ISO_8859_1);
  }
}
