package dev.ner.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;

/**
 * A writer of one JSON document, value after value; the same calls give the same characters.
 *
 * <p>The pretty form indents by two spaces, one member or item a line, and ends with a line feed;
 * {@link #beginRow()} keeps an array on one line. The compact form has no white space at all. What
 * would break out of a line or of a script is escaped: control characters, U+007F to U+009F,
 * U+2028, U+2029; unpaired surrogates are escaped because UTF-8 cannot hold them.
 *
 * <p>Calls in an order that gives no JSON are refused with an {@link IllegalStateException}.
 */
public final class JsonWriter {
  private static final byte OBJECT = 0;
  private static final byte ARRAY = 1;
  private static final byte ROW = 2;

  private final Appendable out;
  private final boolean pretty;
  private byte[] open = new byte[16]; // what is open, from the outside in
  private int depth;
  private boolean first = true; // nothing stands yet in what is open
  private boolean named; // a name waits for its value

  private JsonWriter(Appendable out, boolean pretty) {
    this.out = out;
    this.pretty = pretty;
  }

  /** Writes for people. */
  public static JsonWriter pretty(Appendable out) {
    return new JsonWriter(out, true);
  }

  /** Writes without any white space, on one line. */
  public static JsonWriter compact(Appendable out) {
    return new JsonWriter(out, false);
  }

  public JsonWriter beginObject() {
    return begin(OBJECT, '{');
  }

  public JsonWriter endObject() {
    check(depth > 0 && open[depth - 1] == OBJECT && !named, "no object to end");
    return end('}');
  }

  public JsonWriter beginArray() {
    return begin(ARRAY, '[');
  }

  /** Begins an array that stands on one line, with all that is in it. */
  public JsonWriter beginRow() {
    return begin(ROW, '[');
  }

  public JsonWriter endArray() {
    check(depth > 0 && open[depth - 1] != OBJECT, "no array to end");
    return end(']');
  }

  /** The name of the member whose value comes next. */
  public JsonWriter name(String name) {
    check(depth > 0 && open[depth - 1] == OBJECT && !named, "a name has no place here");
    separate();
    quote(name);
    append(pretty ? ": " : ":");
    named = true;
    return this;
  }

  public JsonWriter value(String value) {
    beforeValue();
    quote(value);
    return afterValue();
  }

  public JsonWriter value(long value) {
    return raw(Long.toString(value));
  }

  /** A number in the form of {@link JsonNumber#format(double)}; neither NaN nor infinite. */
  public JsonWriter value(double value) {
    return raw(JsonNumber.format(value));
  }

  public JsonWriter value(boolean value) {
    return raw(value ? "true" : "false");
  }

  public JsonWriter nullValue() {
    return raw("null");
  }

  /** Any value, with all that is in it. */
  public JsonWriter value(JsonValue value) {
    if (value instanceof JsonObject object) {
      beginObject();
      for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
        name(member.getKey()).value(member.getValue());
      }
      return endObject();
    } else if (value instanceof JsonArray array) {
      beginArray();
      array.items().forEach(this::value);
      return endArray();
    } else if (value instanceof JsonString string) {
      return value(string.value());
    } else if (value instanceof JsonNumber number) {
      return raw(number.literal());
    } else if (value instanceof JsonBoolean bool) {
      return value(bool.value());
    }
    return nullValue();
  }

  /** Ends the document; refused while something is open. */
  public void finish() {
    check(depth == 0 && !first, "the document is not complete");
    if (pretty) {
      append("\n");
    }
  }

  private JsonWriter raw(String literal) {
    beforeValue();
    append(literal);
    return afterValue();
  }

  private JsonWriter begin(byte kind, char bracket) {
    boolean insideRow = depth > 0 && open[depth - 1] == ROW;
    check(kind != OBJECT || !insideRow, "a row holds no object");
    beforeValue();
    append(bracket);
    if (depth == open.length) {
      open = Arrays.copyOf(open, 2 * depth);
    }
    open[depth++] = insideRow ? ROW : kind;
    first = true;
    return this;
  }

  private JsonWriter end(char bracket) {
    boolean row = open[--depth] == ROW;
    if (!first && !row) {
      newLine();
    }
    append(bracket);
    return afterValue();
  }

  private void beforeValue() {
    if (depth == 0) {
      check(first, "the document is complete");
    } else if (open[depth - 1] == OBJECT) {
      check(named, "a member needs its name first");
      named = false;
    } else {
      separate();
    }
  }

  private JsonWriter afterValue() {
    first = false;
    return this;
  }

  private void separate() {
    boolean row = open[depth - 1] == ROW;
    if (!first) {
      append(row && pretty ? ", " : ",");
    }
    if (!row) {
      newLine();
    }
  }

  private void newLine() {
    if (pretty) {
      append("\n");
      append("  ".repeat(depth));
    }
  }

  private void quote(String value) {
    append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      int index = "\"\\\b\f\n\r\t".indexOf(c);
      if (index >= 0) {
        append('\\');
        append("\"\\bfnrt".charAt(index));
      } else if (Character.isHighSurrogate(c)
          && i + 1 < value.length()
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        append(c);
        append(value.charAt(++i));
      } else if (escaped(c)) {
        append("\\u");
        append(hexadecimal(c));
      } else {
        append(c);
      }
    }
    append('"');
  }

  private static boolean escaped(char c) {
    return c < 0x20
        || c >= 0x7F && c < 0xA0
        || c == 0x2028
        || c == 0x2029
        || Character.isSurrogate(c);
  }

  /** The code unit as four hexadecimal digits. */
  static String hexadecimal(char c) {
    String digits = "0123456789ABCDEF";
    return ""
        + digits.charAt(c >> 12)
        + digits.charAt(c >> 8 & 15)
        + digits.charAt(c >> 4 & 15)
        + digits.charAt(c & 15);
  }

  private void append(CharSequence text) {
    try {
      out.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(char c) {
    try {
      out.append(c);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalStateException(message);
    }
  }
}
