package dev.ner.command;

import dev.ner.corpus.ColumnSeparator;
import dev.ner.corpus.CorpusFormat;
import dev.ner.corpus.CorpusSettings;
import dev.ner.corpus.Split;
import dev.ner.corpus.TagScheme;
import dev.ner.gradients.GradientSettings;
import dev.ner.input.InputLayer;
import dev.ner.model.WeightFormat;
import dev.ner.train.TrainingSettings;
import dev.ner.vectors.DamagedRows;
import dev.ner.vectors.PretrainedTables;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the forked JVM is to do, as the plugin wrote it: a properties file in UTF-8.
 *
 * <p>Settings are keys {@code setting.<name>}; they were checked by the plugin against the
 * catalogue of settings, so that a malformed one here is a mistake of the program.
 */
final class Request {
  private static final String SETTING = "setting.";

  private final Properties properties;

  private Request(Properties properties) {
    this.properties = properties;
  }

  static Request read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return new Request(properties);
  }

  /** A value that must be there. */
  String required(String key) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException("the request has no " + key);
    }
    return value;
  }

  /** A value, or the given one where it is absent or empty. */
  String text(String key, String absent) {
    String value = properties.getProperty(key, "");
    return value.isEmpty() ? absent : value;
  }

  int threads() {
    return Integer.parseInt(
        text("threads", Integer.toString(Runtime.getRuntime().availableProcessors())));
  }

  Path path(String key) {
    return Path.of(required(key));
  }

  /** The names of all settings, in the alphabet's order. */
  SortedSet<String> settingNames() {
    SortedSet<String> names = new TreeSet<>();
    for (String key : properties.stringPropertyNames()) {
      if (key.startsWith(SETTING)) {
        names.add(key.substring(SETTING.length()));
      }
    }
    return names;
  }

  /** Whether a setting has a value. */
  boolean has(String name) {
    return !setting(name, "").isEmpty();
  }

  String setting(String name, String absent) {
    return text(SETTING + name, absent);
  }

  int integer(String name, int absent) {
    return Integer.parseInt(setting(name, Integer.toString(absent)));
  }

  float real(String name, float absent) {
    return Float.parseFloat(setting(name, Float.toString(absent)));
  }

  boolean flag(String name) {
    return Boolean.parseBoolean(setting(name, "false"));
  }

  private Path corpusPath(String name) {
    String value = setting(name, "");
    return value.isEmpty() ? null : Path.of(value);
  }

  CorpusSettings corpus() {
    return new CorpusSettings(
        corpusPath("train"),
        corpusPath("validation"),
        corpusPath("test"),
        corpusPath("source"),
        CorpusFormat.valueOf(setting("format", CorpusFormat.CONLL.name())),
        TagScheme.valueOf(setting("scheme", TagScheme.IOB2.name())),
        setting("charset", StandardCharsets.UTF_8.name()),
        integer("tokenColumn", 1),
        integer("tagColumn", -1),
        ColumnSeparator.valueOf(setting("separator", ColumnSeparator.BLANKS.name())),
        flag("strict"),
        split());
  }

  private Split split() {
    long seed = Long.parseLong(setting("shuffleSeed", "1"));
    if (!setting("trainSentences", "").isEmpty()) {
      return new Split.Counts(
          integer("trainSentences", 0),
          integer("validationSentences", 0),
          integer("testSentences", 0),
          flag("shuffle"),
          seed);
    }
    if (!setting("trainShare", "").isEmpty()) {
      return new Split.Shares(
          Double.parseDouble(setting("trainShare", "0")),
          Double.parseDouble(setting("validationShare", "0")),
          Double.parseDouble(setting("testShare", "0")),
          flag("shuffle"),
          seed);
    }
    return null;
  }

  /** The word file, or null if the vocabulary comes from the training split. */
  Path wordFile() {
    return corpusPath("wordFile");
  }

  /** The files of a layer's lists, in the order in which they are declared. */
  List<Path> lists(String layer) {
    List<Path> files = new ArrayList<>();
    while (has(layer + ".files." + (files.size() + 1))) {
      files.add(corpusPath(layer + ".files." + (files.size() + 1)));
    }
    return files;
  }

  String wordFileCharset() {
    return setting("wordFileCharset", StandardCharsets.UTF_8.name());
  }

  /** The files of word vectors for a network's input layers. */
  List<PretrainedTables.Source> vectors(List<InputLayer> layers) {
    List<PretrainedTables.Source> sources = new ArrayList<>();
    for (InputLayer layer : layers) {
      Path file = corpusPath(layer.name() + ".vectors");
      if (file != null) {
        String damagedRows = setting(layer.name() + ".damagedRows", DamagedRows.SKIP.name());
        sources.add(
            new PretrainedTables.Source(layer.name(), file, DamagedRows.valueOf(damagedRows)));
      }
    }
    return sources;
  }

  int minimumCount() {
    return integer("minimumCount", 1);
  }

  WeightFormat weightFormat() {
    return WeightFormat.valueOf(setting("weightFormat", WeightFormat.FLOAT32.name()));
  }

  TrainingSettings training() {
    return new TrainingRequest(this).settings();
  }

  /** What the laboratory is to measure. */
  GradientSettings gradients() {
    return GradientSettings.of(
        text("gradients.points", "0,1,last"),
        integer("epochs", 5),
        Integer.parseInt(text("gradients.sentences", "300")),
        Integer.parseInt(text("gradients.positions", "5")),
        text("gradients.sentence", ""));
  }
}
