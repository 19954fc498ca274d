package dev.ner.dsl.processor.check;

import dev.ner.dsl.processor.spec.LayerKind;
import dev.ner.dsl.processor.spec.LayerSpec;
import dev.ner.dsl.settings.Decimals;

/** The ranges of a layer's options that do not depend on its neighbours. */
final class OptionCheck {
  private OptionCheck() {}

  static void check(String name, LayerSpec layer, Diagnostics out) {
    LayerKind kind = layer.kind();
    if (kind instanceof LayerKind.Dropout dropout) {
      float rate = dropout.rate();
      if (!(rate >= 0 && rate < 1)) {
        out.add(ModelError.DROPOUT_RATE_OUT_OF_RANGE, layer.at("rate"), name, Decimals.text(rate));
      }
    } else if (kind instanceof LayerKind.Embedding embedding) {
      float deviation = embedding.deviation();
      if (!(deviation > 0 && Float.isFinite(deviation))) {
        out.add(
            ModelError.DEVIATION_NOT_POSITIVE,
            layer.at("deviation"),
            name,
            Decimals.text(deviation));
      }
    } else if (kind instanceof LayerKind.Lstm lstm && !Float.isFinite(lstm.forgetBias())) {
      out.add(
          ModelError.FORGET_BIAS_NOT_FINITE,
          layer.at("forgetBias"),
          name,
          Decimals.text(lstm.forgetBias()));
    }
  }
}
