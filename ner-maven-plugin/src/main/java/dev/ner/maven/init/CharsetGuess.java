package dev.ner.maven.init;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The charset of a corpus: UTF-8 if its files are that, otherwise windows-1252 if it makes a text.
 *
 * @param name the charset's name
 * @param examples words with letters beyond ASCII, where somebody should look at them
 */
record CharsetGuess(String name, List<String> examples) {
  private static final String UTF_8 = "UTF-8";
  private static final String WESTERN = "windows-1252";
  private static final int EXAMPLES = 5;
  private static final double MOST_ACCENTED = 0.3; // of letters, in languages of the west

  /** What the bytes of a file are. */
  private enum Kind {
    ASCII,
    UNICODE,
    OTHER
  }

  static CharsetGuess of(List<Path> files) throws IOException {
    List<Path> unicode = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    for (Path file : files) {
      switch (kind(file)) {
        case UNICODE -> unicode.add(file);
        case OTHER -> others.add(file);
        case ASCII -> {}
      }
    }
    if (others.isEmpty()) {
      return new CharsetGuess(UTF_8, List.of());
    }
    String first = others.get(0).toString();
    if (!unicode.isEmpty()) {
      throw unclear(first, "it is not UTF-8, as " + unicode.get(0) + " is; convert it");
    }
    Set<String> examples = new LinkedHashSet<>();
    for (Path file : others) {
      if (!isWestern(file, examples)) {
        throw unclear(
            file.toString(),
            "it is neither UTF-8 nor, as it seems, windows-1252; convert it, or give its charset"
                + " with -Dner.charset=… (such as windows-1250, windows-1251, GB18030)");
      }
    }
    return new CharsetGuess(WESTERN, List.copyOf(examples));
  }

  private static NerException unclear(String file, String why) {
    return new NerException(NerError.INIT_CHARSET.at(file, why));
  }

  /** A few broken bytes among many good ones are mistakes in a file that is UTF-8 all the same. */
  private static Kind kind(Path file) throws IOException {
    long broken = 0;
    long good = 0;
    try (InputStream in = CorpusBytes.open(file)) {
      byte[] start = in.readNBytes(2);
      if (start.length == 2 && (start[0] & start[1] & 0xFE) == 0xFE) {
        throw unclear(file.toString(), "it begins with the mark of UTF-16; convert it to UTF-8");
      }
    }
    try (Reader reader = new InputStreamReader(CorpusBytes.open(file), StandardCharsets.UTF_8)) {
      char[] chars = new char[1 << 16];
      for (int n = reader.read(chars); n > 0; n = reader.read(chars)) {
        for (int i = 0; i < n; i++) {
          broken += chars[i] == '\uFFFD' ? 1 : 0;
          good += chars[i] >= 0x80 && chars[i] != '\uFFFD' ? 1 : 0;
        }
      }
    }
    return broken > good ? Kind.OTHER : good > 0 ? Kind.UNICODE : Kind.ASCII;
  }

  private static boolean isWestern(Path file, Set<String> examples) throws IOException {
    long letters = 0;
    long accented = 0;
    for (String line : CorpusBytes.lines(file, Charset.forName(WESTERN), Integer.MAX_VALUE)) {
      for (String word : line.split("[ \\t,]+")) {
        long plain = word.chars().filter(c -> c < 0x80 && Character.isLetter(c)).count();
        long high = word.chars().filter(c -> c >= 0x80).count();
        letters += plain + high;
        accented += high;
        if (high > 0 && plain > 0 && examples.size() < EXAMPLES) {
          examples.add(word);
        }
        if (word.indexOf('\uFFFD') >= 0) {
          return false;
        }
      }
    }
    return accented <= MOST_ACCENTED * letters;
  }
}
