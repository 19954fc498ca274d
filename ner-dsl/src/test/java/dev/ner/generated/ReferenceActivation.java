package dev.ner.generated;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The activations, and what else stands in the parentheses of a layer's annotation. */
enum ReferenceActivation {
  LINEAR,
  TANH,
  RELU,
  SIGMOID;

  double value(double a) {
    return switch (this) {
      case LINEAR -> a;
      case TANH -> Math.tanh(a);
      case RELU -> Math.max(0, a);
      case SIGMOID -> 1 / (1 + Math.exp(-a));
    };
  }

  /** f'(a) from y = f(a). */
  double slope(double y) {
    return switch (this) {
      case LINEAR -> 1;
      case TANH -> 1 - y * y;
      case RELU -> y > 0 ? 1 : 0;
      case SIGMOID -> y * (1 - y);
    };
  }

  /** The activation that options such as {@code activation = Activation.RELU} name. */
  static ReferenceActivation of(String options, String element, ReferenceActivation absent) {
    return valueOf(option(options, element, absent.name()));
  }

  /** The value that options give an element, without the name of its type. */
  static String option(String options, String element, String absent) {
    Matcher matcher =
        Pattern.compile("\\b" + element + " = (?:[A-Z]\\w*\\.)?([\\w.]+)").matcher(options);
    return matcher.find() ? matcher.group(1) : absent;
  }
}
