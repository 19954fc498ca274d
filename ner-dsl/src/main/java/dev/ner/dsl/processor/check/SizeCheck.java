package dev.ner.dsl.processor.check;

import dev.ner.dsl.processor.spec.BlockSpec.Step;
import dev.ner.dsl.processor.spec.LayerKind;
import dev.ner.dsl.processor.spec.LayerKind.Dense;
import dev.ner.dsl.processor.spec.LayerKind.Lstm;
import dev.ner.dsl.processor.spec.LayerSpec;
import java.math.BigInteger;
import java.util.List;

/** The rule of size: all weights but the table's are places of one array. */
final class SizeCheck {
  /** Array lengths that every JVM can give, less what packing may add. */
  static final long MOST_WEIGHTS = Integer.MAX_VALUE - 1024;

  private SizeCheck() {}

  static void check(List<Step> steps, int tags, Diagnostics out) {
    BigInteger weights = BigInteger.ZERO;
    long inputs = 0;
    for (Step step : steps) {
      if (step.layer().isEmpty()) {
        return;
      }
      LayerSpec layer = step.layer().get();
      long units = layer.kind().declaredUnits().orElse(tags);
      if (units <= 0) {
        return;
      }
      weights = weights.add(weights(layer.kind(), inputs, units));
      if (weights.compareTo(BigInteger.valueOf(MOST_WEIGHTS)) > 0) {
        out.add(ModelError.NETWORK_TOO_LARGE, layer.units(), step.path(), MOST_WEIGHTS, weights);
        return;
      }
      inputs = units;
    }
  }

  private static BigInteger weights(LayerKind kind, long inputs, long units) {
    if (kind instanceof Lstm) {
      return BigInteger.valueOf(4 * units).multiply(BigInteger.valueOf(inputs + units + 1));
    }
    if (kind instanceof Dense) {
      return BigInteger.valueOf(units).multiply(BigInteger.valueOf(inputs + 1));
    }
    return BigInteger.ZERO;
  }
}
