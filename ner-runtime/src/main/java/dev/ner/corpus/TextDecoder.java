package dev.ner.corpus;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;

/**
 * Turns lines of a file in a declared charset into UTF-8, and finds the first byte that the charset
 * does not have.
 *
 * <p>Only charsets in which the bytes of ASCII mean ASCII are taken: then a line end is one byte,
 * and a line without any other byte needs no work at all.
 */
final class TextDecoder {
  private static final int NUL = 0;

  private final Charset charset;
  private final CharsetDecoder decoder; // null for UTF-8, which is only checked
  private final CharBuffer chars = CharBuffer.allocate(1 << 12);
  private byte[] own = new byte[1 << 12];

  private byte[] bytes;
  private int from;
  private int to;
  private int invalidAt;
  private int invalidColumn;

  private TextDecoder(Charset charset) {
    this.charset = charset;
    this.decoder = charset.equals(StandardCharsets.UTF_8) ? null : strict(charset);
  }

  /**
   * The decoder of the named charset.
   *
   * @throws NerException if there is no such charset or if it is not a superset of ASCII
   */
  static TextDecoder of(String name) {
    Charset charset;
    try {
      charset = Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw unusable(name, "this Java does not know it; expected a name such as \"UTF-8\"");
    } catch (IllegalArgumentException e) {
      throw unusable(String.valueOf(name), "expected a name such as \"UTF-8\"");
    }
    if (!isSupersetOfAscii(charset)) {
      throw unusable(
          name, "in it the bytes of ASCII do not mean ASCII; convert the file to UTF-8 first");
    }
    return new TextDecoder(charset);
  }

  private static NerException unusable(String name, String why) {
    return new NerException(NerError.CORPUS_CHARSET_UNUSABLE.problem(name, why));
  }

  /** The charset's canonical name. */
  String charset() {
    return charset.name();
  }

  /**
   * Decodes a range; true if all of it belongs to the charset and no byte of it is zero. Then
   * {@link #bytes()}, {@link #from()} and {@link #to()} are its UTF-8, valid until the next call
   * and until the given array is changed.
   */
  boolean decode(byte[] raw, int start, int end) {
    int i = start;
    while (i < end && raw[i] > NUL) {
      i++;
    }
    if (i == end) {
      result(raw, start, end);
      return true;
    }
    return decoder == null ? checkUtf8(raw, start, i, end) : transcode(raw, start, end);
  }

  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** The index of the first byte that does not belong to the charset, after a failed decoding. */
  int invalidAt() {
    return invalidAt;
  }

  /** The column of that byte: one more than the number of characters (code points) before it. */
  int invalidColumn() {
    return invalidColumn;
  }

  private void result(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
  }

  private boolean checkUtf8(byte[] raw, int start, int plainEnd, int end) {
    int invalid = Utf8.firstInvalid(raw, plainEnd, end, false);
    for (int i = plainEnd; i < invalid; i++) {
      if (raw[i] == NUL) {
        invalid = i;
      }
    }
    if (invalid < end) {
      invalidAt = invalid;
      invalidColumn = 1 + Utf8.count(raw, start, invalid);
      return false;
    }
    result(raw, start, end);
    return true;
  }

  private boolean transcode(byte[] raw, int start, int end) {
    ByteBuffer in = ByteBuffer.wrap(raw, start, end - start);
    decoder.reset();
    int length = 0;
    boolean valid = true;
    CoderResult step;
    do {
      chars.clear();
      step = decoder.decode(in, chars, true);
      if (step.isUnderflow()) {
        step = decoder.flush(chars);
      }
      valid &= !step.isError();
      length = append(chars.flip(), length);
    } while (step.isOverflow());
    result(own, 0, length);
    int zero = 0;
    while (zero < length && own[zero] != NUL) {
      zero++;
    }
    if (valid && zero == length) {
      return true;
    }
    if (zero < length) {
      // A zero byte is no part of a longer character, so that counting them finds it again.
      length = zero;
      invalidAt = start;
      while (invalidAt < end - 1 && raw[invalidAt] != NUL) {
        invalidAt++;
      }
    } else {
      invalidAt = in.position();
    }
    invalidColumn = 1 + Utf8.count(own, 0, length);
    return false;
  }

  /** Appends the characters as UTF-8 to {@link #own}; a pair is never cut by the buffer's end. */
  private int append(CharBuffer text, int at) {
    long needed = at + (long) Utf8.BYTES_PER_CHAR * text.length();
    if (needed > own.length) {
      own = Arrays.copyOf(own, (int) Math.max(needed, own.length + (own.length >> 1)));
    }
    int end = at;
    for (int i = 0; i < text.length(); ) {
      int point = Character.codePointAt(text, i);
      i += Character.charCount(point);
      end = Utf8.put(point, own, end);
    }
    return end;
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static boolean isSupersetOfAscii(Charset charset) {
    CharsetDecoder decoder = strict(charset);
    for (int b = 1; b < 0x7F; b++) {
      boolean meansItself = b >= ' ' || b == '\t' || b == '\n' || b == '\r';
      // Shifting charsets keep the bytes of ASCII, but shift out, shift in or escape changes them.
      boolean mayShift = b == 0x0E || b == 0x0F || b == 0x1B;
      if (meansItself || mayShift) {
        try {
          CharBuffer text = decoder.decode(ByteBuffer.wrap(new byte[] {(byte) b}));
          if (text.length() != 1 || meansItself && text.charAt(0) != b) {
            return false;
          }
        } catch (CharacterCodingException e) {
          return false;
        }
      }
    }
    return true;
  }
}
