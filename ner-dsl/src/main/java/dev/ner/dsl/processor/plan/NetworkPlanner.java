package dev.ner.dsl.processor.plan;

import dev.ner.dsl.processor.plan.Buffer.Extent;
import dev.ner.dsl.processor.spec.BlockSpec;
import dev.ner.dsl.processor.spec.BlockSpec.Step;
import dev.ner.dsl.processor.spec.LayerKind;
import java.util.ArrayList;
import java.util.List;

/** Lays out the parameters and buffers of a serial network. */
final class NetworkPlanner {
  /** The deviation of an embedding's first numbers. */
  private static final float TABLE_DEVIATION = 0.3f;

  /** The forget gate's first bias: an LSTM begins by remembering. */
  private static final float FORGET_BIAS = 1f;

  private final NamePool names = new NamePool();
  private final int tags;
  private int offset;

  private NetworkPlanner(int tags) {
    this.tags = tags;
  }

  /**
   * Plans a network.
   *
   * @param tags the number of tags, K
   */
  static NetworkPlan plan(BlockSpec network, int tags) {
    NetworkPlanner planner = new NetworkPlanner(tags);
    List<Step> steps = network.steps();
    int dense = planner.offsetOfTables(steps);
    List<LayerPlan> layers = new ArrayList<>();
    Signal signal = null;
    for (Step step : steps) {
      LayerPlan layer = planner.layer(step, signal, dense);
      layers.add(layer);
      signal = layer.output();
    }
    return new NetworkPlan(layers);
  }

  private LayerPlan layer(Step step, Signal input, int tables) {
    LayerKind kind = step.layer().orElseThrow().kind();
    LayerNames layer = names.take(step.path());
    if (kind instanceof LayerKind.Embedding embedding) {
      return embedding(layer, embedding.units(), tables);
    } else if (kind instanceof LayerKind.Lstm lstm) {
      return lstm(layer, lstm.units(), input);
    } else if (kind instanceof LayerKind.Dense dense) {
      return dense(layer, dense.declaredUnits().orElse(tags), input);
    } else if (kind instanceof LayerKind.LogSoftmax) {
      return new LogSoftmaxPlan(layer, input, signal(layer, input.width(), Extent.PANELS, "K"));
    }
    throw new AssertionError(kind);
  }

  /** The number of all dense weights: tables come behind them. */
  private int offsetOfTables(List<Step> steps) {
    int sum = 0;
    int inputs = 0;
    for (Step step : steps) {
      LayerKind kind = step.layer().orElseThrow().kind();
      int units = kind.declaredUnits().orElse(tags);
      if (kind instanceof LayerKind.Lstm) {
        sum += LstmPlan.GATES * units * (inputs + units + 1);
      } else if (kind instanceof LayerKind.Dense) {
        sum += units * (inputs + 1);
      }
      inputs = units;
    }
    return sum;
  }

  private EmbeddingPlan embedding(LayerNames layer, int units, int tables) {
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

  private LstmPlan lstm(LayerNames layer, int units, Signal input) {
    Width width = new Width(1, layer.constant(), units);
    Width gates = width.gates();
    Width in = input.width();
    return new LstmPlan(
        layer,
        input,
        signal(layer, width, Extent.STATES, "H"),
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
        bias(layer, gates, new Initial.LstmBias(FORGET_BIAS), "b, 4H, gate order i, f, g, o."),
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
        bias(layer, width, new Initial.Zero(), "b, H."),
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

  private ParameterPlan bias(LayerNames layer, Width width, Initial initial, String meaning) {
    return parameter(layer, "bias", "1", width.code(), width.size(), initial, meaning);
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
