package dev.ner.maven.console;

/** Where a goal says what it does. */
public interface Console {

  /** Says a line of information. */
  void info(String line);

  /** Warns. */
  void warn(String line);

  /** Says what only somebody who looks for a fault wants to read. */
  void debug(String line);

  /** Prints a line of a result as it is, without the log's decoration. */
  void print(String line);

  /**
   * Shows a state that the next one replaces.
   *
   * @param line the text for a terminal, which shows it at once
   * @param plainLine the text where there is no terminal, shown only now and then
   */
  void progress(String line, String plainLine);
}
