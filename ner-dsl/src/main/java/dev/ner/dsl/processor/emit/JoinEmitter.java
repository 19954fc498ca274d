package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ner.dsl.processor.plan.Buffer;
import dev.ner.dsl.processor.plan.JoinPlan;

/** Writes outputs one beside the other. */
record JoinEmitter(JoinPlan layer) implements LayerEmitter {

  @Override
  public void contribute(NetworkParts parts) {
    parts.width(layer.output().width(), layer.names());
    parts.forwardBuffer(layer.output().value(), layer.names());
    parts.backwardBuffer(layer.output().gradient(), layer.names());
    parts.methods(layer.names(), forward(), backward());
  }

  // /** {@code context}: its parts side by side → N×H. */
  // private void contextForward(LaneBatch batch) {
  //   Panels.copyRows(batch, contextLeftToRight, batch.blocks(), CONTEXT_LEFT_TO_RIGHT, context,
  //       CONTEXT, 0);
  //   Panels.copyReversed(batch, contextRightToLeft, batch.blocks(), CONTEXT_RIGHT_TO_LEFT,
  //       context, CONTEXT, CONTEXT_LEFT_TO_RIGHT);
  // }
  private MethodSpec forward() {
    MethodSpec.Builder method =
        LayerEmitter.method(layer.names().forward())
            .addJavadoc("{@code $L}: its parts side by side → N×H.\n", layer.names().path());
    for (JoinPlan.Part part : layer.parts()) {
      Buffer from = part.signal().value();
      String copy = part.reversed() ? "copyReversed" : "copyRows";
      method.addStatement(
          Code.call(
              CodeBlock.of("$T.$L", RuntimeTypes.PANELS, copy),
              "batch",
              from.name(),
              LayerEmitter.firstPanel(from),
              from.width().code(),
              layer.output().value().name(),
              layer.output().width().code(),
              part.row()));
    }
    return method.build();
  }

  // /** {@code context} back: to each part its own. N×H → their gradients. */
  // private void contextBackward(LaneBatch batch) {
  //   Panels.addRows(batch, contextGradient, CONTEXT, 0, contextLeftToRightGradient,
  // batch.blocks(),
  //       CONTEXT_LEFT_TO_RIGHT);
  //   Panels.addReversed(batch, contextGradient, CONTEXT, CONTEXT_LEFT_TO_RIGHT,
  //       contextRightToLeftGradient, batch.blocks(), CONTEXT_RIGHT_TO_LEFT);
  // }
  private MethodSpec backward() {
    MethodSpec.Builder method =
        LayerEmitter.method(layer.names().backward())
            .addJavadoc(
                "{@code $L} back: to each part its own. N×H → their gradients.\n",
                layer.names().path());
    for (JoinPlan.Part part : layer.parts()) {
      Buffer to = part.signal().gradient();
      String add = part.reversed() ? "addReversed" : "addRows";
      method.addStatement(
          Code.call(
              CodeBlock.of("$T.$L", RuntimeTypes.PANELS, add),
              "batch",
              layer.output().gradient().name(),
              layer.output().width().code(),
              part.row(),
              to.name(),
              LayerEmitter.firstPanel(to),
              to.width().code()));
    }
    return method.build();
  }
}
