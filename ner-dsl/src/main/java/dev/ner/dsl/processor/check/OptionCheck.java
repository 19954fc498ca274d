package dev.ner.dsl.processor.check;

import dev.ner.dsl.DamagedRows;
import dev.ner.dsl.WordForm;
import dev.ner.dsl.processor.spec.LayerKind;
import dev.ner.dsl.processor.spec.LayerSpec;
import dev.ner.dsl.settings.Decimals;
import java.util.List;

/** The ranges of a layer's options that do not depend on its neighbours. */
final class OptionCheck {
  private static final int LONGEST_AFFIX = 12;
  private static final int WIDEST_WINDOW = 10;
  private static final int WIDEST_CONVOLUTION = 9;
  private static final int WIDEST_CHARACTER = 1000;
  private static final int LONGEST_WORD = 100;
  private static final int HIGHEST_COUNT = 100;
  private static final int MOST_LISTS = 64;
  private static final int MOST_BUCKETS = 10_000_000;

  private OptionCheck() {}

  static void check(String name, LayerSpec layer, Diagnostics out) {
    LayerKind kind = layer.kind();
    if (kind instanceof LayerKind.Dropout dropout) {
      rate(name, layer, "rate", dropout.rate(), out);
    } else if (kind instanceof LayerKind.Embedding embedding) {
      deviation(name, layer, embedding.deviation(), out);
      whole(name, layer, "buckets", embedding.buckets(), 0, MOST_BUCKETS, out);
      vectors(name, layer, embedding, out);
    } else if (kind instanceof LayerKind.Affixes affixes) {
      deviation(name, layer, affixes.deviation(), out);
      affixes(name, layer, affixes, out);
    } else if (kind instanceof LayerKind.Gazetteer gazetteer) {
      deviation(name, layer, gazetteer.deviation(), out);
      lists(name, layer, gazetteer.files(), out);
    } else if (kind instanceof LayerKind.CharConvolution characters) {
      deviation(name, layer, characters.deviation(), out);
      whole(name, layer, "window", characters.window(), 1, WIDEST_CONVOLUTION, out);
      whole(name, layer, "embedding", characters.embedding(), 1, WIDEST_CHARACTER, out);
      whole(name, layer, "maximumLength", characters.maximumLength(), 1, LONGEST_WORD, out);
      whole(name, layer, "minimumCount", characters.minimumCount(), 1, HIGHEST_COUNT, out);
    } else if (kind instanceof LayerKind.CharLstm characters) {
      deviation(name, layer, characters.deviation(), out);
      whole(name, layer, "embedding", characters.embedding(), 1, WIDEST_CHARACTER, out);
      whole(name, layer, "maximumLength", characters.maximumLength(), 1, LONGEST_WORD, out);
      whole(name, layer, "minimumCount", characters.minimumCount(), 1, HIGHEST_COUNT, out);
    } else if (kind instanceof LayerKind.SparseFeatures sparse) {
      whole(name, layer, "longestAffix", sparse.longestAffix(), 0, LONGEST_AFFIX, out);
      whole(name, layer, "window", sparse.window(), 0, WIDEST_WINDOW, out);
      whole(name, layer, "minimumCount", sparse.minimumCount(), 1, HIGHEST_COUNT, out);
      whole(name, layer, "buckets", sparse.buckets(), 0, MOST_BUCKETS, out);
      rate(name, layer, "dropout", sparse.dropout(), out);
      if (!(sparse.prune() >= 0 && Float.isFinite(sparse.prune()))) {
        String found = Decimals.text(sparse.prune());
        String expected = "prune of 0 or more";
        out.add(ModelError.INPUT_SETTING_OUT_OF_RANGE, layer.at("prune"), name, expected, found);
      }
    } else if (kind instanceof LayerKind.Lstm lstm && !Float.isFinite(lstm.forgetBias())) {
      out.add(
          ModelError.FORGET_BIAS_NOT_FINITE,
          layer.at("forgetBias"),
          name,
          Decimals.text(lstm.forgetBias()));
    }
  }

  private static void vectors(
      String name, LayerSpec layer, LayerKind.Embedding embedding, Diagnostics out) {
    if (embedding.vectors().isEmpty()) {
      for (String element : List.of("trainable", "damagedRows")) {
        boolean needsVectors =
            element.equals("trainable")
                ? !embedding.trainable()
                : embedding.damagedRows() != DamagedRows.SKIP;
        if (needsVectors) {
          out.add(ModelError.VECTORS_NOT_DECLARED, layer.at(element), name, element);
        }
      }
    } else if (embedding.form() == WordForm.SHAPE || embedding.buckets() > 0) {
      String found =
          embedding.buckets() > 0 ? "rows that words share by their hash" : "rows of shapes";
      out.add(ModelError.VECTORS_WITHOUT_WORDS, layer.at("vectors"), name, found);
    }
  }

  private static void rate(
      String name, LayerSpec layer, String element, float rate, Diagnostics out) {
    if (!(rate >= 0 && rate < 1)) {
      out.add(ModelError.DROPOUT_RATE_OUT_OF_RANGE, layer.at(element), name, Decimals.text(rate));
    }
  }

  private static void deviation(String name, LayerSpec layer, float deviation, Diagnostics out) {
    if (!(deviation > 0 && Float.isFinite(deviation))) {
      out.add(
          ModelError.DEVIATION_NOT_POSITIVE, layer.at("deviation"), name, Decimals.text(deviation));
    }
  }

  private static void affixes(
      String name, LayerSpec layer, LayerKind.Affixes kind, Diagnostics out) {
    whole(name, layer, "minimumCount", kind.minimumCount(), 1, HIGHEST_COUNT, out);
    whole(name, layer, "buckets", kind.buckets(), 0, MOST_BUCKETS, out);
    kind.prefixes().forEach(n -> whole(name, layer, "prefixes", n, 1, LONGEST_AFFIX, out));
    kind.suffixes().forEach(n -> whole(name, layer, "suffixes", n, 1, LONGEST_AFFIX, out));
    if (kind.rows() == 0) {
      String expected = "at least one length in prefixes or suffixes";
      out.add(ModelError.INPUT_SETTING_OUT_OF_RANGE, layer.at("prefixes"), name, expected, "none");
    }
  }

  private static void lists(String name, LayerSpec layer, List<String> files, Diagnostics out) {
    if (files.isEmpty() || files.size() > MOST_LISTS) {
      String expected = "1 to " + MOST_LISTS + " files";
      out.add(
          ModelError.INPUT_SETTING_OUT_OF_RANGE, layer.at("files"), name, expected, files.size());
    } else if (files.stream().anyMatch(String::isBlank)) {
      String expected = "the path of each list in files";
      String found = "an empty one";
      out.add(ModelError.INPUT_SETTING_OUT_OF_RANGE, layer.at("files"), name, expected, found);
    }
  }

  private static void whole(
      String name, LayerSpec layer, String element, int found, int from, int to, Diagnostics out) {
    if (found < from || found > to) {
      String expected = element + " from " + from + " to " + to;
      out.add(ModelError.INPUT_SETTING_OUT_OF_RANGE, layer.at(element), name, expected, found);
    }
  }
}
