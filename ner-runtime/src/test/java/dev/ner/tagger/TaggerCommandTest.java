package dev.ner.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.fixture.TestModels;
import dev.ner.json.Json;
import dev.ner.json.JsonObject;
import dev.ner.model.ModelFile;
import dev.ner.model.TrainedModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaggerCommandTest {
  private static final Supplier<SpanTagger> NOT_ASKED =
      () -> {
        throw new AssertionError("the model was loaded");
      };

  private static TrainedModel model;
  private static SpanTagger tagger;

  @TempDir private Path temporary;

  @BeforeAll
  static void train() {
    model = TestModels.trained();
    tagger = new SpanTagger(model);
  }

  private record Result(int code, String out, String err) {}

  private static Result run(Supplier<SpanTagger> tagger, byte[] in, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        TaggerCommand.run(
            tagger, arguments, new ByteArrayInputStream(in), printer(out), printer(err));
    return new Result(code, text(out), text(err));
  }

  private static PrintStream printer(OutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static Result run(String... arguments) {
    return run(() -> tagger, new byte[0], arguments);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aTextIsTagged() {
    Result result = run("Mr Paris flew to Sydney.");

    assertThat(result.out)
        .matches("per Paris \\[3,8\\) [01]\\.\\d\\d\ngeo Sydney \\[17,23\\) [01]\\.\\d\\d\n");
    assertThat(result.err).isEmpty();
    assertThat(result.code).isZero();
  }

  @Test
  void argumentsAreJoinedToOneText() {
    assertThat(run("Mr", "Paris", "flew", "to", "Sydney."))
        .isEqualTo(run("Mr Paris flew to Sydney."));
    assertThat(run("--", "--json", "Mr Paris").out).startsWith("per Paris [10,15)");
  }

  @Test
  void aTextGivesOneObjectOfJson() {
    String text = "Mr Paris\tflew to Sydney and \"\uD83D\uDE00\"";
    Result result = run("--json", text);

    assertThat(result.out).endsWith("}\n").containsOnlyOnce("\n");
    JsonObject json = (JsonObject) Json.parse(result.out);
    assertThat(json.string("text")).isEqualTo(text);
    JsonObject place = json.array("entities").object(1);
    assertThat(place.members().keySet())
        .containsExactly("type", "text", "start", "end", "confidence");
    assertThat(place.string("type")).isEqualTo("geo");
    assertThat(place.string("text")).isEqualTo("Sydney");
    assertThat(text.substring((int) place.integer("start"), (int) place.integer("end")))
        .isEqualTo("Sydney");
    assertThat(place.number("confidence")).isBetween(0.5, 1.0);
  }

  @Test
  void standardInputIsTaggedLineByLine() {
    byte[] in = utf8("Mr Paris flew.\r\n\nçà Mr Jordan flew to 京");
    Result plain = run(() -> tagger, in);

    assertThat(plain.out.lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("1: per Paris [3,8) "),
            line -> assertThat(line).startsWith("3: per Jordan [6,12) "),
            line -> assertThat(line).startsWith("3: geo 京 [21,22) "));
    assertThat(plain.code).isZero();

    List<String> json = run(() -> tagger, in, "--json").out.lines().toList();
    assertThat(json).hasSize(3);
    assertThat(((JsonObject) Json.parse(json.get(1))).array("entities").size()).isZero();
    assertThat(((JsonObject) Json.parse(json.get(2))).string("text"))
        .isEqualTo("çà Mr Jordan flew to 京");
  }

  @Test
  void aFileIsTaggedLineByLine() throws IOException {
    Path file = temporary.resolve("text.txt");
    Files.write(file, utf8("\uFEFFMr Paris flew.\nMr Jordan went."));

    Result result = run("--file", file.toString());
    assertThat(result.out.lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("1: per Paris [3,8) "), // without the mark
            line -> assertThat(line).startsWith("2: per Jordan [3,9) "));
    assertThat(result.code).isZero();
    assertThat(run(() -> tagger, Files.readAllBytes(file)).out).isEqualTo(result.out);
  }

  @Test
  void eachLineIsTaggedBeforeTheNextIsRead() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AtomicInteger seen = new AtomicInteger();
    InputStream typed =
        new InputStream() {
          private final byte[] lines = utf8("Mr Paris flew.\nMr Jordan went.\n");
          private int at;

          @Override
          public int read() {
            return at < lines.length ? lines[at++] : -1;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            if (at == 15) { // the first line was read
              seen.set(out.size());
            }
            int count = Math.min(Math.min(length, 15), lines.length - at);
            System.arraycopy(lines, at, buffer, offset, count);
            at += count;
            return count == 0 ? -1 : count;
          }
        };
    PrintStream buffered = new PrintStream(out, false, StandardCharsets.UTF_8);

    TaggerCommand.run(() -> tagger, new String[0], typed, buffered, buffered);

    assertThat(seen.get()).isPositive();
  }

  @Test
  void taggingEndsWhenNobodyReadsTheOutput() {
    AtomicInteger lines = new AtomicInteger();
    InputStream endless =
        new InputStream() {
          private final byte[] line = utf8("Mr Paris flew.\n");
          private int at;

          @Override
          public int read() {
            if (at == line.length) {
              at = 0;
              assertThat(lines.incrementAndGet()).isLessThan(10_000);
            }
            return line[at++];
          }
        };
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("closed");
          }
        };

    int code =
        TaggerCommand.run(() -> tagger, new String[0], endless, printer(closed), printer(closed));

    assertThat(code).isZero();
  }

  @Test
  void helpSaysHowTheCommandIsUsed() {
    Result help = run(NOT_ASKED, new byte[0], "--help");

    assertThat(help.out).contains("--json", "--file FILE", "standard input", "--help");
    assertThat(help.err).isEmpty();
    assertThat(help.code).isZero();
  }

  @Test
  void wrongUsageIsExplained() {
    assertUsage("unknown or incomplete option: --jsn", "--jsn", "Mr Paris");
    assertUsage("unknown or incomplete option: --file", "--file");
    Result both = run(NOT_ASKED, new byte[0], "--file", "x.txt", "Mr Paris");
    assertThat(both.err).isEqualTo("give either a text or --file, not both\n");
    assertThat(both.code).isEqualTo(2);
  }

  private static void assertUsage(String message, String... arguments) {
    Result result = run(NOT_ASKED, new byte[0], arguments);
    assertThat(result.err).startsWith(message + "\nUsage: java -jar");
    assertThat(result.out).isEmpty();
    assertThat(result.code).isEqualTo(2);
  }

  @Test
  void inputThatCannotBeReadIsNamed() throws IOException {
    String missing = temporary.resolve("missing.txt").toString();
    assertThat(run("--file", missing))
        .isEqualTo(new Result(1, "", "no such file: " + missing + "\n"));
    assertThat(run("--file", "a\0b")).isEqualTo(new Result(1, "", "no such file: a\0b\n"));
    assertThat(run("--file", temporary.toString()).err).startsWith("cannot read " + temporary);

    byte[] latin1 = "Mr Paris flew to Zürich.\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(temporary.resolve("latin1.txt"), latin1);
    assertThat(run("--file", file.toString()))
        .isEqualTo(new Result(1, "", file + " is not UTF-8\n"));
    assertThat(run(() -> tagger, latin1))
        .isEqualTo(new Result(1, "", "standard input is not UTF-8\n"));
  }

  @Test
  void aModelThatCannotBeLoadedIsExplained() throws IOException {
    Path file = temporary.resolve("model.safetensors");
    Supplier<SpanTagger> loading = () -> new SpanTagger(ModelFile.load(model.definition(), file));
    Result missing = run(loading, new byte[0], "Mr Paris");
    assertThat(missing.err).startsWith("[NER301] no trained model for test.Model");
    assertThat(missing.err).containsOnlyOnce("\n");
    assertThat(missing.code).isEqualTo(1);

    Files.write(file, new byte[9]);
    Result damaged = run(loading, new byte[0], "Mr Paris");
    assertThat(damaged.err).startsWith("[NER302] " + file).containsOnlyOnce("\n");
    assertThat(damaged.code).isEqualTo(1);
  }
}
