package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ner.dsl.processor.plan.Buffer;
import dev.ner.dsl.processor.plan.DropoutPlan;

/** Writes dropout. */
record DropoutEmitter(DropoutPlan layer) implements LayerEmitter {

  @Override
  public void contribute(NetworkParts parts) {
    parts.forwardBuffer(layer.output().value(), layer.names());
    parts.backwardBuffer(layer.output().gradient(), layer.names());
    parts.methods(layer.names(), forward(), backward());
  }

  // /** {@code drop}: {@code y = m·x/(1 − 0.5)}, in training. x, N×E, from {@code words} → y, N×E.
  // */
  // private void dropForward(LaneBatch batch) {
  //   Dropout.forward(batch, 0, 0.5f, false, words, 0, WORDS, drop);
  // }
  private MethodSpec forward() {
    Buffer in = layer.input().value();
    return LayerEmitter.method(layer.names().forward())
        .addJavadoc(
            "{@code $L}: in training {@code y = m·x/(1 − rate)}, m 0 or 1 at random, otherwise"
                + " {@code y =\nx}. x, N×E, from {@code $L} → y, N×E.\n",
            layer.names().path(),
            in.name())
        .addStatement(
            Code.call(
                CodeBlock.of("$T.forward", RuntimeTypes.DROPOUT),
                "batch",
                layer.number(),
                Code.number(layer.rate()),
                layer.sameForAllSteps(),
                in.name(),
                LayerEmitter.firstPanel(in),
                layer.input().width().code(),
                layer.output().value().name()))
        .build();
  }

  // /** {@code drop} back: {@code dx += m·dy/(1 − 0.5)}. dy, N×E → dx, N×E, in … */
  // private void dropBackward(LaneBatch batch) {
  //   Dropout.backward(batch, 0, 0.5f, false, dropGradient, WORDS, wordsGradient, 0);
  // }
  private MethodSpec backward() {
    Buffer inGradient = layer.input().gradient();
    return LayerEmitter.method(layer.names().backward())
        .addJavadoc(
            "{@code $L} back: {@code dx += m·dy/(1 − rate)}. dy, N×E → dx, N×E, in {@code $L}.\n",
            layer.names().path(),
            inGradient.name())
        .addStatement(
            Code.call(
                CodeBlock.of("$T.backward", RuntimeTypes.DROPOUT),
                "batch",
                layer.number(),
                Code.number(layer.rate()),
                layer.sameForAllSteps(),
                layer.output().gradient().name(),
                layer.input().width().code(),
                inGradient.name(),
                LayerEmitter.firstPanel(inGradient)))
        .build();
  }
}
