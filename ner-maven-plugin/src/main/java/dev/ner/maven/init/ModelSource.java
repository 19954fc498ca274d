package dev.ner.maven.init;

import dev.ner.corpus.ColumnSeparator;
import dev.ner.corpus.CorpusFormat;
import dev.ner.corpus.CorpusSettings;
import dev.ner.corpus.Split;
import dev.ner.corpus.TagScheme;
import dev.ner.maven.console.Figures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Java source of a model class: a template, filled in with a recipe and what was recognised.
 */
final class ModelSource {
  private static final String TEMPLATE = "model.java.txt";
  private static final Pattern BLANK = Pattern.compile("\\{\\{(\\w+)}}");
  private static final Pattern USED =
      Pattern.compile(
          "@([A-Z]\\w*)|\\b(Layer|WordForm|CorpusFormat|TagScheme|ChunkEncoding|ColumnSeparator|Activation)\\b");
  private static final int MOST_IN_SUMMARY = 5;

  private final Recognition recognition;
  private final Map<String, String> paths;
  private final CharsetEncoder encoder;

  private ModelSource(Recognition recognition, Map<String, String> paths, Charset encoding) {
    this.recognition = recognition;
    this.paths = paths;
    this.encoder = encoding.newEncoder();
  }

  /**
   * The source.
   *
   * @param paths the paths of the corpus as the class is to have them
   * @param encoding what the source is written in; what it lacks is escaped
   */
  static String of(
      ClassName name, Recognition recognition, Map<String, String> paths, Charset encoding)
      throws IOException {
    return new ModelSource(recognition, paths, encoding).source(name);
  }

  private String source(ClassName name) throws IOException {
    CorpusFacts.SplitFacts train = recognition.facts().train();
    Map<String, String> values =
        new TreeMap<>(Recipe.of(train.sentences(), train.tokens()).values());
    values.put("package", name.packageName());
    values.put("class", name.simpleName());
    values.put("summary", summary());
    values.put("sentences", Figures.count(train.sentences()));
    values.put("entities", entities());
    values.putAll(byCharacter(train.isByCharacter()));
    values.put("corpus", corpus());
    String body = fill(template(), values);
    return fill(body, Map.of("imports", imports(body)));
  }

  /** What helps where a token is a character, and is left out elsewhere. */
  private static Map<String, String> byCharacter(boolean is) {
    String ends =
        "\n  // The tokens are single characters: the last one of an entity has tags of its own.";
    String triples = "\n    // Triples of neighbouring characters are what words are elsewhere.";
    return Map.of(
        "encoding", is ? "(encoding = ChunkEncoding.IOBES)" : "",
        "encodingWhy", is ? ends : "",
        "triples", is ? "(wordTriples = true)" : "",
        "triplesWhy", is ? triples : "");
  }

  private static String template() throws IOException {
    try (InputStream in = ModelSource.class.getResourceAsStream(TEMPLATE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Fills in the blanks that have a value, and leaves the others. */
  private static String fill(String text, Map<String, String> values) {
    return BLANK
        .matcher(text)
        .replaceAll(
            match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
  }

  /** One import for each type of the toolkit, so that no class of the package can hide it. */
  private static String imports(String body) {
    TreeSet<String> names = new TreeSet<>();
    body.lines()
        .map(line -> line.replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "").replaceAll("//.*", ""))
        .filter(line -> !line.startsWith(" *") && !line.startsWith("/*"))
        .forEach(
            line -> {
              Matcher used = USED.matcher(line);
              while (used.find()) {
                names.add(used.group(1) == null ? used.group(2) : used.group(1));
              }
            });
    return String.join("\n", names.stream().map(n -> "import dev.ner.dsl." + n + ";").toList());
  }

  private String summary() {
    List<String> names = recognition.facts().entities();
    String shown =
        String.join(", ", names.stream().limit(MOST_IN_SUMMARY).map(ModelSource::quiet).toList());
    int rest = names.size() - MOST_IN_SUMMARY;
    return "entities of "
        + names.size()
        + " type"
        + (names.size() == 1 ? "" : "s")
        + " ("
        + shown
        + (rest > 0 ? " and " + rest + " more)" : ")");
  }

  /** A name that means nothing to a compiler who reads it in a comment. */
  private static String quiet(String name) {
    return name.replaceAll("[^A-Za-z0-9_. -]", "_");
  }

  private String entities() {
    List<String> lines = new ArrayList<>();
    List<String> names = recognition.facts().entities();
    for (int i = 0; i < names.size(); i++) {
      String comma = i + 1 < names.size() ? "," : "";
      int count = recognition.facts().train().counts().get(i);
      lines.add("      " + literal(names.get(i)) + comma + " // " + Figures.count(count));
    }
    if (recognition.nameless()) {
      lines.add("      // The corpus does not name its one type: call it what you like.");
    }
    return String.join("\n", lines);
  }

  private String corpus() {
    CorpusSettings settings = recognition.settings();
    List<String> elements = new ArrayList<>();
    for (String name : List.of("train", "validation", "test", "source")) {
      if (paths.containsKey(name)) {
        elements.add(name + " = " + literal(paths.get(name)));
      }
    }
    if (settings.format() != CorpusFormat.CONLL) {
      elements.add("format = CorpusFormat." + settings.format());
    }
    if (settings.scheme() != TagScheme.IOB2) {
      elements.add("scheme = TagScheme." + settings.scheme());
    }
    if (!settings.charset().equalsIgnoreCase("UTF-8")) {
      elements.add("charset = " + literal(settings.charset()));
    }
    if (settings.tokenColumn() != 1) {
      elements.add("tokenColumn = " + settings.tokenColumn());
    }
    if (settings.tagColumn() != -1) {
      elements.add("tagColumn = " + settings.tagColumn());
    }
    if (settings.separator() != ColumnSeparator.BLANKS) {
      elements.add("separator = ColumnSeparator." + settings.separator());
    }
    String corpus = "@Corpus(\n    " + String.join(",\n    ", elements) + ")";
    return settings.split() == null ? corpus : corpus + "\n" + split(settings.split());
  }

  private static String split(Split split) {
    Split.Shares shares = (Split.Shares) split;
    return """
    // Of one file: the first sentences to train on, the next to choose the best weights by, the last
    // to report on. Name three files instead (train, validation, test) if the corpus has them.
    @SplitByShare(trainShare = %s, validationShare = %s, testShare = %s%s)\
    """
        .formatted(
            shares.train(),
            shares.validation(),
            shares.test(),
            shares.shuffle() ? ", shuffle = true" : "");
  }

  /** A string of Java, with escapes for what the source's encoding does not have. */
  private String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            point -> {
              String character = Character.toString(point);
              if (point == '"' || point == '\\') {
                literal.append('\\').append(character);
              } else if (point >= ' ' && point != 0x7F && encoder.canEncode(character)) {
                literal.append(character);
              } else {
                character.chars().forEach(c -> literal.append("\\u").append("%04x".formatted(c)));
              }
            });
    return literal.append('"').toString();
  }
}
