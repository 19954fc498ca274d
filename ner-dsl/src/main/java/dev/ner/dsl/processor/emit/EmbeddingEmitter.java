package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ner.dsl.processor.plan.EmbeddingPlan;

/** Writes an embedding. */
record EmbeddingEmitter(EmbeddingPlan layer) implements LayerEmitter {

  @Override
  public void contribute(NetworkParts parts) {
    parts.width(layer.output().width(), layer.names());
    parts.table(layer);
    parts.forwardBuffer(layer.output().value(), layer.names());
    parts.backwardBuffer(layer.output().gradient(), layer.names());
    parts.methods(layer.names(), forward(), backward());
  }

  // /** {@code words}: {@code x = table[rows]}. Rows of each token, N → x, N×E. */
  // private void wordsForward(LaneBatch batch) {
  //   Lookup.forward(parameters, wordsTable, WORDS, batch, 0, words);
  // }
  private MethodSpec forward() {
    return LayerEmitter.method(layer.names().forward())
        .addJavadoc(
            "{@code $L}: {@code x = table[rows]}. Rows of each token, N → x, N×E.\n",
            layer.names().path())
        .addStatement(
            Code.call(
                CodeBlock.of("$T.forward", RuntimeTypes.LOOKUP),
                "parameters",
                layer.table().constant(),
                layer.table().columns(),
                "batch",
                layer.number(),
                layer.output().value().name()))
        .build();
  }

  // /** {@code words} back: {@code dtable[rows] += dx}. dx, N×E → rows of dtable, V×E. */
  // private void wordsBackward(LaneBatch batch) {
  //   Lookup.backward(wordsGradient, WORDS, batch, 0, tableGradients()[0]);
  // }
  private MethodSpec backward() {
    return LayerEmitter.method(layer.names().backward())
        .addJavadoc(
            "{@code $L} back: {@code dtable[rows] += dx}. dx, N×E → rows of dtable, V×E.\n",
            layer.names().path())
        .addStatement(
            Code.call(
                CodeBlock.of("$T.backward", RuntimeTypes.LOOKUP),
                layer.output().gradient().name(),
                layer.table().columns(),
                "batch",
                layer.number(),
                "tableGradients()[" + layer.number() + "]"))
        .build();
  }
}
