package dev.ner.vectors;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream of bytes with a window on it, which is as long as its user needs to see at once.
 *
 * <p>What lies in front of the {@link #position()} is forgotten as the window moves.
 */
final class ByteSource implements Closeable {
  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private byte[] bytes = new byte[2 * CHUNK];
  private int position;
  private int limit;
  private long before; // bytes of the stream in front of the array
  private boolean ended;

  ByteSource(InputStream in) {
    this.in = in;
  }

  /** The array that holds the window; another one after each call that needs more bytes. */
  byte[] bytes() {
    return bytes;
  }

  /** The index of the first byte that was not skipped. */
  int position() {
    return position;
  }

  /** The index after the last byte that was read. */
  int limit() {
    return limit;
  }

  /** The number of bytes of the stream in front of the position. */
  long offset() {
    return before + position;
  }

  /** Sees to it that so many bytes stand from the position on; false if the stream has not. */
  boolean require(int length) throws IOException {
    while (limit - position < length) {
      if (ended) {
        return false;
      }
      fill(length);
    }
    return true;
  }

  /** Goes on by so many bytes of the window. */
  void skip(int length) {
    position += length;
  }

  /**
   * The length up to the next such byte, at most {@code longest}; up to the end if there is none;
   * -1 if it is longer than that.
   */
  int lengthTo(byte end, int longest) throws IOException {
    int scanned = 0;
    while (true) {
      int from = position + scanned;
      int to = (int) Math.min(limit, (long) position + longest + 1);
      for (int i = from; i < to; i++) {
        if (bytes[i] == end) {
          return i - position;
        }
      }
      scanned = to - position;
      if (scanned > longest) {
        return -1;
      }
      if (!require(scanned + 1)) {
        return scanned;
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void fill(int length) throws IOException {
    if (bytes.length - position < length || bytes.length == limit) {
      System.arraycopy(bytes, position, bytes, 0, limit - position);
      before += position;
      limit -= position;
      position = 0;
      if (bytes.length < length) {
        bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 16, 2L * length));
      }
    }
    int read = in.read(bytes, limit, Math.min(CHUNK, bytes.length - limit));
    ended = read < 0;
    limit += Math.max(read, 0);
  }
}
