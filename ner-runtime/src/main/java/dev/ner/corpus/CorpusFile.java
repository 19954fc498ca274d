package dev.ner.corpus;

import dev.ner.error.FailureReason;
import dev.ner.error.NerError;
import dev.ner.error.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An opened file of the corpus.
 *
 * @param stream its bytes; closing it closes the file
 * @param name how messages name it
 */
record CorpusFile(InputStream stream, String name) {

  /** Opens a file, or the one {@code .csv} inside it if it is a zip and {@code unzip} is set. */
  static CorpusFile open(Path file, boolean unzip) throws IOException {
    if (!unzip || !CorpusFormat.isZip(file)) {
      return new CorpusFile(Files.newInputStream(file), file.toString());
    }
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    ZipFile zip = new ZipFile(file.toFile());
    try {
      ZipEntry entry = onlyTable(zip);
      InputStream stream = new EntryStream(zip, entry);
      return new CorpusFile(stream, file + "!" + entry.getName());
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** What is wrong if the file cannot be opened or read. */
  static Problem problem(String name, Exception e) {
    if (e instanceof NoSuchFileException) {
      return NerError.CORPUS_FILE_MISSING.problem(name);
    }
    return NerError.CORPUS_UNREADABLE.at(name, FailureReason.of(e));
  }

  private static ZipEntry onlyTable(ZipFile zip) throws ZipException {
    List<ZipEntry> tables = new ArrayList<>();
    zip.stream()
        .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv"))
        .filter(entry -> !entry.getName().startsWith("__MACOSX/"))
        .forEach(tables::add);
    if (tables.size() != 1) {
      throw new ZipException(
          "expected one .csv file inside the zip, found " + tables.size() + " of them");
    }
    return tables.get(0);
  }

  /** The bytes of an entry, checked at their end, which {@link ZipFile} does not do. */
  private static final class EntryStream extends CheckedInputStream {
    private final ZipFile zip;
    private final long expected;

    private EntryStream(ZipFile zip, ZipEntry entry) throws IOException {
      super(zip.getInputStream(entry), new CRC32());
      this.zip = zip;
      this.expected = entry.getCrc();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      if (read < 0 && getChecksum().getValue() != expected) {
        throw new ZipException("the zip is damaged: its content does not have its checksum");
      }
      return read;
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }
}
