package dev.ner.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.corpus.WordTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads files of vectors that are larger than the heap, in a Java process of its own. */
class LargeVectorFileTest {
  @TempDir private Path folder;

  /** What the process runs: prints two words' first numbers, and the warnings. */
  public static final class Reader {
    private Reader() {}

    /** Reads the file that is named. */
    public static void main(String[] arguments) {
      WordTable wanted = new WordTable();
      wanted.add("first");
      wanted.add("last");
      WordVectors vectors = VectorFile.read(Path.of(arguments[0]), 2, wanted, DamagedRows.SKIP);
      float[] numbers = new float[4];
      vectors.copy(0, numbers, 0);
      vectors.copy(1, numbers, 2);
      System.out.println(numbers[0] + " " + numbers[3]);
      vectors.warnings().forEach(System.out::println);
    }
  }

  @Test
  void onlyWantedRowsAreHeldInMemory() throws Exception {
    Path file = folder.resolve("large.vec");
    try (OutputStream out = Files.newOutputStream(file)) {
      write(out, "first 1 2\n", 1);
      write(out, "Ljubljana -0.123456 0.654321\n".repeat(1000), 1500);
      write(out, "endless ", 1);
      write(out, "0.123456 ".repeat(10_000), 400);
      write(out, "\nlast 3 4\n", 1);
    }
    assertThat(Files.size(file)).isGreaterThan(75_000_000);
    assertThat(readWith("-Xmx48m", file))
        .isEqualTo(
            "1.0 4.0\n[NER136] "
                + file
                + ":1500002: row of the wrong width: expected a word and 2 numbers, found more"
                + " than 16777216 bytes; passed over\n");
  }

  private static void write(OutputStream out, String text, int times) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < times; i++) {
      out.write(bytes);
    }
  }

  private static String readWith(String heap, Path file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-cp",
                System.getProperty("java.class.path"),
                Reader.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
