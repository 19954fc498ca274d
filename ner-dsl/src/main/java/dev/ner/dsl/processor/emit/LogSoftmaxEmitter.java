package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.MethodSpec;
import dev.ner.dsl.processor.plan.LogSoftmaxPlan;

/** Writes the logarithm of the softmax. */
record LogSoftmaxEmitter(LogSoftmaxPlan layer) implements LayerEmitter {

  @Override
  public void contribute(NetworkParts parts) {
    parts.forwardBuffer(layer.output().value(), layer.names());
    parts.backwardBuffer(layer.output().gradient(), layer.names());
    parts.methods(layer.names(), forward(), backward());
  }

  // /** {@code tags}: {@code y = x − ln Σ exp(x)}. x, N×K, from {@code scores} → y, N×K. */
  // private void tagsForward(LaneBatch batch) {
  //   kernels.logSoftmaxForward(SCORES, scores, tags, batch.panels(), batch.lanes());
  // }
  private MethodSpec forward() {
    return LayerEmitter.method(layer.names().forward())
        .addJavadoc(
            "{@code $L}: {@code y = x − ln Σ exp(x)}. x, N×K, from {@code $L} → y, N×K.\n",
            layer.names().path(),
            layer.input().value().name())
        .addStatement(
            Code.call(
                "kernels.logSoftmaxForward",
                layer.input().width().code(),
                layer.input().value().name(),
                layer.output().value().name(),
                "batch.panels()",
                "batch.lanes()"))
        .build();
  }

  // /**
  //  * {@code tags} back: {@code dx = dy − exp(y)·Σdy}. dy, N×K → dx, N×K, in
  //  * {@code scoresGradient}.
  //  */
  // private void tagsBackward(LaneBatch batch) {
  //   kernels.logSoftmaxBackward(SCORES, tags, tagsGradient, scoresGradient, batch.panels());
  // }
  private MethodSpec backward() {
    return LayerEmitter.method(layer.names().backward())
        .addJavadoc(
            "{@code $L} back: {@code dx = dy − exp(y)·Σdy}. dy, N×K → dx, N×K, in\n{@code $L}.\n",
            layer.names().path(),
            layer.input().gradient().name())
        .addStatement(
            Code.call(
                "kernels.logSoftmaxBackward",
                layer.input().width().code(),
                layer.output().value().name(),
                layer.output().gradient().name(),
                layer.input().gradient().name(),
                "batch.panels()"))
        .build();
  }
}
