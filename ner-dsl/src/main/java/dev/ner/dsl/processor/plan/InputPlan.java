package dev.ner.dsl.processor.plan;

import dev.ner.dsl.WordForm;
import dev.ner.dsl.processor.spec.LayerKind;
import java.util.List;
import java.util.stream.Collectors;

/** An input layer: its table lies behind all dense parameters, since its rows are not known yet. */
public sealed interface InputPlan extends LayerPlan
    permits EmbeddingPlan, SparsePlan, CharConvolutionPlan, CharLstmPlan {

  /** What it reads. */
  LayerKind input();

  /** Its place among the network's tables. */
  int number();

  /** The table. */
  ParameterPlan table();

  /** The width of a row. */
  default int tableWidth() {
    return output().width().units();
  }

  @Override
  default String kind() {
    return input().annotation();
  }

  @Override
  default List<Signal> inputs() {
    return List.of();
  }

  @Override
  default List<ParameterPlan> parameters() {
    return List.of(table());
  }

  @Override
  default int weights() {
    return 0;
  }

  /** With all that says what a row means; a model file for another does not fit. */
  @Override
  default String describe() {
    String settings = "";
    int buckets = 0;
    if (input() instanceof LayerKind.Embedding embedding) {
      settings =
          embedding.units() + (embedding.form() == WordForm.EXACT ? "" : ", " + embedding.form());
      buckets = embedding.buckets();
    } else if (input() instanceof LayerKind.Affixes affixes) {
      settings =
          affixes.units()
              + ", prefixes "
              + numbers(affixes.prefixes())
              + ", suffixes "
              + numbers(affixes.suffixes());
      buckets = affixes.buckets();
    } else if (input() instanceof LayerKind.Gazetteer gazetteer) {
      int lists = gazetteer.files().size();
      settings =
          gazetteer.units()
              + ", "
              + (lists == 1 ? "1 list" : lists + " lists")
              + (gazetteer.caseSensitive() ? ", case-sensitive" : "");
    } else if (input() instanceof LayerKind.CharConvolution characters) {
      settings =
          (characters.units() + ", window " + characters.window())
              + (", embedding " + characters.embedding())
              + (", length " + characters.maximumLength());
    } else if (input() instanceof LayerKind.CharLstm characters) {
      settings =
          (characters.units() + ", embedding " + characters.embedding())
              + (", length " + characters.maximumLength());
    } else if (input() instanceof LayerKind.SparseFeatures sparse) {
      settings =
          ("affixes " + sparse.longestAffix() + ", window " + sparse.window())
              + (sparse.wordTriples() ? ", word triples" : "");
      buckets = sparse.buckets();
    }
    String shared = buckets == 0 ? "" : ", " + buckets + " buckets";
    return names().path() + ": " + kind() + "(" + settings + shared + ")";
  }

  private static String numbers(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
