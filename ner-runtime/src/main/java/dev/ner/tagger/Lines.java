package dev.ner.tagger;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The lines of UTF-8 text, without a byte-order mark before the first. Knows whether a whole line
 * is there, so that lines which somebody types are answered one by one and a file's are tagged
 * together. An {@link IOException} is thrown inside an {@link UncheckedIOException}; where the
 * bytes are not UTF-8, it is a {@code CharacterCodingException}.
 */
final class Lines implements Source<String> {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader reader;
  private final BooleanSupplier beforeWaiting;
  private final char[] buffer = new char[1 << 13];
  private int at;
  private int limit;
  private final StringBuilder begun = new StringBuilder(); // of a line without its end
  private String whole; // a line that was found and not yet given
  private boolean started;
  private boolean returned; // the last line ended with a carriage return
  private boolean ended;
  private IOException failure; // met while looking ahead

  /**
   * The lines of a stream.
   *
   * @param beforeWaiting called before reading may have to wait; where it says false, no more is
   *     read
   */
  Lines(InputStream in, BooleanSupplier beforeWaiting) {
    this.reader = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
    this.beforeWaiting = beforeWaiting;
  }

  @Override
  public boolean advance(Consumer<? super String> action) {
    try {
      if (failure != null) {
        throw failure;
      }
      while (whole == null && !ended) {
        scan();
        if (whole == null && (!reader.ready() && !beforeWaiting.getAsBoolean() || !fill())) {
          end();
        }
      }
    } catch (IOException e) {
      ended = true;
      throw new UncheckedIOException(e);
    }
    if (whole == null) {
      return false;
    }
    String line = whole;
    whole = null;
    action.accept(line);
    return true;
  }

  @Override
  public boolean mustWait() {
    try {
      while (whole == null && !ended) {
        scan();
        if (whole == null && (!reader.ready() || !fill())) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      failure = e; // thrown by advance, after the answers to the lines before
      return true;
    }
  }

  /** Looks for the end of a line among what was read. */
  private void scan() {
    if (returned && at < limit) {
      at += buffer[at] == '\n' ? 1 : 0;
      returned = false;
    }
    for (int i = at; i < limit; i++) {
      if (buffer[i] == '\n' || buffer[i] == '\r') {
        returned = buffer[i] == '\r';
        whole = taken(i);
        at = i + 1;
        return;
      }
    }
    begun.append(buffer, at, limit - at);
    at = limit;
  }

  private String taken(int end) {
    if (begun.length() == 0) {
      return new String(buffer, at, end - at);
    }
    String line = begun.append(buffer, at, end - at).toString();
    begun.setLength(0);
    return line;
  }

  private boolean fill() throws IOException {
    limit = Math.max(0, reader.read(buffer));
    at = 0;
    if (!started && limit > 0) {
      started = true;
      at = buffer[0] == BYTE_ORDER_MARK ? 1 : 0;
    }
    return limit > 0;
  }

  private void end() {
    ended = true;
    if (begun.length() > 0) {
      whole = taken(at);
    }
  }

  @Override
  public void close() {
    // The stream is its owner's.
  }
}
