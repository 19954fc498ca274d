package dev.ner.corpus;

import dev.ner.error.NerError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the CoNLL format: a token a line, columns separated by runs of spaces and tabs, blank lines
 * between sentences, {@code -DOCSTART-} lines between documents.
 */
final class ColumnReader implements SentenceReader {
  private static final byte[] DOCUMENT = "-DOCSTART-".getBytes(StandardCharsets.US_ASCII);

  private final LineReader lines;
  private final TagDecoder tags;
  private final FileReport report;
  private final int tokenColumn;
  private final int tagColumn;

  // The row without separators around it, and the column that was looked for.
  private byte[] bytes;
  private int rowFrom;
  private int rowTo;
  private int from;
  private int to;

  ColumnReader(
      LineReader lines, TagDecoder tags, FileReport report, int tokenColumn, int tagColumn) {
    this.lines = lines;
    this.tags = tags;
    this.report = report;
    this.tokenColumn = tokenColumn;
    this.tagColumn = tagColumn;
  }

  @Override
  public void read(Sentences into) throws IOException {
    while (lines.next()) {
      if (!lines.readable()) {
        tags.lose();
        continue;
      }
      trim();
      if (rowFrom == rowTo || isDocumentStart()) {
        into.endSentence();
        tags.endSentence();
      } else {
        readRow(into);
      }
    }
    into.endSentence();
    tags.endSentence();
  }

  private void readRow(Sentences into) {
    boolean hasToken = find(tokenColumn);
    int tokenFrom = from;
    int tokenTo = to;
    boolean hasTag = find(tagColumn);
    if (!hasToken || !hasTag || tokenFrom == from) {
      int least = Math.max(Math.abs(tokenColumn), Math.abs(tagColumn));
      int expected = hasToken && hasTag ? least + 1 : least;
      String row = FileReport.shown(bytes, rowFrom, rowTo);
      report.add(lines.number(), NerError.CORPUS_ROW_TOO_SHORT, expected, columns(), row);
      tags.lose();
      return;
    }
    int tag = tags.decode(bytes, from, to, lines.number());
    if (tag != TagDecoder.REPORTED) {
      into.addToken(into.words().add(bytes, tokenFrom, tokenTo - tokenFrom), tag);
    }
  }

  private void trim() {
    bytes = lines.bytes();
    rowFrom = lines.from();
    rowTo = lines.to();
    while (rowFrom < rowTo && separates(bytes[rowFrom])) {
      rowFrom++;
    }
    while (rowTo > rowFrom && separates(bytes[rowTo - 1])) {
      rowTo--;
    }
  }

  private boolean isDocumentStart() {
    return isMark(1) || isMark(tokenColumn);
  }

  private boolean isMark(int column) {
    return find(column) && Arrays.equals(bytes, from, to, DOCUMENT, 0, DOCUMENT.length);
  }

  /** Sets {@link #from} and {@link #to} to a column's bounds; false if the row does not have it. */
  private boolean find(int column) {
    return column > 0 ? findForward(column) : findBackward(-column);
  }

  private boolean findForward(int column) {
    int end = rowFrom;
    for (int c = 1; ; c++) {
      from = end;
      while (end < rowTo && !separates(bytes[end])) {
        end++;
      }
      to = end;
      if (c == column || end == rowTo) {
        return c == column;
      }
      while (separates(bytes[end])) {
        end++;
      }
    }
  }

  private boolean findBackward(int column) {
    int start = rowTo;
    for (int c = 1; ; c++) {
      to = start;
      while (start > rowFrom && !separates(bytes[start - 1])) {
        start--;
      }
      from = start;
      if (c == column || start == rowFrom) {
        return c == column;
      }
      while (separates(bytes[start - 1])) {
        start--;
      }
    }
  }

  private int columns() {
    int columns = 1;
    for (int i = rowFrom + 1; i < rowTo; i++) {
      columns += separates(bytes[i - 1]) && !separates(bytes[i]) ? 1 : 0;
    }
    return columns;
  }

  private static boolean separates(byte b) {
    return b == ' ' || b == '\t';
  }
}
