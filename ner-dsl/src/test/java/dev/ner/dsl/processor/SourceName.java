package dev.ner.dsl.processor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out which class a source file holds. */
final class SourceName {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^(?:[a-z]+ )*(?:class|interface|enum|record) (\\w+)");

  private SourceName() {}

  /** The qualified name of the first type. */
  static String of(String source) {
    Matcher type = TYPE.matcher(source);
    if (!type.find()) {
      if (source.contains("module ")) {
        return "module-info";
      }
      throw new IllegalArgumentException("no type in\n" + source);
    }
    Matcher packageName = PACKAGE.matcher(source);
    return packageName.find() ? packageName.group(1) + "." + type.group(1) : type.group(1);
  }
}
