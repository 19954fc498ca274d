package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.ner.dsl.processor.plan.CharLstmPlan;
import dev.ner.dsl.processor.plan.ParameterPlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes LSTMs over the characters of words; the runtime computes them. */
final class CharLstmEmitter implements LayerEmitter {
  private final CharLstmPlan layer;
  private final String out;
  private final String lstm;

  CharLstmEmitter(CharLstmPlan layer) {
    this.layer = layer;
    this.out = layer.output().value().name();
    this.lstm = layer.names().stem() + "Lstm";
  }

  @Override
  public void contribute(NetworkParts parts) {
    parts.width(layer.output().width(), layer.names());
    parts.constant(
        layer.embedding().constant(),
        layer.embedding().units(),
        CodeBlock.of("Units of a character of {@code $L}.", layer.names().path()));
    layer.directions().forEach(parts::dense);
    parts.tableLayout(layer);
    parts.forwardBuffer(layer.output().value(), layer.names());
    parts.backwardBuffer(layer.output().gradient(), layer.names());
    lstm(parts);
    parts.methods(layer.names(), forward(), backward());
  }

  // /** {@code chars}: the LSTMs. */
  // private final CharLstm charsLstm;
  //
  // charsLstm = new CharLstm(kernels, parameters, 0, CHARS, CHARS_EMBEDDING,
  //     CHARS_LEFT_TO_RIGHT_INPUT_WEIGHTS, …);
  //
  // charsLstm = other.charsLstm.sibling(kernels, other.source());
  //
  // charsLstm.packForward();
  //
  // charsLstm.packBackward();
  private void lstm(NetworkParts parts) {
    parts.fields.add(
        FieldSpec.builder(RuntimeTypes.CHAR_LSTM, lstm, Modifier.PRIVATE, Modifier.FINAL)
            .addJavadoc("{@code $L}: the LSTMs.", layer.names().path())
            .build());
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "kernels",
                "parameters",
                layer.number(),
                layer.output().width().constant(),
                layer.embedding().code()));
    arguments.addAll(layer.directions().stream().map(ParameterPlan::constant).toList());
    CodeBlock made = Code.call(CodeBlock.of("new $T", RuntimeTypes.CHAR_LSTM), arguments.toArray());
    parts.allocate.addStatement("$L = $L", lstm, made);
    parts.share.addStatement("$1L = other.$1L.sibling(kernels, other.source())", lstm);
    parts.packForward.addStatement("$L.packForward()", lstm);
    parts.packBackward.addStatement("$L.packBackward()", lstm);
  }

  // /**
  //  * {@code chars}: the last states of LSTMs over each word's characters, from both ends. x, the
  //  * rows of its characters → y, N×2H.
  //  */
  // private void charsForward(LaneBatch batch) {
  //   charsLstm.forward(batch, chars);
  // }
  private MethodSpec forward() {
    return LayerEmitter.method(layer.names().forward())
        .addJavadoc(
            "{@code $L}: the last states of LSTMs over each word's characters, from both ends. x,"
                + " the\nrows of its characters → y, N×2H.\n",
            layer.names().path())
        .addStatement(Code.call(lstm + ".forward", "batch", out))
        .build();
  }

  // /** {@code chars} back, last step first. dy, N×2H → rows of dtable, V×E. */
  // private void charsBackward(LaneBatch batch) {
  //   charsLstm.backward(batch, charsGradient, tableGradients()[0], gradient);
  // }
  private MethodSpec backward() {
    return LayerEmitter.method(layer.names().backward())
        .addJavadoc(
            "{@code $L} back, last step first. dy, N×2H → rows of dtable, V×E.\n",
            layer.names().path())
        .addStatement(
            Code.call(
                lstm + ".backward",
                "batch",
                layer.output().gradient().name(),
                "tableGradients()[" + layer.number() + "]",
                "gradient"))
        .build();
  }
}
