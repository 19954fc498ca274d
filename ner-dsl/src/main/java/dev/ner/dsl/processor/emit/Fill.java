package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.ner.dsl.processor.plan.Buffer;

/** Writes the clearing of buffers. */
final class Fill {
  private Fill() {}

  // clear(contextGradient, batch.blocks() + batch.panels(), CONTEXT)
  static CodeBlock zero(Buffer buffer) {
    String panels =
        switch (buffer.extent()) {
          case BLOCKS -> "batch.blocks()";
          case PANELS -> "batch.panels()";
          case STATES -> "batch.blocks() + batch.panels()";
        };
    return Code.call("clear", buffer.name(), panels, buffer.width().code());
  }
}
