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
  private static final int HASH_FACTOR = 0x9E3779B1;

  private byte[] bytes = new byte[1 << 12];
  private int[] starts = new int[1 << 8]; // starts[i] .. starts[i + 1] are the bytes of word i
  private int[] slots = new int[1 << 9]; // word + 1, or 0 where free; size is a power of two
  private int size;

  /** No word yet. */
  public WordTable() {}

  private WordTable(byte[] bytes, int[] starts, int size) {
    this.bytes = bytes;
    this.starts = starts;
    this.size = size;
    this.slots = new int[(int) Math.min(Long.highestOneBit(4L * size + 511), 1 << 30)];
  }

  /**
   * The table of words that are known to be distinct, at once: several times faster than word by
   * word where a program starts, because it is one loop, which the JVM soon compiles.
   *
   * @param utf8 the UTF-8 of all words, one after the other; becomes the table's
   * @param ends the end of each word
   * @throws IllegalArgumentException if the bytes are not the UTF-8 of so many distinct words
   */
  public static WordTable of(byte[] utf8, int[] ends) {
    int[] starts = new int[ends.length + 2];
    for (int word = 0; word < ends.length; word++) {
      int end = ends[word];
      if (end < starts[word] || end > utf8.length) {
        throw new IllegalArgumentException("word " + word + " is none");
      }
      starts[word + 1] = end;
    }
    if (starts[ends.length] != utf8.length) {
      throw new IllegalArgumentException(
          "the words have " + starts[ends.length] + " of " + utf8.length + " bytes");
    }
    WordTable table = new WordTable(utf8, starts, ends.length);
    table.fill();
    return table;
  }

  /** Finds a slot for each word, whose bytes it checks. */
  private void fill() {
    int mask = slots.length - 1;
    int word = 0;
    int hash = 0;
    for (int i = 0; word < size; ) {
      if (i < starts[word + 1]) {
        int b = bytes[i];
        if (b >= 0) {
          hash = (hash + b) * HASH_FACTOR; // hashPoint, without a call while it is interpreted
          i++;
        } else {
          int length = Utf8.sequenceLength(bytes, i, starts[word + 1], true);
          if (length == 0) {
            throw new IllegalArgumentException("not UTF-8 at byte " + i + " of the words");
          }
          hash = hashPoint(hash, Utf8.pointAt(bytes, i));
          i += length;
        }
        continue;
      }
      int slot = mix(hash) & mask;
      while (slots[slot] != 0) {
        int other = slots[slot] - 1;
        if (Arrays.equals(
            bytes, starts[other], starts[other + 1], bytes, starts[word], starts[word + 1])) {
          throw new IllegalArgumentException("word " + word + " stands there twice");
        }
        slot = (slot + 1) & mask;
      }
      slots[slot] = ++word;
      hash = 0;
    }
  }

  /** The number of words. */
  public int size() {
    return size;
  }

  /** The number of the word, which is added if it is new. */
  public int add(CharSequence word) {
    int length = encode(word, starts[size]);
    return intern(length);
  }

  /**
   * The number of the word that the bytes are the UTF-8 of, which is added if it is new.
   *
   * @throws IllegalArgumentException if the bytes are not the UTF-8 of a word
   */
  public int add(byte[] utf8, int from, int length) {
    int invalid = Utf8.firstInvalid(utf8, from, from + length, true);
    if (invalid < from + length) {
      throw new IllegalArgumentException("not UTF-8 at byte " + (invalid - from) + " of the word");
    }
    int at = starts[size];
    reserve((long) at + length);
    System.arraycopy(utf8, from, bytes, at, length);
    return intern(length);
  }

  /** The number of the word, or -1 where the table does not have it. Safe for many threads. */
  public int find(String word) {
    return find(word, 0, word.length());
  }

  /** The number of the word that stands in a range of a text, or -1. Safe for many threads. */
  public int find(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      int point = text.charAt(i);
      if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
        point = pointAt(text, i, to);
        i += Character.charCount(point) - 1;
      }
      hash = hashPoint(hash, point);
    }
    int mask = slots.length - 1;
    for (int slot = mix(hash) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
      int candidate = slots[slot] - 1;
      if (matches(candidate, text, from, to)) {
        return candidate;
      }
    }
    return NOT_FOUND;
  }

  /** The code point at an index, of a pair of surrogates only where both are in the range. */
  private static int pointAt(String text, int i, int to) {
    return i + 1 < to ? text.codePointAt(i) : text.charAt(i);
  }

  /** The number of the word that the well-formed bytes are the UTF-8 of, or -1. */
  int find(byte[] utf8, int from, int length) {
    int slot = slot(utf8, from, from + length);
    return slots[slot] - 1;
  }

  /** The word with the given number. */
  public String word(int number) {
    if (number < 0 || number >= size) {
      throw new IndexOutOfBoundsException("word " + number + " of " + size);
    }
    int from = starts[number];
    int to = starts[number + 1];
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return Utf8.text(bytes, from, to);
      }
    }
    return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
  }

  /** The UTF-8 of all words, one after the other; a copy. */
  public byte[] utf8() {
    return Arrays.copyOf(bytes, starts[size]);
  }

  /** The length of {@link #utf8()}. */
  public int utf8Length() {
    return starts[size];
  }

  /** The end of each word in {@link #utf8()}; a copy of length {@link #size()}. */
  public int[] ends() {
    return Arrays.copyOfRange(starts, 1, size + 1);
  }

  /** The number of the word whose bytes stand after the last word's. */
  private int intern(int length) {
    int from = starts[size];
    int slot = slot(bytes, from, from + length);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    slots[slot] = ++size;
    if (size + 1 >= starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    starts[size] = from + length;
    if (size * 2 > slots.length) {
      rehash();
    }
    return size - 1;
  }

  /** The slot that holds the word, or the free one that it belongs in. */
  private int slot(byte[] utf8, int from, int to) {
    int mask = slots.length - 1;
    int slot = mix(hash(utf8, from, to)) & mask;
    while (slots[slot] != 0) {
      int candidate = slots[slot] - 1;
      if (Arrays.equals(bytes, starts[candidate], starts[candidate + 1], utf8, from, to)) {
        break;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void rehash() {
    int[] larger = new int[slots.length * 2];
    int mask = larger.length - 1;
    for (int word = 0; word < size; word++) {
      int slot = mix(hash(bytes, starts[word], starts[word + 1])) & mask;
      while (larger[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      larger[slot] = word + 1;
    }
    slots = larger;
  }

  private boolean matches(int number, String text, int from, int to) {
    int i = starts[number];
    int end = starts[number + 1];
    if (end - i < to - from) {
      return false;
    }
    int c = from;
    while (c < to && i < end && bytes[i] == text.charAt(c)) { // a byte beyond ASCII is negative
      i++;
      c++;
    }
    while (c < to && i < end) {
      int point = pointAt(text, c, to);
      if (Utf8.pointAt(bytes, i) != point) {
        return false;
      }
      c += Character.charCount(point);
      i += Utf8.length(bytes[i]);
    }
    return c == to && i == end;
  }

  private int encode(CharSequence word, int at) {
    reserve(at + (long) Utf8.BYTES_PER_CHAR * word.length());
    int to = at;
    for (int i = 0; i < word.length(); ) {
      int point = Character.codePointAt(word, i);
      i += Character.charCount(point);
      to = Utf8.put(point, bytes, to);
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

  /** The same for bytes and for characters, so that a word is found without encoding it. */
  private static int hash(byte[] utf8, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i += Utf8.length(utf8[i])) {
      hash = hashPoint(hash, Utf8.pointAt(utf8, i));
    }
    return hash;
  }

  private static int hashPoint(int hash, int point) {
    return (hash + point) * HASH_FACTOR;
  }

  private static int mix(int hash) {
    return hash ^ hash >>> 15;
  }
}
