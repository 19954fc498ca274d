package dev.ner.vectors;

import dev.ner.corpus.WordTable;
import dev.ner.error.FailureReason;
import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.error.Problem;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A file of word vectors: text of GloVe, word2vec or fastText ({@code .vec}), or binary of
 * word2vec, each also within gzip; which of them, its content says.
 *
 * <p>It is read once from beginning to end, and nothing is kept of it but the vectors of the wanted
 * words, so it may be much larger than the heap.
 */
public final class VectorFile {
  private static final int GZIP_BUFFER = 1 << 16;

  private VectorFile() {}

  /**
   * Reads the vectors of words.
   *
   * @param width how many numbers a vector must have
   * @param wanted the words; those that have no vector get the one of their lower-case form
   * @throws NerException if the file cannot be read, is none of vectors of that width, or has
   *     damaged rows that are to be refused
   */
  public static WordVectors read(Path file, int width, WordTable wanted, DamagedRows damagedRows) {
    String name = file.toString();
    try (ByteSource source = new ByteSource(open(file))) {
      return read(source, name, width, wanted, damagedRows);
    } catch (IOException e) {
      throw new NerException(problem(name, e), e);
    }
  }

  private static WordVectors read(
      ByteSource source, String name, int width, WordTable wanted, DamagedRows damagedRows)
      throws IOException {
    FileShape shape = FileShape.of(source, name, width);
    if (shape.width() != width) {
      throw new NerException(NerError.VECTORS_WIDTH.at(name, shape.width(), width));
    }
    KeptRows kept = new KeptRows(wanted, width);
    DamageReport report = new DamageReport(name, shape.binary() ? "word" : "line", damagedRows);
    Rows rows =
        shape.binary()
            ? new BinaryRows(name, source, kept, report)
            : new TextRows(source, kept, report, shape.header() == null ? 1 : 2);
    rows.read();
    checkHeader(shape, rows, report);
    if (2 * rows.unusable() > rows.count()) {
      String found = rows.unusable() + " damaged rows of " + rows.count();
      throw new NerException(FileShape.unrecognised(name, found));
    }
    if (damagedRows == DamagedRows.REFUSE && !report.isEmpty()) {
      throw new NerException(report.problems());
    }
    return kept.vectors(report.problems());
  }

  private static void checkHeader(FileShape shape, Rows rows, DamageReport report) {
    FileShape.Header header = shape.header();
    if (header != null && (header.count() != rows.count() || header.width() != shape.width())) {
      report.add(
          NerError.VECTORS_HEADER,
          1,
          shape.binary() ? "" : ":1",
          header.count(),
          header.width(),
          rows.count(),
          shape.width());
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream stream = Files.newInputStream(file);
    try {
      InputStream buffered = new BufferedInputStream(stream, GZIP_BUFFER);
      buffered.mark(2);
      boolean gzip = buffered.read() == 0x1F && buffered.read() == 0x8B;
      buffered.reset();
      return gzip ? new GZIPInputStream(buffered, GZIP_BUFFER) : buffered;
    } catch (IOException | RuntimeException e) {
      stream.close();
      throw e;
    }
  }

  private static Problem problem(String name, IOException e) {
    if (e instanceof NoSuchFileException) {
      return NerError.VECTORS_MISSING.problem(name);
    }
    String reason = e instanceof EOFException ? "the gzip is cut off" : FailureReason.of(e);
    return NerError.VECTORS_UNREADABLE.at(name, reason);
  }
}
