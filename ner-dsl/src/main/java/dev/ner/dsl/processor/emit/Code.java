package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.ner.dsl.processor.spec.ClassSpec;
import dev.ner.dsl.settings.Decimals;
import java.util.Arrays;
import java.util.Locale;

/** Small pieces of Java that all emitters write alike. */
final class Code {
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");
  private static final String PROCESSOR = "dev.ner.dsl.processor.NerProcessor";

  private Code() {}

  /** The model class, or a class generated for it, as a type of its package. */
  static ClassName model(ClassSpec type) {
    String[] names = type.simpleNames().toArray(String[]::new);
    return ClassName.get(type.packageName(), names[0], Arrays.copyOfRange(names, 1, names.length));
  }

  static void markGenerated(TypeSpec.Builder type, boolean annotate) {
    if (annotate) {
      type.addAnnotation(
          AnnotationSpec.builder(GENERATED).addMember("value", "$S", PROCESSOR).build());
    }
  }

  /** {@code callee(a, b, c)}, wrapped where a line is full. */
  static CodeBlock call(CodeBlock callee, Object... arguments) {
    return CodeBlock.builder()
        .add(callee)
        .add("(")
        .add(
            CodeBlock.join(
                Arrays.stream(arguments).map(argument -> CodeBlock.of("$L", argument)).toList(),
                ",$W"))
        .add(")")
        .build();
  }

  static CodeBlock call(String callee, Object... arguments) {
    return call(CodeBlock.of("$L", callee), arguments);
  }

  /** {@code 10_000}. */
  static String number(int value) {
    return String.format(Locale.ROOT, "%,d", value).replace(',', '_');
  }

  /** {@code 0.3f}. */
  static String number(float value) {
    String text = Decimals.text(value);
    return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + "f";
  }

  /**
   * A string literal in ASCII, so that its value does not depend on the encoding in which the
   * compiler keeps generated sources.
   */
  static String literal(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c >= ' ' && c < 0x7F) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return out.append('"').toString();
  }
}
