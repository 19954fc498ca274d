package dev.ner.corpus;

import dev.ner.error.NerError;
import java.io.IOException;

/**
 * Reads a pair of files: in the one a sentence a line, its tokens separated by one space each, in
 * the other the tags of these tokens in the same way.
 */
final class PairReader implements SentenceReader {
  private final LineReader sentences;
  private final LineReader labels;
  private final TagReader tags;
  private final FileReport sentenceReport;
  private final FileReport labelReport;

  PairReader(
      LineReader sentences,
      LineReader labels,
      TagReader tags,
      FileReport sentenceReport,
      FileReport labelReport) {
    this.sentences = sentences;
    this.labels = labels;
    this.tags = tags;
    this.sentenceReport = sentenceReport;
    this.labelReport = labelReport;
  }

  @Override
  public void read(Sentences into) throws IOException {
    while (true) {
      boolean hasSentence = sentences.next();
      boolean hasLabels = labels.next();
      if (!hasSentence || !hasLabels) {
        checkRest(hasSentence, hasLabels);
        return;
      }
      if (sentences.readable() && labels.readable()) {
        readSentence(into);
      }
    }
  }

  private void readSentence(Sentences into) {
    int tokens = words(sentences, sentenceReport);
    int found = words(labels, labelReport);
    if (tokens < 0 || found < 0) {
      return;
    }
    if (tokens != found) {
      labelReport.add(
          labels.number(),
          NerError.CORPUS_PAIR_DIFFERS,
          found + " labels for the " + tokens + " tokens in this line of " + sentenceReport.file());
      return;
    }
    byte[] text = sentences.bytes();
    byte[] tagText = labels.bytes();
    int token = sentences.from();
    int label = labels.from();
    for (int i = 0; i < tokens; i++) {
      int tokenEnd = wordEnd(text, token, sentences.to());
      int labelEnd = wordEnd(tagText, label, labels.to());
      int tag = tags.decode(tagText, label, labelEnd, labels.number());
      if (tag != TagReader.REPORTED) {
        into.addToken(into.words().add(text, token, tokenEnd - token), tag);
      }
      token = tokenEnd + 1;
      label = labelEnd + 1;
    }
    into.endSentence();
    tags.endSentence();
  }

  /** The number of words in the line, or -1 if one of them is empty, which is reported. */
  private static int words(LineReader line, FileReport report) {
    byte[] bytes = line.bytes();
    int end = textEnd(line);
    int words = 0;
    for (int i = line.from(); i < end; i++) {
      int wordEnd = wordEnd(bytes, i, end);
      if (wordEnd == i) {
        int column = 1 + Utf8.count(bytes, line.from(), i);
        String what = "the space at column " + column + " follows no word";
        report.add(line.number(), NerError.CORPUS_WORD_EMPTY, what);
        return -1;
      }
      words++;
      i = wordEnd;
    }
    return words;
  }

  /** The end of the line without the spaces at its end, which separate nothing. */
  private static int textEnd(LineReader line) {
    int end = line.to();
    while (end > line.from() && line.bytes()[end - 1] == ' ') {
      end--;
    }
    return end;
  }

  private static int wordEnd(byte[] bytes, int from, int to) {
    int end = from;
    while (end < to && bytes[end] != ' ') {
      end++;
    }
    return end;
  }

  private void checkRest(boolean hasSentence, boolean hasLabels) throws IOException {
    if (hasSentence) {
      checkRest(sentences, sentenceReport, labelReport);
    } else if (hasLabels) {
      checkRest(labels, labelReport, sentenceReport);
    }
  }

  /** Reports the lines of the longer file from the present one on; blank ones are no matter. */
  private static void checkRest(LineReader rest, FileReport report, FileReport shorter)
      throws IOException {
    long lines = rest.number() - 1;
    do {
      if (!rest.readable() || !rest.blank()) {
        report.add(
            rest.number(),
            NerError.CORPUS_PAIR_DIFFERS,
            shorter.file() + " ends after line " + lines + ", this file goes on");
        return;
      }
    } while (rest.next());
  }
}
