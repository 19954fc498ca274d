package dev.ner.corpus;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.error.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A file with one entry of a gazetteer's list a line, in UTF-8. Empty lines are passed over. */
public final class EntryFile {
  /** The number of tokens of an entry at most. */
  public static final int LONGEST = 100;

  private EntryFile() {}

  /**
   * Reads a list.
   *
   * @param tokens takes an entry apart
   * @return the tokens of each entry
   * @throws NerException if it cannot be read, has no entry or too long ones
   */
  public static List<List<String>> read(Path file, Function<String, List<String>> tokens) {
    TextDecoder decoder = TextDecoder.of(StandardCharsets.UTF_8.name());
    FileReport report = new FileReport(file.toString());
    List<List<String>> entries = new ArrayList<>();
    try (LineReader lines = new LineReader(Files.newInputStream(file), decoder, report)) {
      while (lines.next()) {
        if (lines.readable()) {
          List<String> entry = tokens.apply(Utf8.text(lines.bytes(), lines.from(), lines.to()));
          if (entry.size() > LONGEST) {
            String shown = FileReport.shown(lines.bytes(), lines.from(), lines.to());
            report.add(
                lines.number(), NerError.GAZETTEER_ENTRY_TOO_LONG, LONGEST, entry.size(), shown);
          } else if (!entry.isEmpty()) {
            entries.add(entry);
          }
        }
      }
    } catch (IOException e) {
      List<Problem> problems = new ArrayList<>(report.problems());
      problems.add(CorpusFile.problem(file.toString(), e));
      throw new NerException(problems);
    }
    if (entries.isEmpty() && report.isEmpty()) {
      report.add(0, NerError.GAZETTEER_EMPTY);
    }
    if (!report.isEmpty()) {
      throw new NerException(report.problems());
    }
    return entries;
  }
}
