package dev.ner.dsl.processor.plan;

import dev.ner.dsl.processor.plan.Buffer.Extent;
import dev.ner.dsl.processor.spec.BlockSpec;
import dev.ner.dsl.processor.spec.LayerKind;
import dev.ner.dsl.processor.spec.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lays out the parameters and buffers of a network, layer by layer in the order of application. */
final class NetworkPlanner {
  /** The deviation of an embedding's first numbers. */
  private static final float TABLE_DEVIATION = 0.3f;

  /** The forget gate's first bias: an LSTM begins by remembering. */
  private static final float FORGET_BIAS = 1f;

  /** What the paths of a group's steps hold behind its own, in either direction. */
  static final String LEFT_TO_RIGHT = ".leftToRight";

  static final String RIGHT_TO_LEFT = ".rightToLeft";

  private final NamePool names = new NamePool();
  private final List<LayerPlan> layers = new ArrayList<>();
  private final int tags;
  private final int tables;
  private int offset;

  private NetworkPlanner(int tags, int tables) {
    this.tags = tags;
    this.tables = tables;
  }

  /**
   * Plans a network.
   *
   * @param tags the number of tags, K
   */
  static NetworkPlan plan(BlockSpec network, int tags) {
    NetworkPlanner sizes = new NetworkPlanner(tags, 0);
    sizes.chain(network.steps(), UnaryOperator.identity(), null, Direction.FORWARD);
    NetworkPlanner planner = new NetworkPlanner(tags, sizes.offset); // tables come behind
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
    Signal output = signal(layer, parts.get(0).width(), Extent.PANELS, "H");
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
        add(new ReversePlan(reversal, input, signal(reversal, input.width(), Extent.PANELS, "E")));
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
    return add(new JoinPlan(layer, kind, parts, signal(layer, width, Extent.PANELS, "H")));
  }

  private Signal add(LayerPlan layer) {
    layers.add(layer);
    return layer.output();
  }

  private Signal layer(
      Step.Leaf step, UnaryOperator<String> naming, Signal input, Direction direction) {
    LayerKind kind = step.layer().orElseThrow().kind();
    LayerNames layer = names.take(naming.apply(step.path()));
    if (kind instanceof LayerKind.Embedding embedding) {
      return add(embedding(layer, embedding.units()));
    } else if (kind instanceof LayerKind.Rnn rnn) {
      return add(rnn(layer, rnn, input, direction));
    } else if (kind instanceof LayerKind.Lstm lstm) {
      return add(lstm(layer, lstm.units(), input, direction));
    } else if (kind instanceof LayerKind.Gru gru) {
      return add(gru(layer, gru.units(), input, direction));
    } else if (kind instanceof LayerKind.Dense dense) {
      return add(dense(layer, dense.declaredUnits().orElse(tags), input));
    } else if (kind instanceof LayerKind.LogSoftmax) {
      Signal output = signal(layer, input.width(), Extent.PANELS, "K");
      return add(new LogSoftmaxPlan(layer, input, output));
    }
    throw new AssertionError(kind);
  }

  private EmbeddingPlan embedding(LayerNames layer, int units) {
    Width width = new Width(1, layer.constant(), units);
    return new EmbeddingPlan(
        layer,
        signal(layer, width, Extent.PANELS, "E"),
        new ParameterPlan(
            layer.path() + ".table",
            layer.constant() + "_TABLE",
            tables,
            "vocabularySize",
            width.code(),
            new Initial.Normal(TABLE_DEVIATION),
            "the vectors of the words, V×E, behind all dense parameters."));
  }

  private RnnPlan rnn(LayerNames layer, LayerKind.Rnn kind, Signal input, Direction direction) {
    Width width = new Width(1, layer.constant(), kind.units());
    Width in = input.width();
    return new RnnPlan(
        layer,
        input,
        signal(layer, width, Extent.STATES, "H"),
        direction,
        kind.activation(),
        matrix(layer, "inputWeights", width, in, new Initial.Glorot(1), "W, H×E."),
        matrix(layer, "recurrentWeights", width, width, new Initial.Orthogonal(1), "U, H×H."),
        bias(layer, "bias", width, new Initial.Zero(), "b, H."),
        packed(
            layer,
            "Packed",
            width.code(),
            "1 + " + in.code() + " + " + width.code(),
            "b, W and U side by side, for the forward pass."),
        packed(
            layer,
            "Transposed",
            in.code() + " + " + width.code(),
            width.code(),
            "Wᵀ above Uᵀ, (E + H)×H, for the backward pass."),
        new Buffer(
            layer.stem() + "PreactivationGradient",
            Extent.PANELS,
            width,
            "da, N×H, in the backward pass."));
  }

  private GruPlan gru(LayerNames layer, int units, Signal input, Direction direction) {
    Width width = new Width(1, layer.constant(), units);
    Width gates = width.gates(GruPlan.GATES);
    Width in = input.width();
    String order = " gate order r, z, n.";
    return new GruPlan(
        layer,
        input,
        signal(layer, width, Extent.STATES, "H"),
        direction,
        matrix(
            layer,
            "inputWeights",
            gates,
            in,
            new Initial.Glorot(GruPlan.GATES),
            "W, 3H×E," + order),
        matrix(
            layer,
            "recurrentWeights",
            gates,
            width,
            new Initial.Orthogonal(GruPlan.GATES),
            "U, 3H×H," + order),
        bias(layer, "bias", gates, new Initial.Zero(), "b, 3H," + order),
        bias(layer, "recurrentBias", gates, new Initial.Zero(), "c, 3H," + order),
        packed(
            layer,
            "InputPacked",
            gates.code(),
            "1 + " + in.code(),
            "b and W side by side, for the forward pass."),
        packed(
            layer,
            "RecurrentPacked",
            gates.code(),
            "1 + " + width.code(),
            "c and U side by side, for the forward pass."),
        packed(
            layer, "InputTransposed", in.code(), gates.code(), "Wᵀ, E×3H, for the backward pass."),
        packed(
            layer,
            "RecurrentTransposed",
            width.code(),
            gates.code(),
            "Uᵀ, H×3H, for the backward pass."),
        new Buffer(
            layer.stem() + "InputGates",
            Extent.PANELS,
            gates,
            "W·x + b, then r, z, n, N×3H; going back, their sums' gradients."),
        new Buffer(
            layer.stem() + "RecurrentGates",
            Extent.PANELS,
            gates,
            "U·h + c, N×3H; going back, its gradient."));
  }

  private LstmPlan lstm(LayerNames layer, int units, Signal input, Direction direction) {
    Width width = new Width(1, layer.constant(), units);
    Width gates = width.gates(LstmPlan.GATES);
    Width in = input.width();
    return new LstmPlan(
        layer,
        input,
        signal(layer, width, Extent.STATES, "H"),
        direction,
        matrix(
            layer,
            "inputWeights",
            gates,
            in,
            new Initial.Glorot(LstmPlan.GATES),
            "W, 4H×E, gate order i, f, g, o."),
        matrix(
            layer,
            "recurrentWeights",
            gates,
            width,
            new Initial.Orthogonal(LstmPlan.GATES),
            "U, 4H×H, gate order i, f, g, o."),
        bias(
            layer,
            "bias",
            gates,
            new Initial.LstmBias(FORGET_BIAS),
            "b, 4H, gate order i, f, g, o."),
        packed(
            layer,
            "Packed",
            gates.code(),
            "1 + " + in.code() + " + " + width.code(),
            "b, W and U side by side, for the forward pass."),
        packed(
            layer,
            "Transposed",
            in.code() + " + " + width.code(),
            gates.code(),
            "Wᵀ above Uᵀ, (E + H)×4H, for the backward pass."),
        new Buffer(
            layer.stem() + "Gates",
            Extent.PANELS,
            gates,
            "gates i, f, g, o of each unit, N×4H; going back, da."),
        new Buffer(layer.stem() + "Cell", Extent.STATES, width, "c, N×H behind the initial state."),
        new Buffer(layer.stem() + "CellTanh", Extent.PANELS, width, "tanh(c), N×H."),
        new Buffer(
            layer.stem() + "CellGradient", Extent.BLOCKS, width, "dc at the present step, B×H."));
  }

  private DensePlan dense(LayerNames layer, int units, Signal input) {
    Width width = new Width(1, layer.constant(), units);
    Width in = input.width();
    return new DensePlan(
        layer,
        input,
        signal(layer, width, Extent.PANELS, "H"),
        matrix(layer, "weights", width, in, new Initial.Glorot(1), "W, H×E."),
        bias(layer, "bias", width, new Initial.Zero(), "b, H."),
        packed(
            layer,
            "Packed",
            width.code(),
            "1 + " + in.code(),
            "b and W side by side, for the forward pass."),
        packed(layer, "Transposed", in.code(), width.code(), "Wᵀ, E×H, for the backward pass."));
  }

  private static PackedPlan packed(
      LayerNames layer, String suffix, String rows, String columns, String meaning) {
    return new PackedPlan(layer.stem() + suffix, rows, columns, meaning);
  }

  private static Signal signal(LayerNames layer, Width width, Extent extent, String dimension) {
    String states = extent == Extent.STATES ? " behind the initial state" : "";
    return new Signal(
        new Buffer(layer.stem(), extent, width, "the output, N×" + dimension + states + "."),
        new Buffer(
            layer.stem() + "Gradient",
            extent,
            width,
            "the output's gradient, N×" + dimension + states + "."));
  }

  private ParameterPlan matrix(
      LayerNames layer, String name, Width rows, Width columns, Initial initial, String meaning) {
    return parameter(
        layer, name, rows.code(), columns.code(), rows.size() * columns.size(), initial, meaning);
  }

  private ParameterPlan bias(
      LayerNames layer, String name, Width width, Initial initial, String meaning) {
    return parameter(layer, name, "1", width.code(), width.size(), initial, meaning);
  }

  private ParameterPlan parameter(
      LayerNames layer,
      String name,
      String rows,
      String columns,
      int size,
      Initial initial,
      String meaning) {
    String constant = NamePool.upperCase(name);
    int place = offset;
    offset += size;
    return new ParameterPlan(
        layer.path() + "." + name,
        layer.constant() + "_" + constant,
        place,
        rows,
        columns,
        initial,
        meaning);
  }
}
