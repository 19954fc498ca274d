package dev.ner.maven.console;

import java.util.Locale;
import java.util.Map;

/** Whether somebody watches, and how wide what they watch is. */
public final class Terminal {
  private static final int STANDARD_COLUMNS = 80;

  private Terminal() {}

  /** Whether standard input and output of this JVM are a terminal. */
  public static boolean present() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // From JDK 22 on there is a console even without a terminal, and this method to tell.
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /**
   * Whether a progress line may be shown.
   *
   * @param present whether there is a terminal
   * @param interactive whether Maven may ask its user (not with {@code -B})
   * @param parallel whether modules are built at once, whose lines would run together
   * @param style Maven's {@code style.color}, or null
   * @param environment the environment variables
   */
  public static boolean showsProgress(
      boolean present,
      boolean interactive,
      boolean parallel,
      String style,
      Map<String, String> environment) {
    boolean plain = style != null && style.toLowerCase(Locale.ROOT).equals("never");
    boolean dumb = "dumb".equals(environment.get("TERM"));
    return present && interactive && !parallel && !plain && !dumb && environment.get("CI") == null;
  }

  /** The width that the shell tells, or the usual one. */
  public static int columns(Map<String, String> environment) {
    String columns = environment.get("COLUMNS");
    if (columns != null && columns.matches("[1-9][0-9]{1,3}")) {
      return Integer.parseInt(columns);
    }
    return STANDARD_COLUMNS;
  }
}
