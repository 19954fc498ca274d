package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.ner.dsl.processor.plan.Direction;

/** What all recurrent layers write alike around a step. */
final class Recurrence {
  private Recurrence() {}

  // State.begin(batch, context, CONTEXT)
  //
  // and, where the state does not go on from window to window, State.zero(batch, context, CONTEXT)
  static CodeBlock begin(Direction direction, String buffer, String units) {
    String method = direction.carries() ? "begin" : "zero";
    return CodeBlock.of("$T.$L(batch, $L, $L)", RuntimeTypes.STATE, method, buffer, units);
  }

  // State.end(batch, context, CONTEXT);
  static CodeBlock end(Direction direction, String buffer, String units) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (direction.carries()) {
      code.addStatement("$T.end(batch, $L, $L)", RuntimeTypes.STATE, buffer, units);
    }
    return code.build();
  }

  // State.clearEnded(batch, step, context, CONTEXT);
  static CodeBlock clearEnded(String buffer, String units) {
    return CodeBlock.builder()
        .addStatement("$T.clearEnded(batch, step, $L, $L)", RuntimeTypes.STATE, buffer, units)
        .build();
  }

  // int panel = batch.firstPanel(step);
  // int panels = batch.panelCount(step);
  // int before = batch.statePanelBefore(step);
  // int after = batch.statePanelAfter(step);
  static CodeBlock panels() {
    return CodeBlock.builder()
        .addStatement("int panel = batch.firstPanel(step)")
        .addStatement("int panels = batch.panelCount(step)")
        .addStatement("int before = batch.statePanelBefore(step)")
        .addStatement("int after = batch.statePanelAfter(step)")
        .build();
  }
}
