package dev.ner.corpus;

import dev.ner.error.NerError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the CoNLL format: a token a line, in columns, with blank lines between sentences, {@code
 * -DOCSTART-} lines between documents, and comments that begin with {@code #}.
 */
final class ColumnReader implements SentenceReader {
  private static final byte[] DOCUMENT = "-DOCSTART-".getBytes(StandardCharsets.US_ASCII);

  private final LineReader lines;
  private final TagReader tags;
  private final FileReport report;
  private final int tokenColumn;
  private final int tagColumn;
  private final boolean strict;
  private final ColumnRow row;

  private boolean within; // a sentence, of which a row was read
  private long withoutToken;
  private long firstWithoutToken;

  ColumnReader(LineReader lines, TagReader tags, FileReport report, CorpusSettings settings) {
    this.lines = lines;
    this.tags = tags;
    this.report = report;
    this.tokenColumn = settings.tokenColumn();
    this.tagColumn = settings.tagColumn();
    this.strict = settings.strict();
    this.row = new ColumnRow(settings.separator());
  }

  @Override
  public void read(Sentences into) throws IOException {
    while (lines.next()) {
      if (!lines.readable()) {
        tags.lose();
        continue;
      }
      row.set(lines.bytes(), lines.from(), lines.to());
      if (row.isEmpty() || isDocumentStart() || isComment()) {
        into.endSentence();
        tags.endSentence();
        within = false;
      } else {
        readRow(into);
        within = true;
      }
    }
    into.endSentence();
    tags.endSentence();
  }

  /** The number of rows that had a tag and no token, and were passed over. */
  long withoutToken() {
    return withoutToken;
  }

  /** The line of the first of them. */
  long firstWithoutToken() {
    return firstWithoutToken;
  }

  private void readRow(Sentences into) {
    boolean hasToken = row.find(tokenColumn);
    int tokenFrom = row.from();
    int tokenTo = row.to();
    boolean hasTag = row.find(tagColumn);
    boolean complete = hasToken && hasTag && tokenFrom != row.from();
    if (complete && tokenFrom < tokenTo) {
      int tag = tags.decode(row.bytes(), row.from(), row.to(), lines.number());
      if (tag != TagReader.REPORTED) {
        into.addToken(into.words().add(row.bytes(), tokenFrom, tokenTo - tokenFrom), tag);
      }
    } else if (complete ? isTag() : isWithoutToken()) {
      passOver();
    } else {
      int least = Math.max(Math.abs(tokenColumn), Math.abs(tagColumn));
      int expected = hasToken && hasTag ? least + 1 : least;
      report.addCause(
          expected + " " + row.columns(),
          lines.number(),
          NerError.CORPUS_ROW_TOO_SHORT,
          expected,
          row.columns(),
          row.shown());
      tags.lose();
    }
  }

  /**
   * Whether an incomplete row has all but its token, which was a blank: the row begins with one,
   * and the tag stands one column nearer to it.
   */
  private boolean isWithoutToken() {
    return row.blankFirst()
        && row.find(tagColumn > tokenColumn && tokenColumn > 0 ? tagColumn - 1 : tagColumn)
        && isTag();
  }

  /** Passes over the row whose tag was found last; what follows must not continue its entity. */
  private void passOver() {
    if (strict) {
      report.add(
          lines.number(), NerError.CORPUS_WORD_EMPTY, "the row has a tag and nothing in front");
      tags.lose();
      return;
    }
    if (withoutToken++ == 0) {
      firstWithoutToken = lines.number();
    }
    int tag = tags.decode(row.bytes(), row.from(), row.to(), lines.number());
    if (tag == TagReader.REPORTED || TagSet.isBegin(tag)) {
      tags.lose();
    }
  }

  private boolean isTag() {
    return tags.isTag(row.bytes(), row.from(), row.to());
  }

  private boolean isDocumentStart() {
    return isMark(1) || isMark(tokenColumn);
  }

  private boolean isMark(int column) {
    return row.find(column)
        && Arrays.equals(row.bytes(), row.from(), row.to(), DOCUMENT, 0, DOCUMENT.length);
  }

  /**
   * Whether the line begins with {@code #} and cannot be a row, since it lacks a token or tag. One
   * word alone may be a row that was cut off, except before a sentence.
   */
  private boolean isComment() {
    if (row.isRemark() || !within && row.isAlone('#')) {
      return true;
    } else if (!row.begins('#')) {
      return false;
    }
    boolean hasToken = row.find(tokenColumn) && row.from() < row.to();
    int token = row.from();
    return !hasToken || !row.find(tagColumn) || row.from() == token || !isTag();
  }
}
