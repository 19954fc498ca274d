package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.ner.dsl.processor.plan.Buffer;
import java.util.Arrays;

/** Writes the clearing of buffers. */
final class Fill {
  private Fill() {}

  // Arrays.fill(contextGradient, 0, batch.panels() * CONTEXT * Lanes.COUNT, 0f)
  static CodeBlock zero(Buffer buffer) {
    String panels =
        switch (buffer.extent()) {
          case BLOCKS -> "batch.blocks()";
          case PANELS -> "batch.panels()";
          case STATES -> "(batch.blocks() + batch.panels())";
        };
    return CodeBlock.of(
        "$T.fill($L, 0, $L * $L * $T.COUNT, 0f)",
        Arrays.class,
        buffer.name(),
        panels,
        buffer.width().code(),
        RuntimeTypes.LANES);
  }
}
