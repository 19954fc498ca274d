package dev.ner.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A model file taken apart, to be put together again with mistakes and yet a valid checksum. */
record FileParts(String header, byte[] data) {

  static FileParts of(byte[] file) {
    int length = Math.toIntExact(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong());
    return new FileParts(
        new String(file, 8, length, StandardCharsets.UTF_8),
        Arrays.copyOfRange(file, 8 + length, file.length));
  }

  /** The file with a text of its header replaced, which must be there. */
  FileParts replace(String text, String by) {
    assertThat(header).contains(text);
    return new FileParts(header.replace(text, by), data);
  }

  /** A file with its header's length and its checksum right, if it still has a place for one. */
  byte[] bytes() {
    byte[] utf8 = header.getBytes(StandardCharsets.UTF_8);
    byte[] file =
        ByteBuffer.allocate(8 + utf8.length + data.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(utf8.length)
            .put(utf8)
            .put(data)
            .array();
    if (Checksum.of(file, utf8.length).isPresent()) {
      Checksum.enter(file, utf8.length);
    }
    return file;
  }
}
