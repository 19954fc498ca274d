package dev.ner.corpus;

/** A line of columns, and the one column of it that was looked for last. */
final class ColumnRow {
  private final boolean tabs;

  private byte[] bytes;
  private int rowFrom;
  private int rowTo;
  private boolean blankFirst;
  private int from;
  private int to;

  ColumnRow(ColumnSeparator separator) {
    this.tabs = separator == ColumnSeparator.TAB;
  }

  /** Goes to another line, whose bytes stay as they are while this row is asked. */
  void set(byte[] bytes, int lineFrom, int lineTo) {
    this.bytes = bytes;
    rowFrom = lineFrom;
    rowTo = lineTo;
    while (rowFrom < rowTo && isBlank(rowFrom)) {
      rowFrom++;
    }
    while (rowTo > rowFrom && isBlank(rowTo - 1)) {
      rowTo--;
    }
    blankFirst = rowFrom > lineFrom;
    if (tabs && rowFrom < rowTo) {
      rowFrom = lineFrom;
      rowTo = lineTo;
    }
  }

  boolean isEmpty() {
    return rowFrom == rowTo;
  }

  /** Whether a space or a tab stands before the first text. */
  boolean blankFirst() {
    return blankFirst;
  }

  /** Whether the first text begins with the character, and a space or tab stands behind it. */
  boolean begins(char character) {
    if (isEmpty() || blankFirst || bytes[rowFrom] != character) {
      return false;
    }
    for (int i = rowFrom; i < rowTo; i++) {
      if (isBlank(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the line is one text that begins with the character, with something behind it. */
  boolean isAlone(char character) {
    if (rowTo - rowFrom < 2 || bytes[rowFrom] != character) {
      return false;
    }
    for (int i = rowFrom; i < rowTo; i++) {
      if (isBlank(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the line is {@code # name = …}, as files of CoNLL-U say something of a sentence. */
  boolean isRemark() {
    int at = rowFrom + 2;
    if (rowTo - rowFrom < 5 || bytes[rowFrom] != '#' || bytes[rowFrom + 1] != ' ') {
      return false;
    }
    while (at < rowTo && !isBlank(at)) {
      at++;
    }
    boolean equals = at + 1 < rowTo && bytes[at] == ' ' && bytes[at + 1] == '=';
    return at > rowFrom + 2 && equals && (at + 2 == rowTo || bytes[at + 2] == ' ');
  }

  /** The array that holds the line. */
  byte[] bytes() {
    return bytes;
  }

  /** The index of the found column's first byte. */
  int from() {
    return from;
  }

  /** The index after the found column's last byte. */
  int to() {
    return to;
  }

  /** The line as messages show it. */
  String shown() {
    return FileReport.shown(bytes, rowFrom, rowTo);
  }

  /** Finds a column's bounds, counted from 1, or from -1 backwards; false if there is none. */
  boolean find(int column) {
    boolean found = column > 0 ? findForward(column) : findBackward(-column);
    while (from < to && bytes[from] == ' ') {
      from++;
    }
    while (to > from && bytes[to - 1] == ' ') {
      to--;
    }
    return found;
  }

  private boolean findForward(int column) {
    int end = rowFrom;
    for (int c = 1; ; c++) {
      from = end;
      while (end < rowTo && !separates(end)) {
        end++;
      }
      to = end;
      if (c == column || end == rowTo) {
        return c == column;
      }
      end++;
      while (!tabs && separates(end)) {
        end++;
      }
    }
  }

  private boolean findBackward(int column) {
    int start = rowTo;
    for (int c = 1; ; c++) {
      to = start;
      while (start > rowFrom && !separates(start - 1)) {
        start--;
      }
      from = start;
      if (c == column || start == rowFrom) {
        return c == column;
      }
      start--;
      while (!tabs && separates(start - 1)) {
        start--;
      }
    }
  }

  /** The number of columns. */
  int columns() {
    int columns = 1;
    for (int i = rowFrom + 1; i < rowTo; i++) {
      columns += separates(i - 1) && !separates(i) ? 1 : 0;
    }
    if (tabs) {
      columns = 1;
      for (int i = rowFrom; i < rowTo; i++) {
        columns += separates(i) ? 1 : 0;
      }
    }
    return columns;
  }

  private boolean separates(int index) {
    return bytes[index] == '\t' || !tabs && bytes[index] == ' ';
  }

  private boolean isBlank(int index) {
    return bytes[index] == ' ' || bytes[index] == '\t';
  }
}
