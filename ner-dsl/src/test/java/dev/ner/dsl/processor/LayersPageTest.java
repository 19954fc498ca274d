package dev.ner.dsl.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.dsl.Initializer;
import dev.ner.dsl.LSTM;
import dev.ner.dsl.processor.extract.Names;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keeps the page on layers true: its declarations compile, the Java that it shows is what is
 * generated for the first of a section, and its options, defaults and numbers of weights are those
 * of the code.
 */
class LayersPageTest {
  private static final Pattern CODE = Pattern.compile("(?s)```java\n(.*?)```");
  private static final Pattern LAYER = Pattern.compile("`(\\w+: [A-Z][^`]*)`");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| ([^|]*) \\|");

  private static final List<String> INPUTS =
      List.of(
          "@Embedding",
          "@Affixes",
          "@Gazetteer",
          "@CharConvolution",
          "@CharLSTM",
          "@SparseFeatures");

  /** A section of the page: the annotation's simple name and the text. */
  record Section(String annotation, String text) {
    List<String> snippets(boolean declarations) {
      return CODE.matcher(text)
          .results()
          .map(match -> match.group(1))
          .filter(code -> code.contains(" Layer ") == declarations)
          .toList();
    }

    @Override
    public String toString() {
      return annotation;
    }
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("..", "docs", "layers.md"));
  }

  static Stream<Section> sections() throws IOException {
    return Arrays.stream(page().split("\n## "))
        .filter(text -> text.startsWith("`@"))
        .map(text -> new Section(text.substring(2, text.indexOf('`', 1)), text));
  }

  @Test
  void eachLayerHasASection() throws IOException {
    assertThat(sections().map(s -> LSTM.class.getPackageName() + "." + s.annotation()))
        .containsExactlyElementsOf(Names.LAYERS);
  }

  @ParameterizedTest
  @MethodSource("sections")
  void itsJavaIsWhatIsGenerated(Section section) {
    List<String> declarations = section.snippets(true);
    String first = network(declarations.get(0));
    declarations.forEach(LayersPageTest::network);
    assertThat(section.snippets(false)).isNotEmpty().allSatisfy(c -> assertThat(first).contains(c));
    List<String> layers =
        LAYER.matcher(section.text()).results().map(match -> match.group(1)).toList();
    assertThat(layers).hasSize(1);
    assertThat(first).contains(" *   <li>" + layers.get(0) + "\n");
  }

  /** The network of a model with the declared fields, behind an embedding if they have none. */
  private static String network(String fields) {
    boolean begins = INPUTS.stream().anyMatch(fields::contains);
    String input = begins ? "" : "@Embedding(50) Layer words;\n";
    boolean ended = fields.contains("@LogSoftmax") || fields.contains("@CRF");
    String output = ended ? "" : "@LogSoftmax Layer tags;\n";
    String scores = fields.contains(" Layer scores;") ? "" : "@Dense Layer scores;\n";
    String source =
        """
        package com.acme;

        import dev.ner.dsl.*;

        @NerModel(entities = {"per", "geo"})
        @Corpus(train = "train.conll", validation = "dev.conll")
        @Serial
        final class PageNer {
        """
            + input
            + fields
            + scores
            + output
            + "}\n";
    return Javac.source(Javac.succeed(source), "com.acme.PageNerNetwork");
  }

  @ParameterizedTest
  @MethodSource("sections")
  void itsOptionsAreThoseOfTheAnnotation(Section section) throws ClassNotFoundException {
    Class<?> annotation = Class.forName(LSTM.class.getPackageName() + "." + section.annotation());
    List<String> expected = new ArrayList<>();
    for (Method option : annotation.getDeclaredMethods()) {
      expected.add(option.getName() + " " + defaultOf(option));
    }
    List<String> found = new ArrayList<>();
    for (MatchResult row : ROW.matcher(section.text()).results().toList()) {
      found.add(row.group(1) + " " + row.group(2).replace("`", ""));
    }
    found.sort(Comparator.naturalOrder());
    expected.sort(Comparator.naturalOrder());
    assertThat(found).isEqualTo(expected);
  }

  private static String defaultOf(Method option) {
    Object value = option.getDefaultValue();
    if (value == null) {
      return "required";
    }
    if (value instanceof int[] lengths) {
      return IntStream.of(lengths)
          .mapToObj(String::valueOf)
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return value.equals(0) || value.equals("")
        ? "none"
        : value instanceof Float ? value + "f" : value.toString();
  }

  @Test
  void listsEveryInitializer() throws IOException {
    String text = page().substring(page().indexOf("## Initialisers"));
    assertThat(ROW.matcher(text).results().map(row -> row.group(1)))
        .containsExactly(
            Arrays.stream(Initializer.values()).map(Initializer::name).toArray(String[]::new));
  }
}
