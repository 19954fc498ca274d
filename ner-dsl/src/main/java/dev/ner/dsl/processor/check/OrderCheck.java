package dev.ner.dsl.processor.check;

import dev.ner.dsl.processor.spec.BlockSpec.Step;
import dev.ner.dsl.processor.spec.LayerKind;
import dev.ner.dsl.processor.spec.LayerKind.Dense;
import dev.ner.dsl.processor.spec.LayerKind.LogSoftmax;
import dev.ner.dsl.processor.spec.LayerSpec;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The rules of order: an input layer, then any number of recurrent and dense ones, then the dense
 * layer that scores the tags, then the output layer.
 *
 * <p>A step that is a mistake of its own may be any layer: no rule speaks of its neighbours.
 */
final class OrderCheck {
  private final List<Step> steps;
  private final OptionalInt tags;
  private final Diagnostics out;

  private OrderCheck(List<Step> steps, OptionalInt tags, Diagnostics out) {
    this.steps = steps;
    this.tags = tags;
    this.out = out;
  }

  static void check(List<Step> steps, OptionalInt tags, Diagnostics out) {
    if (steps.isEmpty()) {
      return;
    }
    OrderCheck check = new OrderCheck(steps, tags, out);
    check.input();
    for (int i = 0; i < steps.size(); i++) {
      if (check.kind(i) instanceof Dense dense) {
        check.dense(i, dense);
      } else if (check.kind(i) instanceof LogSoftmax) {
        check.output(i);
      }
    }
    check.end();
  }

  private void input() {
    boolean misplaced = false;
    for (int i = 1; i < steps.size(); i++) {
      LayerKind kind = kind(i);
      OptionalInt before = known(0, i);
      if (kind != null && kind.isInput() && before.isPresent()) {
        misplaced = true;
        out.add(
            ModelError.INPUT_LAYER_NOT_FIRST,
            layer(i).origin(),
            path(i),
            kind.annotation(),
            path(before.getAsInt()));
      }
    }
    LayerKind first = kind(0);
    if (first != null && !first.isInput() && !misplaced) {
      out.add(ModelError.FIRST_LAYER_NOT_INPUT, layer(0).origin(), path(0), first.annotation());
    }
  }

  private void dense(int i, Dense dense) {
    if (i == steps.size() - 1) {
      return;
    }
    boolean scores = kind(i + 1) instanceof LogSoftmax;
    if (dense.declaredUnits().isEmpty()) {
      if (!scores && kind(i + 1) != null) {
        out.add(ModelError.DENSE_WITHOUT_UNITS, layer(i).origin(), path(i));
      }
      return;
    }
    int units = dense.declaredUnits().getAsInt();
    if (scores && units > 0 && tags.isPresent() && units != tags.getAsInt()) {
      out.add(ModelError.SCORES_NOT_ONE_A_TAG, layer(i).units(), path(i), tags.getAsInt(), units);
    }
  }

  private void output(int i) {
    OptionalInt after = known(i + 1, steps.size());
    if (after.isPresent()) {
      out.add(ModelError.OUTPUT_LAYER_NOT_LAST, layer(i).origin(), path(i), path(after.getAsInt()));
    }
    LayerKind before = i == 0 ? null : kind(i - 1);
    if (before != null && !(before instanceof Dense) && !(before instanceof LogSoftmax)) {
      out.add(
          ModelError.OUTPUT_LAYER_WITHOUT_SCORES,
          layer(i).origin(),
          path(i),
          before.annotation(),
          path(i - 1));
    }
  }

  private void end() {
    for (int i = 0; i < steps.size(); i++) {
      if (kind(i) instanceof LogSoftmax) {
        return;
      }
    }
    int last = steps.size() - 1;
    LayerKind kind = kind(last);
    if (kind != null) {
      ModelError error =
          kind.isRecurrent() ? ModelError.NOTHING_AFTER_RECURRENT : ModelError.OUTPUT_LAYER_MISSING;
      out.add(error, layer(last).origin(), path(last), kind.annotation());
    }
  }

  /** The first step of a range that is certainly a layer. */
  private OptionalInt known(int from, int to) {
    return IntStream.range(from, to).filter(i -> kind(i) != null).findFirst();
  }

  private LayerSpec layer(int i) {
    return steps.get(i).layer().orElseThrow();
  }

  private LayerKind kind(int i) {
    return steps.get(i).layer().map(LayerSpec::kind).orElse(null);
  }

  private String path(int i) {
    return steps.get(i).path();
  }
}
