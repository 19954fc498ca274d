package dev.ner.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.error.NerException;
import dev.ner.error.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads corpora that are larger than the heap, in a Java process of its own. */
class SmallHeapTest {
  @TempDir private Path temporary;

  /** What the process runs: prints what the file holds, or what is wrong with it. */
  public static final class Reader {
    private Reader() {}

    /** Reads the file that is named first. */
    public static void main(String[] arguments) {
      Path file = Path.of(arguments[0]);
      Path good = Path.of(arguments[1]);
      try {
        Corpus corpus =
            CorpusReader.read(CorpusSettings.ofFiles(file, good, null), CorpusFolder.TAGS);
        Sentences train = corpus.train();
        System.out.println(train.size() + " " + train.tokenCount() + " " + train.longest());
      } catch (NerException e) {
        e.problems().stream().map(Problem::toString).forEach(System.out::println);
      }
    }
  }

  @Test
  void aLargeFileWithAHugeSentenceAndHugeTokensIsRead() throws Exception {
    Path file = temporary.resolve("large.conll");
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] filler = ("Oslo" + " ".repeat(1000) + "B-geo\n").getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 60_000; i++) {
        out.write(filler);
      }
      out.write("\nx".getBytes(StandardCharsets.US_ASCII));
      out.write("é".repeat(1 << 19).getBytes(StandardCharsets.UTF_8));
      out.write(" O\n\n".getBytes(StandardCharsets.US_ASCII));
      out.write("Ada B-per\n".repeat(200_000).getBytes(StandardCharsets.US_ASCII));
    }
    assertThat(Files.size(file)).isGreaterThan(60_000_000);
    assertThat(readWith("-Xmx24m", file)).containsExactly("3 260001 200000");
  }

  @Test
  void aFileWithoutALineEndIsReported() throws Exception {
    Path file = temporary.resolve("endless.conll");
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] filler = "Oslo B-geo ".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 100; i++) {
        out.write(filler);
      }
      out.write("\nAda\n".getBytes(StandardCharsets.US_ASCII));
    }
    assertThat(Files.size(file)).isGreaterThan(100_000_000);
    assertThat(readWith("-Xmx48m", file))
        .satisfiesExactly(
            p -> assertThat(p).startsWith("[NER112] " + file + ":1: the line is longer than"),
            p -> assertThat(p).startsWith("[NER104] " + file + ":2: row has too few columns"));
  }

  private List<String> readWith(String heap, Path file) throws IOException, InterruptedException {
    Path good = Files.writeString(temporary.resolve("good.conll"), "x O\n");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Reader.class.getName(),
                file.toString(),
                good.toString())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines().toList();
  }
}
