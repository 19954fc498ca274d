package dev.ner.model;

import dev.ner.network.Parameter;
import java.util.List;

/**
 * What a safetensors header says of one tensor.
 *
 * @param type the element type, such as {@code F32}
 * @param shape the dimensions; none for a single number
 * @param begin the first byte, counted from the end of the header
 * @param end the byte after the last
 */
record TensorHeader(String type, List<Long> shape, long begin, long end) {
  static final String FLOATS = "F32";
  static final String HALVES = "F16";
  static final String INTS = "I32";
  static final String BYTES = "U8";

  TensorHeader {
    shape = List.copyOf(shape);
  }

  /** The header of a tensor that begins at a place and ends where its shape says. */
  static TensorHeader at(long begin, String type, List<Long> shape) {
    return new TensorHeader(type, shape, begin, begin + bytes(type, shape));
  }

  /** The shape of a parameter: a vector has one dimension. */
  static List<Long> shape(Parameter parameter) {
    return parameter.rows() == 1
        ? List.of((long) parameter.columns())
        : List.of((long) parameter.rows(), (long) parameter.columns());
  }

  /** The number of bytes that type and shape ask for, or -1 if no file can hold them. */
  long bytes() {
    return bytes(type, shape);
  }

  private static long bytes(String type, List<Long> shape) {
    long bytes =
        switch (type) {
          case FLOATS, INTS -> 4;
          case HALVES -> 2;
          case BYTES -> 1;
          default -> -1;
        };
    for (long dimension : shape) {
      if (bytes < 0 || dimension < 0 || dimension > Integer.MAX_VALUE) {
        return -1;
      }
      bytes *= dimension;
      if (bytes > Integer.MAX_VALUE) {
        return -1;
      }
    }
    return bytes;
  }
}
