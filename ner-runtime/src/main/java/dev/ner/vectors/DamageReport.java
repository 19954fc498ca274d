package dev.ner.vectors;

import dev.ner.error.NerError;
import dev.ner.error.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with a file's rows: one entry for each kind of damage, with the first row that has
 * it in full and the numbers of the next few.
 */
final class DamageReport {
  private static final int ROWS_SHOWN = 5;

  /** A kind of damage and the rows that have it. */
  private static final class Entry {
    private final Problem first;
    private final List<Long> others = new ArrayList<>();
    private long count = 1;

    private Entry(Problem first) {
      this.first = first;
    }
  }

  private final String file;
  private final String unit;
  private final DamagedRows damagedRows;
  private final Map<NerError, Entry> entries = new EnumMap<>(NerError.class);

  /**
   * No damage yet.
   *
   * @param unit what rows are counted as: {@code line} or {@code word}
   */
  DamageReport(String file, String unit, DamagedRows damagedRows) {
    this.file = file;
    this.unit = unit;
    this.damagedRows = damagedRows;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Notes what is wrong with a row; its place is the message's if it is the first such row. */
  void add(NerError error, long row, String place, Object... arguments) {
    Entry entry = entries.get(error);
    if (entry == null) {
      entries.put(error, new Entry(error.at(file + place, arguments)));
      return;
    }
    entry.count++;
    if (entry.others.size() < ROWS_SHOWN - 1) {
      entry.others.add(row);
    }
  }

  /** What a user is shown, each kind of damage once. */
  List<Problem> problems() {
    String consequence =
        damagedRows == DamagedRows.SKIP
            ? "; passed over"
            : "; mend the file, or declare damagedRows = SKIP to have it passed over";
    List<Problem> problems = new ArrayList<>();
    for (Entry entry : entries.values()) {
      Problem first = entry.first;
      String message = first.message() + alsoIn(entry) + consequence;
      problems.add(new Problem(first.error(), first.place(), message));
    }
    return problems;
  }

  private String alsoIn(Entry entry) {
    if (entry.count == 1) {
      return "";
    }
    StringBuilder text = new StringBuilder(" (also in ").append(unit);
    text.append(entry.count == 2 ? " " : "s ");
    for (int i = 0; i < entry.others.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(entry.others.get(i));
    }
    long more = entry.count - 1 - entry.others.size();
    return text.append(more == 0 ? "" : " and " + more + " more").append(')').toString();
  }
}
