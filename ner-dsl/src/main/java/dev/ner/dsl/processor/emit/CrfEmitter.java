package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.MethodSpec;
import dev.ner.dsl.processor.plan.CrfPlan;
import javax.lang.model.element.Modifier;

/** Writes where the weights of a linear chain are; the runtime computes with them. */
record CrfEmitter(CrfPlan layer) implements LayerEmitter {

  @Override
  public void contribute(NetworkParts parts) {
    layer.parameters().forEach(parts::dense);
    parts.head = head();
  }

  // /** {@code tags}: {@code s(y) = Σ x(y) + Σ transitions + start + end}. x, N×K: the output. */
  // @Override public Head head() {
  //   return new Head.Chain(TAGS_TRANSITIONS, TAGS_START, TAGS_END, ChunkEncoding.IOB2);
  // }
  private MethodSpec head() {
    return MethodSpec.methodBuilder("head")
        .addJavadoc(
            "{@code $L}: paths of tags, {@code s(y) = start + Σ x(y) + Σ transitions + end}. x,"
                + " N×K, from\n"
                + "{@code $L}, is the output.\n",
            layer.names().path(),
            layer.scores().value().name())
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(RuntimeTypes.HEAD)
        .addStatement(
            "return new $T($L, $L, $L, $T.$L)",
            RuntimeTypes.CHAIN,
            layer.transitions().constant(),
            layer.start().constant(),
            layer.end().constant(),
            RuntimeTypes.CHUNK_ENCODING,
            layer.encoding())
        .build();
  }
}
