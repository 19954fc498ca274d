package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ner.dsl.processor.plan.AddPlan;
import dev.ner.dsl.processor.plan.Buffer;
import dev.ner.dsl.processor.plan.Signal;
import java.util.stream.Collectors;

/** Writes a sum of outputs. */
record AddEmitter(AddPlan layer) implements LayerEmitter {

  @Override
  public void contribute(NetworkParts parts) {
    parts.forwardBuffer(layer.output().value(), layer.names());
    parts.backwardBuffer(layer.output().gradient(), layer.names());
    parts.methods(layer.names(), forward(), backward());
  }

  private String width() {
    return layer.output().width().code();
  }

  // /** {@code encoder}: {@code encoderContext + words} → N×H. */
  // private void encoderForward(LaneBatch batch) {
  //   Panels.copy(batch, encoderContext, batch.blocks(), encoder, 0, WORDS);
  //   Panels.add(batch, words, 0, encoder, 0, WORDS);
  // }
  private MethodSpec forward() {
    MethodSpec.Builder method =
        LayerEmitter.method(layer.names().forward())
            .addJavadoc(
                "{@code $L}: {@code $L} → N×H.\n",
                layer.names().path(),
                layer.inputs().stream()
                    .map(part -> part.value().name())
                    .collect(Collectors.joining(" + ")));
    for (int i = 0; i < layer.inputs().size(); i++) {
      Buffer part = layer.inputs().get(i).value();
      method.addStatement(
          Code.call(
              CodeBlock.of("$T.$L", RuntimeTypes.PANELS, i == 0 ? "copy" : "add"),
              "batch",
              part.name(),
              LayerEmitter.firstPanel(part),
              layer.output().value().name(),
              0,
              width()));
    }
    return method.build();
  }

  // /** {@code encoder} back: the gradient to each of its parts. N×H → N×H. */
  // private void encoderBackward(LaneBatch batch) {
  //   Panels.add(batch, encoderGradient, 0, encoderContextGradient, batch.blocks(), WORDS);
  //   Panels.add(batch, encoderGradient, 0, wordsGradient, 0, WORDS);
  // }
  private MethodSpec backward() {
    MethodSpec.Builder method =
        LayerEmitter.method(layer.names().backward())
            .addJavadoc(
                "{@code $L} back: the gradient to each of its parts. N×H → N×H.\n",
                layer.names().path());
    for (Signal part : layer.inputs()) {
      Buffer to = part.gradient();
      method.addStatement(
          Code.call(
              CodeBlock.of("$T.add", RuntimeTypes.PANELS),
              "batch",
              layer.output().gradient().name(),
              0,
              to.name(),
              LayerEmitter.firstPanel(to),
              width()));
    }
    return method.build();
  }
}
