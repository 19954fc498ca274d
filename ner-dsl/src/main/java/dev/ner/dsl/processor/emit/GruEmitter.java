package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ner.dsl.processor.plan.Buffer;
import dev.ner.dsl.processor.plan.GruPlan;
import dev.ner.dsl.processor.plan.PackedPlan;
import dev.ner.dsl.processor.plan.ParameterPlan;

/** Writes a gated recurrent unit. */
final class GruEmitter implements LayerEmitter {
  private final GruPlan layer;
  private final Buffer in;
  private final Buffer out;
  private final String inputs;
  private final String units;
  private final String gateRows;
  private final String inputGates;
  private final String recurrentGates;

  GruEmitter(GruPlan layer) {
    this.layer = layer;
    this.in = layer.input().value();
    this.out = layer.output().value();
    this.inputs = layer.input().width().code();
    this.units = layer.output().width().code();
    this.gateRows = layer.gates().width().code();
    this.inputGates = layer.gates().name();
    this.recurrentGates = layer.preactivationGradients().name();
  }

  @Override
  public void contribute(NetworkParts parts) {
    parts.width(layer.output().width(), layer.names());
    layer.parameters().forEach(parts::dense);
    parts.packed(layer.inputPacked(), layer.names());
    parts.packed(layer.recurrentPacked(), layer.names());
    parts.packed(layer.inputTransposed(), layer.names());
    parts.packed(layer.recurrentTransposed(), layer.names());
    parts.forwardBuffer(layer.gates(), layer.names());
    parts.forwardBuffer(layer.preactivationGradients(), layer.names());
    parts.forwardBuffer(out, layer.names());
    parts.backwardBuffer(layer.output().gradient(), layer.names());
    pack(parts, layer.bias(), layer.inputWeights(), inputs, layer.inputPacked());
    pack(parts, layer.recurrentBias(), layer.recurrentWeights(), units, layer.recurrentPacked());
    LayerEmitter.transpose(
        parts, layer.inputWeights(), gateRows, 1, inputs, layer.inputTransposed(), "0");
    LayerEmitter.transpose(
        parts, layer.recurrentWeights(), gateRows, 1, units, layer.recurrentTransposed(), "0");
    parts.methods(layer.names(), forward(), backward());
  }

  // Packing.stackGru(parameters, CONTEXT_BIAS, CONTEXT_INPUT_WEIGHTS, CONTEXT, WORDS,
  //     contextInputPacked);
  private void pack(
      NetworkParts parts,
      ParameterPlan bias,
      ParameterPlan weights,
      String depth,
      PackedPlan packed) {
    parts.packForward.addStatement(
        Code.call(
            CodeBlock.of("$T.stackGru", RuntimeTypes.PACKING),
            "parameters",
            bias.constant(),
            weights.constant(),
            units,
            depth,
            packed.name()));
  }

  // /**
  //  * {@code context}: {@code r, z = σ(W·x + b + U·h + c), n = tanh(W·x + b + r·(U·h + c)); h ←
  //  * (1 − z)·n + z·h}, the products of x first, then step by step. x, N×E, from {@code words} →
  //  * h, N×H.
  //  */
  // private void contextForward(LaneBatch batch) {
  //   State.begin(batch, context, CONTEXT);
  //   kernels.affine(contextInputPacked, 3 * CONTEXT, words, 0, WORDS, words, 0, 0,
  //       contextInputGates, 0, batch.panels(), batch.lanes());
  //   for (int step = 0; step < batch.steps(); step++) {
  //     … as stepForward writes
  //   }
  //   State.end(batch, context, CONTEXT);
  // }
  private MethodSpec forward() {
    return LayerEmitter.method(layer.names().forward())
        .addJavadoc(
            "{@code $L}: {@code r, z = σ(W·x + b + U·h + c), n = tanh(W·x + b + r·(U·h + c)); h ←"
                + " (1 −\nz)·n + z·h}, the products of x first, then step by step. x, N×E, from"
                + " {@code $L} → h, N×H.\n",
            layer.names().path(),
            in.name())
        .addStatement(Recurrence.begin(layer.direction(), out.name(), units))
        .addStatement(
            Code.call(
                "kernels.affine",
                layer.inputPacked().name(),
                gateRows,
                in.name(),
                LayerEmitter.firstPanel(in),
                inputs,
                in.name(),
                0,
                0,
                inputGates,
                0,
                "batch.panels()",
                "batch.lanes()"))
        .beginControlFlow("for (int step = 0; step < batch.steps(); step++)")
        .addCode(stepForward())
        .endControlFlow()
        .addCode(Recurrence.end(layer.direction(), out.name(), units))
        .build();
  }

  // … as Recurrence.panels writes
  // kernels.affine(contextRecurrentPacked, 3 * CONTEXT, context, 0, 0, context, before, CONTEXT,
  //     contextRecurrentGates, panel, panels, batch.lanes());
  // kernels.gruForward(CONTEXT, contextInputGates, contextRecurrentGates, panel, context, before,
  //     after, panels, batch.lanes());
  private CodeBlock stepForward() {
    return CodeBlock.builder()
        .add(Recurrence.panels())
        .addStatement(
            Code.call(
                "kernels.affine",
                layer.recurrentPacked().name(),
                gateRows,
                out.name(),
                0,
                0,
                out.name(),
                "before",
                units,
                recurrentGates,
                "panel",
                "panels",
                "batch.lanes()"))
        .addStatement(
            Code.call(
                "kernels.gruForward",
                units,
                inputGates,
                recurrentGates,
                "panel",
                out.name(),
                "before",
                "after",
                "panels",
                "batch.lanes()"))
        .build();
  }

  // /**
  //  * {@code context} back, last step first: the gradients of the gates' sums from dh, then {@code
  //  * dh += Uᵀ·da} for the step before; at last {@code dx += Wᵀ·da}, and those of the parameters,
  //  * over all steps. dh, N×H → dx, N×E, in {@code wordsGradient}.
  //  */
  // private void contextBackward(LaneBatch batch) {
  //   for (int step = batch.steps() - 1; step >= 0; step--) {
  //     … as stepBackward writes
  //   }
  //   kernels.inputGradient(contextInputTransposed, contextInputGates, 3 * CONTEXT, 0,
  //       wordsGradient, 0, WORDS, wordsGradient, 0, 0, batch.panels());
  //   … as inputParameterGradients and recurrentParameterGradients write
  // }
  private MethodSpec backward() {
    Buffer inputGradient = layer.input().gradient();
    return LayerEmitter.method(layer.names().backward())
        .addJavadoc(
            "{@code $L} back, last step first: the gradients of the gates' sums from dh, then"
                + " {@code dh +=\nUᵀ·da} for the step before; at last {@code dx += Wᵀ·da}, and"
                + " those of the parameters, over\nall steps. dh, N×H → dx, N×E, in {@code $L}.\n",
            layer.names().path(),
            inputGradient.name())
        .beginControlFlow("for (int step = batch.steps() - 1; step >= 0; step--)")
        .addCode(stepBackward())
        .endControlFlow()
        .addStatement(
            Code.call(
                "kernels.inputGradient",
                layer.inputTransposed().name(),
                inputGates,
                gateRows,
                0,
                inputGradient.name(),
                LayerEmitter.firstPanel(inputGradient),
                inputs,
                inputGradient.name(),
                0,
                0,
                "batch.panels()"))
        .addStatement(inputParameterGradients())
        .addStatement(recurrentParameterGradients())
        .build();
  }

  // … as Recurrence.panels writes
  // kernels.gruBackward(CONTEXT, contextInputGates, contextRecurrentGates, panel, context, before,
  //     after, contextGradient, panels);
  // kernels.inputGradient(contextRecurrentTransposed, contextRecurrentGates, 3 * CONTEXT, panel,
  //     contextGradient, 0, 0, contextGradient, before, CONTEXT, panels);
  private CodeBlock stepBackward() {
    String gradient = layer.output().gradient().name();
    return CodeBlock.builder()
        .add(Recurrence.panels())
        .addStatement(
            Code.call(
                "kernels.gruBackward",
                units,
                inputGates,
                recurrentGates,
                "panel",
                out.name(),
                "before",
                "after",
                gradient,
                "panels"))
        .addStatement(
            Code.call(
                "kernels.inputGradient",
                layer.recurrentTransposed().name(),
                recurrentGates,
                gateRows,
                "panel",
                gradient,
                0,
                0,
                gradient,
                "before",
                units,
                "panels"))
        .build();
  }

  // kernels.weightGradient(contextInputGates, 3 * CONTEXT, 1, words, 0, WORDS, words, null, 0,
  //     batch.panels(), gradient, CONTEXT_BIAS, CONTEXT_INPUT_WEIGHTS, 0);
  private CodeBlock inputParameterGradients() {
    return Code.call(
        "kernels.weightGradient",
        inputGates,
        gateRows,
        1,
        in.name(),
        LayerEmitter.firstPanel(in),
        inputs,
        in.name(),
        "null",
        0,
        "batch.panels()",
        "gradient",
        layer.bias().constant(),
        layer.inputWeights().constant(),
        0);
  }

  // kernels.weightGradient(contextRecurrentGates, 3 * CONTEXT, 1, context, 0, 0, context,
  //     batch.statePanelsBefore(), CONTEXT, batch.panels(), gradient, CONTEXT_RECURRENT_BIAS, 0,
  //     CONTEXT_RECURRENT_WEIGHTS);
  private CodeBlock recurrentParameterGradients() {
    return Code.call(
        "kernels.weightGradient",
        recurrentGates,
        gateRows,
        1,
        out.name(),
        0,
        0,
        out.name(),
        "batch.statePanelsBefore()",
        units,
        "batch.panels()",
        "gradient",
        layer.recurrentBias().constant(),
        0,
        layer.recurrentWeights().constant());
  }
}
