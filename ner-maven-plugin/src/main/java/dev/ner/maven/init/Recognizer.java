package dev.ner.maven.init;

import dev.ner.corpus.ColumnSeparator;
import dev.ner.corpus.Corpus;
import dev.ner.corpus.CorpusFormat;
import dev.ner.corpus.CorpusReader;
import dev.ner.corpus.CorpusSettings;
import dev.ner.corpus.Split;
import dev.ner.corpus.TagScheme;
import dev.ner.corpus.TagSet;
import dev.ner.corpus.TagSurvey;
import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.error.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds out what files are by looking at them, and makes sure by reading them. */
final class Recognizer {
  private static final int MOST_LINES = 300_000;
  private static final int FIRST_LINES = 50;
  private static final int SHOWN_LINES = 3;
  private static final int SHOWN = 60; // characters of each
  private static final int FEW_SENTENCES = 20;
  private static final long SPLIT_SEED = 1;

  private final Map<String, Path> paths;
  private final Map<String, String> declared;

  private Recognizer(Map<String, Path> paths, Map<String, String> declared) {
    this.paths = paths;
    this.declared = declared;
  }

  /**
   * Looks at files.
   *
   * @param paths train, validation and perhaps test, or source
   * @param declared settings that are known, by name
   * @throws NerException if they are not recognised or cannot be read
   */
  static Recognition recognize(Map<String, Path> paths, Map<String, String> declared)
      throws IOException {
    return new Recognizer(paths, declared).recognize();
  }

  private Recognition recognize() throws IOException {
    checkThere();
    Path first = paths.getOrDefault("train", paths.get("source"));
    CorpusFormat format = format(first);
    List<Path> files = files(format);
    CharsetGuess charset =
        declared.containsKey("charset")
            ? new CharsetGuess(declared.get("charset"), List.of())
            : CharsetGuess.of(files);
    ColumnGuess columns = new ColumnGuess(1, -1, ColumnSeparator.BLANKS, TagForm.TYPED);
    if (format == CorpusFormat.CONLL) {
      Optional<ColumnGuess> found = columns(first, charset.name());
      boolean table = found.isEmpty() && nameOf(first).endsWith(".csv");
      format = table ? CorpusFormat.CSV : format; // whose reader says what its header should be
      if (found.isEmpty() && !table) {
        throw noTags(first, charset.name());
      }
      columns = found.orElse(columns);
    }
    return read(format, charset, columns);
  }

  private Recognition read(CorpusFormat format, CharsetGuess charset, ColumnGuess columns) {
    TagScheme form = columns.form() == TagForm.NAMES ? TagScheme.IO : TagScheme.IOB2;
    TagSurvey survey =
        CorpusReader.survey(settings(format, charset, columns, form, shares(1, false)));
    TagForm tags = format == CorpusFormat.CONLL ? columns.form() : SchemeGuess.form(survey);
    SchemeGuess guess = SchemeGuess.of(survey, tags);
    Path first = paths.getOrDefault("train", paths.get("source"));
    if (guess.entities().isEmpty()) {
      throw new NerException(NerError.INIT_NO_ENTITIES.at(first.toString()));
    }
    EntityNames.check(guess.entities());
    TagScheme scheme =
        declared.containsKey("scheme")
            ? choice("scheme", TagScheme.class, guess.scheme())
            : guess.scheme();
    TagSet set = new TagSet(guess.entities());
    int sentences = survey.sentences();
    CorpusSettings settings = settings(format, charset, columns, scheme, shares(sentences, false));
    CorpusFacts facts = CorpusFacts.of(CorpusReader.read(settings, set), set);
    if (settings.source() != null && facts.gaps() > 0) {
      CorpusSettings shuffled = settings(format, charset, columns, scheme, shares(sentences, true));
      Corpus other = CorpusReader.read(shuffled, set);
      CorpusFacts otherFacts = CorpusFacts.of(other, set);
      if (otherFacts.gaps() < facts.gaps()) {
        settings = shuffled;
        facts = otherFacts;
      }
    }
    return new Recognition(settings, charset, facts, tags == TagForm.LETTERS);
  }

  private static Split.Shares shares(int sentences, boolean shuffle) {
    return sentences < FEW_SENTENCES
        ? new Split.Shares(0.6, 0.2, 0.2, shuffle, SPLIT_SEED)
        : new Split.Shares(0.8, 0.1, 0.1, shuffle, SPLIT_SEED);
  }

  private CorpusSettings settings(
      CorpusFormat format,
      CharsetGuess charset,
      ColumnGuess columns,
      TagScheme scheme,
      Split.Shares shares) {
    return new CorpusSettings(
        paths.get("train"),
        paths.get("validation"),
        paths.get("test"),
        paths.get("source"),
        format,
        scheme,
        charset.name(),
        columns.tokenColumn(),
        columns.tagColumn(),
        columns.separator(),
        false,
        paths.containsKey("source") ? shares : null);
  }

  private void checkThere() {
    List<Problem> problems = new ArrayList<>();
    paths.forEach(
        (setting, path) -> {
          if (!Files.exists(path) && !Files.exists(zipOf(path))) {
            problems.add(NerError.CORPUS_FILE_MISSING.at("ner." + setting, path));
          }
        });
    if (!problems.isEmpty()) {
      throw new NerException(problems);
    }
  }

  private static Path zipOf(Path path) {
    return path.resolveSibling(path.getFileName() + ".zip");
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
  }

  private CorpusFormat format(Path first) throws IOException {
    if (declared.containsKey("format")) {
      return choice("format", CorpusFormat.class, CorpusFormat.CONLL);
    }
    if (Files.isDirectory(first)) {
      return CorpusFormat.SENTENCES_AND_LABELS;
    }
    if (nameOf(first).endsWith(".zip") || !Files.exists(first)) {
      return CorpusFormat.CSV;
    }
    List<String> lines = CorpusBytes.lines(first, StandardCharsets.UTF_8, 1);
    List<String> header =
        lines.stream()
            .flatMap(line -> List.of(line.split(",")).stream())
            .map(name -> name.replace("\"", "").strip().toLowerCase(Locale.ROOT))
            .toList();
    return header.containsAll(List.of("sentence #", "word", "tag"))
        ? CorpusFormat.CSV
        : CorpusFormat.CONLL;
  }

  private List<Path> files(CorpusFormat format) {
    List<Path> files = new ArrayList<>();
    List<Problem> missing = new ArrayList<>();
    for (Path declared : paths.values()) {
      for (Path file : format.files(declared)) {
        files.add(file);
        if (!Files.isRegularFile(file)) {
          missing.add(NerError.CORPUS_FILE_MISSING.problem(file));
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new NerException(missing);
    }
    return files;
  }

  private Optional<ColumnGuess> columns(Path first, String charset) throws IOException {
    return ColumnGuess.of(
        CorpusBytes.lines(first, charset(charset), MOST_LINES),
        column("tokenColumn"),
        column("tagColumn"),
        declared.containsKey("separator")
            ? choice("separator", ColumnSeparator.class, ColumnSeparator.BLANKS)
            : null);
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw outOfRange("charset", name, "the name of a character encoding, such as UTF-8");
    }
  }

  private int column(String setting) {
    String value = declared.getOrDefault(setting, "0");
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw outOfRange(setting, value, "a column counted from 1, or backwards from -1");
    }
  }

  private <E extends Enum<E>> E choice(String setting, Class<E> type, E otherwise) {
    String value = declared.getOrDefault(setting, otherwise.name());
    try {
      return Enum.valueOf(type, value);
    } catch (IllegalArgumentException e) {
      throw outOfRange(setting, value, "one of " + List.of(type.getEnumConstants()));
    }
  }

  private static NerException outOfRange(String setting, String value, String expected) {
    return new NerException(
        NerError.SETTING_OUT_OF_RANGE.problem(setting, value, expected, setting));
  }

  private static NerException noTags(Path file, String charset) throws IOException {
    List<String> rows =
        CorpusBytes.lines(file, charset(charset), FIRST_LINES).stream()
            .filter(line -> !line.isBlank())
            .limit(SHOWN_LINES)
            .map(line -> line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line)
            .map(line -> "\"" + line.replace("\t", "\\t") + "\"")
            .toList();
    return new NerException(NerError.INIT_NO_TAGS.at(file.toString(), String.join(", ", rows)));
  }
}
