package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ner.dsl.processor.plan.Buffer;
import dev.ner.dsl.processor.plan.ReversePlan;

/** Writes the reversal of sentences. */
record ReverseEmitter(ReversePlan layer) implements LayerEmitter {

  @Override
  public void contribute(NetworkParts parts) {
    parts.forwardBuffer(layer.output().value(), layer.names());
    parts.backwardBuffer(layer.output().gradient(), layer.names());
    parts.methods(layer.names(), forward(), backward());
  }

  // /** {@code context.rightToLeft.reversed}: the tokens of {@code words} in reverse order, N×E. */
  // private void contextRightToLeftReversedForward(LaneBatch batch) {
  //   Panels.copyReversed(batch, words, 0, WORDS, contextRightToLeftReversed, WORDS, 0);
  // }
  private MethodSpec forward() {
    Buffer in = layer.input().value();
    return LayerEmitter.method(layer.names().forward())
        .addJavadoc(
            "{@code $L}: the tokens of {@code $L}\nin reverse order, N×E.\n",
            layer.names().path(),
            in.name())
        .addStatement(
            Code.call(
                CodeBlock.of("$T.copyReversed", RuntimeTypes.PANELS),
                "batch",
                in.name(),
                LayerEmitter.firstPanel(in),
                in.width().code(),
                layer.output().value().name(),
                in.width().code(),
                0))
        .build();
  }

  // /** {@code context.rightToLeft.reversed} back: into {@code wordsGradient}, N×E. */
  // private void contextRightToLeftReversedBackward(LaneBatch batch) {
  //   Panels.addReversed(batch, contextRightToLeftReversedGradient, WORDS, 0, wordsGradient, 0,
  //       WORDS);
  // }
  private MethodSpec backward() {
    Buffer to = layer.input().gradient();
    return LayerEmitter.method(layer.names().backward())
        .addJavadoc("{@code $L} back: into {@code $L}, N×E.\n", layer.names().path(), to.name())
        .addStatement(
            Code.call(
                CodeBlock.of("$T.addReversed", RuntimeTypes.PANELS),
                "batch",
                layer.output().gradient().name(),
                to.width().code(),
                0,
                to.name(),
                LayerEmitter.firstPanel(to),
                to.width().code()))
        .build();
  }
}
