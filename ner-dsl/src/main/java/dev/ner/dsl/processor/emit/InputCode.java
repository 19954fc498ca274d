package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.ner.dsl.processor.plan.InputPlan;
import dev.ner.dsl.processor.spec.LayerKind;
import java.util.List;

/** Writes what an input layer reads, as the runtime knows it. */
final class InputCode {
  private InputCode() {}

  // new InputLayer.Words("words", WordForm.EXACT, 0)
  static CodeBlock of(InputPlan layer) {
    String name = Code.literal(layer.names().path());
    LayerKind kind = layer.input();
    if (kind instanceof LayerKind.Embedding words) {
      CodeBlock form = CodeBlock.of("$T.$L", RuntimeTypes.WORD_FORM, words.form());
      return call("Words", name, form, Code.number(words.buckets()));
    } else if (kind instanceof LayerKind.Affixes affixes) {
      return call(
          "Affixes",
          name,
          numbers(affixes.prefixes()),
          numbers(affixes.suffixes()),
          Code.number(affixes.minimumCount()),
          Code.number(affixes.buckets()));
    } else if (kind instanceof LayerKind.Gazetteer gazetteer) {
      String lists = Code.number(gazetteer.files().size());
      return call("Gazetteer", name, lists, CodeBlock.of("$L", gazetteer.caseSensitive()));
    } else if (kind instanceof LayerKind.CharConvolution characters) {
      return call(
          "Characters",
          name,
          Code.number(characters.maximumLength()),
          Code.number(characters.minimumCount()));
    } else if (kind instanceof LayerKind.CharLstm characters) {
      return call(
          "Characters",
          name,
          Code.number(characters.maximumLength()),
          Code.number(characters.minimumCount()));
    } else if (kind instanceof LayerKind.SparseFeatures sparse) {
      return call(
          "Sparse",
          name,
          Code.number(sparse.longestAffix()),
          Code.number(sparse.window()),
          CodeBlock.of("$L", sparse.wordTriples()),
          Code.number(sparse.minimumCount()),
          Code.number(sparse.buckets()),
          Code.number(sparse.dropout()),
          Code.number(sparse.prune()));
    }
    throw new AssertionError(kind);
  }

  private static CodeBlock call(String type, Object... arguments) {
    return Code.call(CodeBlock.of("\nnew $T.$L", RuntimeTypes.INPUT_LAYER, type), arguments);
  }

  private static CodeBlock numbers(List<Integer> numbers) {
    return Code.call(CodeBlock.of("$T.of", List.class), numbers.toArray());
  }
}
