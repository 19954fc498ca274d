package dev.ner.dsl.processor.check;

import dev.ner.dsl.Activation;
import dev.ner.dsl.processor.spec.LayerKind;
import dev.ner.dsl.processor.spec.LayerKind.Dense;
import dev.ner.dsl.processor.spec.LayerKind.LayerNorm;
import dev.ner.dsl.processor.spec.LayerKind.SparseFeatures;
import dev.ner.dsl.processor.spec.LayerSpec;
import dev.ner.dsl.processor.spec.Step;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;

/**
 * The rules of widths: those that blocks join must agree, and all weights but the table's are
 * places of one array.
 *
 * <p>A step whose width is not known, because it is a mistake, silences the rules that need it.
 */
final class ShapeCheck {
  /** Array lengths that every JVM can give, less what packing may add. */
  static final long MOST_WEIGHTS = Integer.MAX_VALUE - 1024;

  private static final long START = 0; // the width of what an input layer reads

  private final int tags;
  private final Diagnostics out;
  private BigInteger weights = BigInteger.ZERO;
  private boolean tooLarge;

  private ShapeCheck(int tags, Diagnostics out) {
    this.tags = tags;
    this.out = out;
  }

  static void check(List<Step> steps, int tags, Diagnostics out) {
    new ShapeCheck(tags, out).chain(steps, OptionalLong.of(START), 1, null, false);
  }

  /**
   * The width that a chain gives.
   *
   * @param inputs the width that enters it
   * @param copies how many of it there are
   * @param around the innermost group that it is in; null for the network's own chain
   * @param scores whether what it gives are the tags' scores
   */
  private OptionalLong chain(
      List<Step> steps, OptionalLong inputs, long copies, Step.Group around, boolean scores) {
    OptionalLong width = inputs;
    for (int i = 0; i < steps.size(); i++) {
      boolean last = i == steps.size() - 1;
      boolean scoring = last ? scores : around == null && isOutput(steps.get(i + 1));
      width =
          steps.get(i) instanceof Step.Leaf leaf
              ? leaf(leaf, width, copies, around, scoring)
              : group((Step.Group) steps.get(i), width, copies, scoring);
    }
    return width;
  }

  private static boolean isOutput(Step step) {
    return step instanceof Step.Leaf leaf
        && leaf.layer().map(layer -> layer.kind().isOutput()).orElse(true);
  }

  private OptionalLong leaf(
      Step.Leaf leaf, OptionalLong inputs, long copies, Step.Group around, boolean scoring) {
    if (leaf.layer().isEmpty()) {
      return OptionalLong.empty();
    }
    LayerSpec layer = leaf.layer().get();
    LayerKind kind = layer.kind();
    if (around != null && !isAllowedInside(leaf, layer, inputs, around, scoring)) {
      return OptionalLong.empty();
    }
    if (kind instanceof SparseFeatures && !scoring) {
      out.add(ModelError.SCORES_NOT_BEFORE_OUTPUT, layer.origin(), leaf.path());
      return OptionalLong.empty();
    }
    if (kind.keepsWidth() && inputs.isEmpty()) {
      return inputs;
    }
    boolean alone = kind instanceof LayerNorm && inputs.getAsLong() == 1;
    if (alone) {
      out.add(ModelError.NORMALIZED_ALONE, layer.origin(), leaf.path());
    }
    boolean kept = kind.keepsWidth() && !kind.isOutput(); // an output layer is as wide as the tags
    long units = kept ? inputs.getAsLong() : kind.declaredUnits().orElse(tags);
    if (units <= 0) {
      return OptionalLong.empty();
    }
    if (inputs.isPresent() && !tooLarge) {
      BigInteger own = kind.weights(inputs.getAsLong(), units);
      weights = weights.add(own.multiply(BigInteger.valueOf(copies)));
      tooLarge = weights.compareTo(BigInteger.valueOf(MOST_WEIGHTS)) > 0;
      if (tooLarge) {
        out.add(ModelError.NETWORK_TOO_LARGE, layer.units(), leaf.path(), MOST_WEIGHTS, weights);
      }
    }
    return OptionalLong.of(units);
  }

  private boolean isAllowedInside(
      Step.Leaf leaf, LayerSpec layer, OptionalLong inputs, Step.Group around, boolean scoring) {
    LayerKind kind = layer.kind();
    boolean begins = inputs.orElse(START) == START && OrderCheck.readsNothing(around);
    if (kind.isInput() && !begins || kind.isOutput()) {
      out.add(
          ModelError.LAYER_INSIDE_GROUP,
          layer.origin(),
          leaf.path(),
          kind.annotation(),
          kind.isInput() ? "top" : "end",
          around.kind().annotation(),
          around.path());
      return false;
    }
    if (kind instanceof Dense dense && dense.declaredUnits().isEmpty() && !scoring) {
      out.add(ModelError.DENSE_WITHOUT_UNITS, layer.origin(), leaf.path());
      return false;
    }
    return !(kind instanceof Dense dense && scoring) || scores(leaf, layer, dense);
  }

  /** The rules of a layer that scores the tags as a branch of a sum; whether its width is right. */
  private boolean scores(Step.Leaf leaf, LayerSpec layer, Dense kind) {
    if (kind.activation() != Activation.LINEAR) {
      out.add(
          ModelError.SCORES_WITH_ACTIVATION,
          layer.at("activation"),
          leaf.path(),
          kind.activation());
    }
    int units = kind.declaredUnits().orElse(tags);
    if (units > 0 && units != tags) {
      out.add(ModelError.SCORES_NOT_ONE_A_TAG, layer.units(), leaf.path(), tags, units);
      return false;
    }
    return true;
  }

  private OptionalLong group(Step.Group group, OptionalLong inputs, long copies, boolean scoring) {
    return switch (group.kind()) {
      case RESIDUAL -> residual(group, inputs, copies);
      case CONCATENATE -> concatenate(group, inputs, copies);
      case SUM -> sum(group, inputs, copies, scoring);
      case BIDIRECTIONAL -> twice(chain(group.chains().get(0), inputs, 2 * copies, group, false));
    };
  }

  private static OptionalLong twice(OptionalLong width) {
    return width.isPresent() ? OptionalLong.of(2 * width.getAsLong()) : width;
  }

  private OptionalLong residual(Step.Group group, OptionalLong inputs, long copies) {
    OptionalLong width = chain(group.chains().get(0), inputs, copies, group, false);
    boolean known = inputs.isPresent() && width.isPresent() && inputs.getAsLong() > 0;
    if (known && width.getAsLong() != inputs.getAsLong()) {
      out.add(
          ModelError.RESIDUAL_WIDTHS_DIFFER,
          group.field().origin(),
          group.path(),
          inputs.getAsLong(),
          width.getAsLong());
    }
    return inputs;
  }

  private OptionalLong concatenate(Step.Group group, OptionalLong inputs, long copies) {
    long sum = 0;
    boolean known = true;
    for (List<Step> chain : group.chains()) {
      OptionalLong width = chain(chain, inputs, copies, group, false);
      known &= width.isPresent();
      sum += width.orElse(0);
    }
    return known ? OptionalLong.of(sum) : OptionalLong.empty();
  }

  private OptionalLong sum(Step.Group group, OptionalLong inputs, long copies, boolean scoring) {
    OptionalLong first = OptionalLong.empty();
    String firstPath = "";
    for (List<Step> chain : group.chains()) {
      OptionalLong width = chain(chain, inputs, copies, group, scoring);
      Step last = chain.get(chain.size() - 1);
      if (first.isEmpty()) {
        first = width;
        firstPath = last.path();
      } else if (width.isPresent() && width.getAsLong() != first.getAsLong()) {
        out.add(
            ModelError.SUM_WIDTHS_DIFFER,
            last.field().origin(),
            group.path(),
            first.getAsLong(),
            last.path(),
            firstPath,
            width.getAsLong());
      }
    }
    return first;
  }
}
