package dev.ner.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON reader: strict as RFC 8259 has it, bounded by {@link JsonLimits}.
 *
 * <p>A name that an object has twice is refused, since readers disagree on what it means. Escaped
 * unpaired surrogates are kept as they are.
 */
public final class Json {
  private final String text;
  private final JsonLimits limits;
  private int at;
  private int depth;

  private Json(String text, JsonLimits limits) {
    this.text = text;
    this.limits = limits;
  }

  /** The value that the text is; a {@link JsonException} if it is none. */
  public static JsonValue parse(CharSequence text, JsonLimits limits) {
    if (text.length() > limits.maximumLength()) {
      throw new JsonException(
          "the text has "
              + text.length()
              + " characters: expected at most "
              + limits.maximumLength(),
          limits.maximumLength());
    }
    return new Json(text.toString(), limits).document();
  }

  /** The value that the text is, within {@link JsonLimits#DEFAULT}. */
  public static JsonValue parse(CharSequence text) {
    return parse(text, JsonLimits.DEFAULT);
  }

  /** The object that the text is; a {@link JsonException} if it is none. */
  public static JsonObject parseObject(CharSequence text, JsonLimits limits) {
    JsonValue value = parse(text, limits);
    if (value instanceof JsonObject object) {
      return object;
    }
    throw new JsonException("expected an object, found " + value.kind());
  }

  /** The object that the bytes are the UTF-8 of; a {@link JsonException} if they are none. */
  public static JsonObject parseObject(byte[] utf8, JsonLimits limits) {
    if (utf8.length > 3L * limits.maximumLength()) { // a code unit takes at most three bytes
      throw new JsonException("the text is too long: " + utf8.length + " bytes");
    }
    ByteBuffer bytes = ByteBuffer.wrap(utf8);
    try {
      return parseObject(StandardCharsets.UTF_8.newDecoder().decode(bytes), limits);
    } catch (CharacterCodingException e) {
      throw new JsonException("the text is not UTF-8 at byte " + bytes.position());
    }
  }

  private JsonValue document() {
    skipSpace();
    JsonValue value = value();
    skipSpace();
    if (at < text.length()) {
      throw unexpected("the end");
    }
    return value;
  }

  private JsonValue value() {
    switch (peek()) {
      case '{':
        return object();
      case '[':
        return array();
      case '"':
        return new JsonString(string());
      case 't':
        return literal("true", new JsonBoolean(true));
      case 'f':
        return literal("false", new JsonBoolean(false));
      case 'n':
        return literal("null", JsonNull.NULL);
      default:
        return number();
    }
  }

  private JsonObject object() {
    enter();
    Map<String, JsonValue> members = new LinkedHashMap<>();
    skipSpace();
    if (peek() != '}') {
      do {
        skipSpace();
        int start = at;
        if (peek() != '"') {
          throw unexpected("a name in quotes");
        }
        String name = string();
        skipSpace();
        expect(':', "':'");
        skipSpace();
        if (members.put(name, value()) != null) {
          throw new JsonException("the name \"" + name + "\" stands here a second time", start);
        }
        skipSpace();
      } while (skip(','));
    }
    expect('}', "',' or '}'");
    depth--;
    return new JsonObject(members);
  }

  private JsonArray array() {
    enter();
    List<JsonValue> items = new ArrayList<>();
    skipSpace();
    if (peek() != ']') {
      do {
        skipSpace();
        items.add(value());
        skipSpace();
      } while (skip(','));
    }
    expect(']', "',' or ']'");
    depth--;
    return new JsonArray(items);
  }

  private void enter() {
    if (++depth > limits.maximumDepth()) {
      throw new JsonException("more than " + limits.maximumDepth() + " levels", at);
    }
    at++;
  }

  private String string() {
    int start = ++at;
    while (at < text.length() && plain(text.charAt(at))) {
      at++;
    }
    if (peek() == '"') {
      return text.substring(start, at++);
    }
    StringBuilder result = new StringBuilder(at - start + 16).append(text, start, at);
    while (true) {
      if (at == text.length()) {
        throw unexpected("'\"'");
      }
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return result.toString();
      } else if (c == '\\') {
        result.append(escape());
      } else if (c < ' ') {
        throw unexpected("an escape for a control character");
      } else {
        result.append(c);
        at++;
      }
    }
  }

  private static boolean plain(char c) {
    return c != '"' && c != '\\' && c >= ' ';
  }

  private char escape() {
    at++;
    char c = peek();
    int index = "\"\\/bfnrt".indexOf(c);
    if (index >= 0) {
      at++;
      return "\"\\/\b\f\n\r\t".charAt(index);
    }
    if (c != 'u') {
      throw unexpected("one of \" \\ / b f n r t u after '\\'");
    }
    at++;
    int unit = 0;
    for (int i = 0; i < 4; i++, at++) {
      int digit = hexadecimal(peek());
      if (digit < 0) {
        throw unexpected("four hexadecimal digits");
      }
      unit = unit << 4 | digit;
    }
    return (char) unit;
  }

  private static int hexadecimal(char c) {
    return c >= '0' && c <= '9'
        ? c - '0'
        : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
  }

  private JsonNumber number() {
    if (peek() != '-' && (peek() < '0' || peek() > '9')) {
      throw unexpected("a value");
    }
    int end = JsonNumber.scan(text, at);
    if (end < 0) {
      at = -1 - end;
      throw unexpected("a digit where a number needs it, and no leading zero");
    }
    String literal = text.substring(at, end);
    at = end;
    return new JsonNumber(literal);
  }

  private JsonValue literal(String word, JsonValue value) {
    if (!text.startsWith(word, at)) {
      throw unexpected("a value");
    }
    at += word.length();
    return value;
  }

  private void skipSpace() {
    while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
      at++;
    }
  }

  private boolean skip(char c) {
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  private void expect(char c, String expected) {
    if (!skip(c)) {
      throw unexpected(expected);
    }
  }

  /** The next character, or NUL at the end; NUL itself is no part of JSON's syntax. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private JsonException unexpected(String expected) {
    String found;
    if (at >= text.length()) {
      found = "the end";
    } else if (text.charAt(at) > ' ' && text.charAt(at) < 0x7F) {
      found = "'" + text.charAt(at) + "'";
    } else {
      found = "U+" + JsonWriter.hexadecimal(text.charAt(at));
    }
    return new JsonException("expected " + expected + ", found " + found, at);
  }
}
