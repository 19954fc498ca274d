package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.ner.dsl.processor.plan.CharConvolutionPlan;
import javax.lang.model.element.Modifier;

/** Writes convolutions over the characters of words; the runtime computes them but for tanh. */
final class CharConvolutionEmitter implements LayerEmitter {
  private final CharConvolutionPlan layer;
  private final String units;
  private final String out;
  private final String convolution;

  CharConvolutionEmitter(CharConvolutionPlan layer) {
    this.layer = layer;
    this.units = layer.output().width().code();
    this.out = layer.output().value().name();
    this.convolution = layer.names().stem() + "Convolution";
  }

  @Override
  public void contribute(NetworkParts parts) {
    String path = layer.names().path();
    parts.width(layer.output().width(), layer.names());
    parts.constant(
        layer.embedding().constant(),
        layer.embedding().units(),
        CodeBlock.of("Units of a character of {@code $L}.", path));
    parts.constant(
        layer.window(),
        layer.input().window(),
        CodeBlock.of("Characters that a convolution of {@code $L} sees.", path));
    parts.dense(layer.weightMatrix());
    parts.dense(layer.bias());
    parts.tableLayout(layer);
    parts.forwardBuffer(layer.output().value(), layer.names());
    parts.backwardBuffer(layer.output().gradient(), layer.names());
    convolution(parts);
    parts.methods(layer.names(), forward(), backward());
  }

  // /** {@code chars}: the convolutions. */
  // private final CharConvolution charsConvolution;
  //
  // charsConvolution = new CharConvolution(parameters, 0, CHARS, CHARS_WINDOW, CHARS_EMBEDDING,
  //     CHARS_WEIGHTS, CHARS_BIAS);
  //
  // charsConvolution = other.charsConvolution.sibling(other.source());
  //
  // charsConvolution.pack();
  private void convolution(NetworkParts parts) {
    parts.fields.add(
        FieldSpec.builder(
                RuntimeTypes.CHAR_CONVOLUTION, convolution, Modifier.PRIVATE, Modifier.FINAL)
            .addJavadoc("{@code $L}: the convolutions.", layer.names().path())
            .build());
    parts.allocate.addStatement(
        "$L = $L",
        convolution,
        Code.call(
            CodeBlock.of("new $T", RuntimeTypes.CHAR_CONVOLUTION),
            "parameters",
            layer.number(),
            units,
            layer.window(),
            layer.embedding().code(),
            layer.weightMatrix().constant(),
            layer.bias().constant()));
    parts.share.addStatement("$1L = other.$1L.sibling(other.source())", convolution);
    parts.packForward.addStatement("$L.pack()", convolution);
  }

  // /**
  //  * {@code chars}: {@code y = tanh(b + max Σ W·x)} over the windows of each word. x, the rows of
  //  * its characters → y, N×H.
  //  */
  // private void charsForward(LaneBatch batch) {
  //   charsConvolution.forward(batch, chars);
  //   kernels.activate(Activation.TANH, chars, 0, batch.panels() * CHARS * batch.lanes());
  // }
  private MethodSpec forward() {
    return LayerEmitter.method(layer.names().forward())
        .addJavadoc(
            "{@code $L}: {@code y = tanh(b + max Σ W·x)} over the windows of each word. x, the rows"
                + " of\nits characters → y, N×H.\n",
            layer.names().path())
        .addStatement(Code.call(convolution + ".forward", "batch", out))
        .addStatement(
            Code.call(
                "kernels.activate",
                CodeBlock.of("$T.TANH", RuntimeTypes.ACTIVATION),
                out,
                0,
                "batch.panels() * " + units + " * batch.lanes()"))
        .build();
  }

  // /**
  //  * {@code chars} back: {@code da = dy·(1 − y²)}, and where the maximum is {@code dW += x·daᵀ,
  // db
  //  * += Σda, dx += W·da}. dy, N×H → rows of dtable, V×E.
  //  */
  // private void charsBackward(LaneBatch batch) {
  //   charsConvolution.backward(batch, chars, charsGradient, tableGradients()[0], gradient);
  // }
  private MethodSpec backward() {
    return LayerEmitter.method(layer.names().backward())
        .addJavadoc(
            "{@code $L} back: {@code da = dy·(1 − y²)}, and where the maximum is {@code dW +="
                + " x·daᵀ, db\n"
                + "+= Σda, dx += W·da}. dy, N×H → rows of dtable, V×E.\n",
            layer.names().path())
        .addStatement(
            Code.call(
                convolution + ".backward",
                "batch",
                out,
                layer.output().gradient().name(),
                "tableGradients()[" + layer.number() + "]",
                "gradient"))
        .build();
  }
}
