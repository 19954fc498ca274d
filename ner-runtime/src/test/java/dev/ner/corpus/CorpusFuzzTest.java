package dev.ner.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.ner.error.NerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random damage to files of every format; {@code -Dner.test.seed=…} repeats one run. */
class CorpusFuzzTest {
  private static final int ROUNDS = 1500;
  private static final String[] CHARSETS = {
    "UTF-8", "windows-1252", "US-ASCII", "Shift_JIS", "GB18030", "EUC-JP"
  };
  private static final byte[] TELLING =
      "\r\n\t \",BIOESLU--\u0000\u0001\u007F\u0080\u0081\u00A0\u00C3\u00E2\u00EF\u00F0\u00FF"
          .getBytes(StandardCharsets.ISO_8859_1);

  @TempDir private Path temporary;

  @ParameterizedTest
  @EnumSource(CorpusFormat.class)
  void onlyMistakesThatAUserCanMendComeOut(CorpusFormat format) throws IOException {
    long seed = Long.getLong("ner.test.seed", 20_261);
    System.out.println("CorpusFuzzTest." + format + ": seed " + seed);
    Random random = new Random(seed);
    CorpusFolder folder = new CorpusFolder(temporary);
    folder.format = format;
    int read = 0;
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Path file = damaged(folder, random);
      choose(folder, random);
      try {
        check(folder.corpus(folder.files(file, file, file)));
        read++;
      } catch (NerException e) {
        assertThat(e.problems()).isNotEmpty();
        refused++;
      } catch (RuntimeException | Error e) {
        fail("round " + round + ", files " + bytes(folder, file), e);
      }
    }
    assertThat(read).as("corpora that are still good").isGreaterThan(ROUNDS / 100);
    assertThat(refused).as("corpora that are not").isGreaterThan(ROUNDS / 10);
  }

  private static void choose(CorpusFolder folder, Random random) {
    folder.scheme = TagScheme.values()[random.nextInt(TagScheme.values().length)];
    folder.charset = CHARSETS[random.nextInt(CHARSETS.length)];
    folder.strict = random.nextInt(4) == 0;
    folder.tokenColumn = random.nextInt(4) == 0 ? random.nextInt(7) - 3 : 1;
    folder.tagColumn = random.nextInt(4) == 0 ? random.nextInt(7) - 3 : -1;
  }

  private static Path damaged(CorpusFolder folder, Random random) {
    String end = random.nextBoolean() ? "\n" : "\r\n";
    return switch (folder.format) {
      case CONLL -> {
        String text =
            "-DOCSTART- O\n\nAda NNP B-per\nL\u00E9a NNP I-per\n\nin\tIN O\nOslo X B-geo\n";
        yield folder.write("a.conll", damage(text.replace("\n", end), random));
      }
      case CSV -> {
        String text =
            "Sentence #,Word,POS,Tag\nS: 1,Ada,X,B-per\n,\"a,\"\"b\",X,O\nS: 2,\u6771,X,O\n";
        byte[] bytes = text.replace("\n", end).getBytes(StandardCharsets.UTF_8);
        if (random.nextBoolean()) {
          yield folder.write("a.csv", damage(text.replace("\n", end), random));
        }
        Path zip = folder.writeZip("b.zip", "b.csv", new String(bytes, StandardCharsets.UTF_8));
        yield folder.write("b.zip", damage(read(zip), random));
      }
      case SENTENCES_AND_LABELS -> {
        folder.write("a/labels.txt", damage("B-per I-per O" + end + "O O B-geo" + end, random));
        String sentences = "Ada L\u00E9a slept" + end + "we saw Oslo" + end;
        yield folder.write("a/sentences.txt", damage(sentences, random)).getParent();
      }
    };
  }

  private static byte[] damage(String text, Random random) {
    return damage(text.getBytes(StandardCharsets.UTF_8), random);
  }

  private static byte[] damage(byte[] whole, Random random) {
    byte[] bytes = whole;
    for (int n = random.nextInt(4); n > 0 && bytes.length > 0; n--) {
      int at = random.nextInt(bytes.length);
      bytes =
          switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> spliced(bytes, at, at, new byte[] {TELLING[random.nextInt(TELLING.length)]});
            case 2 -> spliced(bytes, at, at + 1, new byte[] {(byte) random.nextInt(256)});
            case 3 -> spliced(bytes, at, at + 1, new byte[0]);
            case 4 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at / 2, at));
            default -> flipped(bytes, at, random.nextInt(8));
          };
    }
    return bytes;
  }

  private static byte[] flipped(byte[] bytes, int at, int bit) {
    byte[] flipped = bytes.clone();
    flipped[at] ^= (byte) (1 << bit);
    return flipped;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] replacement) {
    byte[] spliced = new byte[bytes.length - (to - from) + replacement.length];
    System.arraycopy(bytes, 0, spliced, 0, from);
    System.arraycopy(replacement, 0, spliced, from, replacement.length);
    System.arraycopy(bytes, to, spliced, from + replacement.length, bytes.length - to);
    return spliced;
  }

  /** Whatever is read must be a corpus: whole words, IOB2 without a stray tag. */
  private static void check(Corpus corpus) {
    for (Sentences split : List.of(corpus.train(), corpus.validation(), corpus.test())) {
      assertThat(split.size()).isPositive();
      for (int s = 0; s < split.size(); s++) {
        int before = TagSet.OUTSIDE;
        for (int i = split.start(s); i < split.end(s); i++) {
          assertThat(split.words().word(split.word(i))).isNotEmpty();
          assertThat(split.tag(i)).isBetween(0, CorpusFolder.TAGS.size() - 1);
          if (TagSet.isInside(split.tag(i))) {
            assertThat(TagSet.entity(before)).isEqualTo(TagSet.entity(split.tag(i)));
          }
          before = split.tag(i);
        }
      }
    }
  }

  private static Map<String, String> bytes(CorpusFolder folder, Path path) throws IOException {
    Map<String, String> bytes = new HashMap<>();
    for (Path file : folder.format.files(path)) {
      bytes.put(file.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
    }
    return bytes;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
