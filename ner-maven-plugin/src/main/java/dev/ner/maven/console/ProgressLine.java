package dev.ner.maven.console;

/**
 * The one line at a terminal's cursor, as the characters that change it.
 *
 * <p>It uses nothing but the carriage return and spaces, which every terminal understands.
 */
final class ProgressLine {
  private final int columns;
  private int shown;

  /**
   * An empty line.
   *
   * @param columns width of the terminal; a longer text would wrap and could not be taken back
   */
  ProgressLine(int columns) {
    this.columns = columns;
  }

  /** What to print so that the line holds a text instead of what it holds. */
  String replaceBy(String text) {
    String cut = text.length() < columns ? text : text.substring(0, columns - 1);
    String printed = "\r" + cut + " ".repeat(Math.max(0, shown - cut.length()));
    shown = cut.length();
    return printed;
  }

  /** What to print so that the line is empty and the cursor at its start. */
  String clear() {
    String printed = shown == 0 ? "" : "\r" + " ".repeat(shown) + "\r";
    shown = 0;
    return printed;
  }
}
