package dev.ner.dsl.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.ner.dsl.processor.check.ModelError;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles models with mistakes and compares each message, its line, and what stands at its column.
 *
 * <p>The models are files under {@code mistakes}. Above a line with mistakes, a comment for each
 * says which and where: {@code //! NER010 `0` the layer …}, the code, the source text that the
 * error points at, and the message. Anything that javac says beyond these comments is a failure.
 * One file may hold several sources, each after a line {@code //// source}.
 */
class MistakesTest {
  private static final String NEXT_SOURCE = "(?m)^//// source\n";
  private static final Pattern EXPECTATION = Pattern.compile("\\s*//! (NER\\d{3}) `([^`]*)` (.*)");
  private static final Pattern LINE = Pattern.compile("\\[(NER\\d{3})\\] (.*)");

  record Mistake(String source, long line, String at, String code, String message)
      implements Comparable<Mistake> {
    @Override
    public int compareTo(Mistake other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return source + ":" + line + " " + code + " `" + at + "` " + message;
    }
  }

  static Stream<Path> mistakes() throws IOException, URISyntaxException {
    Path folder = Path.of(MistakesTest.class.getResource("/mistakes").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void isReportedWhereItIs(Path file) throws IOException {
    List<String> sources = sources(file);
    Set<Mistake> expected = new TreeSet<>();
    sources.forEach(source -> expected.addAll(expected(source)));
    assertThat(expected).isNotEmpty();

    Compilation compilation = Javac.compile(sources.toArray(String[]::new));

    Set<Mistake> found = new TreeSet<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : compilation.diagnostics()) {
      found.addAll(found(diagnostic, expected));
    }
    assertThat(lines(found)).isEqualTo(lines(expected));
  }

  @Test
  void everyMistakeIsTested() throws IOException, URISyntaxException {
    Set<String> tested = new TreeSet<>();
    for (Path file : mistakes().toList()) {
      sources(file).forEach(source -> expected(source).forEach(m -> tested.add(m.code())));
    }
    tested.add(ModelError.CANNOT_WRITE.code()); // in OutputFolderTest
    tested.add(ModelError.RUNTIME_MISSING.code()); // in RuntimeMissingTest
    assertThat(tested)
        .containsExactlyElementsOf(
            Arrays.stream(ModelError.values()).map(ModelError::code).sorted().toList());
  }

  private static List<String> sources(Path file) throws IOException {
    return Stream.of(Files.readString(file).split(NEXT_SOURCE))
        .filter(source -> !source.isBlank())
        .toList();
  }

  private static List<Mistake> expected(String source) {
    List<Mistake> mistakes = new ArrayList<>();
    List<Matcher> pending = new ArrayList<>();
    String[] lines = source.split("\n");
    for (int i = 0; i < lines.length; i++) {
      Matcher expectation = EXPECTATION.matcher(lines[i]);
      if (expectation.matches()) {
        pending.add(expectation);
        continue;
      }
      for (Matcher m : pending) {
        mistakes.add(new Mistake(SourceName.of(source), i + 1, m.group(2), m.group(1), m.group(3)));
      }
      pending.clear();
    }
    return mistakes;
  }

  /** The mistakes of one diagnostic, which has one a line. */
  private static List<Mistake> found(
      Diagnostic<? extends JavaFileObject> diagnostic, Set<Mistake> expected) throws IOException {
    String message = diagnostic.getMessage(Locale.ROOT);
    if (diagnostic.getSource() == null) {
      return List.of(new Mistake("?", 0, "", diagnostic.getKind().name(), message));
    }
    String text = diagnostic.getSource().getCharContent(true).toString();
    String name = SourceName.of(text);
    List<Mistake> mistakes = new ArrayList<>();
    for (String line : message.split("\n *")) {
      Matcher ours = LINE.matcher(line);
      boolean known = diagnostic.getKind() == Diagnostic.Kind.ERROR && ours.matches();
      String code = known ? ours.group(1) : diagnostic.getKind().name();
      String at =
          expected.stream()
              .filter(m -> m.line() == diagnostic.getLineNumber() && m.code().equals(code))
              .map(Mistake::at)
              .filter(s -> text.startsWith(s, (int) diagnostic.getPosition()))
              .findFirst()
              .orElseGet(() -> rest(text, (int) diagnostic.getPosition()));
      mistakes.add(
          new Mistake(name, diagnostic.getLineNumber(), at, code, known ? ours.group(2) : line));
    }
    return mistakes;
  }

  private static String rest(String text, int position) {
    return text.substring(position, text.indexOf('\n', position));
  }

  private static String lines(Set<Mistake> mistakes) {
    return mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n"));
  }
}
