package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ner.dsl.processor.plan.SparsePlan;

/** Writes the sum of the rows of a token's features. */
record SparseEmitter(SparsePlan layer) implements LayerEmitter {

  @Override
  public void contribute(NetworkParts parts) {
    parts.width(layer.output().width(), layer.names());
    parts.table(layer);
    parts.forwardBuffer(layer.output().value(), layer.names());
    parts.backwardBuffer(layer.output().gradient(), layer.names());
    parts.methods(layer.names(), forward(), backward());
  }

  // /** {@code wide}: {@code x = Σ table[rows]}. Rows of each token, N → x, N×K. */
  // private void wideForward(LaneBatch batch) {
  //   Lookup.sum(parameters, wideTable, WIDE, batch, 1, 0.5f, wide);
  // }
  private MethodSpec forward() {
    return LayerEmitter.method(layer.names().forward())
        .addJavadoc(
            "{@code $L}: {@code x = Σ table[rows]}. Rows of each token, N → x, N×K.\n",
            layer.names().path())
        .addStatement(
            Code.call(
                CodeBlock.of("$T.sum", RuntimeTypes.LOOKUP),
                "parameters",
                layer.table().constant(),
                layer.table().columns(),
                "batch",
                layer.number(),
                Code.number(layer.input().dropout()),
                layer.output().value().name()))
        .build();
  }

  // /** {@code wide} back: {@code dtable[rows] += dx}. dx, N×K → rows of dtable, V×K. */
  // private void wideBackward(LaneBatch batch) {
  //   Lookup.sumBackward(wideGradient, WIDE, batch, 1, 0.5f, tableGradients()[1]);
  // }
  private MethodSpec backward() {
    return LayerEmitter.method(layer.names().backward())
        .addJavadoc(
            "{@code $L} back: {@code dtable[rows] += dx}. dx, N×K → rows of dtable, V×K.\n",
            layer.names().path())
        .addStatement(
            Code.call(
                CodeBlock.of("$T.sumBackward", RuntimeTypes.LOOKUP),
                layer.output().gradient().name(),
                layer.table().columns(),
                "batch",
                layer.number(),
                Code.number(layer.input().dropout()),
                "tableGradients()[" + layer.number() + "]"))
        .build();
  }
}
