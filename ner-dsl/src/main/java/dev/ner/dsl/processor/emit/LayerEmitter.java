package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.ner.dsl.processor.plan.AddPlan;
import dev.ner.dsl.processor.plan.Buffer;
import dev.ner.dsl.processor.plan.CharConvolutionPlan;
import dev.ner.dsl.processor.plan.CharLstmPlan;
import dev.ner.dsl.processor.plan.CrfPlan;
import dev.ner.dsl.processor.plan.DensePlan;
import dev.ner.dsl.processor.plan.DropoutPlan;
import dev.ner.dsl.processor.plan.EmbeddingPlan;
import dev.ner.dsl.processor.plan.GruPlan;
import dev.ner.dsl.processor.plan.JoinPlan;
import dev.ner.dsl.processor.plan.LayerNormPlan;
import dev.ner.dsl.processor.plan.LayerPlan;
import dev.ner.dsl.processor.plan.LogSoftmaxPlan;
import dev.ner.dsl.processor.plan.LstmPlan;
import dev.ner.dsl.processor.plan.PackedPlan;
import dev.ner.dsl.processor.plan.ParameterPlan;
import dev.ner.dsl.processor.plan.ReversePlan;
import dev.ner.dsl.processor.plan.RnnPlan;
import dev.ner.dsl.processor.plan.SparsePlan;
import javax.lang.model.element.Modifier;

/** Contributes a layer's part of the network. */
interface LayerEmitter {

  /** Adds all that the layer needs. */
  void contribute(NetworkParts parts);

  /** The emitter of a layer. */
  static LayerEmitter of(LayerPlan layer) {
    if (layer instanceof EmbeddingPlan embedding) {
      return new EmbeddingEmitter(embedding);
    } else if (layer instanceof SparsePlan sparse) {
      return new SparseEmitter(sparse);
    } else if (layer instanceof CharConvolutionPlan characters) {
      return new CharConvolutionEmitter(characters);
    } else if (layer instanceof CharLstmPlan characters) {
      return new CharLstmEmitter(characters);
    } else if (layer instanceof RnnPlan rnn) {
      return new RnnEmitter(rnn);
    } else if (layer instanceof GruPlan gru) {
      return new GruEmitter(gru);
    } else if (layer instanceof ReversePlan reverse) {
      return new ReverseEmitter(reverse);
    } else if (layer instanceof JoinPlan join) {
      return new JoinEmitter(join);
    } else if (layer instanceof AddPlan add) {
      return new AddEmitter(add);
    } else if (layer instanceof LstmPlan lstm) {
      return new LstmEmitter(lstm);
    } else if (layer instanceof DensePlan dense) {
      return new DenseEmitter(dense);
    } else if (layer instanceof DropoutPlan dropout) {
      return new DropoutEmitter(dropout);
    } else if (layer instanceof LayerNormPlan layerNorm) {
      return new LayerNormEmitter(layerNorm);
    } else if (layer instanceof LogSoftmaxPlan logSoftmax) {
      return new LogSoftmaxEmitter(logSoftmax);
    } else if (layer instanceof CrfPlan crf) {
      return new CrfEmitter(crf);
    }
    throw new AssertionError(layer);
  }

  /** {@code private void <name>(LaneBatch batch)}. */
  static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE)
        .returns(TypeName.VOID)
        .addParameter(RuntimeTypes.LANE_BATCH, "batch");
  }

  // Packing.transpose(parameters, CONTEXT_INPUT_WEIGHTS, 4 * CONTEXT, 4, WORDS,
  //     contextTransposed, 0);
  static void transpose(
      NetworkParts parts,
      ParameterPlan weights,
      String rows,
      int gates,
      String depth,
      PackedPlan packed,
      String firstRow) {
    parts.packBackward.addStatement(
        Code.call(
            CodeBlock.of("$T.transpose", RuntimeTypes.PACKING),
            "parameters",
            weights.constant(),
            rows,
            gates,
            depth,
            packed.name(),
            firstRow));
  }

  /** The panel of a buffer that belongs to panel 0 of the batch. */
  static String firstPanel(Buffer buffer) {
    return buffer.hasLeadingStates() ? "batch.blocks()" : "0";
  }
}
