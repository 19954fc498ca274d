package dev.ner.dsl.processor.check;

import dev.ner.dsl.Activation;
import dev.ner.dsl.processor.spec.LayerKind;
import dev.ner.dsl.processor.spec.LayerKind.Dense;
import dev.ner.dsl.processor.spec.LayerSpec;
import dev.ner.dsl.processor.spec.Origin;
import dev.ner.dsl.processor.spec.Step;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The rules of order: an input layer or several in a block, then any number of recurrent and dense
 * ones and blocks, then what scores the tags, then the output layer.
 *
 * <p>A step that is a mistake of its own may be any layer: no rule speaks of its neighbours. What
 * stands inside a block that is no chain is left to {@link ShapeCheck}.
 */
final class OrderCheck {
  private final List<Step> steps;
  private final List<Item> items;
  private final boolean hasOutput; // misplaced or not
  private final OptionalInt tags;
  private final Diagnostics out;

  /**
   * A step of the chain.
   *
   * @param layer what it is, if it is a layer
   * @param annotation what makes it a layer or a block; empty for what may be any layer
   * @param origin where that stands; null for what may be any layer
   */
  private record Item(
      String path, Optional<LayerSpec> layer, String annotation, Origin origin, boolean recurrent) {

    static Item of(Step step) {
      if (step instanceof Step.Group group) {
        String annotation = group.kind().annotation();
        return new Item(
            step.path(), Optional.empty(), annotation, group.origin(), step.isRecurrent());
      }
      Optional<LayerSpec> layer = ((Step.Leaf) step).layer();
      return new Item(
          step.path(),
          layer,
          layer.map(l -> l.kind().annotation()).orElse(""),
          layer.map(LayerSpec::origin).orElse(null),
          step.isRecurrent());
    }

    boolean isKnown() {
      return !annotation.isEmpty();
    }

    boolean is(Class<? extends LayerKind> kind) {
      return layer.isPresent() && kind.isInstance(layer.get().kind());
    }

    boolean isOutput() {
      return layer.isPresent() && layer.get().kind().isOutput();
    }

    boolean isInput() {
      return layer.isPresent() && layer.get().kind().isInput();
    }
  }

  private OrderCheck(List<Step> steps, OptionalInt tags, Diagnostics out) {
    this.steps = steps;
    this.items = steps.stream().map(Item::of).toList();
    this.hasOutput =
        steps.stream()
            .flatMap(Step::leaves)
            .flatMap(leaf -> leaf.layer().stream())
            .anyMatch(layer -> layer.kind().isOutput());
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
      if (check.items.get(i).is(Dense.class)) {
        check.dense(i);
      } else if (check.items.get(i).isOutput()) {
        check.output(i);
      }
    }
    check.end();
  }

  private void input() {
    boolean misplaced = false;
    for (int i = 1; i < items.size(); i++) {
      Item item = items.get(i);
      Optional<Item> before = known(0, i);
      if (item.isInput() && before.isPresent()) {
        misplaced = true;
        out.add(
            ModelError.INPUT_LAYER_NOT_FIRST,
            item.origin(),
            item.path(),
            item.annotation(),
            before.get().path());
      }
    }
    if (!misplaced) {
      start(steps.get(0));
    }
  }

  /** The first step of a path through the network: an input layer, or a block of such paths. */
  private void start(Step first) {
    if (first instanceof Step.Group group && readsNothing(group)) {
      group.chains().forEach(chain -> start(chain.get(0)));
      return;
    }
    Item item = Item.of(first);
    if (item.isKnown() && !item.isInput()) {
      out.add(ModelError.FIRST_LAYER_NOT_INPUT, item.origin(), item.path(), item.annotation());
    }
  }

  /** Whether a group may begin a network: its chains alone see its input. */
  static boolean readsNothing(Step.Group group) {
    return group.kind() == Step.Kind.CONCATENATE || group.kind() == Step.Kind.SUM;
  }

  private void dense(int i) {
    if (i == items.size() - 1) {
      return;
    }
    Item item = items.get(i);
    Item next = items.get(i + 1);
    boolean scores = next.isOutput();
    LayerSpec layer = item.layer().orElseThrow();
    Dense kind = (Dense) layer.kind();
    if (scores && kind.activation() != Activation.LINEAR) {
      out.add(
          ModelError.SCORES_WITH_ACTIVATION,
          layer.at("activation"),
          item.path(),
          kind.activation());
    }
    OptionalInt declared = kind.declaredUnits();
    if (declared.isEmpty()) {
      if (!scores && next.isKnown()) {
        out.add(ModelError.DENSE_WITHOUT_UNITS, item.origin(), item.path());
      }
      return;
    }
    int units = declared.getAsInt();
    if (scores && units > 0 && tags.isPresent() && units != tags.getAsInt()) {
      out.add(ModelError.SCORES_NOT_ONE_A_TAG, layer.units(), item.path(), tags.getAsInt(), units);
    }
  }

  private void output(int i) {
    Item item = items.get(i);
    known(i + 1, items.size())
        .ifPresent(
            after ->
                out.add(
                    ModelError.OUTPUT_LAYER_NOT_LAST,
                    item.origin(),
                    item.path(),
                    item.annotation(),
                    after.path()));
    if (i == 0) {
      return;
    }
    Item before = items.get(i - 1);
    if (before.isKnown() && !givesScores(steps.get(i - 1)) && !before.isOutput()) {
      out.add(
          ModelError.OUTPUT_LAYER_WITHOUT_SCORES,
          item.origin(),
          item.path(),
          before.annotation(),
          before.path());
    }
  }

  /** Whether a step may give one unit a tag. */
  private static boolean givesScores(Step step) {
    if (step instanceof Step.Group group) {
      return group.kind() == Step.Kind.SUM
          && group.chains().stream().allMatch(chain -> givesScores(chain.get(chain.size() - 1)));
    }
    Optional<LayerSpec> layer = ((Step.Leaf) step).layer();
    return layer.isEmpty() || layer.get().kind().isScoring();
  }

  private void end() {
    Item last = items.get(items.size() - 1);
    if (last.isKnown() && !hasOutput) {
      ModelError error =
          last.recurrent() ? ModelError.NOTHING_AFTER_RECURRENT : ModelError.OUTPUT_LAYER_MISSING;
      out.add(error, last.origin(), last.path(), last.annotation());
    }
  }

  /** The first item of a range that is certainly a layer or a block. */
  private Optional<Item> known(int from, int to) {
    return items.subList(from, to).stream().filter(Item::isKnown).findFirst();
  }
}
