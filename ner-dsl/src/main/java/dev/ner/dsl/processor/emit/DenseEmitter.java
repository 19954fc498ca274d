package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ner.dsl.Activation;
import dev.ner.dsl.processor.plan.DensePlan;
import dev.ner.dsl.processor.plan.Signal;

/** Writes an affine map and its activation. */
record DenseEmitter(DensePlan layer) implements LayerEmitter {

  @Override
  public void contribute(NetworkParts parts) {
    parts.width(layer.output().width(), layer.names());
    layer.parameters().forEach(parts::dense);
    parts.packed(layer.packed(), layer.names());
    parts.packed(layer.transposed(), layer.names());
    parts.forwardBuffer(layer.output().value(), layer.names());
    parts.backwardBuffer(layer.output().gradient(), layer.names());
    pack(parts);
    parts.methods(layer.names(), forward(), backward());
  }

  // Packing.stack(parameters, SCORES_BIAS, SCORES_WEIGHTS, SCORES, CONTEXT, scoresPacked);
  //
  // Packing.transpose(parameters, SCORES_WEIGHTS, SCORES, 1, CONTEXT, scoresTransposed);
  private void pack(NetworkParts parts) {
    parts.packForward.addStatement(
        Code.call(
            CodeBlock.of("$T.stack", RuntimeTypes.PACKING),
            "parameters",
            layer.bias().constant(),
            layer.weightMatrix().constant(),
            layer.output().width().code(),
            layer.input().width().code(),
            layer.packed().name()));
    LayerEmitter.transpose(
        parts,
        layer.weightMatrix(),
        layer.output().width().code(),
        1,
        layer.input().width().code(),
        layer.transposed(),
        "0");
  }

  // /** {@code scores}: {@code y = W·x + b}. x, N×E, from {@code context} → y, N×H. */
  // private void scoresForward(LaneBatch batch) {
  //   kernels.affine(scoresPacked, SCORES, context, batch.blocks(), CONTEXT, context, 0, 0,
  //       scores, 0, batch.panels(), batch.lanes());
  //   … as activate writes
  // }
  private MethodSpec forward() {
    Signal input = layer.input();
    return LayerEmitter.method(layer.names().forward())
        .addJavadoc(
            "{@code $L}: {@code y = $L}$L. x, N×E, from {@code $L} → y, N×H.\n",
            layer.names().path(),
            isLinear() ? "W·x + b" : "f(W·x + b)",
            isLinear() ? "" : ", f = " + layer.activation(),
            input.value().name())
        .addStatement(
            Code.call(
                "kernels.affine",
                layer.packed().name(),
                layer.output().width().code(),
                input.value().name(),
                LayerEmitter.firstPanel(input.value()),
                input.width().code(),
                input.value().name(),
                0,
                0,
                layer.output().value().name(),
                0,
                "batch.panels()",
                "batch.lanes()"))
        .addCode(activate())
        .build();
  }

  private boolean isLinear() {
    return layer.activation() == Activation.LINEAR;
  }

  // kernels.activate(Activation.RELU, hidden, 0, batch.panels() * HIDDEN * batch.lanes());
  private CodeBlock activate() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (!isLinear()) {
      code.addStatement(
          Code.call(
              "kernels.activate",
              CodeBlock.of("$T.$L", RuntimeTypes.ACTIVATION, layer.activation()),
              layer.output().value().name(),
              0,
              "batch.panels() * " + layer.output().width().code() + " * batch.lanes()"));
    }
    return code.build();
  }

  // /**
  //  * {@code scores} back: {@code dW += dy·xᵀ, db += Σdy, dx += Wᵀ·dy}. dy, N×H → dx, N×E, in
  //  * {@code contextGradient}.
  //  */
  // private void scoresBackward(LaneBatch batch) {
  //   … as activationGradient writes
  //   … as parameterGradients writes
  //   kernels.inputGradient(scoresTransposed, scoresGradient, SCORES, 0, contextGradient,
  //       batch.blocks(), CONTEXT, contextGradient, 0, 0, batch.panels());
  // }
  private MethodSpec backward() {
    Signal input = layer.input();
    String inputGradient = input.gradient().name();
    return LayerEmitter.method(layer.names().backward())
        .addJavadoc(
            isLinear()
                ? "{@code $L} back: {@code dW += dy·xᵀ, db += Σdy, dx += Wᵀ·dy}. dy, N×H → dx,"
                    + " N×E, in\n{@code $L}.\n"
                : "{@code $L} back: {@code da = dy·f'(a), dW += da·xᵀ, db += Σda, dx += Wᵀ·da}."
                    + "\ndy, N×H → dx, N×E, in {@code $L}.\n",
            layer.names().path(),
            inputGradient)
        .addCode(activationGradient())
        .addStatement(parameterGradients())
        .addStatement(
            Code.call(
                "kernels.inputGradient",
                layer.transposed().name(),
                layer.output().gradient().name(),
                layer.output().width().code(),
                0,
                inputGradient,
                LayerEmitter.firstPanel(input.gradient()),
                input.width().code(),
                inputGradient,
                0,
                0,
                "batch.panels()"))
        .build();
  }

  // kernels.activationGradient(Activation.RELU, hidden, 0, hiddenGradient, 0, hiddenGradient, 0,
  //     batch.panels() * HIDDEN * Lanes.COUNT);
  private CodeBlock activationGradient() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (!isLinear()) {
      String gradient = layer.output().gradient().name();
      code.addStatement(
          Code.call(
              "kernels.activationGradient",
              CodeBlock.of("$T.$L", RuntimeTypes.ACTIVATION, layer.activation()),
              layer.output().value().name(),
              0,
              gradient,
              0,
              gradient,
              0,
              CodeBlock.of(
                  "batch.panels() * $L * $T.COUNT",
                  layer.output().width().code(),
                  RuntimeTypes.LANES)));
    }
    return code.build();
  }

  // kernels.weightGradient(scoresGradient, SCORES, 1, context, batch.blocks(), CONTEXT, context,
  //     null, 0, batch.panels(), gradient, SCORES_BIAS, SCORES_WEIGHTS, 0);
  private CodeBlock parameterGradients() {
    Signal input = layer.input();
    return Code.call(
        "kernels.weightGradient",
        layer.output().gradient().name(),
        layer.output().width().code(),
        1,
        input.value().name(),
        LayerEmitter.firstPanel(input.value()),
        input.width().code(),
        input.value().name(),
        "null",
        0,
        "batch.panels()",
        "gradient",
        layer.bias().constant(),
        layer.weightMatrix().constant(),
        0);
  }
}
