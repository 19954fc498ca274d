package dev.ner.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
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

  /** Enters the checksum into a file whose header has room for it. */
  static void enter(byte[] file, int headerLength) {
    int at = place(file, headerLength);
    if (at < 0) {
      throw new IllegalArgumentException("the header has no checksum");
    }
    byte[] digits = compute(file, at).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(digits, 0, file, at, digits.length);
  }

  /** The checksum of a file, if its header states one. */
  static Optional<String> of(byte[] file, int headerLength) {
    int at = place(file, headerLength);
    return at < 0 ? Optional.empty() : Optional.of(compute(file, at));
  }

  private static String compute(byte[] file, int at) {
    CRC32C crc = new CRC32C();
    crc.update(file, 0, at);
    crc.update(PLACEHOLDER.getBytes(StandardCharsets.US_ASCII));
    int rest = at + PLACEHOLDER.length();
    crc.update(file, rest, file.length - rest);
    String digits = Long.toHexString(crc.getValue());
    return PLACEHOLDER.substring(digits.length()) + digits;
  }

  /** Where the digits stand, or -1. */
  private static int place(byte[] file, int headerLength) {
    int start = SafetensorsHeader.LENGTH_BYTES;
    int last = start + headerLength - KEY.length - PLACEHOLDER.length();
    for (int i = start; i <= last; i++) {
      if (Arrays.equals(file, i, i + KEY.length, KEY, 0, KEY.length)) {
        return i + KEY.length;
      }
    }
    return -1;
  }
}
