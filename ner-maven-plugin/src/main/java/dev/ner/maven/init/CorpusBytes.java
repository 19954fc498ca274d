package dev.ner.maven.init;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The bytes of a corpus file, of the table inside it if it is a zip. */
final class CorpusBytes {
  private static final String MARK = "\uFEFF";

  private CorpusBytes() {}

  static InputStream open(Path file) throws IOException {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
      return Files.newInputStream(file);
    }
    ZipFile zip = new ZipFile(file.toFile());
    ZipEntry table =
        zip.stream()
            .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv"))
            .filter(entry -> !entry.getName().startsWith("__MACOSX/"))
            .findFirst()
            .orElse(null);
    InputStream bytes = table == null ? InputStream.nullInputStream() : zip.getInputStream(table);
    return new FilterInputStream(bytes) {
      @Override
      public void close() throws IOException {
        zip.close();
      }
    };
  }

  /** The first lines of a file, without a byte-order mark; what is no text becomes U+FFFD. */
  static List<String> lines(Path file, Charset charset, int most) throws IOException {
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                open(file),
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)))) {
      String line = reader.readLine();
      while (line != null && lines.size() < most) {
        lines.add(lines.isEmpty() && line.startsWith(MARK) ? line.substring(1) : line);
        line = reader.readLine();
      }
    }
    return lines;
  }
}
