package dev.ner.dsl.processor.plan;

import dev.ner.dsl.processor.plan.Buffer.Extent;
import dev.ner.dsl.processor.spec.BlockSpec;
import dev.ner.dsl.processor.spec.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lays out the parameters and buffers of a network, layer by layer in the order of application. */
final class NetworkPlanner {
  /** What the paths of a group's steps hold behind its own, in either direction. */
  static final String LEFT_TO_RIGHT = ".leftToRight";

  static final String RIGHT_TO_LEFT = ".rightToLeft";

  private final NamePool names = new NamePool();
  private final List<LayerPlan> layers = new ArrayList<>();
  private final LayerPlanner kinds;

  private NetworkPlanner(int tags) {
    this.kinds = new LayerPlanner(tags);
  }

  /**
   * Plans a network.
   *
   * @param tags the number of tags, K
   */
  static NetworkPlan plan(BlockSpec network, int tags) {
    NetworkPlanner planner = new NetworkPlanner(tags);
    planner.chain(network.steps(), UnaryOperator.identity(), null, Direction.FORWARD);
    return new NetworkPlan(planner.layers);
  }

  /**
   * Plans a chain; returns what it gives.
   *
   * @param naming gives a step's path the part that says which direction it belongs to
   */
  private Signal chain(
      List<Step> steps, UnaryOperator<String> naming, Signal input, Direction direction) {
    Signal signal = input;
    for (Step step : steps) {
      signal =
          step instanceof Step.Group group
              ? group(group, naming, signal, direction)
              : layer((Step.Leaf) step, naming, signal, direction);
    }
    return signal;
  }

  private Signal group(
      Step.Group group, UnaryOperator<String> naming, Signal input, Direction direction) {
    if (group.kind() == Step.Kind.BIDIRECTIONAL) {
      return bidirectional(group, naming, input, direction);
    }
    List<Signal> parts = new ArrayList<>();
    for (List<Step> chain : group.chains()) {
      parts.add(chain(chain, naming, input, direction));
    }
    LayerNames layer = names.take(naming.apply(group.path()));
    String kind = group.kind().annotation();
    if (group.kind() == Step.Kind.CONCATENATE) {
      return join(layer, kind, parts, false);
    }
    if (group.kind() == Step.Kind.RESIDUAL) {
      parts.add(input);
    }
    Signal output = LayerPlanner.signal(layer, parts.get(0).width(), Extent.PANELS, "H");
    return add(new AddPlan(layer, kind, parts, output));
  }

  private Signal bidirectional(
      Step.Group group, UnaryOperator<String> naming, Signal input, Direction direction) {
    List<Step> chain = group.chains().get(0);
    UnaryOperator<String> ahead = inside(group, naming, LEFT_TO_RIGHT);
    UnaryOperator<String> back = inside(group, naming, RIGHT_TO_LEFT);
    Signal first = chain(chain, ahead, input, direction);
    LayerNames reversal = names.take(back.apply(group.path()) + ".reversed");
    Signal reversed =
        add(
            new ReversePlan(
                reversal, input, LayerPlanner.signal(reversal, input.width(), Extent.PANELS, "E")));
    Signal second = chain(chain, back, reversed, direction.reverse());
    LayerNames layer = names.take(naming.apply(group.path()));
    return join(layer, group.kind().annotation(), List.of(first, second), true);
  }

  /** The paths of a group's steps in one of its directions. */
  private static UnaryOperator<String> inside(
      Step.Group group, UnaryOperator<String> naming, String direction) {
    String prefix = naming.apply(group.path()) + direction;
    return path -> prefix + path.substring(group.path().length());
  }

  /** Parts side by side; the second one's tokens may come in reverse order. */
  private Signal join(LayerNames layer, String kind, List<Signal> signals, boolean secondReversed) {
    List<JoinPlan.Part> parts = new ArrayList<>();
    List<String> before = new ArrayList<>();
    int units = 0;
    for (Signal signal : signals) {
      boolean reversed = secondReversed && !parts.isEmpty();
      String row = before.isEmpty() ? "0" : String.join(" + ", before);
      parts.add(new JoinPlan.Part(signal, row, reversed));
      before.add(signal.width().code());
      units += signal.width().size();
    }
    Width width = new Width(1, layer.constant(), units);
    return add(
        new JoinPlan(layer, kind, parts, LayerPlanner.signal(layer, width, Extent.PANELS, "H")));
  }

  private Signal add(LayerPlan layer) {
    layers.add(layer);
    return layer.output();
  }

  private Signal layer(
      Step.Leaf step, UnaryOperator<String> naming, Signal input, Direction direction) {
    LayerNames layer = names.take(naming.apply(step.path()));
    return add(kinds.plan(layer, step.layer().orElseThrow().kind(), input, direction));
  }
}
