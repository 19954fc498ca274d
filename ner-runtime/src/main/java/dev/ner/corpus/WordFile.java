package dev.ner.corpus;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.error.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file with one word a line, from which a vocabulary is taken instead of from the training split.
 *
 * <p>The line {@code UNK} or {@code <UNK>} is the unknown word; if both are there, the latter is.
 * {@code <PAD>} is added behind the last word if no line is exactly that. Empty lines and words
 * that came before are passed over.
 */
public final class WordFile {
  private static final String PADDING = "<PAD>";
  private static final List<String> UNKNOWN = List.of("<UNK>", "UNK");

  private WordFile() {}

  /**
   * Reads a word file.
   *
   * @param charset the name of its charset, one that contains ASCII
   * @throws NerException if it cannot be read, or if it has no line for the unknown word
   */
  public static WordList read(Path file, String charset) {
    TextDecoder decoder = TextDecoder.of(charset);
    FileReport report = new FileReport(file.toString());
    WordTable words = new WordTable();
    try (LineReader lines = new LineReader(Files.newInputStream(file), decoder, report)) {
      while (lines.next()) {
        if (lines.readable()) {
          addLine(lines, words, report);
        }
      }
    } catch (IOException e) {
      List<Problem> problems = new ArrayList<>(report.problems());
      problems.add(CorpusFile.problem(file.toString(), e));
      throw new NerException(problems);
    }
    return list(words, report);
  }

  private static void addLine(LineReader line, WordTable words, FileReport report) {
    byte[] bytes = line.bytes();
    for (int i = line.from(); i < line.to(); i++) {
      if (bytes[i] == ' ' || bytes[i] == '\t') {
        String found = FileReport.shown(bytes, line.from(), line.to());
        String what = "expected one word a line, found \"" + found + "\" with a space or a tab";
        report.add(line.number(), NerError.CORPUS_WORD_FILE, what);
        return;
      }
    }
    if (line.from() < line.to()) {
      words.add(bytes, line.from(), line.to() - line.from());
    }
  }

  private static WordList list(WordTable words, FileReport report) {
    int unknown = -1;
    for (String name : UNKNOWN) {
      unknown = unknown < 0 ? words.find(name) : unknown;
    }
    if (unknown < 0 && report.isEmpty()) {
      String what = words.size() == 0 ? "it is empty" : "no line is \"UNK\" or \"<UNK>\"";
      report.add(
          0, NerError.CORPUS_WORD_FILE, what + "; add a line \"<UNK>\" for the unknown word");
    }
    if (!report.isEmpty()) {
      throw new NerException(report.problems());
    }
    return new WordList(words, unknown, words.add(PADDING));
  }
}
