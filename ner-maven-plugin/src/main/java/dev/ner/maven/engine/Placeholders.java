package dev.ner.maven.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in <code>${property}</code>; a value may hold further ones. */
public final class Placeholders {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}]+)}");
  private static final int DEEPEST = 20;

  private final Map<String, String> properties;

  public Placeholders(Map<String, String> properties) {
    this.properties = properties;
  }

  /**
   * A text with its properties filled in.
   *
   * @param unresolved names of those that have no value, or only one that leads back to itself
   */
  public record Filled(String text, List<String> unresolved) {}

  public Filled fill(String declared) {
    List<String> unresolved = new ArrayList<>();
    String text = fill(declared, DEEPEST, unresolved);
    return new Filled(text, unresolved);
  }

  private String fill(String text, int depth, List<String> unresolved) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(1);
      String value = properties.get(name);
      String replacement = "";
      if (value == null || depth == 0) {
        unresolved.add(name);
      } else {
        replacement = fill(value, depth - 1, unresolved);
      }
      matcher.appendReplacement(filled, Matcher.quoteReplacement(replacement));
    }
    return matcher.appendTail(filled).toString();
  }
}
