package dev.ner.maven.engine;

import dev.ner.dsl.settings.VectorSettings;
import dev.ner.error.NerError;
import dev.ner.error.Problem;
import dev.ner.maven.uptodate.CorpusFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files that a model's settings name, found on this machine.
 *
 * @param resolved absolute path of each setting that names one
 * @param files the files to read, those of a folder one by one
 * @param problems paths that cannot be filled in
 * @param missing paths that name nothing
 */
record CorpusPaths(
    Map<String, Path> resolved, List<Found> files, List<Problem> problems, List<Missing> missing) {
  private static final List<String> PAIR = List.of("sentences.txt", "labels.txt");
  private static final String ZIP = ".zip";

  /** A file, under the path that the user declared. */
  record Found(String setting, String declared, Path path) {}

  /** A path where there is nothing. */
  record Missing(String setting, Path path) {
    Problem problem(ProjectFacts project) {
      NerError error = isVectors() ? NerError.VECTORS_MISSING : NerError.CORPUS_FILE_MISSING;
      return error.at(setting, project.shown(path));
    }

    /** The path and what should be there, in words. */
    String shown(ProjectFacts project) {
      return (isVectors() ? "file of word vectors " : "corpus ") + project.shown(path);
    }

    private boolean isVectors() {
      return VectorSettings.isFile(setting);
    }
  }

  static CorpusPaths locate(ProjectFacts project, EffectiveSettings settings) {
    CorpusPaths paths =
        new CorpusPaths(
            new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    String format = settings.values().getOrDefault("format", "");
    Placeholders placeholders = new Placeholders(project.properties());
    settings
        .paths()
        .forEach(
            (setting, declared) -> paths.add(project, setting, declared, format, placeholders));
    return paths;
  }

  private void add(
      ProjectFacts project,
      String setting,
      String declared,
      String format,
      Placeholders placeholders) {
    Placeholders.Filled filled = placeholders.fill(declared);
    if (!filled.unresolved().isEmpty()) {
      problems.add(
          NerError.PROPERTY_UNRESOLVED.problem(
              setting, declared, String.join(", ", filled.unresolved())));
      return;
    }
    Path path;
    try {
      path = project.baseDirectory().resolve(filled.text()).normalize();
    } catch (InvalidPathException e) {
      problems.add(NerError.SETTING_OUT_OF_RANGE.problem(setting, declared, "a path", setting));
      return;
    }
    resolved.put(setting, path);
    find(setting, declared, path, ofCorpus(setting) ? format : "");
  }

  private static boolean ofCorpus(String setting) {
    return !setting.equals("wordFile")
        && !VectorSettings.isFile(setting)
        && !EffectiveSettings.isList(setting);
  }

  private void find(String setting, String declared, Path path, String format) {
    if (format.equals("SENTENCES_AND_LABELS")) {
      PAIR.forEach(name -> find(setting, declared + "/" + name, path.resolve(name)));
      return;
    }
    Path zipped = path.resolveSibling(path.getFileName() + ZIP);
    if (format.equals("CSV") && !Files.exists(path) && Files.exists(zipped)) {
      find(setting, declared + ZIP, zipped);
    } else {
      find(setting, declared, path);
    }
  }

  private void find(String setting, String declared, Path path) {
    if (Files.isRegularFile(path)) {
      files.add(new Found(setting, declared, path));
    } else {
      missing.add(new Missing(setting, path));
    }
  }

  /** The files with their digests. */
  List<CorpusFile> digested(RunDigests digests) throws IOException {
    List<CorpusFile> digested = new ArrayList<>();
    for (Found file : files) {
      digested.add(new CorpusFile(file.setting(), file.declared(), digests.ofFile(file.path())));
    }
    return digested;
  }

  /** The first path where there is nothing. */
  Optional<Missing> firstMissing() {
    return missing.stream().findFirst();
  }
}
