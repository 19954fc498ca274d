package dev.ner.dsl.processor.plan;

import dev.ner.dsl.Initializer;
import dev.ner.dsl.processor.plan.Buffer.Extent;
import dev.ner.dsl.processor.spec.LayerKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out single layers, whose parameters stand one after the other. It is long because it has a
 * method for each kind, all of which count in one place.
 */
final class LayerPlanner {
  private final int tags;
  private int offset;
  private int dropouts;
  private int tables;

  /**
   * A planner of a network's layers.
   *
   * @param tags the number of tags, K
   */
  LayerPlanner(int tags) {
    this.tags = tags;
  }

  /** Plans the next layer in the order of application. */
  LayerPlan plan(LayerNames layer, LayerKind kind, Signal input, Direction direction) {
    if (kind instanceof LayerKind.Embedding embedding) {
      Width width = new Width(1, layer.constant(), embedding.units());
      return embedding(layer, embedding, width, "the vectors of the words", embedding.deviation());
    } else if (kind instanceof LayerKind.Affixes affixes) {
      Width width = new Width(affixes.rows(), layer.constant(), affixes.units());
      return embedding(layer, affixes, width, "the vectors of the affixes", affixes.deviation());
    } else if (kind instanceof LayerKind.Gazetteer lists) {
      Width width = new Width(lists.files().size(), layer.constant(), lists.units());
      return embedding(layer, lists, width, "the vectors of the lists", lists.deviation());
    } else if (kind instanceof LayerKind.SparseFeatures features) {
      return sparse(layer, features);
    } else if (kind instanceof LayerKind.CharConvolution characters) {
      return convolution(layer, characters);
    } else if (kind instanceof LayerKind.CharLstm characters) {
      return charLstm(layer, characters);
    } else if (kind instanceof LayerKind.Rnn rnn) {
      return rnn(layer, rnn, input, direction);
    } else if (kind instanceof LayerKind.Lstm lstm) {
      return lstm(layer, lstm, input, direction);
    } else if (kind instanceof LayerKind.Gru gru) {
      return gru(layer, gru, input, direction);
    } else if (kind instanceof LayerKind.Dense dense) {
      return dense(layer, dense, input);
    } else if (kind instanceof LayerKind.Dropout dropout) {
      return dropout(layer, dropout, input);
    } else if (kind instanceof LayerKind.LayerNorm) {
      return layerNorm(layer, input);
    } else if (kind instanceof LayerKind.LogSoftmax) {
      Signal output = signal(layer, input.width(), Extent.PANELS, "K");
      return new LogSoftmaxPlan(layer, input, output);
    } else if (kind instanceof LayerKind.Crf crf) {
      return crf(layer, crf, input);
    }
    throw new AssertionError(kind);
  }

  private EmbeddingPlan embedding(
      LayerNames layer, LayerKind kind, Width width, String meaning, float deviation) {
    Initial initial = new Initial.Normal(deviation);
    return new EmbeddingPlan(
        layer,
        kind,
        tables,
        signal(layer, width, Extent.PANELS, "E"),
        table(
            layer,
            initial,
            meaning + ", V×" + (width.factor() == 1 ? "E." : layer.constant() + ".")));
  }

  private SparsePlan sparse(LayerNames layer, LayerKind.SparseFeatures kind) {
    Width width = new Width(1, layer.constant(), tags);
    return new SparsePlan(
        layer,
        kind,
        tables,
        signal(layer, width, Extent.PANELS, "K"),
        table(layer, new Initial.Zero(), "the features' scores of the tags, V×K."));
  }

  private CharConvolutionPlan convolution(LayerNames layer, LayerKind.CharConvolution kind) {
    Width width = new Width(1, layer.constant(), kind.units());
    Width embedding = new Width(1, layer.constant() + "_EMBEDDING", kind.embedding());
    String window = layer.constant() + "_WINDOW";
    return new CharConvolutionPlan(
        layer,
        kind,
        tables,
        signal(layer, width, Extent.PANELS, "H"),
        embedding,
        window,
        parameter(
            layer,
            "weights",
            window + " * " + embedding.code(),
            width.code(),
            kind.window() * embedding.size() * width.size(),
            new Initial.Weights(Initializer.GLOROT_UNIFORM, 1),
            "W, (window·E)×H."),
        bias(layer, "bias", width, new Initial.Zero(), "b, H."),
        table(
            layer,
            new Initial.Normal(kind.deviation()),
            embedding.constant(),
            "the vectors of the characters, V×E."));
  }

  private CharLstmPlan charLstm(LayerNames layer, LayerKind.CharLstm kind) {
    Width units = new Width(1, layer.constant(), kind.units());
    Width embedding = new Width(1, layer.constant() + "_EMBEDDING", kind.embedding());
    List<ParameterPlan> directions = new ArrayList<>();
    for (String direction : List.of("leftToRight", "rightToLeft")) {
      directions.addAll(charLstm(layer, direction + ".", units, embedding));
    }
    return new CharLstmPlan(
        layer,
        kind,
        tables,
        signal(layer, new Width(2, layer.constant(), kind.units()), Extent.PANELS, "2H"),
        embedding,
        directions,
        table(
            layer,
            new Initial.Normal(kind.deviation()),
            embedding.constant(),
            "the vectors of the characters, V×E."));
  }

  private List<ParameterPlan> charLstm(
      LayerNames layer, String prefix, Width units, Width embedding) {
    Width gates = units.gates(LstmPlan.GATES);
    String order = " gate order i, f, g, o.";
    return List.of(
        matrix(
            layer,
            prefix + "inputWeights",
            gates,
            embedding,
            new Initial.Weights(Initializer.GLOROT_UNIFORM, LstmPlan.GATES),
            "W, 4H×E," + order),
        matrix(
            layer,
            prefix + "recurrentWeights",
            gates,
            units,
            new Initial.Weights(Initializer.ORTHOGONAL, LstmPlan.GATES),
            "U, 4H×H," + order),
        bias(layer, prefix + "bias", gates, new Initial.LstmBias(1), "b, 4H," + order));
  }

  private ParameterPlan table(LayerNames layer, Initial initial, String meaning) {
    return table(layer, initial, layer.constant(), meaning);
  }

  private ParameterPlan table(LayerNames layer, Initial initial, String columns, String meaning) {
    return new ParameterPlan(
        layer.path() + ".table",
        layer.stem() + "Table",
        0,
        "rows[" + tables++ + "]",
        columns,
        initial,
        meaning);
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
        matrix(
            layer,
            "inputWeights",
            width,
            in,
            new Initial.Weights(kind.start().input(), 1),
            "W, H×E."),
        matrix(
            layer,
            "recurrentWeights",
            width,
            width,
            new Initial.Weights(kind.start().recurrent(), 1),
            "U, H×H."),
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

  private GruPlan gru(LayerNames layer, LayerKind.Gru kind, Signal input, Direction direction) {
    Width width = new Width(1, layer.constant(), kind.units());
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
            new Initial.Weights(kind.start().input(), GruPlan.GATES),
            "W, 3H×E," + order),
        matrix(
            layer,
            "recurrentWeights",
            gates,
            width,
            new Initial.Weights(kind.start().recurrent(), GruPlan.GATES),
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

  private LstmPlan lstm(LayerNames layer, LayerKind.Lstm kind, Signal input, Direction direction) {
    Width width = new Width(1, layer.constant(), kind.units());
    Width gates = width.gates(LstmPlan.GATES);
    Width in = input.width();
    return new LstmPlan(
        layer,
        input,
        signal(layer, width, Extent.STATES, "H"),
        direction,
        kind.candidate(),
        kind.outputTanh(),
        matrix(
            layer,
            "inputWeights",
            gates,
            in,
            new Initial.Weights(kind.start().input(), LstmPlan.GATES),
            "W, 4H×E, gate order i, f, g, o."),
        matrix(
            layer,
            "recurrentWeights",
            gates,
            width,
            new Initial.Weights(kind.start().recurrent(), LstmPlan.GATES),
            "U, 4H×H, gate order i, f, g, o."),
        bias(
            layer,
            "bias",
            gates,
            new Initial.LstmBias(kind.forgetBias()),
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
        new Buffer(
            layer.stem() + "CellTanh",
            Extent.PANELS,
            width,
            kind.outputTanh() ? "tanh(c), N×H." : "c once more, N×H."),
        new Buffer(
            layer.stem() + "CellGradient", Extent.BLOCKS, width, "dc at the present step, B×H."));
  }

  private DensePlan dense(LayerNames layer, LayerKind.Dense kind, Signal input) {
    Width width = new Width(1, layer.constant(), kind.declaredUnits().orElse(tags));
    Width in = input.width();
    return new DensePlan(
        layer,
        input,
        signal(layer, width, Extent.PANELS, "H"),
        kind.activation(),
        matrix(layer, "weights", width, in, new Initial.Weights(kind.init(), 1), "W, H×E."),
        bias(layer, "bias", width, new Initial.Zero(), "b, H."),
        packed(
            layer,
            "Packed",
            width.code(),
            "1 + " + in.code(),
            "b and W side by side, for the forward pass."),
        packed(layer, "Transposed", in.code(), width.code(), "Wᵀ, E×H, for the backward pass."));
  }

  private DropoutPlan dropout(LayerNames layer, LayerKind.Dropout kind, Signal input) {
    Signal output = signal(layer, input.width(), Extent.PANELS, "E");
    return new DropoutPlan(layer, input, output, dropouts++, kind.rate(), kind.sameForAllSteps());
  }

  private LayerNormPlan layerNorm(LayerNames layer, Signal input) {
    Width width = input.width();
    return new LayerNormPlan(
        layer,
        input,
        signal(layer, width, Extent.PANELS, "E"),
        bias(layer, "gain", width, new Initial.Constant(1), "g, E."),
        bias(layer, "bias", width, new Initial.Zero(), "b, E."),
        new Buffer(layer.stem() + "Normalized", Extent.PANELS, width, "(x − μ)/σ, N×E."),
        new Buffer(
            layer.stem() + "InverseDeviation", Extent.PANELS, new Width(1, "1", 1), "1/σ, N."));
  }

  private CrfPlan crf(LayerNames layer, LayerKind.Crf kind, Signal scores) {
    Width width = scores.width();
    Initial zero = new Initial.Zero();
    return new CrfPlan(
        layer,
        scores,
        matrix(
            layer, "transitions", width, width, zero, "K×K, the tag before, then the one after."),
        bias(layer, "start", width, zero, "K, of the first tag."),
        bias(layer, "end", width, zero, "K, of the last tag."),
        kind.encoding());
  }

  private static PackedPlan packed(
      LayerNames layer, String suffix, String rows, String columns, String meaning) {
    return new PackedPlan(layer.stem() + suffix, rows, columns, meaning);
  }

  /** What a layer gives, in buffers of its own. */
  static Signal signal(LayerNames layer, Width width, Extent extent, String dimension) {
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
    // A direction comes last, or the names would be those of a layer called leftToRight.
    int dot = name.indexOf('.');
    String constant =
        NamePool.upperCase(name.substring(dot + 1))
            + (dot < 0 ? "" : "_" + NamePool.upperCase(name.substring(0, dot)));
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
