package dev.ner.vectors;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The rows of a binary file of word2vec: a word, a space, and its numbers as floats, the lowest
 * byte first. Some programs write a line feed behind them.
 */
final class BinaryRows extends Rows {
  private static final int LONGEST_WORD = 1 << 16;
  private static final VarHandle FLOAT =
      MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);

  private final String file;
  private long offset; // of the row's first byte

  BinaryRows(String file, ByteSource source, KeptRows kept, DamageReport report) {
    super(source, kept, report);
    this.file = file;
  }

  @Override
  void read() throws IOException {
    while (source.require(1)) {
      if (source.bytes()[source.position()] == '\n') {
        source.skip(1);
        continue;
      }
      countRow();
      offset = source.offset();
      int length = source.lengthTo((byte) ' ', LONGEST_WORD);
      if (length < 0) {
        String found = "a word of more than " + LONGEST_WORD + " bytes";
        throw new NerException(FileShape.unrecognised(file + place(), found));
      }
      if (!source.require(length + 1 + Float.BYTES * width)) {
        unusable(NerError.VECTORS_CUT_OFF);
        return;
      }
      int from = source.position();
      int form = form(source.bytes(), from, from + length);
      if (form >= 0 && numbers(source.bytes(), from + length + 1)) {
        kept.keep(form);
      }
      source.skip(length + 1 + Float.BYTES * width);
    }
  }

  @Override
  long number() {
    return count();
  }

  @Override
  String place() {
    return ", word " + count() + " at byte " + offset;
  }

  /** Puts the numbers into the next row; false if one of them cannot be used. */
  private boolean numbers(byte[] bytes, int from) {
    float[] numbers = kept.room();
    int at = kept.next();
    for (int i = 0; i < width; i++) {
      float number = (float) FLOAT.get(bytes, from + Float.BYTES * i);
      if (number - number != 0) {
        damaged(NerError.VECTORS_NUMBER, i + 1, number);
        return false;
      }
      numbers[at + i] = number;
    }
    return true;
  }
}
