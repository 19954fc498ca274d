package dev.ner.model;

import java.util.List;

/**
 * What a safetensors header says of one tensor.
 *
 * @param type the element type, such as {@code F32}
 * @param shape the dimensions
 * @param begin the first byte, counted from the end of the header
 * @param end the byte after the last
 */
record TensorHeader(String type, List<Long> shape, long begin, long end) {
  TensorHeader {
    shape = List.copyOf(shape);
  }

  /** The number of elements, or -1 if it overflows or a dimension is negative. */
  long elements() {
    long elements = 1;
    for (long dimension : shape) {
      if (dimension < 0 || dimension > Integer.MAX_VALUE) {
        return -1;
      }
      elements *= dimension;
      if (elements > Integer.MAX_VALUE) {
        return -1;
      }
    }
    return elements;
  }
}
