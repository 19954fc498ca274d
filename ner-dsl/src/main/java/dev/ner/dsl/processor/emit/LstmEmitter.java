package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ner.dsl.processor.plan.Buffer;
import dev.ner.dsl.processor.plan.LstmPlan;

/** Writes an LSTM. */
final class LstmEmitter implements LayerEmitter {
  private final LstmPlan layer;
  private final Buffer in;
  private final Buffer out;
  private final String inputs;
  private final String units;
  private final String gateRows;

  LstmEmitter(LstmPlan layer) {
    this.layer = layer;
    this.in = layer.input().value();
    this.out = layer.output().value();
    this.inputs = layer.input().width().code();
    this.units = layer.output().width().code();
    this.gateRows = layer.gates().width().code();
  }

  @Override
  public void contribute(NetworkParts parts) {
    parts.width(layer.output().width(), layer.names());
    layer.parameters().forEach(parts::dense);
    parts.packed(layer.packed(), layer.names());
    parts.packed(layer.inputTransposed(), layer.names());
    parts.packed(layer.recurrentTransposed(), layer.names());
    parts.forwardBuffer(layer.gates(), layer.names());
    parts.forwardBuffer(layer.cell(), layer.names());
    parts.forwardBuffer(layer.cellTanh(), layer.names());
    parts.forwardBuffer(out, layer.names());
    parts.backwardBuffer(layer.cellGradient(), layer.names());
    parts.backwardBuffer(layer.output().gradient(), layer.names());
    pack(parts);
    parts.methods(layer.names(), forward(), backward());
  }

  // Packing.stackLstm(parameters, CONTEXT_BIAS, CONTEXT_INPUT_WEIGHTS, WORDS,
  //     CONTEXT_RECURRENT_WEIGHTS, CONTEXT, contextPacked);
  //
  // Packing.transpose(parameters, CONTEXT_INPUT_WEIGHTS, 4 * CONTEXT, 4, WORDS,
  //     contextInputTransposed);
  // Packing.transpose(parameters, CONTEXT_RECURRENT_WEIGHTS, 4 * CONTEXT, 4, CONTEXT,
  //     contextRecurrentTransposed);
  private void pack(NetworkParts parts) {
    parts.packForward.addStatement(
        Code.call(
            CodeBlock.of("$T.stackLstm", RuntimeTypes.PACKING),
            "parameters",
            layer.bias().constant(),
            layer.inputWeights().constant(),
            inputs,
            layer.recurrentWeights().constant(),
            units,
            layer.packed().name()));
    CodeBlock transpose = CodeBlock.of("$T.transpose", RuntimeTypes.PACKING);
    parts.packBackward.addStatement(
        Code.call(
            transpose,
            "parameters",
            layer.inputWeights().constant(),
            gateRows,
            LstmPlan.GATES,
            inputs,
            layer.inputTransposed().name()));
    parts.packBackward.addStatement(
        Code.call(
            transpose,
            "parameters",
            layer.recurrentWeights().constant(),
            gateRows,
            LstmPlan.GATES,
            units,
            layer.recurrentTransposed().name()));
  }

  // /**
  //  * {@code context}: {@code a = W·x + U·h + b; i, f, o = σ(a); g = tanh(a); c ← f·c + i·g; h ←
  //  * o·tanh(c)}, step by step. x, N×E, from {@code words} → h, N×H.
  //  */
  // private void contextForward(LaneBatch batch) {
  //   State.begin(batch, contextCell, CONTEXT);
  //   State.begin(batch, context, CONTEXT);
  //   for (int step = 0; step < batch.steps(); step++) {
  //     … as stepForward writes
  //   }
  //   State.end(batch, contextCell, CONTEXT);
  //   State.end(batch, context, CONTEXT);
  // }
  private MethodSpec forward() {
    String cell = layer.cell().name();
    return LayerEmitter.method(layer.names().forward())
        .addJavadoc(
            "{@code $L}: {@code a = W·x + U·h + b; i, f, o = σ(a); g = tanh(a); c ← f·c + i·g; h"
                + " ←\n"
                + "o·tanh(c)}, step by step. x, N×E, from {@code $L} → h, N×H.\n",
            layer.names().path(),
            in.name())
        .addStatement("$T.begin(batch, $L, $L)", RuntimeTypes.STATE, cell, units)
        .addStatement("$T.begin(batch, $L, $L)", RuntimeTypes.STATE, out.name(), units)
        .beginControlFlow("for (int step = 0; step < batch.steps(); step++)")
        .addCode(stepForward())
        .endControlFlow()
        .addStatement("$T.end(batch, $L, $L)", RuntimeTypes.STATE, cell, units)
        .addStatement("$T.end(batch, $L, $L)", RuntimeTypes.STATE, out.name(), units)
        .build();
  }

  // int panel = batch.firstPanel(step);
  // int panels = batch.panelCount(step);
  // int before = batch.statePanelBefore(step);
  // int after = batch.statePanelAfter(step);
  // kernels.affine(contextPacked, 4 * CONTEXT, words, panel, WORDS, context, before, CONTEXT,
  //     contextGates, panel, panels, batch.lanes());
  // kernels.lstmForward(CONTEXT, contextGates, panel, contextCell, contextCellTanh, context,
  //     before, after, panels, batch.lanes());
  private CodeBlock stepForward() {
    return CodeBlock.builder()
        .addStatement("int panel = batch.firstPanel(step)")
        .addStatement("int panels = batch.panelCount(step)")
        .addStatement("int before = batch.statePanelBefore(step)")
        .addStatement("int after = batch.statePanelAfter(step)")
        .addStatement(
            Code.call(
                "kernels.affine",
                layer.packed().name(),
                gateRows,
                in.name(),
                in.hasLeadingStates() ? "after" : "panel",
                inputs,
                out.name(),
                "before",
                units,
                layer.gates().name(),
                "panel",
                "panels",
                "batch.lanes()"))
        .addStatement(
            Code.call(
                "kernels.lstmForward",
                units,
                layer.gates().name(),
                "panel",
                layer.cell().name(),
                layer.cellTanh().name(),
                out.name(),
                "before",
                "after",
                "panels",
                "batch.lanes()"))
        .build();
  }

  // /**
  //  * {@code context} back, last step first: {@code da} from dh and dc, then {@code dh += Uᵀ·da}
  // for
  //  * the step before; {@code dW += da·xᵀ, dU += da·hᵀ, db += Σda, dx = Wᵀ·da} over all steps. dh,
  //  * N×H → dx, N×E, in {@code wordsGradient}.
  //  */
  // private void contextBackward(LaneBatch batch) {
  //   Arrays.fill(contextCellGradient, 0, batch.blocks() * CONTEXT * Lanes.COUNT, 0f);
  //   for (int step = batch.steps() - 1; step >= 0; step--) {
  //     … as stepBackward writes
  //   }
  //   … as parameterGradients and inputGradient write
  // }
  private MethodSpec backward() {
    return LayerEmitter.method(layer.names().backward())
        .addJavadoc(
            "{@code $L} back, last step first: {@code da} from dh and dc, then {@code dh += Uᵀ·da}"
                + " for\nthe step before; {@code dW += da·xᵀ, dU += da·hᵀ, db += Σda, dx = Wᵀ·da}"
                + " over all steps. dh,\nN×H → dx, N×E, in {@code $L}.\n",
            layer.names().path(),
            layer.input().gradient().name())
        .addStatement(Fill.zero(layer.cellGradient(), "batch.blocks()"))
        .beginControlFlow("for (int step = batch.steps() - 1; step >= 0; step--)")
        .addCode(stepBackward())
        .endControlFlow()
        .addCode(parameterGradients())
        .addCode(inputGradient())
        .build();
  }

  // int panel = batch.firstPanel(step);
  // int panels = batch.panelCount(step);
  // kernels.lstmBackward(CONTEXT, contextGates, panel, contextCell, contextCellTanh,
  //     batch.statePanelBefore(step), contextGradient, contextCellGradient, panels);
  // if (step > 0) {
  //   kernels.multiplyAdd(contextRecurrentTransposed, CONTEXT, contextGates, panel, 4 * CONTEXT,
  //       contextGradient, batch.firstPanel(step - 1), panels);
  // }
  private CodeBlock stepBackward() {
    String gates = layer.gates().name();
    String gradient = layer.output().gradient().name();
    return CodeBlock.builder()
        .addStatement("int panel = batch.firstPanel(step)")
        .addStatement("int panels = batch.panelCount(step)")
        .addStatement(
            Code.call(
                "kernels.lstmBackward",
                units,
                gates,
                "panel",
                layer.cell().name(),
                layer.cellTanh().name(),
                "batch.statePanelBefore(step)",
                gradient,
                layer.cellGradient().name(),
                "panels"))
        .beginControlFlow("if (step > 0)")
        .addStatement(
            Code.call(
                "kernels.multiplyAdd",
                layer.recurrentTransposed().name(),
                units,
                gates,
                "panel",
                gateRows,
                gradient,
                "batch.firstPanel(step - 1)",
                "panels"))
        .endControlFlow()
        .build();
  }

  // kernels.weightGradient(contextGates, 4 * CONTEXT, 4, words, null, 0, WORDS, batch.panels(),
  //     gradient, CONTEXT_INPUT_WEIGHTS);
  // kernels.weightGradient(contextGates, 4 * CONTEXT, 4, context, batch.statePanelsBefore(), 0,
  //     CONTEXT, batch.panels(), gradient, CONTEXT_RECURRENT_WEIGHTS);
  // kernels.biasGradient(contextGates, 4 * CONTEXT, 4, batch.panels(), gradient, CONTEXT_BIAS);
  private CodeBlock parameterGradients() {
    String gates = layer.gates().name();
    return CodeBlock.builder()
        .addStatement(
            Code.call(
                "kernels.weightGradient",
                gates,
                gateRows,
                LstmPlan.GATES,
                in.name(),
                "null",
                LayerEmitter.firstPanel(in),
                inputs,
                "batch.panels()",
                "gradient",
                layer.inputWeights().constant()))
        .addStatement(
            Code.call(
                "kernels.weightGradient",
                gates,
                gateRows,
                LstmPlan.GATES,
                out.name(),
                "batch.statePanelsBefore()",
                0,
                units,
                "batch.panels()",
                "gradient",
                layer.recurrentWeights().constant()))
        .addStatement(
            Code.call(
                "kernels.biasGradient",
                gates,
                gateRows,
                LstmPlan.GATES,
                "batch.panels()",
                "gradient",
                layer.bias().constant()))
        .build();
  }

  // Arrays.fill(wordsGradient, 0, batch.panels() * WORDS * Lanes.COUNT, 0f);
  // kernels.multiplyAdd(contextInputTransposed, WORDS, contextGates, 0, 4 * CONTEXT,
  //     wordsGradient, 0, batch.panels());
  private CodeBlock inputGradient() {
    Buffer gradient = layer.input().gradient();
    return CodeBlock.builder()
        .addStatement(Fill.zero(gradient, "batch.panels()"))
        .addStatement(
            Code.call(
                "kernels.multiplyAdd",
                layer.inputTransposed().name(),
                inputs,
                layer.gates().name(),
                0,
                gateRows,
                gradient.name(),
                0,
                "batch.panels()"))
        .build();
  }
}
