package dev.ner.corpus;

import dev.ner.error.NerError;
import java.io.IOException;
import java.util.Arrays;

/**
 * Reads the Kaggle extract of the Groningen Meaning Bank, {@code ner_dataset.csv}: a token a
 * record, columns found by the names in the header; a sentence begins where the column {@code
 * Sentence #} names another one than before.
 */
final class CsvReader implements SentenceReader {
  private static final String HEADER = "Sentence #,Word,POS,Tag";
  private static final int MOST_COLUMNS = 256;

  private final CsvRecords records;
  private final TagReader tags;
  private final FileReport report;

  private int columns;
  private int sentenceColumn;
  private int wordColumn;
  private int tagColumn;
  private byte[] sentence = {};

  CsvReader(LineReader lines, TagReader tags, FileReport report) {
    this.records = new CsvRecords(lines, report, MOST_COLUMNS);
    this.tags = tags;
    this.report = report;
  }

  @Override
  public void read(Sentences into) throws IOException {
    if (!records.next() || !records.readable() || !readHeader()) {
      return;
    }
    while (records.next()) {
      if (!records.readable()) {
        tags.lose();
      } else if (!isEmpty()) {
        readRecord(into);
      }
    }
    into.endSentence();
    tags.endSentence();
  }

  private boolean readHeader() {
    sentenceColumn = column("Sentence #");
    wordColumn = column("Word");
    tagColumn = column("Tag");
    columns = Math.min(records.fields(), MOST_COLUMNS);
    if (sentenceColumn < 0 || wordColumn < 0 || tagColumn < 0) {
      report.add(records.line(), NerError.CORPUS_HEADER_MISSING, HEADER, records.shown());
      return false;
    }
    records.keep(columns);
    return true;
  }

  private int column(String name) {
    for (int i = 0; i < Math.min(records.fields(), MOST_COLUMNS); i++) {
      String text = Utf8.text(records.bytes(), records.from(i), records.to(i));
      if (text.strip().equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  private void readRecord(Sentences into) {
    int needed = 1 + Math.max(sentenceColumn, Math.max(wordColumn, tagColumn));
    if (records.fields() > sentenceColumn) {
      beginSentence(into);
    }
    if (records.fields() < needed) {
      report.add(
          records.line(), NerError.CORPUS_ROW_TOO_SHORT, needed, records.fields(), records.shown());
    } else if (records.textBehind()) {
      report.add(
          records.line(), NerError.CORPUS_ROW_TOO_LONG, columns, records.fields(), records.shown());
    } else if (records.isEmpty(wordColumn)) {
      report.add(records.line(), NerError.CORPUS_WORD_EMPTY, "there is nothing in the column Word");
    } else {
      readToken(into);
      return;
    }
    tags.lose();
  }

  private void readToken(Sentences into) {
    byte[] bytes = records.bytes();
    int tag = tags.decode(bytes, records.from(tagColumn), records.to(tagColumn), records.line());
    if (tag != TagReader.REPORTED) {
      int from = records.from(wordColumn);
      into.addToken(into.words().add(bytes, from, records.to(wordColumn) - from), tag);
    }
  }

  /** Begins a sentence if the record names another one; an empty name goes on with the last. */
  private void beginSentence(Sentences into) {
    int from = records.from(sentenceColumn);
    int to = records.to(sentenceColumn);
    if (from < to && !Arrays.equals(records.bytes(), from, to, sentence, 0, sentence.length)) {
      sentence = Arrays.copyOfRange(records.bytes(), from, to);
      into.endSentence();
      tags.endSentence();
    }
  }

  /** Whether no field of the record has text, as at the end of some spreadsheets. */
  private boolean isEmpty() {
    for (int i = 0; i < Math.min(records.fields(), columns); i++) {
      if (!records.isEmpty(i)) {
        return false;
      }
    }
    return !records.textBehind();
  }
}
