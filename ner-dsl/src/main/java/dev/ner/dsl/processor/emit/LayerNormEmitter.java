package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.MethodSpec;
import dev.ner.dsl.processor.plan.Buffer;
import dev.ner.dsl.processor.plan.LayerNormPlan;

/** Writes layer normalisation. */
record LayerNormEmitter(LayerNormPlan layer) implements LayerEmitter {

  @Override
  public void contribute(NetworkParts parts) {
    layer.parameters().forEach(parts::dense);
    parts.forwardBuffer(layer.normalized(), layer.names());
    parts.forwardBuffer(layer.inverseDeviation(), layer.names());
    parts.forwardBuffer(layer.output().value(), layer.names());
    parts.backwardBuffer(layer.output().gradient(), layer.names());
    parts.methods(layer.names(), forward(), backward());
  }

  // /** {@code norm}: {@code y = g·(x − μ)/σ + b}. x, N×E, from {@code context} → y, N×E. */
  // private void normForward(LaneBatch batch) {
  //   kernels.layerNormForward(CONTEXT, context, batch.blocks(), parameters, NORM_GAIN, NORM_BIAS,
  //       normNormalized, normInverseDeviation, norm, batch.panels(), batch.lanes());
  // }
  private MethodSpec forward() {
    Buffer in = layer.input().value();
    return LayerEmitter.method(layer.names().forward())
        .addJavadoc(
            "{@code $L}: {@code y = g·(x − μ)/σ + b}, μ and σ over the units of a token. x, N×E,"
                + " from\n{@code $L} → y, N×E.\n",
            layer.names().path(),
            in.name())
        .addStatement(
            Code.call(
                "kernels.layerNormForward",
                layer.input().width().code(),
                in.name(),
                LayerEmitter.firstPanel(in),
                "parameters",
                layer.gain().constant(),
                layer.bias().constant(),
                layer.normalized().name(),
                layer.inverseDeviation().name(),
                layer.output().value().name(),
                "batch.panels()",
                "batch.lanes()"))
        .build();
  }

  // /**
  //  * {@code norm} back: {@code dg += dy·(x − μ)/σ, db += dy} and dx. dy, N×E → dx, N×E, in
  //  * {@code contextGradient}.
  //  */
  // private void normBackward(LaneBatch batch) {
  //   kernels.layerNormBackward(CONTEXT, normNormalized, normInverseDeviation, parameters,
  //       NORM_GAIN, normGradient, contextGradient, batch.blocks(), gradient, NORM_GAIN, NORM_BIAS,
  //       batch.panels());
  // }
  private MethodSpec backward() {
    Buffer inGradient = layer.input().gradient();
    return LayerEmitter.method(layer.names().backward())
        .addJavadoc(
            "{@code $L} back: {@code dg += dy·(x − μ)/σ, db += dy} and dx. dy, N×E → dx, N×E, in\n"
                + "{@code $L}.\n",
            layer.names().path(),
            inGradient.name())
        .addStatement(
            Code.call(
                "kernels.layerNormBackward",
                layer.input().width().code(),
                layer.normalized().name(),
                layer.inverseDeviation().name(),
                "parameters",
                layer.gain().constant(),
                layer.output().gradient().name(),
                inGradient.name(),
                LayerEmitter.firstPanel(inGradient),
                "gradient",
                layer.gain().constant(),
                layer.bias().constant(),
                "batch.panels()"))
        .build();
  }
}
