package dev.ner.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Distinct words, numbered from 0 in the order in which they were added.
 *
 * <p>Words are kept as UTF-8 in one byte array and found through an open-addressing hash table, so
 * that a corpus of a million tokens costs no object per word. An unpaired surrogate is kept as the
 * three bytes of its code unit, so that every {@code CharSequence} is a word of its own. Not safe
 * for use by several threads while words are added; afterwards it is.
 */
public final class WordTable {
  private static final int NOT_FOUND = -1;

  private byte[] bytes = new byte[1 << 12];
  private int[] starts = new int[1 << 8]; // starts[i] .. starts[i + 1] are the bytes of word i
  private int[] slots = new int[1 << 9]; // word + 1, or 0 where free; size is a power of two
  private int size;

  public WordTable() {}

  /** The number of words. */
  public int size() {
    return size;
  }

  /** The number of the word, which is added if it is new. */
  public int add(CharSequence word) {
    int length = encode(word, starts[size]);
    return intern(length);
  }

  /** The number of the word that the bytes are the UTF-8 of, which is added if it is new. */
  public int add(byte[] utf8, int from, int length) {
    int at = starts[size];
    reserve((long) at + length);
    System.arraycopy(utf8, from, bytes, at, length);
    return intern(length);
  }

  /** The number of the word, or -1 where the table does not have it. Safe for many threads. */
  public int find(CharSequence word) {
    int hash = 0;
    for (int i = 0; i < word.length(); ) {
      int point = Character.codePointAt(word, i);
      i += Character.charCount(point);
      hash = hashPoint(hash, point);
    }
    int mask = slots.length - 1;
    for (int slot = mix(hash) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
      int candidate = slots[slot] - 1;
      if (matches(candidate, word)) {
        return candidate;
      }
    }
    return NOT_FOUND;
  }

  /** The word with the given number. */
  public String word(int number) {
    if (number < 0 || number >= size) {
      throw new IndexOutOfBoundsException("word " + number + " of " + size);
    }
    return decode(bytes, starts[number], starts[number + 1]);
  }

  /** The UTF-8 of all words, one after the other; a copy. */
  public byte[] utf8() {
    return Arrays.copyOf(bytes, starts[size]);
  }

  /** The end of each word in {@link #utf8()}; a copy of length {@link #size()}. */
  public int[] ends() {
    return Arrays.copyOfRange(starts, 1, size + 1);
  }

  private int intern(int length) {
    int from = starts[size];
    int hash = 0;
    for (int i = from; i < from + length; ) {
      int point = pointAt(bytes, i);
      i += pointLength(bytes[i]);
      hash = hashPoint(hash, point);
    }
    int mask = slots.length - 1;
    int slot = mix(hash) & mask;
    while (slots[slot] != 0) {
      int candidate = slots[slot] - 1;
      if (Arrays.equals(
          bytes, starts[candidate], starts[candidate + 1], bytes, from, from + length)) {
        return candidate;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = size + 1;
    size++;
    if (size + 1 >= starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    starts[size] = from + length;
    if (size * 2 > slots.length) {
      rehash();
    }
    return size - 1;
  }

  private void rehash() {
    int[] larger = new int[slots.length * 2];
    int mask = larger.length - 1;
    for (int word = 0; word < size; word++) {
      int hash = 0;
      for (int i = starts[word]; i < starts[word + 1]; ) {
        int point = pointAt(bytes, i);
        i += pointLength(bytes[i]);
        hash = hashPoint(hash, point);
      }
      int slot = mix(hash) & mask;
      while (larger[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      larger[slot] = word + 1;
    }
    slots = larger;
  }

  private boolean matches(int number, CharSequence word) {
    int i = starts[number];
    int end = starts[number + 1];
    for (int c = 0; c < word.length(); ) {
      int point = Character.codePointAt(word, c);
      c += Character.charCount(point);
      if (i >= end || pointAt(bytes, i) != point) {
        return false;
      }
      i += pointLength(bytes[i]);
    }
    return i == end;
  }

  private int encode(CharSequence word, int at) {
    reserve(at + 3L * word.length());
    int to = at;
    for (int i = 0; i < word.length(); ) {
      int point = Character.codePointAt(word, i);
      i += Character.charCount(point);
      if (point < 0x80) {
        bytes[to++] = (byte) point;
      } else if (point < 0x800) {
        bytes[to++] = (byte) (0xC0 | point >> 6);
        bytes[to++] = (byte) (0x80 | point & 0x3F);
      } else if (point < 0x10000) {
        bytes[to++] = (byte) (0xE0 | point >> 12);
        bytes[to++] = (byte) (0x80 | point >> 6 & 0x3F);
        bytes[to++] = (byte) (0x80 | point & 0x3F);
      } else {
        bytes[to++] = (byte) (0xF0 | point >> 18);
        bytes[to++] = (byte) (0x80 | point >> 12 & 0x3F);
        bytes[to++] = (byte) (0x80 | point >> 6 & 0x3F);
        bytes[to++] = (byte) (0x80 | point & 0x3F);
      }
    }
    return to - at;
  }

  private void reserve(long needed) {
    if (needed > bytes.length) {
      if (needed > Integer.MAX_VALUE - 16) {
        throw new IllegalStateException("more than 2 GB of distinct words");
      }
      bytes =
          Arrays.copyOf(
              bytes, (int) Math.min(Integer.MAX_VALUE - 16, Math.max(needed, 2L * bytes.length)));
    }
  }

  private static int hashPoint(int hash, int point) {
    return (hash + point) * 0x9E3779B1;
  }

  private static int mix(int hash) {
    return hash ^ hash >>> 15;
  }

  private static int pointLength(byte first) {
    return first >= 0 ? 1 : (first & 0xE0) == 0xC0 ? 2 : (first & 0xF0) == 0xE0 ? 3 : 4;
  }

  private static int pointAt(byte[] bytes, int i) {
    int first = bytes[i];
    return switch (pointLength(bytes[i])) {
      case 1 -> first;
      case 2 -> (first & 0x1F) << 6 | bytes[i + 1] & 0x3F;
      case 3 -> (first & 0x0F) << 12 | (bytes[i + 1] & 0x3F) << 6 | bytes[i + 2] & 0x3F;
      default ->
          (first & 0x07) << 18
              | (bytes[i + 1] & 0x3F) << 12
              | (bytes[i + 2] & 0x3F) << 6
              | bytes[i + 3] & 0x3F;
    };
  }

  private static String decode(byte[] bytes, int from, int to) {
    boolean ascii = true;
    for (int i = from; i < to; i++) {
      ascii &= bytes[i] >= 0;
    }
    if (ascii) {
      return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }
    StringBuilder text = new StringBuilder(to - from);
    for (int i = from; i < to; i += pointLength(bytes[i])) {
      text.appendCodePoint(pointAt(bytes, i));
    }
    return text.toString();
  }
}
