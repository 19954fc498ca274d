package dev.ner.model;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.network.Parameter;
import dev.ner.network.Parameters;
import java.nio.ByteBuffer;

/** The form in which a model's file stores weights. */
public enum WeightFormat {
  /** Four bytes a weight, exactly. */
  FLOAT32(TensorHeader.FLOATS, 4),

  /** Two bytes a weight, IEEE 754 binary16. */
  FLOAT16(TensorHeader.HALVES, 2);

  private final String type;
  private final int bytes;

  WeightFormat(String type, int bytes) {
    this.type = type;
    this.bytes = bytes;
  }

  /** What a safetensors header calls it. */
  String type() {
    return type;
  }

  /** The number of bytes of a weight. */
  int bytes() {
    return bytes;
  }

  /**
   * Rounds weights to what a file of this format holds; nothing else is lost by writing and reading
   * them.
   *
   * @param parameters Modified
   * @throws NerException if a weight is beyond the format's range; the weights are then as before
   */
  public void round(Parameters parameters) {
    if (this == FLOAT32) {
      return;
    }
    float[] values = parameters.values();
    for (Parameter p : parameters.layout().parameters()) {
      for (int i = p.offset(); i < p.offset() + p.size(); i++) {
        if (!(Math.abs(values[i]) < Float16.OVERFLOW)) {
          throw new NerException(NerError.WEIGHT_BEYOND_FLOAT16.problem(p.name(), values[i]));
        }
      }
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = Float16.toFloat(Float16.of(values[i]));
    }
  }

  /** Writes weights, which must be rounded to this format. */
  void put(float[] values, ByteBuffer to) {
    if (this == FLOAT32) {
      to.asFloatBuffer().put(values);
      to.position(to.position() + bytes * values.length);
    } else {
      for (float value : values) {
        to.putShort(Float16.of(value));
      }
    }
  }

  /** Reads all weights of a tensor. */
  void get(ByteBuffer from, float[] values, int offset, int count) {
    if (this == FLOAT32) {
      from.asFloatBuffer().get(values, offset, count);
    } else {
      for (int i = offset; i < offset + count; i++) {
        values[i] = Float16.toFloat(from.getShort());
      }
    }
  }
}
