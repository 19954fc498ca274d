package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ner.dsl.processor.plan.Buffer;
import dev.ner.dsl.processor.plan.RnnPlan;

/** Writes a simple recurrent layer. */
final class RnnEmitter implements LayerEmitter {
  private final RnnPlan layer;
  private final Buffer in;
  private final Buffer out;
  private final String inputs;
  private final String units;

  RnnEmitter(RnnPlan layer) {
    this.layer = layer;
    this.in = layer.input().value();
    this.out = layer.output().value();
    this.inputs = layer.input().width().code();
    this.units = layer.output().width().code();
  }

  @Override
  public void contribute(NetworkParts parts) {
    parts.width(layer.output().width(), layer.names());
    layer.parameters().forEach(parts::dense);
    parts.packed(layer.packed(), layer.names());
    parts.packed(layer.transposed(), layer.names());
    parts.forwardBuffer(out, layer.names());
    parts.backwardBuffer(layer.preactivationGradients(), layer.names());
    parts.backwardBuffer(layer.output().gradient(), layer.names());
    pack(parts);
    parts.methods(layer.names(), forward(), backward());
  }

  // Packing.stackRnn(parameters, CONTEXT_BIAS, CONTEXT_INPUT_WEIGHTS, WORDS,
  //     CONTEXT_RECURRENT_WEIGHTS, CONTEXT, contextPacked);
  //
  // Packing.transpose(parameters, CONTEXT_INPUT_WEIGHTS, CONTEXT, 1, WORDS, contextTransposed, 0);
  // Packing.transpose(parameters, CONTEXT_RECURRENT_WEIGHTS, CONTEXT, 1, CONTEXT,
  //     contextTransposed, WORDS);
  private void pack(NetworkParts parts) {
    parts.packForward.addStatement(
        Code.call(
            CodeBlock.of("$T.stackRnn", RuntimeTypes.PACKING),
            "parameters",
            layer.bias().constant(),
            layer.inputWeights().constant(),
            inputs,
            layer.recurrentWeights().constant(),
            units,
            layer.packed().name()));
    LayerEmitter.transpose(parts, layer.inputWeights(), units, 1, inputs, layer.transposed(), "0");
    LayerEmitter.transpose(
        parts, layer.recurrentWeights(), units, 1, units, layer.transposed(), inputs);
  }

  // /**
  //  * {@code context}: {@code h ← f(W·x + U·h + b)}, f = TANH, step by step. x, N×E, from {@code
  //  * words} → h, N×H.
  //  */
  // private void contextForward(LaneBatch batch) {
  //   State.begin(batch, context, CONTEXT);
  //   for (int step = 0; step < batch.steps(); step++) {
  //     … as stepForward writes
  //   }
  //   State.end(batch, context, CONTEXT);
  // }
  private MethodSpec forward() {
    return LayerEmitter.method(layer.names().forward())
        .addJavadoc(
            "{@code $L}: {@code h ← f(W·x + U·h + b)}, f = $L, step by step.\n"
                + "x, N×E, from {@code $L} → h, N×H.\n",
            layer.names().path(),
            layer.activation(),
            in.name())
        .addStatement(Recurrence.begin(layer.direction(), out.name(), units))
        .beginControlFlow("for (int step = 0; step < batch.steps(); step++)")
        .addCode(stepForward())
        .endControlFlow()
        .addCode(Recurrence.end(layer.direction(), out.name(), units))
        .build();
  }

  // … as Recurrence.panels writes
  // kernels.affine(contextPacked, CONTEXT, words, panel, WORDS, context, before, CONTEXT, context,
  //     after, panels, batch.lanes());
  // int size = CONTEXT * batch.lanes();
  // kernels.activate(Activation.RELU, context, after * size, (after + panels) * size);
  // State.clearEnded(batch, step, context, CONTEXT); (of a state without bounds)
  private CodeBlock stepForward() {
    return CodeBlock.builder()
        .add(Recurrence.panels())
        .addStatement(
            Code.call(
                "kernels.affine",
                layer.packed().name(),
                units,
                in.name(),
                in.hasLeadingStates() ? "after" : "panel",
                inputs,
                out.name(),
                "before",
                units,
                out.name(),
                "after",
                "panels",
                "batch.lanes()"))
        .addStatement("int size = $L * batch.lanes()", units)
        .addStatement(
            Code.call(
                "kernels.activate",
                activation(),
                out.name(),
                "after * size",
                "(after + panels) * size"))
        .add(ending())
        .build();
  }

  private CodeBlock ending() {
    return layer.activation().isBounded()
        ? CodeBlock.of("")
        : Recurrence.clearEnded(out.name(), units);
  }

  private CodeBlock activation() {
    return CodeBlock.of("$T.$L", RuntimeTypes.ACTIVATION, layer.activation());
  }

  // /**
  //  * {@code context} back, last step first: {@code da = dh·f'(a)}, then {@code dx += Wᵀ·da} and,
  //  * for the step before, {@code dh += Uᵀ·da}; at last {@code dW += da·xᵀ, dU += da·hᵀ, db +=
  //  * Σda} over all steps. dh, N×H → dx, N×E, in {@code wordsGradient}.
  //  */
  // private void contextBackward(LaneBatch batch) {
  //   for (int step = batch.steps() - 1; step >= 0; step--) {
  //     … as stepBackward writes
  //   }
  //   … as parameterGradients writes
  // }
  private MethodSpec backward() {
    return LayerEmitter.method(layer.names().backward())
        .addJavadoc(
            "{@code $L} back, last step first: {@code da = dh·f'(a)}, then {@code dx += Wᵀ·da}"
                + " and,\nfor the step before, {@code dh += Uᵀ·da}; at last {@code dW += da·xᵀ, dU"
                + " += da·hᵀ, db +=\nΣda} over all steps. dh, N×H → dx, N×E, in {@code $L}.\n",
            layer.names().path(),
            layer.input().gradient().name())
        .beginControlFlow("for (int step = batch.steps() - 1; step >= 0; step--)")
        .addCode(stepBackward())
        .endControlFlow()
        .addStatement(parameterGradients())
        .build();
  }

  // … as Recurrence.panels writes
  // int row = CONTEXT * Lanes.COUNT;
  // kernels.activationGradient(Activation.TANH, context, after * row, contextGradient, after * row,
  //     contextPreactivationGradient, panel * row, panels * row);
  // kernels.inputGradient(contextTransposed, contextPreactivationGradient, CONTEXT, panel,
  //     wordsGradient, panel, WORDS, contextGradient, before, CONTEXT, panels);
  private CodeBlock stepBackward() {
    Buffer inputGradient = layer.input().gradient();
    String gradient = layer.output().gradient().name();
    String sums = layer.preactivationGradients().name();
    return CodeBlock.builder()
        .add(Recurrence.panels())
        .addStatement("int size = $L * $T.COUNT", units, RuntimeTypes.LANES)
        .addStatement(
            Code.call(
                "kernels.activationGradient",
                activation(),
                out.name(),
                "after * size",
                gradient,
                "after * size",
                sums,
                "panel * size",
                "panels * size"))
        .addStatement(
            Code.call(
                "kernels.inputGradient",
                layer.transposed().name(),
                sums,
                units,
                "panel",
                inputGradient.name(),
                inputGradient.hasLeadingStates() ? "after" : "panel",
                inputs,
                gradient,
                "before",
                units,
                "panels"))
        .build();
  }

  // kernels.weightGradient(contextPreactivationGradient, CONTEXT, 1, words, 0, WORDS, context,
  //     batch.statePanelsBefore(), CONTEXT, batch.panels(), gradient, CONTEXT_BIAS,
  //     CONTEXT_INPUT_WEIGHTS, CONTEXT_RECURRENT_WEIGHTS);
  private CodeBlock parameterGradients() {
    return Code.call(
        "kernels.weightGradient",
        layer.preactivationGradients().name(),
        units,
        1,
        in.name(),
        LayerEmitter.firstPanel(in),
        inputs,
        out.name(),
        "batch.statePanelsBefore()",
        units,
        "batch.panels()",
        "gradient",
        layer.bias().constant(),
        layer.inputWeights().constant(),
        layer.recurrentWeights().constant());
  }
}
