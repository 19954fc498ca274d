package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ner.dsl.Activation;
import dev.ner.dsl.processor.plan.Buffer;
import dev.ner.dsl.processor.plan.LstmPlan;
import java.util.ArrayList;
import java.util.List;

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
    parts.packed(layer.transposed(), layer.names());
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
  //     contextTransposed, 0);
  // Packing.transpose(parameters, CONTEXT_RECURRENT_WEIGHTS, 4 * CONTEXT, 4, CONTEXT,
  //     contextTransposed, WORDS);
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
    LayerEmitter.transpose(
        parts, layer.inputWeights(), gateRows, LstmPlan.GATES, inputs, layer.transposed(), "0");
    LayerEmitter.transpose(
        parts,
        layer.recurrentWeights(),
        gateRows,
        LstmPlan.GATES,
        units,
        layer.transposed(),
        inputs);
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
            "{@code $L}: {@code a = W·x + U·h + b; i, f, o = σ(a); g = $L; c ← f·c + i·g; h ←\n"
                + "$L}, step by step$L. x, N×E, from {@code $L} → h, N×H.\n",
            layer.names().path(),
            layer.candidate() == Activation.TANH ? "tanh(a)" : "φ(a)",
            layer.outputTanh() ? "o·tanh(c)" : "o·c",
            layer.candidate() == Activation.TANH ? "" : ", φ = " + layer.candidate(),
            in.name())
        .addStatement(Recurrence.begin(layer.direction(), cell, units))
        .addStatement(Recurrence.begin(layer.direction(), out.name(), units))
        .beginControlFlow("for (int step = 0; step < batch.steps(); step++)")
        .addCode(stepForward())
        .endControlFlow()
        .addCode(Recurrence.end(layer.direction(), cell, units))
        .addCode(Recurrence.end(layer.direction(), out.name(), units))
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
        .add(Recurrence.panels())
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
            step(
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
        .add(ending())
        .build();
  }

  // State.clearEnded(batch, step, contextCell, CONTEXT);
  // State.clearEnded(batch, step, context, CONTEXT);
  private CodeBlock ending() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (!layer.candidate().isBounded()) {
      code.add(Recurrence.clearEnded(layer.cell().name(), units));
      code.add(Recurrence.clearEnded(out.name(), units));
    }
    return code.build();
  }

  // /**
  //  * {@code context} back, last step first: {@code da} from dh and dc, then {@code dx += Wᵀ·da}
  //  * and, for the step before, {@code dh += Uᵀ·da}; at last {@code dW += da·xᵀ, dU += da·hᵀ, db
  //  * += Σda} over all steps. dh, N×H → dx, N×E, in {@code wordsGradient}.
  //  */
  // private void contextBackward(LaneBatch batch) {
  //   clear(contextCellGradient, batch.blocks(), CONTEXT);
  //   for (int step = batch.steps() - 1; step >= 0; step--) {
  //     … as stepBackward writes
  //   }
  //   … as parameterGradients writes
  // }
  private MethodSpec backward() {
    return LayerEmitter.method(layer.names().backward())
        .addJavadoc(
            "{@code $L} back, last step first: {@code da} from dh and dc, then {@code dx += Wᵀ·da}"
                + " and,\nfor the step before, {@code dh += Uᵀ·da}; at last {@code dW += da·xᵀ, dU"
                + " += da·hᵀ, db +=\nΣda} over all steps. dh, N×H → dx, N×E, in {@code $L}.\n",
            layer.names().path(),
            layer.input().gradient().name())
        .addStatement(Fill.zero(layer.cellGradient()))
        .beginControlFlow("for (int step = batch.steps() - 1; step >= 0; step--)")
        .addCode(stepBackward())
        .endControlFlow()
        .addStatement(parameterGradients())
        .build();
  }

  // int panel = batch.firstPanel(step);
  // int panels = batch.panelCount(step);
  // int before = batch.statePanelBefore(step);
  // int after = batch.statePanelAfter(step);
  // kernels.lstmBackward(CONTEXT, contextGates, panel, contextCell, contextCellTanh, before, after,
  //     contextGradient, contextCellGradient, panels);
  // kernels.inputGradient(contextTransposed, contextGates, 4 * CONTEXT, panel, wordsGradient,
  // panel,
  //     WORDS, contextGradient, before, CONTEXT, panels);
  private CodeBlock stepBackward() {
    Buffer inputGradient = layer.input().gradient();
    String gates = layer.gates().name();
    String gradient = layer.output().gradient().name();
    return CodeBlock.builder()
        .add(Recurrence.panels())
        .addStatement(
            step(
                "kernels.lstmBackward",
                units,
                gates,
                "panel",
                layer.cell().name(),
                layer.cellTanh().name(),
                "before",
                "after",
                gradient,
                layer.cellGradient().name(),
                "panels"))
        .addStatement(
            Code.call(
                "kernels.inputGradient",
                layer.transposed().name(),
                gates,
                gateRows,
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

  // kernels.lstmForward(CONTEXT, …)
  //
  // and for an unusual LSTM kernels.lstmForward(Activation.RELU, true, CONTEXT, …)
  private CodeBlock step(String kernel, Object... arguments) {
    List<Object> all = new ArrayList<>();
    if (!layer.isUsual()) {
      all.add(CodeBlock.of("$T.$L", RuntimeTypes.ACTIVATION, layer.candidate()));
      all.add(layer.outputTanh());
    }
    all.addAll(List.of(arguments));
    return Code.call(kernel, all.toArray());
  }

  // kernels.weightGradient(contextGates, 4 * CONTEXT, 4, words, 0, WORDS, context,
  //     batch.statePanelsBefore(), CONTEXT, batch.panels(), gradient, CONTEXT_BIAS,
  //     CONTEXT_INPUT_WEIGHTS, CONTEXT_RECURRENT_WEIGHTS);
  private CodeBlock parameterGradients() {
    return Code.call(
        "kernels.weightGradient",
        layer.gates().name(),
        gateRows,
        LstmPlan.GATES,
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
