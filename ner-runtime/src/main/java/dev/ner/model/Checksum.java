package dev.ner.model;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32C;

/**
 * The CRC-32C of a model file, computed as if the eight digits that state it were zeros. The digits
 * stand in the header's metadata.
 */
final class Checksum {
  /** What stands in the header until the checksum is entered. */
  static final String PLACEHOLDER = "00000000";

  private static final byte[] KEY = "\"checksum\":\"".getBytes(StandardCharsets.UTF_8);

  private Checksum() {}

  /** Enters the checksum into a file that holds the placeholder. */
  static void enter(byte[] file, int headerLength) {
    int at = place(file, headerLength);
    byte[] digits = compute(file, at).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(digits, 0, file, at, digits.length);
  }

  /** The checksum of a file, or null if its header does not state one. */
  static String of(byte[] file, int headerLength) {
    int at = place(file, headerLength);
    return at < 0 ? null : compute(file, at);
  }

  private static String compute(byte[] file, int at) {
    CRC32C crc = new CRC32C();
    crc.update(file, 0, at);
    crc.update(PLACEHOLDER.getBytes(StandardCharsets.US_ASCII));
    int rest = at + PLACEHOLDER.length();
    crc.update(file, rest, file.length - rest);
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }

  private static int place(byte[] file, int headerLength) {
    int end = 8 + headerLength - KEY.length - PLACEHOLDER.length();
    for (int i = 8; i <= end; i++) {
      int k = 0;
      while (k < KEY.length && file[i + k] == KEY[k]) {
        k++;
      }
      if (k == KEY.length) {
        return i + k;
      }
    }
    return -1;
  }
}
