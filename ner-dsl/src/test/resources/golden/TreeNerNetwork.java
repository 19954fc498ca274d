package com.acme;

import dev.ner.batch.LaneBatch;
import dev.ner.input.InputLayer;
import dev.ner.input.WordForm;
import dev.ner.kernel.Activation;
import dev.ner.kernel.Lanes;
import dev.ner.kernel.PackedWeights;
import dev.ner.kernel.Packing;
import dev.ner.network.Initializer;
import dev.ner.network.Lookup;
import dev.ner.network.Network;
import dev.ner.network.NetworkFactory;
import dev.ner.network.Panels;
import dev.ner.network.ParameterLayout;
import dev.ner.network.Parameters;
import dev.ner.network.RecurrentTrace;
import dev.ner.network.State;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The network of {@link TreeNer}.
 *
 * <ul>
 *   <li>words: Embedding(8), V×8 weights
 *   <li>skip.simple: RNN(6, RELU), 90 weights
 *   <li>skip.gated: GRU(8), 384 weights
 *   <li>skip: Residual(8)
 *   <li>again.leftToRight.simple: RNN(6, RELU), 90 weights
 *   <li>again.leftToRight.gated: GRU(8), 384 weights
 *   <li>again.leftToRight: Residual(8)
 *   <li>again.rightToLeft.simple: RNN(6, RELU), 90 weights
 *   <li>again.rightToLeft.gated: GRU(8), 384 weights
 *   <li>again.rightToLeft: Residual(8)
 *   <li>again: Bidirectional(16)
 *   <li>views.context.leftToRight: LSTM(5), 440 weights
 *   <li>views.context.rightToLeft: LSTM(5), 440 weights
 *   <li>views.context: Bidirectional(10)
 *   <li>views.added.first: Dense(4), 68 weights
 *   <li>views.added.second: RNN(4, TANH), 84 weights
 *   <li>views.added: Sum(4)
 *   <li>views: Concatenate(14)
 *   <li>scores: Dense(5), 75 weights
 *   <li>tags: LogSoftmax
 * </ul>
 *
 * <p>Besides its table it has 2,529 weights.
 *
 * <p>Shapes: N packed rows (the tokens of a batch), B sentences, V words, K tags; in a layer, E
 * units of its input and H of its own. Activations lie in panels of width × 16 lanes,
 * see {@link dev.ner.kernel.Lanes}; those of a recurrent layer have the initial state in
 * front, one panel a block.
 */
@Generated("dev.ner.dsl.processor.NerProcessor")
final class TreeNerNetwork extends Network {
  /** Makes this network. */
  static final NetworkFactory FACTORY = new NetworkFactory() {
    @Override
    public List<InputLayer> inputs() {
      return List.of(
          new InputLayer.Words("words", WordForm.EXACT, 0));
    }

    @Override
    public ParameterLayout layout(int... rows) {
      return TreeNerNetwork.layout(rows);
    }

    @Override
    public Network create(Parameters parameters) {
      return new TreeNerNetwork(parameters);
    }
  };

  /** Units of {@code words}. */
  private static final int WORDS = 8;

  /** Units of {@code skip.simple}. */
  private static final int SKIP_SIMPLE = 6;

  /** Offset of {@code skip.simple.inputWeights}: W, H×E. */
  private static final int SKIP_SIMPLE_INPUT_WEIGHTS = 0;

  /** Offset of {@code skip.simple.recurrentWeights}: U, H×H. */
  private static final int SKIP_SIMPLE_RECURRENT_WEIGHTS = 48;

  /** Offset of {@code skip.simple.bias}: b, H. */
  private static final int SKIP_SIMPLE_BIAS = 84;

  /** Units of {@code skip.gated}. */
  private static final int SKIP_GATED = 8;

  /** Offset of {@code skip.gated.inputWeights}: W, 3H×E, gate order r, z, n. */
  private static final int SKIP_GATED_INPUT_WEIGHTS = 90;

  /** Offset of {@code skip.gated.recurrentWeights}: U, 3H×H, gate order r, z, n. */
  private static final int SKIP_GATED_RECURRENT_WEIGHTS = 234;

  /** Offset of {@code skip.gated.bias}: b, 3H, gate order r, z, n. */
  private static final int SKIP_GATED_BIAS = 426;

  /** Offset of {@code skip.gated.recurrentBias}: c, 3H, gate order r, z, n. */
  private static final int SKIP_GATED_RECURRENT_BIAS = 450;

  /** Units of {@code again.leftToRight.simple}. */
  private static final int AGAIN_LEFT_TO_RIGHT_SIMPLE = 6;

  /** Offset of {@code again.leftToRight.simple.inputWeights}: W, H×E. */
  private static final int AGAIN_LEFT_TO_RIGHT_SIMPLE_INPUT_WEIGHTS = 474;

  /** Offset of {@code again.leftToRight.simple.recurrentWeights}: U, H×H. */
  private static final int AGAIN_LEFT_TO_RIGHT_SIMPLE_RECURRENT_WEIGHTS = 522;

  /** Offset of {@code again.leftToRight.simple.bias}: b, H. */
  private static final int AGAIN_LEFT_TO_RIGHT_SIMPLE_BIAS = 558;

  /** Units of {@code again.leftToRight.gated}. */
  private static final int AGAIN_LEFT_TO_RIGHT_GATED = 8;

  /** Offset of {@code again.leftToRight.gated.inputWeights}: W, 3H×E, gate order r, z, n. */
  private static final int AGAIN_LEFT_TO_RIGHT_GATED_INPUT_WEIGHTS = 564;

  /** Offset of {@code again.leftToRight.gated.recurrentWeights}: U, 3H×H, gate order r, z, n. */
  private static final int AGAIN_LEFT_TO_RIGHT_GATED_RECURRENT_WEIGHTS = 708;

  /** Offset of {@code again.leftToRight.gated.bias}: b, 3H, gate order r, z, n. */
  private static final int AGAIN_LEFT_TO_RIGHT_GATED_BIAS = 900;

  /** Offset of {@code again.leftToRight.gated.recurrentBias}: c, 3H, gate order r, z, n. */
  private static final int AGAIN_LEFT_TO_RIGHT_GATED_RECURRENT_BIAS = 924;

  /** Units of {@code again.rightToLeft.simple}. */
  private static final int AGAIN_RIGHT_TO_LEFT_SIMPLE = 6;

  /** Offset of {@code again.rightToLeft.simple.inputWeights}: W, H×E. */
  private static final int AGAIN_RIGHT_TO_LEFT_SIMPLE_INPUT_WEIGHTS = 948;

  /** Offset of {@code again.rightToLeft.simple.recurrentWeights}: U, H×H. */
  private static final int AGAIN_RIGHT_TO_LEFT_SIMPLE_RECURRENT_WEIGHTS = 996;

  /** Offset of {@code again.rightToLeft.simple.bias}: b, H. */
  private static final int AGAIN_RIGHT_TO_LEFT_SIMPLE_BIAS = 1_032;

  /** Units of {@code again.rightToLeft.gated}. */
  private static final int AGAIN_RIGHT_TO_LEFT_GATED = 8;

  /** Offset of {@code again.rightToLeft.gated.inputWeights}: W, 3H×E, gate order r, z, n. */
  private static final int AGAIN_RIGHT_TO_LEFT_GATED_INPUT_WEIGHTS = 1_038;

  /** Offset of {@code again.rightToLeft.gated.recurrentWeights}: U, 3H×H, gate order r, z, n. */
  private static final int AGAIN_RIGHT_TO_LEFT_GATED_RECURRENT_WEIGHTS = 1_182;

  /** Offset of {@code again.rightToLeft.gated.bias}: b, 3H, gate order r, z, n. */
  private static final int AGAIN_RIGHT_TO_LEFT_GATED_BIAS = 1_374;

  /** Offset of {@code again.rightToLeft.gated.recurrentBias}: c, 3H, gate order r, z, n. */
  private static final int AGAIN_RIGHT_TO_LEFT_GATED_RECURRENT_BIAS = 1_398;

  /** Units of {@code again}. */
  private static final int AGAIN = 16;

  /** Units of {@code views.context.leftToRight}. */
  private static final int VIEWS_CONTEXT_LEFT_TO_RIGHT = 5;

  /** Offset of {@code views.context.leftToRight.inputWeights}: W, 4H×E, gate order i, f, g, o. */
  private static final int VIEWS_CONTEXT_LEFT_TO_RIGHT_INPUT_WEIGHTS = 1_422;

  /**
   * Offset of {@code views.context.leftToRight.recurrentWeights}: U, 4H×H, gate order i, f, g, o.
   */
  private static final int VIEWS_CONTEXT_LEFT_TO_RIGHT_RECURRENT_WEIGHTS = 1_742;

  /** Offset of {@code views.context.leftToRight.bias}: b, 4H, gate order i, f, g, o. */
  private static final int VIEWS_CONTEXT_LEFT_TO_RIGHT_BIAS = 1_842;

  /** Units of {@code views.context.rightToLeft}. */
  private static final int VIEWS_CONTEXT_RIGHT_TO_LEFT = 5;

  /** Offset of {@code views.context.rightToLeft.inputWeights}: W, 4H×E, gate order i, f, g, o. */
  private static final int VIEWS_CONTEXT_RIGHT_TO_LEFT_INPUT_WEIGHTS = 1_862;

  /**
   * Offset of {@code views.context.rightToLeft.recurrentWeights}: U, 4H×H, gate order i, f, g, o.
   */
  private static final int VIEWS_CONTEXT_RIGHT_TO_LEFT_RECURRENT_WEIGHTS = 2_182;

  /** Offset of {@code views.context.rightToLeft.bias}: b, 4H, gate order i, f, g, o. */
  private static final int VIEWS_CONTEXT_RIGHT_TO_LEFT_BIAS = 2_282;

  /** Units of {@code views.context}. */
  private static final int VIEWS_CONTEXT = 10;

  /** Units of {@code views.added.first}. */
  private static final int VIEWS_ADDED_FIRST = 4;

  /** Offset of {@code views.added.first.weights}: W, H×E. */
  private static final int VIEWS_ADDED_FIRST_WEIGHTS = 2_302;

  /** Offset of {@code views.added.first.bias}: b, H. */
  private static final int VIEWS_ADDED_FIRST_BIAS = 2_366;

  /** Units of {@code views.added.second}. */
  private static final int VIEWS_ADDED_SECOND = 4;

  /** Offset of {@code views.added.second.inputWeights}: W, H×E. */
  private static final int VIEWS_ADDED_SECOND_INPUT_WEIGHTS = 2_370;

  /** Offset of {@code views.added.second.recurrentWeights}: U, H×H. */
  private static final int VIEWS_ADDED_SECOND_RECURRENT_WEIGHTS = 2_434;

  /** Offset of {@code views.added.second.bias}: b, H. */
  private static final int VIEWS_ADDED_SECOND_BIAS = 2_450;

  /** Units of {@code views}. */
  private static final int VIEWS = 14;

  /** Units of {@code scores}. */
  private static final int SCORES = 5;

  /** Offset of {@code scores.weights}: W, H×E. */
  private static final int SCORES_WEIGHTS = 2_454;

  /** Offset of {@code scores.bias}: b, H. */
  private static final int SCORES_BIAS = 2_524;

  /** Offset of {@code words.table}: the vectors of the words, V×E. */
  private final int wordsTable;

  /** {@code words}: the output, N×E. */
  private float[] words = {};

  /** {@code words}: the output's gradient, N×E. */
  private float[] wordsGradient = {};

  /** {@code skip.simple}: b, W and U side by side, for the forward pass. */
  private final PackedWeights skipSimplePacked;

  /** {@code skip.simple}: Wᵀ above Uᵀ, (E + H)×H, for the backward pass. */
  private final PackedWeights skipSimpleTransposed;

  /** {@code skip.simple}: the output, N×H behind the initial state. */
  private float[] skipSimple = {};

  /** {@code skip.simple}: da, N×H, in the backward pass. */
  private float[] skipSimplePreactivationGradient = {};

  /** {@code skip.simple}: the output's gradient, N×H behind the initial state. */
  private float[] skipSimpleGradient = {};

  /** {@code skip.gated}: b and W side by side, for the forward pass. */
  private final PackedWeights skipGatedInputPacked;

  /** {@code skip.gated}: c and U side by side, for the forward pass. */
  private final PackedWeights skipGatedRecurrentPacked;

  /** {@code skip.gated}: Wᵀ, E×3H, for the backward pass. */
  private final PackedWeights skipGatedInputTransposed;

  /** {@code skip.gated}: Uᵀ, H×3H, for the backward pass. */
  private final PackedWeights skipGatedRecurrentTransposed;

  /** {@code skip.gated}: W·x + b, then r, z, n, N×3H; going back, their sums' gradients. */
  private float[] skipGatedInputGates = {};

  /** {@code skip.gated}: U·h + c, N×3H; going back, its gradient. */
  private float[] skipGatedRecurrentGates = {};

  /** {@code skip.gated}: the output, N×H behind the initial state. */
  private float[] skipGated = {};

  /** {@code skip.gated}: the output's gradient, N×H behind the initial state. */
  private float[] skipGatedGradient = {};

  /** {@code skip}: the output, N×H. */
  private float[] skip = {};

  /** {@code skip}: the output's gradient, N×H. */
  private float[] skipGradient = {};

  /** {@code again.leftToRight.simple}: b, W and U side by side, for the forward pass. */
  private final PackedWeights againLeftToRightSimplePacked;

  /** {@code again.leftToRight.simple}: Wᵀ above Uᵀ, (E + H)×H, for the backward pass. */
  private final PackedWeights againLeftToRightSimpleTransposed;

  /** {@code again.leftToRight.simple}: the output, N×H behind the initial state. */
  private float[] againLeftToRightSimple = {};

  /** {@code again.leftToRight.simple}: da, N×H, in the backward pass. */
  private float[] againLeftToRightSimplePreactivationGradient = {};

  /** {@code again.leftToRight.simple}: the output's gradient, N×H behind the initial state. */
  private float[] againLeftToRightSimpleGradient = {};

  /** {@code again.leftToRight.gated}: b and W side by side, for the forward pass. */
  private final PackedWeights againLeftToRightGatedInputPacked;

  /** {@code again.leftToRight.gated}: c and U side by side, for the forward pass. */
  private final PackedWeights againLeftToRightGatedRecurrentPacked;

  /** {@code again.leftToRight.gated}: Wᵀ, E×3H, for the backward pass. */
  private final PackedWeights againLeftToRightGatedInputTransposed;

  /** {@code again.leftToRight.gated}: Uᵀ, H×3H, for the backward pass. */
  private final PackedWeights againLeftToRightGatedRecurrentTransposed;

  /**
   * {@code again.leftToRight.gated}: W·x + b, then r, z, n, N×3H; going back, their sums' gradients.
   */
  private float[] againLeftToRightGatedInputGates = {};

  /** {@code again.leftToRight.gated}: U·h + c, N×3H; going back, its gradient. */
  private float[] againLeftToRightGatedRecurrentGates = {};

  /** {@code again.leftToRight.gated}: the output, N×H behind the initial state. */
  private float[] againLeftToRightGated = {};

  /** {@code again.leftToRight.gated}: the output's gradient, N×H behind the initial state. */
  private float[] againLeftToRightGatedGradient = {};

  /** {@code again.leftToRight}: the output, N×H. */
  private float[] againLeftToRight = {};

  /** {@code again.leftToRight}: the output's gradient, N×H. */
  private float[] againLeftToRightGradient = {};

  /** {@code again.rightToLeft.reversed}: the output, N×E. */
  private float[] againRightToLeftReversed = {};

  /** {@code again.rightToLeft.reversed}: the output's gradient, N×E. */
  private float[] againRightToLeftReversedGradient = {};

  /** {@code again.rightToLeft.simple}: b, W and U side by side, for the forward pass. */
  private final PackedWeights againRightToLeftSimplePacked;

  /** {@code again.rightToLeft.simple}: Wᵀ above Uᵀ, (E + H)×H, for the backward pass. */
  private final PackedWeights againRightToLeftSimpleTransposed;

  /** {@code again.rightToLeft.simple}: the output, N×H behind the initial state. */
  private float[] againRightToLeftSimple = {};

  /** {@code again.rightToLeft.simple}: da, N×H, in the backward pass. */
  private float[] againRightToLeftSimplePreactivationGradient = {};

  /** {@code again.rightToLeft.simple}: the output's gradient, N×H behind the initial state. */
  private float[] againRightToLeftSimpleGradient = {};

  /** {@code again.rightToLeft.gated}: b and W side by side, for the forward pass. */
  private final PackedWeights againRightToLeftGatedInputPacked;

  /** {@code again.rightToLeft.gated}: c and U side by side, for the forward pass. */
  private final PackedWeights againRightToLeftGatedRecurrentPacked;

  /** {@code again.rightToLeft.gated}: Wᵀ, E×3H, for the backward pass. */
  private final PackedWeights againRightToLeftGatedInputTransposed;

  /** {@code again.rightToLeft.gated}: Uᵀ, H×3H, for the backward pass. */
  private final PackedWeights againRightToLeftGatedRecurrentTransposed;

  /**
   * {@code again.rightToLeft.gated}: W·x + b, then r, z, n, N×3H; going back, their sums' gradients.
   */
  private float[] againRightToLeftGatedInputGates = {};

  /** {@code again.rightToLeft.gated}: U·h + c, N×3H; going back, its gradient. */
  private float[] againRightToLeftGatedRecurrentGates = {};

  /** {@code again.rightToLeft.gated}: the output, N×H behind the initial state. */
  private float[] againRightToLeftGated = {};

  /** {@code again.rightToLeft.gated}: the output's gradient, N×H behind the initial state. */
  private float[] againRightToLeftGatedGradient = {};

  /** {@code again.rightToLeft}: the output, N×H. */
  private float[] againRightToLeft = {};

  /** {@code again.rightToLeft}: the output's gradient, N×H. */
  private float[] againRightToLeftGradient = {};

  /** {@code again}: the output, N×H. */
  private float[] again = {};

  /** {@code again}: the output's gradient, N×H. */
  private float[] againGradient = {};

  /** {@code views.context.leftToRight}: b, W and U side by side, for the forward pass. */
  private final PackedWeights viewsContextLeftToRightPacked;

  /** {@code views.context.leftToRight}: Wᵀ above Uᵀ, (E + H)×4H, for the backward pass. */
  private final PackedWeights viewsContextLeftToRightTransposed;

  /** {@code views.context.leftToRight}: gates i, f, g, o of each unit, N×4H; going back, da. */
  private float[] viewsContextLeftToRightGates = {};

  /** {@code views.context.leftToRight}: c, N×H behind the initial state. */
  private float[] viewsContextLeftToRightCell = {};

  /** {@code views.context.leftToRight}: tanh(c), N×H. */
  private float[] viewsContextLeftToRightCellTanh = {};

  /** {@code views.context.leftToRight}: the output, N×H behind the initial state. */
  private float[] viewsContextLeftToRight = {};

  /** {@code views.context.leftToRight}: dc at the present step, B×H. */
  private float[] viewsContextLeftToRightCellGradient = {};

  /** {@code views.context.leftToRight}: the output's gradient, N×H behind the initial state. */
  private float[] viewsContextLeftToRightGradient = {};

  /** {@code views.context.rightToLeft.reversed}: the output, N×E. */
  private float[] viewsContextRightToLeftReversed = {};

  /** {@code views.context.rightToLeft.reversed}: the output's gradient, N×E. */
  private float[] viewsContextRightToLeftReversedGradient = {};

  /** {@code views.context.rightToLeft}: b, W and U side by side, for the forward pass. */
  private final PackedWeights viewsContextRightToLeftPacked;

  /** {@code views.context.rightToLeft}: Wᵀ above Uᵀ, (E + H)×4H, for the backward pass. */
  private final PackedWeights viewsContextRightToLeftTransposed;

  /** {@code views.context.rightToLeft}: gates i, f, g, o of each unit, N×4H; going back, da. */
  private float[] viewsContextRightToLeftGates = {};

  /** {@code views.context.rightToLeft}: c, N×H behind the initial state. */
  private float[] viewsContextRightToLeftCell = {};

  /** {@code views.context.rightToLeft}: tanh(c), N×H. */
  private float[] viewsContextRightToLeftCellTanh = {};

  /** {@code views.context.rightToLeft}: the output, N×H behind the initial state. */
  private float[] viewsContextRightToLeft = {};

  /** {@code views.context.rightToLeft}: dc at the present step, B×H. */
  private float[] viewsContextRightToLeftCellGradient = {};

  /** {@code views.context.rightToLeft}: the output's gradient, N×H behind the initial state. */
  private float[] viewsContextRightToLeftGradient = {};

  /** {@code views.context}: the output, N×H. */
  private float[] viewsContext = {};

  /** {@code views.context}: the output's gradient, N×H. */
  private float[] viewsContextGradient = {};

  /** {@code views.added.first}: b and W side by side, for the forward pass. */
  private final PackedWeights viewsAddedFirstPacked;

  /** {@code views.added.first}: Wᵀ, E×H, for the backward pass. */
  private final PackedWeights viewsAddedFirstTransposed;

  /** {@code views.added.first}: the output, N×H. */
  private float[] viewsAddedFirst = {};

  /** {@code views.added.first}: the output's gradient, N×H. */
  private float[] viewsAddedFirstGradient = {};

  /** {@code views.added.second}: b, W and U side by side, for the forward pass. */
  private final PackedWeights viewsAddedSecondPacked;

  /** {@code views.added.second}: Wᵀ above Uᵀ, (E + H)×H, for the backward pass. */
  private final PackedWeights viewsAddedSecondTransposed;

  /** {@code views.added.second}: the output, N×H behind the initial state. */
  private float[] viewsAddedSecond = {};

  /** {@code views.added.second}: da, N×H, in the backward pass. */
  private float[] viewsAddedSecondPreactivationGradient = {};

  /** {@code views.added.second}: the output's gradient, N×H behind the initial state. */
  private float[] viewsAddedSecondGradient = {};

  /** {@code views.added}: the output, N×H. */
  private float[] viewsAdded = {};

  /** {@code views.added}: the output's gradient, N×H. */
  private float[] viewsAddedGradient = {};

  /** {@code views}: the output, N×H. */
  private float[] views = {};

  /** {@code views}: the output's gradient, N×H. */
  private float[] viewsGradient = {};

  /** {@code scores}: b and W side by side, for the forward pass. */
  private final PackedWeights scoresPacked;

  /** {@code scores}: Wᵀ, E×H, for the backward pass. */
  private final PackedWeights scoresTransposed;

  /** {@code scores}: the output, N×H. */
  private float[] scores = {};

  /** {@code scores}: the output's gradient, N×H. */
  private float[] scoresGradient = {};

  /** {@code tags}: the output, N×K. */
  private float[] tags = {};

  /** {@code tags}: the output's gradient, N×K. */
  private float[] tagsGradient = {};

  private TreeNerNetwork(Parameters parameters) {
    super(parameters);
    wordsTable = table(0);
    skipSimplePacked = PackedWeights.allocate(kernels, SKIP_SIMPLE, 1 + WORDS + SKIP_SIMPLE);
    skipSimpleTransposed = PackedWeights.allocate(kernels, WORDS + SKIP_SIMPLE, SKIP_SIMPLE);
    skipGatedInputPacked = PackedWeights.allocate(kernels, 3 * SKIP_GATED, 1 + SKIP_SIMPLE);
    skipGatedRecurrentPacked = PackedWeights.allocate(kernels, 3 * SKIP_GATED, 1 + SKIP_GATED);
    skipGatedInputTransposed = PackedWeights.allocate(kernels, SKIP_SIMPLE, 3 * SKIP_GATED);
    skipGatedRecurrentTransposed = PackedWeights.allocate(kernels, SKIP_GATED, 3 * SKIP_GATED);
    againLeftToRightSimplePacked = PackedWeights.allocate(kernels, AGAIN_LEFT_TO_RIGHT_SIMPLE, 1 + SKIP_GATED + AGAIN_LEFT_TO_RIGHT_SIMPLE);
    againLeftToRightSimpleTransposed = PackedWeights.allocate(kernels, SKIP_GATED + AGAIN_LEFT_TO_RIGHT_SIMPLE, AGAIN_LEFT_TO_RIGHT_SIMPLE);
    againLeftToRightGatedInputPacked = PackedWeights.allocate(kernels, 3 * AGAIN_LEFT_TO_RIGHT_GATED, 1 + AGAIN_LEFT_TO_RIGHT_SIMPLE);
    againLeftToRightGatedRecurrentPacked = PackedWeights.allocate(kernels, 3 * AGAIN_LEFT_TO_RIGHT_GATED, 1 + AGAIN_LEFT_TO_RIGHT_GATED);
    againLeftToRightGatedInputTransposed = PackedWeights.allocate(kernels, AGAIN_LEFT_TO_RIGHT_SIMPLE, 3 * AGAIN_LEFT_TO_RIGHT_GATED);
    againLeftToRightGatedRecurrentTransposed = PackedWeights.allocate(kernels, AGAIN_LEFT_TO_RIGHT_GATED, 3 * AGAIN_LEFT_TO_RIGHT_GATED);
    againRightToLeftSimplePacked = PackedWeights.allocate(kernels, AGAIN_RIGHT_TO_LEFT_SIMPLE, 1 + SKIP_GATED + AGAIN_RIGHT_TO_LEFT_SIMPLE);
    againRightToLeftSimpleTransposed = PackedWeights.allocate(kernels, SKIP_GATED + AGAIN_RIGHT_TO_LEFT_SIMPLE, AGAIN_RIGHT_TO_LEFT_SIMPLE);
    againRightToLeftGatedInputPacked = PackedWeights.allocate(kernels, 3 * AGAIN_RIGHT_TO_LEFT_GATED, 1 + AGAIN_RIGHT_TO_LEFT_SIMPLE);
    againRightToLeftGatedRecurrentPacked = PackedWeights.allocate(kernels, 3 * AGAIN_RIGHT_TO_LEFT_GATED, 1 + AGAIN_RIGHT_TO_LEFT_GATED);
    againRightToLeftGatedInputTransposed = PackedWeights.allocate(kernels, AGAIN_RIGHT_TO_LEFT_SIMPLE, 3 * AGAIN_RIGHT_TO_LEFT_GATED);
    againRightToLeftGatedRecurrentTransposed = PackedWeights.allocate(kernels, AGAIN_RIGHT_TO_LEFT_GATED, 3 * AGAIN_RIGHT_TO_LEFT_GATED);
    viewsContextLeftToRightPacked = PackedWeights.allocate(kernels, 4 * VIEWS_CONTEXT_LEFT_TO_RIGHT, 1 + AGAIN + VIEWS_CONTEXT_LEFT_TO_RIGHT);
    viewsContextLeftToRightTransposed = PackedWeights.allocate(kernels, AGAIN + VIEWS_CONTEXT_LEFT_TO_RIGHT, 4 * VIEWS_CONTEXT_LEFT_TO_RIGHT);
    viewsContextRightToLeftPacked = PackedWeights.allocate(kernels, 4 * VIEWS_CONTEXT_RIGHT_TO_LEFT, 1 + AGAIN + VIEWS_CONTEXT_RIGHT_TO_LEFT);
    viewsContextRightToLeftTransposed = PackedWeights.allocate(kernels, AGAIN + VIEWS_CONTEXT_RIGHT_TO_LEFT, 4 * VIEWS_CONTEXT_RIGHT_TO_LEFT);
    viewsAddedFirstPacked = PackedWeights.allocate(kernels, VIEWS_ADDED_FIRST, 1 + AGAIN);
    viewsAddedFirstTransposed = PackedWeights.allocate(kernels, AGAIN, VIEWS_ADDED_FIRST);
    viewsAddedSecondPacked = PackedWeights.allocate(kernels, VIEWS_ADDED_SECOND, 1 + AGAIN + VIEWS_ADDED_SECOND);
    viewsAddedSecondTransposed = PackedWeights.allocate(kernels, AGAIN + VIEWS_ADDED_SECOND, VIEWS_ADDED_SECOND);
    scoresPacked = PackedWeights.allocate(kernels, SCORES, 1 + VIEWS);
    scoresTransposed = PackedWeights.allocate(kernels, VIEWS, SCORES);
  }

  private TreeNerNetwork(TreeNerNetwork other) {
    super(other.source());
    wordsTable = other.wordsTable;
    skipSimplePacked = other.skipSimplePacked;
    skipSimpleTransposed = other.skipSimpleTransposed;
    skipGatedInputPacked = other.skipGatedInputPacked;
    skipGatedRecurrentPacked = other.skipGatedRecurrentPacked;
    skipGatedInputTransposed = other.skipGatedInputTransposed;
    skipGatedRecurrentTransposed = other.skipGatedRecurrentTransposed;
    againLeftToRightSimplePacked = other.againLeftToRightSimplePacked;
    againLeftToRightSimpleTransposed = other.againLeftToRightSimpleTransposed;
    againLeftToRightGatedInputPacked = other.againLeftToRightGatedInputPacked;
    againLeftToRightGatedRecurrentPacked = other.againLeftToRightGatedRecurrentPacked;
    againLeftToRightGatedInputTransposed = other.againLeftToRightGatedInputTransposed;
    againLeftToRightGatedRecurrentTransposed = other.againLeftToRightGatedRecurrentTransposed;
    againRightToLeftSimplePacked = other.againRightToLeftSimplePacked;
    againRightToLeftSimpleTransposed = other.againRightToLeftSimpleTransposed;
    againRightToLeftGatedInputPacked = other.againRightToLeftGatedInputPacked;
    againRightToLeftGatedRecurrentPacked = other.againRightToLeftGatedRecurrentPacked;
    againRightToLeftGatedInputTransposed = other.againRightToLeftGatedInputTransposed;
    againRightToLeftGatedRecurrentTransposed = other.againRightToLeftGatedRecurrentTransposed;
    viewsContextLeftToRightPacked = other.viewsContextLeftToRightPacked;
    viewsContextLeftToRightTransposed = other.viewsContextLeftToRightTransposed;
    viewsContextRightToLeftPacked = other.viewsContextRightToLeftPacked;
    viewsContextRightToLeftTransposed = other.viewsContextRightToLeftTransposed;
    viewsAddedFirstPacked = other.viewsAddedFirstPacked;
    viewsAddedFirstTransposed = other.viewsAddedFirstTransposed;
    viewsAddedSecondPacked = other.viewsAddedSecondPacked;
    viewsAddedSecondTransposed = other.viewsAddedSecondTransposed;
    scoresPacked = other.scoresPacked;
    scoresTransposed = other.scoresTransposed;
  }

  private static ParameterLayout layout(int[] rows) {
    return ParameterLayout.builder()
        .dense("skip.simple.inputWeights", SKIP_SIMPLE_INPUT_WEIGHTS, SKIP_SIMPLE, WORDS,
            new Initializer.GlorotUniform(1))
        .dense("skip.simple.recurrentWeights", SKIP_SIMPLE_RECURRENT_WEIGHTS, SKIP_SIMPLE,
            SKIP_SIMPLE, new Initializer.Orthogonal(1))
        .dense("skip.simple.bias", SKIP_SIMPLE_BIAS, 1, SKIP_SIMPLE, new Initializer.Zero())
        .dense("skip.gated.inputWeights", SKIP_GATED_INPUT_WEIGHTS, 3 * SKIP_GATED, SKIP_SIMPLE,
            new Initializer.GlorotUniform(3))
        .dense("skip.gated.recurrentWeights", SKIP_GATED_RECURRENT_WEIGHTS, 3 * SKIP_GATED,
            SKIP_GATED, new Initializer.Orthogonal(3))
        .dense("skip.gated.bias", SKIP_GATED_BIAS, 1, 3 * SKIP_GATED, new Initializer.Zero())
        .dense("skip.gated.recurrentBias", SKIP_GATED_RECURRENT_BIAS, 1, 3 * SKIP_GATED,
            new Initializer.Zero())
        .dense("again.leftToRight.simple.inputWeights", AGAIN_LEFT_TO_RIGHT_SIMPLE_INPUT_WEIGHTS,
            AGAIN_LEFT_TO_RIGHT_SIMPLE, SKIP_GATED, new Initializer.GlorotUniform(1))
        .dense("again.leftToRight.simple.recurrentWeights",
            AGAIN_LEFT_TO_RIGHT_SIMPLE_RECURRENT_WEIGHTS, AGAIN_LEFT_TO_RIGHT_SIMPLE,
            AGAIN_LEFT_TO_RIGHT_SIMPLE, new Initializer.Orthogonal(1))
        .dense("again.leftToRight.simple.bias", AGAIN_LEFT_TO_RIGHT_SIMPLE_BIAS, 1,
            AGAIN_LEFT_TO_RIGHT_SIMPLE, new Initializer.Zero())
        .dense("again.leftToRight.gated.inputWeights", AGAIN_LEFT_TO_RIGHT_GATED_INPUT_WEIGHTS,
            3 * AGAIN_LEFT_TO_RIGHT_GATED, AGAIN_LEFT_TO_RIGHT_SIMPLE,
            new Initializer.GlorotUniform(3))
        .dense("again.leftToRight.gated.recurrentWeights",
            AGAIN_LEFT_TO_RIGHT_GATED_RECURRENT_WEIGHTS, 3 * AGAIN_LEFT_TO_RIGHT_GATED,
            AGAIN_LEFT_TO_RIGHT_GATED, new Initializer.Orthogonal(3))
        .dense("again.leftToRight.gated.bias", AGAIN_LEFT_TO_RIGHT_GATED_BIAS, 1,
            3 * AGAIN_LEFT_TO_RIGHT_GATED, new Initializer.Zero())
        .dense("again.leftToRight.gated.recurrentBias", AGAIN_LEFT_TO_RIGHT_GATED_RECURRENT_BIAS, 1,
            3 * AGAIN_LEFT_TO_RIGHT_GATED, new Initializer.Zero())
        .dense("again.rightToLeft.simple.inputWeights", AGAIN_RIGHT_TO_LEFT_SIMPLE_INPUT_WEIGHTS,
            AGAIN_RIGHT_TO_LEFT_SIMPLE, SKIP_GATED, new Initializer.GlorotUniform(1))
        .dense("again.rightToLeft.simple.recurrentWeights",
            AGAIN_RIGHT_TO_LEFT_SIMPLE_RECURRENT_WEIGHTS, AGAIN_RIGHT_TO_LEFT_SIMPLE,
            AGAIN_RIGHT_TO_LEFT_SIMPLE, new Initializer.Orthogonal(1))
        .dense("again.rightToLeft.simple.bias", AGAIN_RIGHT_TO_LEFT_SIMPLE_BIAS, 1,
            AGAIN_RIGHT_TO_LEFT_SIMPLE, new Initializer.Zero())
        .dense("again.rightToLeft.gated.inputWeights", AGAIN_RIGHT_TO_LEFT_GATED_INPUT_WEIGHTS,
            3 * AGAIN_RIGHT_TO_LEFT_GATED, AGAIN_RIGHT_TO_LEFT_SIMPLE,
            new Initializer.GlorotUniform(3))
        .dense("again.rightToLeft.gated.recurrentWeights",
            AGAIN_RIGHT_TO_LEFT_GATED_RECURRENT_WEIGHTS, 3 * AGAIN_RIGHT_TO_LEFT_GATED,
            AGAIN_RIGHT_TO_LEFT_GATED, new Initializer.Orthogonal(3))
        .dense("again.rightToLeft.gated.bias", AGAIN_RIGHT_TO_LEFT_GATED_BIAS, 1,
            3 * AGAIN_RIGHT_TO_LEFT_GATED, new Initializer.Zero())
        .dense("again.rightToLeft.gated.recurrentBias", AGAIN_RIGHT_TO_LEFT_GATED_RECURRENT_BIAS, 1,
            3 * AGAIN_RIGHT_TO_LEFT_GATED, new Initializer.Zero())
        .dense("views.context.leftToRight.inputWeights", VIEWS_CONTEXT_LEFT_TO_RIGHT_INPUT_WEIGHTS,
            4 * VIEWS_CONTEXT_LEFT_TO_RIGHT, AGAIN, new Initializer.GlorotUniform(4))
        .dense("views.context.leftToRight.recurrentWeights",
            VIEWS_CONTEXT_LEFT_TO_RIGHT_RECURRENT_WEIGHTS, 4 * VIEWS_CONTEXT_LEFT_TO_RIGHT,
            VIEWS_CONTEXT_LEFT_TO_RIGHT, new Initializer.Orthogonal(4))
        .dense("views.context.leftToRight.bias", VIEWS_CONTEXT_LEFT_TO_RIGHT_BIAS, 1,
            4 * VIEWS_CONTEXT_LEFT_TO_RIGHT, new Initializer.LstmBias(1f))
        .dense("views.context.rightToLeft.inputWeights", VIEWS_CONTEXT_RIGHT_TO_LEFT_INPUT_WEIGHTS,
            4 * VIEWS_CONTEXT_RIGHT_TO_LEFT, AGAIN, new Initializer.GlorotUniform(4))
        .dense("views.context.rightToLeft.recurrentWeights",
            VIEWS_CONTEXT_RIGHT_TO_LEFT_RECURRENT_WEIGHTS, 4 * VIEWS_CONTEXT_RIGHT_TO_LEFT,
            VIEWS_CONTEXT_RIGHT_TO_LEFT, new Initializer.Orthogonal(4))
        .dense("views.context.rightToLeft.bias", VIEWS_CONTEXT_RIGHT_TO_LEFT_BIAS, 1,
            4 * VIEWS_CONTEXT_RIGHT_TO_LEFT, new Initializer.LstmBias(1f))
        .dense("views.added.first.weights", VIEWS_ADDED_FIRST_WEIGHTS, VIEWS_ADDED_FIRST, AGAIN,
            new Initializer.GlorotUniform(1))
        .dense("views.added.first.bias", VIEWS_ADDED_FIRST_BIAS, 1, VIEWS_ADDED_FIRST,
            new Initializer.Zero())
        .dense("views.added.second.inputWeights", VIEWS_ADDED_SECOND_INPUT_WEIGHTS,
            VIEWS_ADDED_SECOND, AGAIN, new Initializer.GlorotUniform(1))
        .dense("views.added.second.recurrentWeights", VIEWS_ADDED_SECOND_RECURRENT_WEIGHTS,
            VIEWS_ADDED_SECOND, VIEWS_ADDED_SECOND, new Initializer.Orthogonal(1))
        .dense("views.added.second.bias", VIEWS_ADDED_SECOND_BIAS, 1, VIEWS_ADDED_SECOND,
            new Initializer.Zero())
        .dense("scores.weights", SCORES_WEIGHTS, SCORES, VIEWS, new Initializer.GlorotUniform(1))
        .dense("scores.bias", SCORES_BIAS, 1, SCORES, new Initializer.Zero())
        .table("words.table", rows[0], WORDS, new Initializer.Normal(0.3f))
        .build();
  }

  @Override
  public Network sibling() {
    return new TreeNerNetwork(this);
  }

  @Override
  public void packForward() {
    Packing.stackRnn(parameters, SKIP_SIMPLE_BIAS, SKIP_SIMPLE_INPUT_WEIGHTS, WORDS,
        SKIP_SIMPLE_RECURRENT_WEIGHTS, SKIP_SIMPLE, skipSimplePacked);
    Packing.stackGru(parameters, SKIP_GATED_BIAS, SKIP_GATED_INPUT_WEIGHTS, SKIP_GATED, SKIP_SIMPLE,
        skipGatedInputPacked);
    Packing.stackGru(parameters, SKIP_GATED_RECURRENT_BIAS, SKIP_GATED_RECURRENT_WEIGHTS,
        SKIP_GATED, SKIP_GATED, skipGatedRecurrentPacked);
    Packing.stackRnn(parameters, AGAIN_LEFT_TO_RIGHT_SIMPLE_BIAS,
        AGAIN_LEFT_TO_RIGHT_SIMPLE_INPUT_WEIGHTS, SKIP_GATED,
        AGAIN_LEFT_TO_RIGHT_SIMPLE_RECURRENT_WEIGHTS, AGAIN_LEFT_TO_RIGHT_SIMPLE,
        againLeftToRightSimplePacked);
    Packing.stackGru(parameters, AGAIN_LEFT_TO_RIGHT_GATED_BIAS,
        AGAIN_LEFT_TO_RIGHT_GATED_INPUT_WEIGHTS, AGAIN_LEFT_TO_RIGHT_GATED,
        AGAIN_LEFT_TO_RIGHT_SIMPLE, againLeftToRightGatedInputPacked);
    Packing.stackGru(parameters, AGAIN_LEFT_TO_RIGHT_GATED_RECURRENT_BIAS,
        AGAIN_LEFT_TO_RIGHT_GATED_RECURRENT_WEIGHTS, AGAIN_LEFT_TO_RIGHT_GATED,
        AGAIN_LEFT_TO_RIGHT_GATED, againLeftToRightGatedRecurrentPacked);
    Packing.stackRnn(parameters, AGAIN_RIGHT_TO_LEFT_SIMPLE_BIAS,
        AGAIN_RIGHT_TO_LEFT_SIMPLE_INPUT_WEIGHTS, SKIP_GATED,
        AGAIN_RIGHT_TO_LEFT_SIMPLE_RECURRENT_WEIGHTS, AGAIN_RIGHT_TO_LEFT_SIMPLE,
        againRightToLeftSimplePacked);
    Packing.stackGru(parameters, AGAIN_RIGHT_TO_LEFT_GATED_BIAS,
        AGAIN_RIGHT_TO_LEFT_GATED_INPUT_WEIGHTS, AGAIN_RIGHT_TO_LEFT_GATED,
        AGAIN_RIGHT_TO_LEFT_SIMPLE, againRightToLeftGatedInputPacked);
    Packing.stackGru(parameters, AGAIN_RIGHT_TO_LEFT_GATED_RECURRENT_BIAS,
        AGAIN_RIGHT_TO_LEFT_GATED_RECURRENT_WEIGHTS, AGAIN_RIGHT_TO_LEFT_GATED,
        AGAIN_RIGHT_TO_LEFT_GATED, againRightToLeftGatedRecurrentPacked);
    Packing.stackLstm(parameters, VIEWS_CONTEXT_LEFT_TO_RIGHT_BIAS,
        VIEWS_CONTEXT_LEFT_TO_RIGHT_INPUT_WEIGHTS, AGAIN,
        VIEWS_CONTEXT_LEFT_TO_RIGHT_RECURRENT_WEIGHTS, VIEWS_CONTEXT_LEFT_TO_RIGHT,
        viewsContextLeftToRightPacked);
    Packing.stackLstm(parameters, VIEWS_CONTEXT_RIGHT_TO_LEFT_BIAS,
        VIEWS_CONTEXT_RIGHT_TO_LEFT_INPUT_WEIGHTS, AGAIN,
        VIEWS_CONTEXT_RIGHT_TO_LEFT_RECURRENT_WEIGHTS, VIEWS_CONTEXT_RIGHT_TO_LEFT,
        viewsContextRightToLeftPacked);
    Packing.stack(parameters, VIEWS_ADDED_FIRST_BIAS, VIEWS_ADDED_FIRST_WEIGHTS, VIEWS_ADDED_FIRST,
        AGAIN, viewsAddedFirstPacked);
    Packing.stackRnn(parameters, VIEWS_ADDED_SECOND_BIAS, VIEWS_ADDED_SECOND_INPUT_WEIGHTS, AGAIN,
        VIEWS_ADDED_SECOND_RECURRENT_WEIGHTS, VIEWS_ADDED_SECOND, viewsAddedSecondPacked);
    Packing.stack(parameters, SCORES_BIAS, SCORES_WEIGHTS, SCORES, VIEWS, scoresPacked);
  }

  @Override
  public void packBackward() {
    Packing.transpose(parameters, SKIP_SIMPLE_INPUT_WEIGHTS, SKIP_SIMPLE, 1, WORDS,
        skipSimpleTransposed, 0);
    Packing.transpose(parameters, SKIP_SIMPLE_RECURRENT_WEIGHTS, SKIP_SIMPLE, 1, SKIP_SIMPLE,
        skipSimpleTransposed, WORDS);
    Packing.transpose(parameters, SKIP_GATED_INPUT_WEIGHTS, 3 * SKIP_GATED, 1, SKIP_SIMPLE,
        skipGatedInputTransposed, 0);
    Packing.transpose(parameters, SKIP_GATED_RECURRENT_WEIGHTS, 3 * SKIP_GATED, 1, SKIP_GATED,
        skipGatedRecurrentTransposed, 0);
    Packing.transpose(parameters, AGAIN_LEFT_TO_RIGHT_SIMPLE_INPUT_WEIGHTS,
        AGAIN_LEFT_TO_RIGHT_SIMPLE, 1, SKIP_GATED, againLeftToRightSimpleTransposed, 0);
    Packing.transpose(parameters, AGAIN_LEFT_TO_RIGHT_SIMPLE_RECURRENT_WEIGHTS,
        AGAIN_LEFT_TO_RIGHT_SIMPLE, 1, AGAIN_LEFT_TO_RIGHT_SIMPLE, againLeftToRightSimpleTransposed,
        SKIP_GATED);
    Packing.transpose(parameters, AGAIN_LEFT_TO_RIGHT_GATED_INPUT_WEIGHTS,
        3 * AGAIN_LEFT_TO_RIGHT_GATED, 1, AGAIN_LEFT_TO_RIGHT_SIMPLE,
        againLeftToRightGatedInputTransposed, 0);
    Packing.transpose(parameters, AGAIN_LEFT_TO_RIGHT_GATED_RECURRENT_WEIGHTS,
        3 * AGAIN_LEFT_TO_RIGHT_GATED, 1, AGAIN_LEFT_TO_RIGHT_GATED,
        againLeftToRightGatedRecurrentTransposed, 0);
    Packing.transpose(parameters, AGAIN_RIGHT_TO_LEFT_SIMPLE_INPUT_WEIGHTS,
        AGAIN_RIGHT_TO_LEFT_SIMPLE, 1, SKIP_GATED, againRightToLeftSimpleTransposed, 0);
    Packing.transpose(parameters, AGAIN_RIGHT_TO_LEFT_SIMPLE_RECURRENT_WEIGHTS,
        AGAIN_RIGHT_TO_LEFT_SIMPLE, 1, AGAIN_RIGHT_TO_LEFT_SIMPLE, againRightToLeftSimpleTransposed,
        SKIP_GATED);
    Packing.transpose(parameters, AGAIN_RIGHT_TO_LEFT_GATED_INPUT_WEIGHTS,
        3 * AGAIN_RIGHT_TO_LEFT_GATED, 1, AGAIN_RIGHT_TO_LEFT_SIMPLE,
        againRightToLeftGatedInputTransposed, 0);
    Packing.transpose(parameters, AGAIN_RIGHT_TO_LEFT_GATED_RECURRENT_WEIGHTS,
        3 * AGAIN_RIGHT_TO_LEFT_GATED, 1, AGAIN_RIGHT_TO_LEFT_GATED,
        againRightToLeftGatedRecurrentTransposed, 0);
    Packing.transpose(parameters, VIEWS_CONTEXT_LEFT_TO_RIGHT_INPUT_WEIGHTS,
        4 * VIEWS_CONTEXT_LEFT_TO_RIGHT, 4, AGAIN, viewsContextLeftToRightTransposed, 0);
    Packing.transpose(parameters, VIEWS_CONTEXT_LEFT_TO_RIGHT_RECURRENT_WEIGHTS,
        4 * VIEWS_CONTEXT_LEFT_TO_RIGHT, 4, VIEWS_CONTEXT_LEFT_TO_RIGHT,
        viewsContextLeftToRightTransposed, AGAIN);
    Packing.transpose(parameters, VIEWS_CONTEXT_RIGHT_TO_LEFT_INPUT_WEIGHTS,
        4 * VIEWS_CONTEXT_RIGHT_TO_LEFT, 4, AGAIN, viewsContextRightToLeftTransposed, 0);
    Packing.transpose(parameters, VIEWS_CONTEXT_RIGHT_TO_LEFT_RECURRENT_WEIGHTS,
        4 * VIEWS_CONTEXT_RIGHT_TO_LEFT, 4, VIEWS_CONTEXT_RIGHT_TO_LEFT,
        viewsContextRightToLeftTransposed, AGAIN);
    Packing.transpose(parameters, VIEWS_ADDED_FIRST_WEIGHTS, VIEWS_ADDED_FIRST, 1, AGAIN,
        viewsAddedFirstTransposed, 0);
    Packing.transpose(parameters, VIEWS_ADDED_SECOND_INPUT_WEIGHTS, VIEWS_ADDED_SECOND, 1, AGAIN,
        viewsAddedSecondTransposed, 0);
    Packing.transpose(parameters, VIEWS_ADDED_SECOND_RECURRENT_WEIGHTS, VIEWS_ADDED_SECOND, 1,
        VIEWS_ADDED_SECOND, viewsAddedSecondTransposed, AGAIN);
    Packing.transpose(parameters, SCORES_WEIGHTS, SCORES, 1, VIEWS, scoresTransposed, 0);
  }

  @Override
  public void forward(LaneBatch batch) {
    int blocks = batch.blocks();
    int panels = batch.panels();
    words = reserve(words, panels, WORDS);
    skipSimple = reserve(skipSimple, blocks + panels, SKIP_SIMPLE);
    skipGatedInputGates = reserve(skipGatedInputGates, panels, 3 * SKIP_GATED);
    skipGatedRecurrentGates = reserve(skipGatedRecurrentGates, panels, 3 * SKIP_GATED);
    skipGated = reserve(skipGated, blocks + panels, SKIP_GATED);
    skip = reserve(skip, panels, SKIP_GATED);
    againLeftToRightSimple = reserve(againLeftToRightSimple, blocks + panels, AGAIN_LEFT_TO_RIGHT_SIMPLE);
    againLeftToRightGatedInputGates = reserve(againLeftToRightGatedInputGates, panels, 3 * AGAIN_LEFT_TO_RIGHT_GATED);
    againLeftToRightGatedRecurrentGates = reserve(againLeftToRightGatedRecurrentGates, panels, 3 * AGAIN_LEFT_TO_RIGHT_GATED);
    againLeftToRightGated = reserve(againLeftToRightGated, blocks + panels, AGAIN_LEFT_TO_RIGHT_GATED);
    againLeftToRight = reserve(againLeftToRight, panels, AGAIN_LEFT_TO_RIGHT_GATED);
    againRightToLeftReversed = reserve(againRightToLeftReversed, panels, SKIP_GATED);
    againRightToLeftSimple = reserve(againRightToLeftSimple, blocks + panels, AGAIN_RIGHT_TO_LEFT_SIMPLE);
    againRightToLeftGatedInputGates = reserve(againRightToLeftGatedInputGates, panels, 3 * AGAIN_RIGHT_TO_LEFT_GATED);
    againRightToLeftGatedRecurrentGates = reserve(againRightToLeftGatedRecurrentGates, panels, 3 * AGAIN_RIGHT_TO_LEFT_GATED);
    againRightToLeftGated = reserve(againRightToLeftGated, blocks + panels, AGAIN_RIGHT_TO_LEFT_GATED);
    againRightToLeft = reserve(againRightToLeft, panels, AGAIN_RIGHT_TO_LEFT_GATED);
    again = reserve(again, panels, AGAIN);
    viewsContextLeftToRightGates = reserve(viewsContextLeftToRightGates, panels, 4 * VIEWS_CONTEXT_LEFT_TO_RIGHT);
    viewsContextLeftToRightCell = reserve(viewsContextLeftToRightCell, blocks + panels, VIEWS_CONTEXT_LEFT_TO_RIGHT);
    viewsContextLeftToRightCellTanh = reserve(viewsContextLeftToRightCellTanh, panels, VIEWS_CONTEXT_LEFT_TO_RIGHT);
    viewsContextLeftToRight = reserve(viewsContextLeftToRight, blocks + panels, VIEWS_CONTEXT_LEFT_TO_RIGHT);
    viewsContextRightToLeftReversed = reserve(viewsContextRightToLeftReversed, panels, AGAIN);
    viewsContextRightToLeftGates = reserve(viewsContextRightToLeftGates, panels, 4 * VIEWS_CONTEXT_RIGHT_TO_LEFT);
    viewsContextRightToLeftCell = reserve(viewsContextRightToLeftCell, blocks + panels, VIEWS_CONTEXT_RIGHT_TO_LEFT);
    viewsContextRightToLeftCellTanh = reserve(viewsContextRightToLeftCellTanh, panels, VIEWS_CONTEXT_RIGHT_TO_LEFT);
    viewsContextRightToLeft = reserve(viewsContextRightToLeft, blocks + panels, VIEWS_CONTEXT_RIGHT_TO_LEFT);
    viewsContext = reserve(viewsContext, panels, VIEWS_CONTEXT);
    viewsAddedFirst = reserve(viewsAddedFirst, panels, VIEWS_ADDED_FIRST);
    viewsAddedSecond = reserve(viewsAddedSecond, blocks + panels, VIEWS_ADDED_SECOND);
    viewsAdded = reserve(viewsAdded, panels, VIEWS_ADDED_FIRST);
    views = reserve(views, panels, VIEWS);
    scores = reserve(scores, panels, SCORES);
    tags = reserve(tags, panels, SCORES);
    wordsForward(batch);
    skipSimpleForward(batch);
    skipGatedForward(batch);
    skipForward(batch);
    againLeftToRightSimpleForward(batch);
    againLeftToRightGatedForward(batch);
    againLeftToRightForward(batch);
    againRightToLeftReversedForward(batch);
    againRightToLeftSimpleForward(batch);
    againRightToLeftGatedForward(batch);
    againRightToLeftForward(batch);
    againForward(batch);
    viewsContextLeftToRightForward(batch);
    viewsContextRightToLeftReversedForward(batch);
    viewsContextRightToLeftForward(batch);
    viewsContextForward(batch);
    viewsAddedFirstForward(batch);
    viewsAddedSecondForward(batch);
    viewsAddedForward(batch);
    viewsForward(batch);
    scoresForward(batch);
    tagsForward(batch);
  }

  @Override
  protected void reserveBackward(LaneBatch batch) {
    int blocks = batch.blocks();
    int panels = batch.panels();
    wordsGradient = reserve(wordsGradient, panels, WORDS);
    skipSimplePreactivationGradient = reserve(skipSimplePreactivationGradient, panels, SKIP_SIMPLE);
    skipSimpleGradient = reserve(skipSimpleGradient, blocks + panels, SKIP_SIMPLE);
    skipGatedGradient = reserve(skipGatedGradient, blocks + panels, SKIP_GATED);
    skipGradient = reserve(skipGradient, panels, SKIP_GATED);
    againLeftToRightSimplePreactivationGradient = reserve(againLeftToRightSimplePreactivationGradient, panels, AGAIN_LEFT_TO_RIGHT_SIMPLE);
    againLeftToRightSimpleGradient = reserve(againLeftToRightSimpleGradient, blocks + panels, AGAIN_LEFT_TO_RIGHT_SIMPLE);
    againLeftToRightGatedGradient = reserve(againLeftToRightGatedGradient, blocks + panels, AGAIN_LEFT_TO_RIGHT_GATED);
    againLeftToRightGradient = reserve(againLeftToRightGradient, panels, AGAIN_LEFT_TO_RIGHT_GATED);
    againRightToLeftReversedGradient = reserve(againRightToLeftReversedGradient, panels, SKIP_GATED);
    againRightToLeftSimplePreactivationGradient = reserve(againRightToLeftSimplePreactivationGradient, panels, AGAIN_RIGHT_TO_LEFT_SIMPLE);
    againRightToLeftSimpleGradient = reserve(againRightToLeftSimpleGradient, blocks + panels, AGAIN_RIGHT_TO_LEFT_SIMPLE);
    againRightToLeftGatedGradient = reserve(againRightToLeftGatedGradient, blocks + panels, AGAIN_RIGHT_TO_LEFT_GATED);
    againRightToLeftGradient = reserve(againRightToLeftGradient, panels, AGAIN_RIGHT_TO_LEFT_GATED);
    againGradient = reserve(againGradient, panels, AGAIN);
    viewsContextLeftToRightCellGradient = reserve(viewsContextLeftToRightCellGradient, blocks, VIEWS_CONTEXT_LEFT_TO_RIGHT);
    viewsContextLeftToRightGradient = reserve(viewsContextLeftToRightGradient, blocks + panels, VIEWS_CONTEXT_LEFT_TO_RIGHT);
    viewsContextRightToLeftReversedGradient = reserve(viewsContextRightToLeftReversedGradient, panels, AGAIN);
    viewsContextRightToLeftCellGradient = reserve(viewsContextRightToLeftCellGradient, blocks, VIEWS_CONTEXT_RIGHT_TO_LEFT);
    viewsContextRightToLeftGradient = reserve(viewsContextRightToLeftGradient, blocks + panels, VIEWS_CONTEXT_RIGHT_TO_LEFT);
    viewsContextGradient = reserve(viewsContextGradient, panels, VIEWS_CONTEXT);
    viewsAddedFirstGradient = reserve(viewsAddedFirstGradient, panels, VIEWS_ADDED_FIRST);
    viewsAddedSecondPreactivationGradient = reserve(viewsAddedSecondPreactivationGradient, panels, VIEWS_ADDED_SECOND);
    viewsAddedSecondGradient = reserve(viewsAddedSecondGradient, blocks + panels, VIEWS_ADDED_SECOND);
    viewsAddedGradient = reserve(viewsAddedGradient, panels, VIEWS_ADDED_FIRST);
    viewsGradient = reserve(viewsGradient, panels, VIEWS);
    scoresGradient = reserve(scoresGradient, panels, SCORES);
    tagsGradient = reserve(tagsGradient, panels, SCORES);
  }

  @Override
  public void backward(LaneBatch batch) {
    tagsBackward(batch);
    clear(viewsGradient, batch.panels(), VIEWS);
    scoresBackward(batch);
    clear(viewsContextGradient, batch.panels(), VIEWS_CONTEXT);
    clear(viewsAddedGradient, batch.panels(), VIEWS_ADDED_FIRST);
    viewsBackward(batch);
    clear(viewsAddedFirstGradient, batch.panels(), VIEWS_ADDED_FIRST);
    clear(viewsAddedSecondGradient, batch.blocks() + batch.panels(), VIEWS_ADDED_SECOND);
    viewsAddedBackward(batch);
    clear(againGradient, batch.panels(), AGAIN);
    viewsAddedSecondBackward(batch);
    viewsAddedFirstBackward(batch);
    clear(viewsContextLeftToRightGradient, batch.blocks() + batch.panels(),
        VIEWS_CONTEXT_LEFT_TO_RIGHT);
    clear(viewsContextRightToLeftGradient, batch.blocks() + batch.panels(),
        VIEWS_CONTEXT_RIGHT_TO_LEFT);
    viewsContextBackward(batch);
    clear(viewsContextRightToLeftReversedGradient, batch.panels(), AGAIN);
    viewsContextRightToLeftBackward(batch);
    viewsContextRightToLeftReversedBackward(batch);
    viewsContextLeftToRightBackward(batch);
    clear(againLeftToRightGradient, batch.panels(), AGAIN_LEFT_TO_RIGHT_GATED);
    clear(againRightToLeftGradient, batch.panels(), AGAIN_RIGHT_TO_LEFT_GATED);
    againBackward(batch);
    clear(againRightToLeftGatedGradient, batch.blocks() + batch.panels(),
        AGAIN_RIGHT_TO_LEFT_GATED);
    clear(againRightToLeftReversedGradient, batch.panels(), SKIP_GATED);
    againRightToLeftBackward(batch);
    clear(againRightToLeftSimpleGradient, batch.blocks() + batch.panels(),
        AGAIN_RIGHT_TO_LEFT_SIMPLE);
    againRightToLeftGatedBackward(batch);
    againRightToLeftSimpleBackward(batch);
    clear(skipGradient, batch.panels(), SKIP_GATED);
    againRightToLeftReversedBackward(batch);
    clear(againLeftToRightGatedGradient, batch.blocks() + batch.panels(),
        AGAIN_LEFT_TO_RIGHT_GATED);
    againLeftToRightBackward(batch);
    clear(againLeftToRightSimpleGradient, batch.blocks() + batch.panels(),
        AGAIN_LEFT_TO_RIGHT_SIMPLE);
    againLeftToRightGatedBackward(batch);
    againLeftToRightSimpleBackward(batch);
    clear(skipGatedGradient, batch.blocks() + batch.panels(), SKIP_GATED);
    clear(wordsGradient, batch.panels(), WORDS);
    skipBackward(batch);
    clear(skipSimpleGradient, batch.blocks() + batch.panels(), SKIP_SIMPLE);
    skipGatedBackward(batch);
    skipSimpleBackward(batch);
    wordsBackward(batch);
  }

  @Override
  public float[] output() {
    return tags;
  }

  @Override
  public float[] outputGradient() {
    return tagsGradient;
  }

  /** {@code words}: {@code x = table[rows]}. Rows of each token, N → x, N×E. */
  private void wordsForward(LaneBatch batch) {
    Lookup.forward(parameters, wordsTable, WORDS, batch, 0, words);
  }

  /** {@code words} back: {@code dtable[rows] += dx}. dx, N×E → rows of dtable, V×E. */
  private void wordsBackward(LaneBatch batch) {
    Lookup.backward(wordsGradient, WORDS, batch, 0, tableGradients()[0]);
  }

  /**
   * {@code skip.simple}: {@code h ← f(W·x + U·h + b)}, f = RELU, step by step.
   * x, N×E, from {@code words} → h, N×H.
   */
  private void skipSimpleForward(LaneBatch batch) {
    State.begin(batch, skipSimple, SKIP_SIMPLE);
    for (int step = 0; step < batch.steps(); step++) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      kernels.affine(skipSimplePacked, SKIP_SIMPLE, words, panel, WORDS, skipSimple, before,
          SKIP_SIMPLE, skipSimple, after, panels, batch.lanes());
      int size = SKIP_SIMPLE * batch.lanes();
      kernels.activate(Activation.RELU, skipSimple, after * size, (after + panels) * size);
      State.clearEnded(batch, step, skipSimple, SKIP_SIMPLE);
    }
    State.end(batch, skipSimple, SKIP_SIMPLE);
  }

  /**
   * {@code skip.simple} back, last step first: {@code da = dh·f'(a)}, then {@code dx += Wᵀ·da} and,
   * for the step before, {@code dh += Uᵀ·da}; at last {@code dW += da·xᵀ, dU += da·hᵀ, db +=
   * Σda} over all steps. dh, N×H → dx, N×E, in {@code wordsGradient}.
   */
  private void skipSimpleBackward(LaneBatch batch) {
    for (int step = batch.steps() - 1; step >= 0; step--) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      int size = SKIP_SIMPLE * Lanes.COUNT;
      kernels.activationGradient(Activation.RELU, skipSimple, after * size, skipSimpleGradient,
          after * size, skipSimplePreactivationGradient, panel * size, panels * size);
      kernels.inputGradient(skipSimpleTransposed, skipSimplePreactivationGradient, SKIP_SIMPLE,
          panel, wordsGradient, panel, WORDS, skipSimpleGradient, before, SKIP_SIMPLE, panels);
    }
    kernels.weightGradient(skipSimplePreactivationGradient, SKIP_SIMPLE, 1, words, 0, WORDS,
        skipSimple, batch.statePanelsBefore(), SKIP_SIMPLE, batch.panels(), gradient,
        SKIP_SIMPLE_BIAS, SKIP_SIMPLE_INPUT_WEIGHTS, SKIP_SIMPLE_RECURRENT_WEIGHTS);
  }

  /**
   * {@code skip.gated}: {@code r, z = σ(W·x + b + U·h + c), n = tanh(W·x + b + r·(U·h + c)); h ← (1 −
   * z)·n + z·h}, the products of x first, then step by step. x, N×E, from {@code skipSimple} → h, N×H.
   */
  private void skipGatedForward(LaneBatch batch) {
    State.begin(batch, skipGated, SKIP_GATED);
    kernels.affine(skipGatedInputPacked, 3 * SKIP_GATED, skipSimple, batch.blocks(), SKIP_SIMPLE,
        skipSimple, 0, 0, skipGatedInputGates, 0, batch.panels(), batch.lanes());
    for (int step = 0; step < batch.steps(); step++) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      kernels.affine(skipGatedRecurrentPacked, 3 * SKIP_GATED, skipGated, 0, 0, skipGated, before,
          SKIP_GATED, skipGatedRecurrentGates, panel, panels, batch.lanes());
      kernels.gruForward(SKIP_GATED, skipGatedInputGates, skipGatedRecurrentGates, panel, skipGated,
          before, after, panels, batch.lanes());
    }
    State.end(batch, skipGated, SKIP_GATED);
  }

  /**
   * {@code skip.gated} back, last step first: the gradients of the gates' sums from dh, then {@code dh +=
   * Uᵀ·da} for the step before; at last {@code dx += Wᵀ·da}, and those of the parameters, over
   * all steps. dh, N×H → dx, N×E, in {@code skipSimpleGradient}.
   */
  private void skipGatedBackward(LaneBatch batch) {
    for (int step = batch.steps() - 1; step >= 0; step--) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      kernels.gruBackward(SKIP_GATED, skipGatedInputGates, skipGatedRecurrentGates, panel,
          skipGated, before, after, skipGatedGradient, panels);
      kernels.inputGradient(skipGatedRecurrentTransposed, skipGatedRecurrentGates, 3 * SKIP_GATED,
          panel, skipGatedGradient, 0, 0, skipGatedGradient, before, SKIP_GATED, panels);
    }
    kernels.inputGradient(skipGatedInputTransposed, skipGatedInputGates, 3 * SKIP_GATED, 0,
        skipSimpleGradient, batch.blocks(), SKIP_SIMPLE, skipSimpleGradient, 0, 0, batch.panels());
    kernels.weightGradient(skipGatedInputGates, 3 * SKIP_GATED, 1, skipSimple, batch.blocks(),
        SKIP_SIMPLE, skipSimple, null, 0, batch.panels(), gradient, SKIP_GATED_BIAS,
        SKIP_GATED_INPUT_WEIGHTS, 0);
    kernels.weightGradient(skipGatedRecurrentGates, 3 * SKIP_GATED, 1, skipGated, 0, 0, skipGated,
        batch.statePanelsBefore(), SKIP_GATED, batch.panels(), gradient, SKIP_GATED_RECURRENT_BIAS,
        0, SKIP_GATED_RECURRENT_WEIGHTS);
  }

  /** {@code skip}: {@code skipGated + words} → N×H. */
  private void skipForward(LaneBatch batch) {
    Panels.copy(batch, skipGated, batch.blocks(), skip, 0, SKIP_GATED);
    Panels.add(batch, words, 0, skip, 0, SKIP_GATED);
  }

  /** {@code skip} back: the gradient to each of its parts. N×H → N×H. */
  private void skipBackward(LaneBatch batch) {
    Panels.add(batch, skipGradient, 0, skipGatedGradient, batch.blocks(), SKIP_GATED);
    Panels.add(batch, skipGradient, 0, wordsGradient, 0, SKIP_GATED);
  }

  /**
   * {@code again.leftToRight.simple}: {@code h ← f(W·x + U·h + b)}, f = RELU, step by step.
   * x, N×E, from {@code skip} → h, N×H.
   */
  private void againLeftToRightSimpleForward(LaneBatch batch) {
    State.begin(batch, againLeftToRightSimple, AGAIN_LEFT_TO_RIGHT_SIMPLE);
    for (int step = 0; step < batch.steps(); step++) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      kernels.affine(againLeftToRightSimplePacked, AGAIN_LEFT_TO_RIGHT_SIMPLE, skip, panel,
          SKIP_GATED, againLeftToRightSimple, before, AGAIN_LEFT_TO_RIGHT_SIMPLE,
          againLeftToRightSimple, after, panels, batch.lanes());
      int size = AGAIN_LEFT_TO_RIGHT_SIMPLE * batch.lanes();
      kernels.activate(Activation.RELU, againLeftToRightSimple, after * size,
          (after + panels) * size);
      State.clearEnded(batch, step, againLeftToRightSimple, AGAIN_LEFT_TO_RIGHT_SIMPLE);
    }
    State.end(batch, againLeftToRightSimple, AGAIN_LEFT_TO_RIGHT_SIMPLE);
  }

  /**
   * {@code again.leftToRight.simple} back, last step first: {@code da = dh·f'(a)}, then {@code dx += Wᵀ·da} and,
   * for the step before, {@code dh += Uᵀ·da}; at last {@code dW += da·xᵀ, dU += da·hᵀ, db +=
   * Σda} over all steps. dh, N×H → dx, N×E, in {@code skipGradient}.
   */
  private void againLeftToRightSimpleBackward(LaneBatch batch) {
    for (int step = batch.steps() - 1; step >= 0; step--) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      int size = AGAIN_LEFT_TO_RIGHT_SIMPLE * Lanes.COUNT;
      kernels.activationGradient(Activation.RELU, againLeftToRightSimple, after * size,
          againLeftToRightSimpleGradient, after * size, againLeftToRightSimplePreactivationGradient,
          panel * size, panels * size);
      kernels.inputGradient(againLeftToRightSimpleTransposed,
          againLeftToRightSimplePreactivationGradient, AGAIN_LEFT_TO_RIGHT_SIMPLE, panel,
          skipGradient, panel, SKIP_GATED, againLeftToRightSimpleGradient, before,
          AGAIN_LEFT_TO_RIGHT_SIMPLE, panels);
    }
    kernels.weightGradient(againLeftToRightSimplePreactivationGradient, AGAIN_LEFT_TO_RIGHT_SIMPLE,
        1, skip, 0, SKIP_GATED, againLeftToRightSimple, batch.statePanelsBefore(),
        AGAIN_LEFT_TO_RIGHT_SIMPLE, batch.panels(), gradient, AGAIN_LEFT_TO_RIGHT_SIMPLE_BIAS,
        AGAIN_LEFT_TO_RIGHT_SIMPLE_INPUT_WEIGHTS, AGAIN_LEFT_TO_RIGHT_SIMPLE_RECURRENT_WEIGHTS);
  }

  /**
   * {@code again.leftToRight.gated}: {@code r, z = σ(W·x + b + U·h + c), n = tanh(W·x + b + r·(U·h + c)); h ← (1 −
   * z)·n + z·h}, the products of x first, then step by step. x, N×E, from {@code againLeftToRightSimple} → h, N×H.
   */
  private void againLeftToRightGatedForward(LaneBatch batch) {
    State.begin(batch, againLeftToRightGated, AGAIN_LEFT_TO_RIGHT_GATED);
    kernels.affine(againLeftToRightGatedInputPacked, 3 * AGAIN_LEFT_TO_RIGHT_GATED,
        againLeftToRightSimple, batch.blocks(), AGAIN_LEFT_TO_RIGHT_SIMPLE, againLeftToRightSimple,
        0, 0, againLeftToRightGatedInputGates, 0, batch.panels(), batch.lanes());
    for (int step = 0; step < batch.steps(); step++) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      kernels.affine(againLeftToRightGatedRecurrentPacked, 3 * AGAIN_LEFT_TO_RIGHT_GATED,
          againLeftToRightGated, 0, 0, againLeftToRightGated, before, AGAIN_LEFT_TO_RIGHT_GATED,
          againLeftToRightGatedRecurrentGates, panel, panels, batch.lanes());
      kernels.gruForward(AGAIN_LEFT_TO_RIGHT_GATED, againLeftToRightGatedInputGates,
          againLeftToRightGatedRecurrentGates, panel, againLeftToRightGated, before, after, panels,
          batch.lanes());
    }
    State.end(batch, againLeftToRightGated, AGAIN_LEFT_TO_RIGHT_GATED);
  }

  /**
   * {@code again.leftToRight.gated} back, last step first: the gradients of the gates' sums from dh, then {@code dh +=
   * Uᵀ·da} for the step before; at last {@code dx += Wᵀ·da}, and those of the parameters, over
   * all steps. dh, N×H → dx, N×E, in {@code againLeftToRightSimpleGradient}.
   */
  private void againLeftToRightGatedBackward(LaneBatch batch) {
    for (int step = batch.steps() - 1; step >= 0; step--) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      kernels.gruBackward(AGAIN_LEFT_TO_RIGHT_GATED, againLeftToRightGatedInputGates,
          againLeftToRightGatedRecurrentGates, panel, againLeftToRightGated, before, after,
          againLeftToRightGatedGradient, panels);
      kernels.inputGradient(againLeftToRightGatedRecurrentTransposed,
          againLeftToRightGatedRecurrentGates, 3 * AGAIN_LEFT_TO_RIGHT_GATED, panel,
          againLeftToRightGatedGradient, 0, 0, againLeftToRightGatedGradient, before,
          AGAIN_LEFT_TO_RIGHT_GATED, panels);
    }
    kernels.inputGradient(againLeftToRightGatedInputTransposed, againLeftToRightGatedInputGates,
        3 * AGAIN_LEFT_TO_RIGHT_GATED, 0, againLeftToRightSimpleGradient, batch.blocks(),
        AGAIN_LEFT_TO_RIGHT_SIMPLE, againLeftToRightSimpleGradient, 0, 0, batch.panels());
    kernels.weightGradient(againLeftToRightGatedInputGates, 3 * AGAIN_LEFT_TO_RIGHT_GATED, 1,
        againLeftToRightSimple, batch.blocks(), AGAIN_LEFT_TO_RIGHT_SIMPLE, againLeftToRightSimple,
        null, 0, batch.panels(), gradient, AGAIN_LEFT_TO_RIGHT_GATED_BIAS,
        AGAIN_LEFT_TO_RIGHT_GATED_INPUT_WEIGHTS, 0);
    kernels.weightGradient(againLeftToRightGatedRecurrentGates, 3 * AGAIN_LEFT_TO_RIGHT_GATED, 1,
        againLeftToRightGated, 0, 0, againLeftToRightGated, batch.statePanelsBefore(),
        AGAIN_LEFT_TO_RIGHT_GATED, batch.panels(), gradient,
        AGAIN_LEFT_TO_RIGHT_GATED_RECURRENT_BIAS, 0, AGAIN_LEFT_TO_RIGHT_GATED_RECURRENT_WEIGHTS);
  }

  /** {@code again.leftToRight}: {@code againLeftToRightGated + skip} → N×H. */
  private void againLeftToRightForward(LaneBatch batch) {
    Panels.copy(batch, againLeftToRightGated, batch.blocks(), againLeftToRight, 0,
        AGAIN_LEFT_TO_RIGHT_GATED);
    Panels.add(batch, skip, 0, againLeftToRight, 0, AGAIN_LEFT_TO_RIGHT_GATED);
  }

  /** {@code again.leftToRight} back: the gradient to each of its parts. N×H → N×H. */
  private void againLeftToRightBackward(LaneBatch batch) {
    Panels.add(batch, againLeftToRightGradient, 0, againLeftToRightGatedGradient, batch.blocks(),
        AGAIN_LEFT_TO_RIGHT_GATED);
    Panels.add(batch, againLeftToRightGradient, 0, skipGradient, 0, AGAIN_LEFT_TO_RIGHT_GATED);
  }

  /**
   * {@code again.rightToLeft.reversed}: the tokens of {@code skip}
   * in reverse order, N×E.
   */
  private void againRightToLeftReversedForward(LaneBatch batch) {
    Panels.copyReversed(batch, skip, 0, SKIP_GATED, againRightToLeftReversed, SKIP_GATED, 0);
  }

  /** {@code again.rightToLeft.reversed} back: into {@code skipGradient}, N×E. */
  private void againRightToLeftReversedBackward(LaneBatch batch) {
    Panels.addReversed(batch, againRightToLeftReversedGradient, SKIP_GATED, 0, skipGradient, 0,
        SKIP_GATED);
  }

  /**
   * {@code again.rightToLeft.simple}: {@code h ← f(W·x + U·h + b)}, f = RELU, step by step.
   * x, N×E, from {@code againRightToLeftReversed} → h, N×H.
   */
  private void againRightToLeftSimpleForward(LaneBatch batch) {
    State.zero(batch, againRightToLeftSimple, AGAIN_RIGHT_TO_LEFT_SIMPLE);
    for (int step = 0; step < batch.steps(); step++) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      kernels.affine(againRightToLeftSimplePacked, AGAIN_RIGHT_TO_LEFT_SIMPLE,
          againRightToLeftReversed, panel, SKIP_GATED, againRightToLeftSimple, before,
          AGAIN_RIGHT_TO_LEFT_SIMPLE, againRightToLeftSimple, after, panels, batch.lanes());
      int size = AGAIN_RIGHT_TO_LEFT_SIMPLE * batch.lanes();
      kernels.activate(Activation.RELU, againRightToLeftSimple, after * size,
          (after + panels) * size);
      State.clearEnded(batch, step, againRightToLeftSimple, AGAIN_RIGHT_TO_LEFT_SIMPLE);
    }
  }

  /**
   * {@code again.rightToLeft.simple} back, last step first: {@code da = dh·f'(a)}, then {@code dx += Wᵀ·da} and,
   * for the step before, {@code dh += Uᵀ·da}; at last {@code dW += da·xᵀ, dU += da·hᵀ, db +=
   * Σda} over all steps. dh, N×H → dx, N×E, in {@code againRightToLeftReversedGradient}.
   */
  private void againRightToLeftSimpleBackward(LaneBatch batch) {
    for (int step = batch.steps() - 1; step >= 0; step--) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      int size = AGAIN_RIGHT_TO_LEFT_SIMPLE * Lanes.COUNT;
      kernels.activationGradient(Activation.RELU, againRightToLeftSimple, after * size,
          againRightToLeftSimpleGradient, after * size, againRightToLeftSimplePreactivationGradient,
          panel * size, panels * size);
      kernels.inputGradient(againRightToLeftSimpleTransposed,
          againRightToLeftSimplePreactivationGradient, AGAIN_RIGHT_TO_LEFT_SIMPLE, panel,
          againRightToLeftReversedGradient, panel, SKIP_GATED, againRightToLeftSimpleGradient,
          before, AGAIN_RIGHT_TO_LEFT_SIMPLE, panels);
    }
    kernels.weightGradient(againRightToLeftSimplePreactivationGradient, AGAIN_RIGHT_TO_LEFT_SIMPLE,
        1, againRightToLeftReversed, 0, SKIP_GATED, againRightToLeftSimple,
        batch.statePanelsBefore(), AGAIN_RIGHT_TO_LEFT_SIMPLE, batch.panels(), gradient,
        AGAIN_RIGHT_TO_LEFT_SIMPLE_BIAS, AGAIN_RIGHT_TO_LEFT_SIMPLE_INPUT_WEIGHTS,
        AGAIN_RIGHT_TO_LEFT_SIMPLE_RECURRENT_WEIGHTS);
  }

  /**
   * {@code again.rightToLeft.gated}: {@code r, z = σ(W·x + b + U·h + c), n = tanh(W·x + b + r·(U·h + c)); h ← (1 −
   * z)·n + z·h}, the products of x first, then step by step. x, N×E, from {@code againRightToLeftSimple} → h, N×H.
   */
  private void againRightToLeftGatedForward(LaneBatch batch) {
    State.zero(batch, againRightToLeftGated, AGAIN_RIGHT_TO_LEFT_GATED);
    kernels.affine(againRightToLeftGatedInputPacked, 3 * AGAIN_RIGHT_TO_LEFT_GATED,
        againRightToLeftSimple, batch.blocks(), AGAIN_RIGHT_TO_LEFT_SIMPLE, againRightToLeftSimple,
        0, 0, againRightToLeftGatedInputGates, 0, batch.panels(), batch.lanes());
    for (int step = 0; step < batch.steps(); step++) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      kernels.affine(againRightToLeftGatedRecurrentPacked, 3 * AGAIN_RIGHT_TO_LEFT_GATED,
          againRightToLeftGated, 0, 0, againRightToLeftGated, before, AGAIN_RIGHT_TO_LEFT_GATED,
          againRightToLeftGatedRecurrentGates, panel, panels, batch.lanes());
      kernels.gruForward(AGAIN_RIGHT_TO_LEFT_GATED, againRightToLeftGatedInputGates,
          againRightToLeftGatedRecurrentGates, panel, againRightToLeftGated, before, after, panels,
          batch.lanes());
    }
  }

  /**
   * {@code again.rightToLeft.gated} back, last step first: the gradients of the gates' sums from dh, then {@code dh +=
   * Uᵀ·da} for the step before; at last {@code dx += Wᵀ·da}, and those of the parameters, over
   * all steps. dh, N×H → dx, N×E, in {@code againRightToLeftSimpleGradient}.
   */
  private void againRightToLeftGatedBackward(LaneBatch batch) {
    for (int step = batch.steps() - 1; step >= 0; step--) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      kernels.gruBackward(AGAIN_RIGHT_TO_LEFT_GATED, againRightToLeftGatedInputGates,
          againRightToLeftGatedRecurrentGates, panel, againRightToLeftGated, before, after,
          againRightToLeftGatedGradient, panels);
      kernels.inputGradient(againRightToLeftGatedRecurrentTransposed,
          againRightToLeftGatedRecurrentGates, 3 * AGAIN_RIGHT_TO_LEFT_GATED, panel,
          againRightToLeftGatedGradient, 0, 0, againRightToLeftGatedGradient, before,
          AGAIN_RIGHT_TO_LEFT_GATED, panels);
    }
    kernels.inputGradient(againRightToLeftGatedInputTransposed, againRightToLeftGatedInputGates,
        3 * AGAIN_RIGHT_TO_LEFT_GATED, 0, againRightToLeftSimpleGradient, batch.blocks(),
        AGAIN_RIGHT_TO_LEFT_SIMPLE, againRightToLeftSimpleGradient, 0, 0, batch.panels());
    kernels.weightGradient(againRightToLeftGatedInputGates, 3 * AGAIN_RIGHT_TO_LEFT_GATED, 1,
        againRightToLeftSimple, batch.blocks(), AGAIN_RIGHT_TO_LEFT_SIMPLE, againRightToLeftSimple,
        null, 0, batch.panels(), gradient, AGAIN_RIGHT_TO_LEFT_GATED_BIAS,
        AGAIN_RIGHT_TO_LEFT_GATED_INPUT_WEIGHTS, 0);
    kernels.weightGradient(againRightToLeftGatedRecurrentGates, 3 * AGAIN_RIGHT_TO_LEFT_GATED, 1,
        againRightToLeftGated, 0, 0, againRightToLeftGated, batch.statePanelsBefore(),
        AGAIN_RIGHT_TO_LEFT_GATED, batch.panels(), gradient,
        AGAIN_RIGHT_TO_LEFT_GATED_RECURRENT_BIAS, 0, AGAIN_RIGHT_TO_LEFT_GATED_RECURRENT_WEIGHTS);
  }

  /** {@code again.rightToLeft}: {@code againRightToLeftGated + againRightToLeftReversed} → N×H. */
  private void againRightToLeftForward(LaneBatch batch) {
    Panels.copy(batch, againRightToLeftGated, batch.blocks(), againRightToLeft, 0,
        AGAIN_RIGHT_TO_LEFT_GATED);
    Panels.add(batch, againRightToLeftReversed, 0, againRightToLeft, 0, AGAIN_RIGHT_TO_LEFT_GATED);
  }

  /** {@code again.rightToLeft} back: the gradient to each of its parts. N×H → N×H. */
  private void againRightToLeftBackward(LaneBatch batch) {
    Panels.add(batch, againRightToLeftGradient, 0, againRightToLeftGatedGradient, batch.blocks(),
        AGAIN_RIGHT_TO_LEFT_GATED);
    Panels.add(batch, againRightToLeftGradient, 0, againRightToLeftReversedGradient, 0,
        AGAIN_RIGHT_TO_LEFT_GATED);
  }

  /** {@code again}: its parts side by side → N×H. */
  private void againForward(LaneBatch batch) {
    Panels.copyRows(batch, againLeftToRight, 0, AGAIN_LEFT_TO_RIGHT_GATED, again, AGAIN, 0);
    Panels.copyReversed(batch, againRightToLeft, 0, AGAIN_RIGHT_TO_LEFT_GATED, again, AGAIN,
        AGAIN_LEFT_TO_RIGHT_GATED);
  }

  /** {@code again} back: to each part its own. N×H → their gradients. */
  private void againBackward(LaneBatch batch) {
    Panels.addRows(batch, againGradient, AGAIN, 0, againLeftToRightGradient, 0,
        AGAIN_LEFT_TO_RIGHT_GATED);
    Panels.addReversed(batch, againGradient, AGAIN, AGAIN_LEFT_TO_RIGHT_GATED,
        againRightToLeftGradient, 0, AGAIN_RIGHT_TO_LEFT_GATED);
  }

  /**
   * {@code views.context.leftToRight}: {@code a = W·x + U·h + b; i, f, o = σ(a); g = tanh(a); c ← f·c + i·g; h ←
   * o·tanh(c)}, step by step. x, N×E, from {@code again} → h, N×H.
   */
  private void viewsContextLeftToRightForward(LaneBatch batch) {
    State.begin(batch, viewsContextLeftToRightCell, VIEWS_CONTEXT_LEFT_TO_RIGHT);
    State.begin(batch, viewsContextLeftToRight, VIEWS_CONTEXT_LEFT_TO_RIGHT);
    for (int step = 0; step < batch.steps(); step++) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      kernels.affine(viewsContextLeftToRightPacked, 4 * VIEWS_CONTEXT_LEFT_TO_RIGHT, again, panel,
          AGAIN, viewsContextLeftToRight, before, VIEWS_CONTEXT_LEFT_TO_RIGHT,
          viewsContextLeftToRightGates, panel, panels, batch.lanes());
      kernels.lstmForward(VIEWS_CONTEXT_LEFT_TO_RIGHT, viewsContextLeftToRightGates, panel,
          viewsContextLeftToRightCell, viewsContextLeftToRightCellTanh, viewsContextLeftToRight,
          before, after, panels, batch.lanes());
    }
    State.end(batch, viewsContextLeftToRightCell, VIEWS_CONTEXT_LEFT_TO_RIGHT);
    State.end(batch, viewsContextLeftToRight, VIEWS_CONTEXT_LEFT_TO_RIGHT);
  }

  /**
   * {@code views.context.leftToRight} back, last step first: {@code da} from dh and dc, then {@code dx += Wᵀ·da} and,
   * for the step before, {@code dh += Uᵀ·da}; at last {@code dW += da·xᵀ, dU += da·hᵀ, db +=
   * Σda} over all steps. dh, N×H → dx, N×E, in {@code againGradient}.
   */
  private void viewsContextLeftToRightBackward(LaneBatch batch) {
    clear(viewsContextLeftToRightCellGradient, batch.blocks(), VIEWS_CONTEXT_LEFT_TO_RIGHT);
    for (int step = batch.steps() - 1; step >= 0; step--) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      kernels.lstmBackward(VIEWS_CONTEXT_LEFT_TO_RIGHT, viewsContextLeftToRightGates, panel,
          viewsContextLeftToRightCell, viewsContextLeftToRightCellTanh, before, after,
          viewsContextLeftToRightGradient, viewsContextLeftToRightCellGradient, panels);
      kernels.inputGradient(viewsContextLeftToRightTransposed, viewsContextLeftToRightGates,
          4 * VIEWS_CONTEXT_LEFT_TO_RIGHT, panel, againGradient, panel, AGAIN,
          viewsContextLeftToRightGradient, before, VIEWS_CONTEXT_LEFT_TO_RIGHT, panels);
    }
    kernels.weightGradient(viewsContextLeftToRightGates, 4 * VIEWS_CONTEXT_LEFT_TO_RIGHT, 4, again,
        0, AGAIN, viewsContextLeftToRight, batch.statePanelsBefore(), VIEWS_CONTEXT_LEFT_TO_RIGHT,
        batch.panels(), gradient, VIEWS_CONTEXT_LEFT_TO_RIGHT_BIAS,
        VIEWS_CONTEXT_LEFT_TO_RIGHT_INPUT_WEIGHTS, VIEWS_CONTEXT_LEFT_TO_RIGHT_RECURRENT_WEIGHTS);
  }

  /**
   * {@code views.context.rightToLeft.reversed}: the tokens of {@code again}
   * in reverse order, N×E.
   */
  private void viewsContextRightToLeftReversedForward(LaneBatch batch) {
    Panels.copyReversed(batch, again, 0, AGAIN, viewsContextRightToLeftReversed, AGAIN, 0);
  }

  /** {@code views.context.rightToLeft.reversed} back: into {@code againGradient}, N×E. */
  private void viewsContextRightToLeftReversedBackward(LaneBatch batch) {
    Panels.addReversed(batch, viewsContextRightToLeftReversedGradient, AGAIN, 0, againGradient, 0,
        AGAIN);
  }

  /**
   * {@code views.context.rightToLeft}: {@code a = W·x + U·h + b; i, f, o = σ(a); g = tanh(a); c ← f·c + i·g; h ←
   * o·tanh(c)}, step by step. x, N×E, from {@code viewsContextRightToLeftReversed} → h, N×H.
   */
  private void viewsContextRightToLeftForward(LaneBatch batch) {
    State.zero(batch, viewsContextRightToLeftCell, VIEWS_CONTEXT_RIGHT_TO_LEFT);
    State.zero(batch, viewsContextRightToLeft, VIEWS_CONTEXT_RIGHT_TO_LEFT);
    for (int step = 0; step < batch.steps(); step++) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      kernels.affine(viewsContextRightToLeftPacked, 4 * VIEWS_CONTEXT_RIGHT_TO_LEFT,
          viewsContextRightToLeftReversed, panel, AGAIN, viewsContextRightToLeft, before,
          VIEWS_CONTEXT_RIGHT_TO_LEFT, viewsContextRightToLeftGates, panel, panels, batch.lanes());
      kernels.lstmForward(VIEWS_CONTEXT_RIGHT_TO_LEFT, viewsContextRightToLeftGates, panel,
          viewsContextRightToLeftCell, viewsContextRightToLeftCellTanh, viewsContextRightToLeft,
          before, after, panels, batch.lanes());
    }
  }

  /**
   * {@code views.context.rightToLeft} back, last step first: {@code da} from dh and dc, then {@code dx += Wᵀ·da} and,
   * for the step before, {@code dh += Uᵀ·da}; at last {@code dW += da·xᵀ, dU += da·hᵀ, db +=
   * Σda} over all steps. dh, N×H → dx, N×E, in {@code viewsContextRightToLeftReversedGradient}.
   */
  private void viewsContextRightToLeftBackward(LaneBatch batch) {
    clear(viewsContextRightToLeftCellGradient, batch.blocks(), VIEWS_CONTEXT_RIGHT_TO_LEFT);
    for (int step = batch.steps() - 1; step >= 0; step--) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      kernels.lstmBackward(VIEWS_CONTEXT_RIGHT_TO_LEFT, viewsContextRightToLeftGates, panel,
          viewsContextRightToLeftCell, viewsContextRightToLeftCellTanh, before, after,
          viewsContextRightToLeftGradient, viewsContextRightToLeftCellGradient, panels);
      kernels.inputGradient(viewsContextRightToLeftTransposed, viewsContextRightToLeftGates,
          4 * VIEWS_CONTEXT_RIGHT_TO_LEFT, panel, viewsContextRightToLeftReversedGradient, panel,
          AGAIN, viewsContextRightToLeftGradient, before, VIEWS_CONTEXT_RIGHT_TO_LEFT, panels);
    }
    kernels.weightGradient(viewsContextRightToLeftGates, 4 * VIEWS_CONTEXT_RIGHT_TO_LEFT, 4,
        viewsContextRightToLeftReversed, 0, AGAIN, viewsContextRightToLeft,
        batch.statePanelsBefore(), VIEWS_CONTEXT_RIGHT_TO_LEFT, batch.panels(), gradient,
        VIEWS_CONTEXT_RIGHT_TO_LEFT_BIAS, VIEWS_CONTEXT_RIGHT_TO_LEFT_INPUT_WEIGHTS,
        VIEWS_CONTEXT_RIGHT_TO_LEFT_RECURRENT_WEIGHTS);
  }

  /** {@code views.context}: its parts side by side → N×H. */
  private void viewsContextForward(LaneBatch batch) {
    Panels.copyRows(batch, viewsContextLeftToRight, batch.blocks(), VIEWS_CONTEXT_LEFT_TO_RIGHT,
        viewsContext, VIEWS_CONTEXT, 0);
    Panels.copyReversed(batch, viewsContextRightToLeft, batch.blocks(), VIEWS_CONTEXT_RIGHT_TO_LEFT,
        viewsContext, VIEWS_CONTEXT, VIEWS_CONTEXT_LEFT_TO_RIGHT);
  }

  /** {@code views.context} back: to each part its own. N×H → their gradients. */
  private void viewsContextBackward(LaneBatch batch) {
    Panels.addRows(batch, viewsContextGradient, VIEWS_CONTEXT, 0, viewsContextLeftToRightGradient,
        batch.blocks(), VIEWS_CONTEXT_LEFT_TO_RIGHT);
    Panels.addReversed(batch, viewsContextGradient, VIEWS_CONTEXT, VIEWS_CONTEXT_LEFT_TO_RIGHT,
        viewsContextRightToLeftGradient, batch.blocks(), VIEWS_CONTEXT_RIGHT_TO_LEFT);
  }

  /** {@code views.added.first}: {@code y = W·x + b}. x, N×E, from {@code again} → y, N×H. */
  private void viewsAddedFirstForward(LaneBatch batch) {
    kernels.affine(viewsAddedFirstPacked, VIEWS_ADDED_FIRST, again, 0, AGAIN, again, 0, 0,
        viewsAddedFirst, 0, batch.panels(), batch.lanes());
  }

  /**
   * {@code views.added.first} back: {@code dW += dy·xᵀ, db += Σdy, dx += Wᵀ·dy}. dy, N×H → dx, N×E, in
   * {@code againGradient}.
   */
  private void viewsAddedFirstBackward(LaneBatch batch) {
    kernels.weightGradient(viewsAddedFirstGradient, VIEWS_ADDED_FIRST, 1, again, 0, AGAIN, again,
        null, 0, batch.panels(), gradient, VIEWS_ADDED_FIRST_BIAS, VIEWS_ADDED_FIRST_WEIGHTS, 0);
    kernels.inputGradient(viewsAddedFirstTransposed, viewsAddedFirstGradient, VIEWS_ADDED_FIRST, 0,
        againGradient, 0, AGAIN, againGradient, 0, 0, batch.panels());
  }

  /**
   * {@code views.added.second}: {@code h ← f(W·x + U·h + b)}, f = TANH, step by step.
   * x, N×E, from {@code again} → h, N×H.
   */
  private void viewsAddedSecondForward(LaneBatch batch) {
    State.begin(batch, viewsAddedSecond, VIEWS_ADDED_SECOND);
    for (int step = 0; step < batch.steps(); step++) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      kernels.affine(viewsAddedSecondPacked, VIEWS_ADDED_SECOND, again, panel, AGAIN,
          viewsAddedSecond, before, VIEWS_ADDED_SECOND, viewsAddedSecond, after, panels,
          batch.lanes());
      int size = VIEWS_ADDED_SECOND * batch.lanes();
      kernels.activate(Activation.TANH, viewsAddedSecond, after * size, (after + panels) * size);
    }
    State.end(batch, viewsAddedSecond, VIEWS_ADDED_SECOND);
  }

  /**
   * {@code views.added.second} back, last step first: {@code da = dh·f'(a)}, then {@code dx += Wᵀ·da} and,
   * for the step before, {@code dh += Uᵀ·da}; at last {@code dW += da·xᵀ, dU += da·hᵀ, db +=
   * Σda} over all steps. dh, N×H → dx, N×E, in {@code againGradient}.
   */
  private void viewsAddedSecondBackward(LaneBatch batch) {
    for (int step = batch.steps() - 1; step >= 0; step--) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      int size = VIEWS_ADDED_SECOND * Lanes.COUNT;
      kernels.activationGradient(Activation.TANH, viewsAddedSecond, after * size,
          viewsAddedSecondGradient, after * size, viewsAddedSecondPreactivationGradient,
          panel * size, panels * size);
      kernels.inputGradient(viewsAddedSecondTransposed, viewsAddedSecondPreactivationGradient,
          VIEWS_ADDED_SECOND, panel, againGradient, panel, AGAIN, viewsAddedSecondGradient, before,
          VIEWS_ADDED_SECOND, panels);
    }
    kernels.weightGradient(viewsAddedSecondPreactivationGradient, VIEWS_ADDED_SECOND, 1, again, 0,
        AGAIN, viewsAddedSecond, batch.statePanelsBefore(), VIEWS_ADDED_SECOND, batch.panels(),
        gradient, VIEWS_ADDED_SECOND_BIAS, VIEWS_ADDED_SECOND_INPUT_WEIGHTS,
        VIEWS_ADDED_SECOND_RECURRENT_WEIGHTS);
  }

  /** {@code views.added}: {@code viewsAddedFirst + viewsAddedSecond} → N×H. */
  private void viewsAddedForward(LaneBatch batch) {
    Panels.copy(batch, viewsAddedFirst, 0, viewsAdded, 0, VIEWS_ADDED_FIRST);
    Panels.add(batch, viewsAddedSecond, batch.blocks(), viewsAdded, 0, VIEWS_ADDED_FIRST);
  }

  /** {@code views.added} back: the gradient to each of its parts. N×H → N×H. */
  private void viewsAddedBackward(LaneBatch batch) {
    Panels.add(batch, viewsAddedGradient, 0, viewsAddedFirstGradient, 0, VIEWS_ADDED_FIRST);
    Panels.add(batch, viewsAddedGradient, 0, viewsAddedSecondGradient, batch.blocks(),
        VIEWS_ADDED_FIRST);
  }

  /** {@code views}: its parts side by side → N×H. */
  private void viewsForward(LaneBatch batch) {
    Panels.copyRows(batch, viewsContext, 0, VIEWS_CONTEXT, views, VIEWS, 0);
    Panels.copyRows(batch, viewsAdded, 0, VIEWS_ADDED_FIRST, views, VIEWS, VIEWS_CONTEXT);
  }

  /** {@code views} back: to each part its own. N×H → their gradients. */
  private void viewsBackward(LaneBatch batch) {
    Panels.addRows(batch, viewsGradient, VIEWS, 0, viewsContextGradient, 0, VIEWS_CONTEXT);
    Panels.addRows(batch, viewsGradient, VIEWS, VIEWS_CONTEXT, viewsAddedGradient, 0,
        VIEWS_ADDED_FIRST);
  }

  /** {@code scores}: {@code y = W·x + b}. x, N×E, from {@code views} → y, N×H. */
  private void scoresForward(LaneBatch batch) {
    kernels.affine(scoresPacked, SCORES, views, 0, VIEWS, views, 0, 0, scores, 0, batch.panels(),
        batch.lanes());
  }

  /**
   * {@code scores} back: {@code dW += dy·xᵀ, db += Σdy, dx += Wᵀ·dy}. dy, N×H → dx, N×E, in
   * {@code viewsGradient}.
   */
  private void scoresBackward(LaneBatch batch) {
    kernels.weightGradient(scoresGradient, SCORES, 1, views, 0, VIEWS, views, null, 0,
        batch.panels(), gradient, SCORES_BIAS, SCORES_WEIGHTS, 0);
    kernels.inputGradient(scoresTransposed, scoresGradient, SCORES, 0, viewsGradient, 0, VIEWS,
        viewsGradient, 0, 0, batch.panels());
  }

  /** {@code tags}: {@code y = x − ln Σ exp(x)}. x, N×K, from {@code scores} → y, N×K. */
  private void tagsForward(LaneBatch batch) {
    kernels.logSoftmaxForward(SCORES, scores, tags, batch.panels(), batch.lanes());
  }

  /**
   * {@code tags} back: {@code dx = dy − exp(y)·Σdy}. dy, N×K → dx, N×K, in
   * {@code scoresGradient}.
   */
  private void tagsBackward(LaneBatch batch) {
    kernels.logSoftmaxBackward(SCORES, tags, tagsGradient, scoresGradient, batch.panels());
  }

  @Override
  public List<RecurrentTrace> traces() {
    return List.of(
        new RecurrentTrace("skip.simple", RecurrentTrace.Kind.RNN, SKIP_SIMPLE, false, skipSimple,
            skipSimpleGradient, new float[0], skipSimplePreactivationGradient),
        new RecurrentTrace("skip.gated", RecurrentTrace.Kind.GRU, SKIP_GATED, false, skipGated,
            skipGatedGradient, skipGatedInputGates, skipGatedRecurrentGates),
        new RecurrentTrace("again.leftToRight.simple", RecurrentTrace.Kind.RNN,
            AGAIN_LEFT_TO_RIGHT_SIMPLE, false, againLeftToRightSimple,
            againLeftToRightSimpleGradient, new float[0],
            againLeftToRightSimplePreactivationGradient),
        new RecurrentTrace("again.leftToRight.gated", RecurrentTrace.Kind.GRU,
            AGAIN_LEFT_TO_RIGHT_GATED, false, againLeftToRightGated, againLeftToRightGatedGradient,
            againLeftToRightGatedInputGates, againLeftToRightGatedRecurrentGates),
        new RecurrentTrace("again.rightToLeft.simple", RecurrentTrace.Kind.RNN,
            AGAIN_RIGHT_TO_LEFT_SIMPLE, true, againRightToLeftSimple,
            againRightToLeftSimpleGradient, new float[0],
            againRightToLeftSimplePreactivationGradient),
        new RecurrentTrace("again.rightToLeft.gated", RecurrentTrace.Kind.GRU,
            AGAIN_RIGHT_TO_LEFT_GATED, true, againRightToLeftGated, againRightToLeftGatedGradient,
            againRightToLeftGatedInputGates, againRightToLeftGatedRecurrentGates),
        new RecurrentTrace("views.context.leftToRight", RecurrentTrace.Kind.LSTM,
            VIEWS_CONTEXT_LEFT_TO_RIGHT, false, viewsContextLeftToRight,
            viewsContextLeftToRightGradient, viewsContextLeftToRightGates,
            viewsContextLeftToRightGates),
        new RecurrentTrace("views.context.rightToLeft", RecurrentTrace.Kind.LSTM,
            VIEWS_CONTEXT_RIGHT_TO_LEFT, true, viewsContextRightToLeft,
            viewsContextRightToLeftGradient, viewsContextRightToLeftGates,
            viewsContextRightToLeftGates),
        new RecurrentTrace("views.added.second", RecurrentTrace.Kind.RNN, VIEWS_ADDED_SECOND, false,
            viewsAddedSecond, viewsAddedSecondGradient, new float[0],
            viewsAddedSecondPreactivationGradient));
  }
}
