package com.acme;

import dev.ner.batch.LaneBatch;
import dev.ner.input.InputLayer;
import dev.ner.input.WordForm;
import dev.ner.kernel.PackedWeights;
import dev.ner.kernel.Packing;
import dev.ner.network.Initializer;
import dev.ner.network.Lookup;
import dev.ner.network.Network;
import dev.ner.network.NetworkFactory;
import dev.ner.network.ParameterLayout;
import dev.ner.network.Parameters;
import dev.ner.network.RecurrentTrace;
import dev.ner.network.State;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The network of {@link Outer.Deep}.
 *
 * <ul>
 *   <li>zebra: Embedding(7), V×7 weights
 *   <li>encoder.y: LSTM(6), 336 weights
 *   <li>encoder.x: Dense(6), 42 weights
 *   <li>again.y: LSTM(6), 312 weights
 *   <li>again.x: Dense(6), 42 weights
 *   <li>gradient: Dense(9), 63 weights
 *   <li>BATCH: LSTM(3), 156 weights
 *   <li>a: Dense(5), 20 weights
 *   <li>aGradient: LogSoftmax
 * </ul>
 *
 * <p>Besides its table it has 971 weights.
 *
 * <p>Shapes: N packed rows (the tokens of a batch), B sentences, V words, K tags; in a layer, E
 * units of its input and H of its own. Activations lie in panels of width × 16 lanes,
 * see {@link dev.ner.kernel.Lanes}; those of a recurrent layer have the initial state in
 * front, one panel a block.
 */
@Generated("dev.ner.dsl.processor.NerProcessor")
final class OuterDeepNetwork extends Network {
  /** Makes this network. */
  static final NetworkFactory FACTORY = new NetworkFactory() {
    @Override
    public List<InputLayer> inputs() {
      return List.of(
          new InputLayer.Words("zebra", WordForm.EXACT, 0));
    }

    @Override
    public ParameterLayout layout(int... rows) {
      return OuterDeepNetwork.layout(rows);
    }

    @Override
    public Network create(Parameters parameters) {
      return new OuterDeepNetwork(parameters);
    }
  };

  /** Units of {@code zebra}. */
  private static final int ZEBRA = 7;

  /** Units of {@code encoder.y}. */
  private static final int ENCODER_Y = 6;

  /** Offset of {@code encoder.y.inputWeights}: W, 4H×E, gate order i, f, g, o. */
  private static final int ENCODER_Y_INPUT_WEIGHTS = 0;

  /** Offset of {@code encoder.y.recurrentWeights}: U, 4H×H, gate order i, f, g, o. */
  private static final int ENCODER_Y_RECURRENT_WEIGHTS = 168;

  /** Offset of {@code encoder.y.bias}: b, 4H, gate order i, f, g, o. */
  private static final int ENCODER_Y_BIAS = 312;

  /** Units of {@code encoder.x}. */
  private static final int ENCODER_X = 6;

  /** Offset of {@code encoder.x.weights}: W, H×E. */
  private static final int ENCODER_X_WEIGHTS = 336;

  /** Offset of {@code encoder.x.bias}: b, H. */
  private static final int ENCODER_X_BIAS = 372;

  /** Units of {@code again.y}. */
  private static final int AGAIN_Y = 6;

  /** Offset of {@code again.y.inputWeights}: W, 4H×E, gate order i, f, g, o. */
  private static final int AGAIN_Y_INPUT_WEIGHTS = 378;

  /** Offset of {@code again.y.recurrentWeights}: U, 4H×H, gate order i, f, g, o. */
  private static final int AGAIN_Y_RECURRENT_WEIGHTS = 522;

  /** Offset of {@code again.y.bias}: b, 4H, gate order i, f, g, o. */
  private static final int AGAIN_Y_BIAS = 666;

  /** Units of {@code again.x}. */
  private static final int AGAIN_X = 6;

  /** Offset of {@code again.x.weights}: W, H×E. */
  private static final int AGAIN_X_WEIGHTS = 690;

  /** Offset of {@code again.x.bias}: b, H. */
  private static final int AGAIN_X_BIAS = 726;

  /** Units of {@code gradient}. */
  private static final int GRADIENT_2 = 9;

  /** Offset of {@code gradient.weights}: W, H×E. */
  private static final int GRADIENT_2_WEIGHTS = 732;

  /** Offset of {@code gradient.bias}: b, H. */
  private static final int GRADIENT_2_BIAS = 786;

  /** Units of {@code BATCH}. */
  private static final int BATCH = 3;

  /** Offset of {@code BATCH.inputWeights}: W, 4H×E, gate order i, f, g, o. */
  private static final int BATCH_INPUT_WEIGHTS = 795;

  /** Offset of {@code BATCH.recurrentWeights}: U, 4H×H, gate order i, f, g, o. */
  private static final int BATCH_RECURRENT_WEIGHTS = 903;

  /** Offset of {@code BATCH.bias}: b, 4H, gate order i, f, g, o. */
  private static final int BATCH_BIAS = 939;

  /** Units of {@code a}. */
  private static final int A = 5;

  /** Offset of {@code a.weights}: W, H×E. */
  private static final int A_WEIGHTS = 951;

  /** Offset of {@code a.bias}: b, H. */
  private static final int A_BIAS = 966;

  /** Offset of {@code zebra.table}: the vectors of the words, V×E. */
  private final int zebraTable;

  /** {@code zebra}: the output, N×E. */
  private float[] zebra = {};

  /** {@code zebra}: the output's gradient, N×E. */
  private float[] zebraGradient = {};

  /** {@code encoder.y}: b, W and U side by side, for the forward pass. */
  private final PackedWeights encoderYPacked;

  /** {@code encoder.y}: Wᵀ above Uᵀ, (E + H)×4H, for the backward pass. */
  private final PackedWeights encoderYTransposed;

  /** {@code encoder.y}: gates i, f, g, o of each unit, N×4H; going back, da. */
  private float[] encoderYGates = {};

  /** {@code encoder.y}: c, N×H behind the initial state. */
  private float[] encoderYCell = {};

  /** {@code encoder.y}: tanh(c), N×H. */
  private float[] encoderYCellTanh = {};

  /** {@code encoder.y}: the output, N×H behind the initial state. */
  private float[] encoderY = {};

  /** {@code encoder.y}: dc at the present step, B×H. */
  private float[] encoderYCellGradient = {};

  /** {@code encoder.y}: the output's gradient, N×H behind the initial state. */
  private float[] encoderYGradient = {};

  /** {@code encoder.x}: b and W side by side, for the forward pass. */
  private final PackedWeights encoderXPacked;

  /** {@code encoder.x}: Wᵀ, E×H, for the backward pass. */
  private final PackedWeights encoderXTransposed;

  /** {@code encoder.x}: the output, N×H. */
  private float[] encoderX = {};

  /** {@code encoder.x}: the output's gradient, N×H. */
  private float[] encoderXGradient = {};

  /** {@code again.y}: b, W and U side by side, for the forward pass. */
  private final PackedWeights againYPacked;

  /** {@code again.y}: Wᵀ above Uᵀ, (E + H)×4H, for the backward pass. */
  private final PackedWeights againYTransposed;

  /** {@code again.y}: gates i, f, g, o of each unit, N×4H; going back, da. */
  private float[] againYGates = {};

  /** {@code again.y}: c, N×H behind the initial state. */
  private float[] againYCell = {};

  /** {@code again.y}: tanh(c), N×H. */
  private float[] againYCellTanh = {};

  /** {@code again.y}: the output, N×H behind the initial state. */
  private float[] againY = {};

  /** {@code again.y}: dc at the present step, B×H. */
  private float[] againYCellGradient = {};

  /** {@code again.y}: the output's gradient, N×H behind the initial state. */
  private float[] againYGradient = {};

  /** {@code again.x}: b and W side by side, for the forward pass. */
  private final PackedWeights againXPacked;

  /** {@code again.x}: Wᵀ, E×H, for the backward pass. */
  private final PackedWeights againXTransposed;

  /** {@code again.x}: the output, N×H. */
  private float[] againX = {};

  /** {@code again.x}: the output's gradient, N×H. */
  private float[] againXGradient = {};

  /** {@code gradient}: b and W side by side, for the forward pass. */
  private final PackedWeights gradient2Packed;

  /** {@code gradient}: Wᵀ, E×H, for the backward pass. */
  private final PackedWeights gradient2Transposed;

  /** {@code gradient}: the output, N×H. */
  private float[] gradient2 = {};

  /** {@code gradient}: the output's gradient, N×H. */
  private float[] gradient2Gradient = {};

  /** {@code BATCH}: b, W and U side by side, for the forward pass. */
  private final PackedWeights batchLayerPacked;

  /** {@code BATCH}: Wᵀ above Uᵀ, (E + H)×4H, for the backward pass. */
  private final PackedWeights batchLayerTransposed;

  /** {@code BATCH}: gates i, f, g, o of each unit, N×4H; going back, da. */
  private float[] batchLayerGates = {};

  /** {@code BATCH}: c, N×H behind the initial state. */
  private float[] batchLayerCell = {};

  /** {@code BATCH}: tanh(c), N×H. */
  private float[] batchLayerCellTanh = {};

  /** {@code BATCH}: the output, N×H behind the initial state. */
  private float[] batchLayer = {};

  /** {@code BATCH}: dc at the present step, B×H. */
  private float[] batchLayerCellGradient = {};

  /** {@code BATCH}: the output's gradient, N×H behind the initial state. */
  private float[] batchLayerGradient = {};

  /** {@code a}: b and W side by side, for the forward pass. */
  private final PackedWeights aPacked;

  /** {@code a}: Wᵀ, E×H, for the backward pass. */
  private final PackedWeights aTransposed;

  /** {@code a}: the output, N×H. */
  private float[] a = {};

  /** {@code a}: the output's gradient, N×H. */
  private float[] aGradient = {};

  /** {@code aGradient}: the output, N×K. */
  private float[] aGradient2 = {};

  /** {@code aGradient}: the output's gradient, N×K. */
  private float[] aGradient2Gradient = {};

  private OuterDeepNetwork(Parameters parameters) {
    super(parameters);
    zebraTable = table(0);
    encoderYPacked = PackedWeights.allocate(kernels, 4 * ENCODER_Y, 1 + ZEBRA + ENCODER_Y);
    encoderYTransposed = PackedWeights.allocate(kernels, ZEBRA + ENCODER_Y, 4 * ENCODER_Y);
    encoderXPacked = PackedWeights.allocate(kernels, ENCODER_X, 1 + ENCODER_Y);
    encoderXTransposed = PackedWeights.allocate(kernels, ENCODER_Y, ENCODER_X);
    againYPacked = PackedWeights.allocate(kernels, 4 * AGAIN_Y, 1 + ENCODER_X + AGAIN_Y);
    againYTransposed = PackedWeights.allocate(kernels, ENCODER_X + AGAIN_Y, 4 * AGAIN_Y);
    againXPacked = PackedWeights.allocate(kernels, AGAIN_X, 1 + AGAIN_Y);
    againXTransposed = PackedWeights.allocate(kernels, AGAIN_Y, AGAIN_X);
    gradient2Packed = PackedWeights.allocate(kernels, GRADIENT_2, 1 + AGAIN_X);
    gradient2Transposed = PackedWeights.allocate(kernels, AGAIN_X, GRADIENT_2);
    batchLayerPacked = PackedWeights.allocate(kernels, 4 * BATCH, 1 + GRADIENT_2 + BATCH);
    batchLayerTransposed = PackedWeights.allocate(kernels, GRADIENT_2 + BATCH, 4 * BATCH);
    aPacked = PackedWeights.allocate(kernels, A, 1 + BATCH);
    aTransposed = PackedWeights.allocate(kernels, BATCH, A);
  }

  private OuterDeepNetwork(OuterDeepNetwork other) {
    super(other.source());
    zebraTable = other.zebraTable;
    encoderYPacked = other.encoderYPacked;
    encoderYTransposed = other.encoderYTransposed;
    encoderXPacked = other.encoderXPacked;
    encoderXTransposed = other.encoderXTransposed;
    againYPacked = other.againYPacked;
    againYTransposed = other.againYTransposed;
    againXPacked = other.againXPacked;
    againXTransposed = other.againXTransposed;
    gradient2Packed = other.gradient2Packed;
    gradient2Transposed = other.gradient2Transposed;
    batchLayerPacked = other.batchLayerPacked;
    batchLayerTransposed = other.batchLayerTransposed;
    aPacked = other.aPacked;
    aTransposed = other.aTransposed;
  }

  private static ParameterLayout layout(int[] rows) {
    return ParameterLayout.builder()
        .dense("encoder.y.inputWeights", ENCODER_Y_INPUT_WEIGHTS, 4 * ENCODER_Y, ZEBRA,
            new Initializer.GlorotUniform(4))
        .dense("encoder.y.recurrentWeights", ENCODER_Y_RECURRENT_WEIGHTS, 4 * ENCODER_Y, ENCODER_Y,
            new Initializer.Orthogonal(4))
        .dense("encoder.y.bias", ENCODER_Y_BIAS, 1, 4 * ENCODER_Y, new Initializer.LstmBias(1f))
        .dense("encoder.x.weights", ENCODER_X_WEIGHTS, ENCODER_X, ENCODER_Y,
            new Initializer.GlorotUniform(1))
        .dense("encoder.x.bias", ENCODER_X_BIAS, 1, ENCODER_X, new Initializer.Zero())
        .dense("again.y.inputWeights", AGAIN_Y_INPUT_WEIGHTS, 4 * AGAIN_Y, ENCODER_X,
            new Initializer.GlorotUniform(4))
        .dense("again.y.recurrentWeights", AGAIN_Y_RECURRENT_WEIGHTS, 4 * AGAIN_Y, AGAIN_Y,
            new Initializer.Orthogonal(4))
        .dense("again.y.bias", AGAIN_Y_BIAS, 1, 4 * AGAIN_Y, new Initializer.LstmBias(1f))
        .dense("again.x.weights", AGAIN_X_WEIGHTS, AGAIN_X, AGAIN_Y,
            new Initializer.GlorotUniform(1))
        .dense("again.x.bias", AGAIN_X_BIAS, 1, AGAIN_X, new Initializer.Zero())
        .dense("gradient.weights", GRADIENT_2_WEIGHTS, GRADIENT_2, AGAIN_X,
            new Initializer.GlorotUniform(1))
        .dense("gradient.bias", GRADIENT_2_BIAS, 1, GRADIENT_2, new Initializer.Zero())
        .dense("BATCH.inputWeights", BATCH_INPUT_WEIGHTS, 4 * BATCH, GRADIENT_2,
            new Initializer.GlorotUniform(4))
        .dense("BATCH.recurrentWeights", BATCH_RECURRENT_WEIGHTS, 4 * BATCH, BATCH,
            new Initializer.Orthogonal(4))
        .dense("BATCH.bias", BATCH_BIAS, 1, 4 * BATCH, new Initializer.LstmBias(1f))
        .dense("a.weights", A_WEIGHTS, A, BATCH, new Initializer.GlorotUniform(1))
        .dense("a.bias", A_BIAS, 1, A, new Initializer.Zero())
        .table("zebra.table", rows[0], ZEBRA, new Initializer.Normal(0.3f))
        .build();
  }

  @Override
  public Network sibling() {
    return new OuterDeepNetwork(this);
  }

  @Override
  public void packForward() {
    Packing.stackLstm(parameters, ENCODER_Y_BIAS, ENCODER_Y_INPUT_WEIGHTS, ZEBRA,
        ENCODER_Y_RECURRENT_WEIGHTS, ENCODER_Y, encoderYPacked);
    Packing.stack(parameters, ENCODER_X_BIAS, ENCODER_X_WEIGHTS, ENCODER_X, ENCODER_Y,
        encoderXPacked);
    Packing.stackLstm(parameters, AGAIN_Y_BIAS, AGAIN_Y_INPUT_WEIGHTS, ENCODER_X,
        AGAIN_Y_RECURRENT_WEIGHTS, AGAIN_Y, againYPacked);
    Packing.stack(parameters, AGAIN_X_BIAS, AGAIN_X_WEIGHTS, AGAIN_X, AGAIN_Y, againXPacked);
    Packing.stack(parameters, GRADIENT_2_BIAS, GRADIENT_2_WEIGHTS, GRADIENT_2, AGAIN_X,
        gradient2Packed);
    Packing.stackLstm(parameters, BATCH_BIAS, BATCH_INPUT_WEIGHTS, GRADIENT_2,
        BATCH_RECURRENT_WEIGHTS, BATCH, batchLayerPacked);
    Packing.stack(parameters, A_BIAS, A_WEIGHTS, A, BATCH, aPacked);
  }

  @Override
  public void packBackward() {
    Packing.transpose(parameters, ENCODER_Y_INPUT_WEIGHTS, 4 * ENCODER_Y, 4, ZEBRA,
        encoderYTransposed, 0);
    Packing.transpose(parameters, ENCODER_Y_RECURRENT_WEIGHTS, 4 * ENCODER_Y, 4, ENCODER_Y,
        encoderYTransposed, ZEBRA);
    Packing.transpose(parameters, ENCODER_X_WEIGHTS, ENCODER_X, 1, ENCODER_Y, encoderXTransposed,
        0);
    Packing.transpose(parameters, AGAIN_Y_INPUT_WEIGHTS, 4 * AGAIN_Y, 4, ENCODER_X,
        againYTransposed, 0);
    Packing.transpose(parameters, AGAIN_Y_RECURRENT_WEIGHTS, 4 * AGAIN_Y, 4, AGAIN_Y,
        againYTransposed, ENCODER_X);
    Packing.transpose(parameters, AGAIN_X_WEIGHTS, AGAIN_X, 1, AGAIN_Y, againXTransposed, 0);
    Packing.transpose(parameters, GRADIENT_2_WEIGHTS, GRADIENT_2, 1, AGAIN_X, gradient2Transposed,
        0);
    Packing.transpose(parameters, BATCH_INPUT_WEIGHTS, 4 * BATCH, 4, GRADIENT_2,
        batchLayerTransposed, 0);
    Packing.transpose(parameters, BATCH_RECURRENT_WEIGHTS, 4 * BATCH, 4, BATCH,
        batchLayerTransposed, GRADIENT_2);
    Packing.transpose(parameters, A_WEIGHTS, A, 1, BATCH, aTransposed, 0);
  }

  @Override
  public void forward(LaneBatch batch) {
    int blocks = batch.blocks();
    int panels = batch.panels();
    zebra = reserve(zebra, panels, ZEBRA);
    encoderYGates = reserve(encoderYGates, panels, 4 * ENCODER_Y);
    encoderYCell = reserve(encoderYCell, blocks + panels, ENCODER_Y);
    encoderYCellTanh = reserve(encoderYCellTanh, panels, ENCODER_Y);
    encoderY = reserve(encoderY, blocks + panels, ENCODER_Y);
    encoderX = reserve(encoderX, panels, ENCODER_X);
    againYGates = reserve(againYGates, panels, 4 * AGAIN_Y);
    againYCell = reserve(againYCell, blocks + panels, AGAIN_Y);
    againYCellTanh = reserve(againYCellTanh, panels, AGAIN_Y);
    againY = reserve(againY, blocks + panels, AGAIN_Y);
    againX = reserve(againX, panels, AGAIN_X);
    gradient2 = reserve(gradient2, panels, GRADIENT_2);
    batchLayerGates = reserve(batchLayerGates, panels, 4 * BATCH);
    batchLayerCell = reserve(batchLayerCell, blocks + panels, BATCH);
    batchLayerCellTanh = reserve(batchLayerCellTanh, panels, BATCH);
    batchLayer = reserve(batchLayer, blocks + panels, BATCH);
    a = reserve(a, panels, A);
    aGradient2 = reserve(aGradient2, panels, A);
    zebraForward(batch);
    encoderYForward(batch);
    encoderXForward(batch);
    againYForward(batch);
    againXForward(batch);
    gradient2Forward(batch);
    batchLayerForward(batch);
    aForward(batch);
    aGradient2Forward(batch);
  }

  @Override
  protected void reserveBackward(LaneBatch batch) {
    int blocks = batch.blocks();
    int panels = batch.panels();
    zebraGradient = reserve(zebraGradient, panels, ZEBRA);
    encoderYCellGradient = reserve(encoderYCellGradient, blocks, ENCODER_Y);
    encoderYGradient = reserve(encoderYGradient, blocks + panels, ENCODER_Y);
    encoderXGradient = reserve(encoderXGradient, panels, ENCODER_X);
    againYCellGradient = reserve(againYCellGradient, blocks, AGAIN_Y);
    againYGradient = reserve(againYGradient, blocks + panels, AGAIN_Y);
    againXGradient = reserve(againXGradient, panels, AGAIN_X);
    gradient2Gradient = reserve(gradient2Gradient, panels, GRADIENT_2);
    batchLayerCellGradient = reserve(batchLayerCellGradient, blocks, BATCH);
    batchLayerGradient = reserve(batchLayerGradient, blocks + panels, BATCH);
    aGradient = reserve(aGradient, panels, A);
    aGradient2Gradient = reserve(aGradient2Gradient, panels, A);
  }

  @Override
  public void backward(LaneBatch batch) {
    aGradient2Backward(batch);
    clear(batchLayerGradient, batch.blocks() + batch.panels(), BATCH);
    aBackward(batch);
    clear(gradient2Gradient, batch.panels(), GRADIENT_2);
    batchLayerBackward(batch);
    clear(againXGradient, batch.panels(), AGAIN_X);
    gradient2Backward(batch);
    clear(againYGradient, batch.blocks() + batch.panels(), AGAIN_Y);
    againXBackward(batch);
    clear(encoderXGradient, batch.panels(), ENCODER_X);
    againYBackward(batch);
    clear(encoderYGradient, batch.blocks() + batch.panels(), ENCODER_Y);
    encoderXBackward(batch);
    clear(zebraGradient, batch.panels(), ZEBRA);
    encoderYBackward(batch);
    zebraBackward(batch);
  }

  @Override
  public float[] output() {
    return aGradient2;
  }

  @Override
  public float[] outputGradient() {
    return aGradient2Gradient;
  }

  /** {@code zebra}: {@code x = table[rows]}. Rows of each token, N → x, N×E. */
  private void zebraForward(LaneBatch batch) {
    Lookup.forward(parameters, zebraTable, ZEBRA, batch, 0, zebra);
  }

  /** {@code zebra} back: {@code dtable[rows] += dx}. dx, N×E → rows of dtable, V×E. */
  private void zebraBackward(LaneBatch batch) {
    Lookup.backward(zebraGradient, ZEBRA, batch, 0, tableGradients()[0]);
  }

  /**
   * {@code encoder.y}: {@code a = W·x + U·h + b; i, f, o = σ(a); g = tanh(a); c ← f·c + i·g; h ←
   * o·tanh(c)}, step by step. x, N×E, from {@code zebra} → h, N×H.
   */
  private void encoderYForward(LaneBatch batch) {
    State.begin(batch, encoderYCell, ENCODER_Y);
    State.begin(batch, encoderY, ENCODER_Y);
    for (int step = 0; step < batch.steps(); step++) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      kernels.affine(encoderYPacked, 4 * ENCODER_Y, zebra, panel, ZEBRA, encoderY, before,
          ENCODER_Y, encoderYGates, panel, panels, batch.lanes());
      kernels.lstmForward(ENCODER_Y, encoderYGates, panel, encoderYCell, encoderYCellTanh, encoderY,
          before, after, panels, batch.lanes());
    }
    State.end(batch, encoderYCell, ENCODER_Y);
    State.end(batch, encoderY, ENCODER_Y);
  }

  /**
   * {@code encoder.y} back, last step first: {@code da} from dh and dc, then {@code dx += Wᵀ·da} and,
   * for the step before, {@code dh += Uᵀ·da}; at last {@code dW += da·xᵀ, dU += da·hᵀ, db +=
   * Σda} over all steps. dh, N×H → dx, N×E, in {@code zebraGradient}.
   */
  private void encoderYBackward(LaneBatch batch) {
    clear(encoderYCellGradient, batch.blocks(), ENCODER_Y);
    for (int step = batch.steps() - 1; step >= 0; step--) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      kernels.lstmBackward(ENCODER_Y, encoderYGates, panel, encoderYCell, encoderYCellTanh, before,
          after, encoderYGradient, encoderYCellGradient, panels);
      kernels.inputGradient(encoderYTransposed, encoderYGates, 4 * ENCODER_Y, panel, zebraGradient,
          panel, ZEBRA, encoderYGradient, before, ENCODER_Y, panels);
    }
    kernels.weightGradient(encoderYGates, 4 * ENCODER_Y, 4, zebra, 0, ZEBRA, encoderY,
        batch.statePanelsBefore(), ENCODER_Y, batch.panels(), gradient, ENCODER_Y_BIAS,
        ENCODER_Y_INPUT_WEIGHTS, ENCODER_Y_RECURRENT_WEIGHTS);
  }

  /** {@code encoder.x}: {@code y = W·x + b}. x, N×E, from {@code encoderY} → y, N×H. */
  private void encoderXForward(LaneBatch batch) {
    kernels.affine(encoderXPacked, ENCODER_X, encoderY, batch.blocks(), ENCODER_Y, encoderY, 0, 0,
        encoderX, 0, batch.panels(), batch.lanes());
  }

  /**
   * {@code encoder.x} back: {@code dW += dy·xᵀ, db += Σdy, dx += Wᵀ·dy}. dy, N×H → dx, N×E, in
   * {@code encoderYGradient}.
   */
  private void encoderXBackward(LaneBatch batch) {
    kernels.weightGradient(encoderXGradient, ENCODER_X, 1, encoderY, batch.blocks(), ENCODER_Y,
        encoderY, null, 0, batch.panels(), gradient, ENCODER_X_BIAS, ENCODER_X_WEIGHTS, 0);
    kernels.inputGradient(encoderXTransposed, encoderXGradient, ENCODER_X, 0, encoderYGradient,
        batch.blocks(), ENCODER_Y, encoderYGradient, 0, 0, batch.panels());
  }

  /**
   * {@code again.y}: {@code a = W·x + U·h + b; i, f, o = σ(a); g = tanh(a); c ← f·c + i·g; h ←
   * o·tanh(c)}, step by step. x, N×E, from {@code encoderX} → h, N×H.
   */
  private void againYForward(LaneBatch batch) {
    State.begin(batch, againYCell, AGAIN_Y);
    State.begin(batch, againY, AGAIN_Y);
    for (int step = 0; step < batch.steps(); step++) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      kernels.affine(againYPacked, 4 * AGAIN_Y, encoderX, panel, ENCODER_X, againY, before, AGAIN_Y,
          againYGates, panel, panels, batch.lanes());
      kernels.lstmForward(AGAIN_Y, againYGates, panel, againYCell, againYCellTanh, againY, before,
          after, panels, batch.lanes());
    }
    State.end(batch, againYCell, AGAIN_Y);
    State.end(batch, againY, AGAIN_Y);
  }

  /**
   * {@code again.y} back, last step first: {@code da} from dh and dc, then {@code dx += Wᵀ·da} and,
   * for the step before, {@code dh += Uᵀ·da}; at last {@code dW += da·xᵀ, dU += da·hᵀ, db +=
   * Σda} over all steps. dh, N×H → dx, N×E, in {@code encoderXGradient}.
   */
  private void againYBackward(LaneBatch batch) {
    clear(againYCellGradient, batch.blocks(), AGAIN_Y);
    for (int step = batch.steps() - 1; step >= 0; step--) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      kernels.lstmBackward(AGAIN_Y, againYGates, panel, againYCell, againYCellTanh, before, after,
          againYGradient, againYCellGradient, panels);
      kernels.inputGradient(againYTransposed, againYGates, 4 * AGAIN_Y, panel, encoderXGradient,
          panel, ENCODER_X, againYGradient, before, AGAIN_Y, panels);
    }
    kernels.weightGradient(againYGates, 4 * AGAIN_Y, 4, encoderX, 0, ENCODER_X, againY,
        batch.statePanelsBefore(), AGAIN_Y, batch.panels(), gradient, AGAIN_Y_BIAS,
        AGAIN_Y_INPUT_WEIGHTS, AGAIN_Y_RECURRENT_WEIGHTS);
  }

  /** {@code again.x}: {@code y = W·x + b}. x, N×E, from {@code againY} → y, N×H. */
  private void againXForward(LaneBatch batch) {
    kernels.affine(againXPacked, AGAIN_X, againY, batch.blocks(), AGAIN_Y, againY, 0, 0, againX, 0,
        batch.panels(), batch.lanes());
  }

  /**
   * {@code again.x} back: {@code dW += dy·xᵀ, db += Σdy, dx += Wᵀ·dy}. dy, N×H → dx, N×E, in
   * {@code againYGradient}.
   */
  private void againXBackward(LaneBatch batch) {
    kernels.weightGradient(againXGradient, AGAIN_X, 1, againY, batch.blocks(), AGAIN_Y, againY,
        null, 0, batch.panels(), gradient, AGAIN_X_BIAS, AGAIN_X_WEIGHTS, 0);
    kernels.inputGradient(againXTransposed, againXGradient, AGAIN_X, 0, againYGradient,
        batch.blocks(), AGAIN_Y, againYGradient, 0, 0, batch.panels());
  }

  /** {@code gradient}: {@code y = W·x + b}. x, N×E, from {@code againX} → y, N×H. */
  private void gradient2Forward(LaneBatch batch) {
    kernels.affine(gradient2Packed, GRADIENT_2, againX, 0, AGAIN_X, againX, 0, 0, gradient2, 0,
        batch.panels(), batch.lanes());
  }

  /**
   * {@code gradient} back: {@code dW += dy·xᵀ, db += Σdy, dx += Wᵀ·dy}. dy, N×H → dx, N×E, in
   * {@code againXGradient}.
   */
  private void gradient2Backward(LaneBatch batch) {
    kernels.weightGradient(gradient2Gradient, GRADIENT_2, 1, againX, 0, AGAIN_X, againX, null, 0,
        batch.panels(), gradient, GRADIENT_2_BIAS, GRADIENT_2_WEIGHTS, 0);
    kernels.inputGradient(gradient2Transposed, gradient2Gradient, GRADIENT_2, 0, againXGradient, 0,
        AGAIN_X, againXGradient, 0, 0, batch.panels());
  }

  /**
   * {@code BATCH}: {@code a = W·x + U·h + b; i, f, o = σ(a); g = tanh(a); c ← f·c + i·g; h ←
   * o·tanh(c)}, step by step. x, N×E, from {@code gradient2} → h, N×H.
   */
  private void batchLayerForward(LaneBatch batch) {
    State.begin(batch, batchLayerCell, BATCH);
    State.begin(batch, batchLayer, BATCH);
    for (int step = 0; step < batch.steps(); step++) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      kernels.affine(batchLayerPacked, 4 * BATCH, gradient2, panel, GRADIENT_2, batchLayer, before,
          BATCH, batchLayerGates, panel, panels, batch.lanes());
      kernels.lstmForward(BATCH, batchLayerGates, panel, batchLayerCell, batchLayerCellTanh,
          batchLayer, before, after, panels, batch.lanes());
    }
    State.end(batch, batchLayerCell, BATCH);
    State.end(batch, batchLayer, BATCH);
  }

  /**
   * {@code BATCH} back, last step first: {@code da} from dh and dc, then {@code dx += Wᵀ·da} and,
   * for the step before, {@code dh += Uᵀ·da}; at last {@code dW += da·xᵀ, dU += da·hᵀ, db +=
   * Σda} over all steps. dh, N×H → dx, N×E, in {@code gradient2Gradient}.
   */
  private void batchLayerBackward(LaneBatch batch) {
    clear(batchLayerCellGradient, batch.blocks(), BATCH);
    for (int step = batch.steps() - 1; step >= 0; step--) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      kernels.lstmBackward(BATCH, batchLayerGates, panel, batchLayerCell, batchLayerCellTanh,
          before, after, batchLayerGradient, batchLayerCellGradient, panels);
      kernels.inputGradient(batchLayerTransposed, batchLayerGates, 4 * BATCH, panel,
          gradient2Gradient, panel, GRADIENT_2, batchLayerGradient, before, BATCH, panels);
    }
    kernels.weightGradient(batchLayerGates, 4 * BATCH, 4, gradient2, 0, GRADIENT_2, batchLayer,
        batch.statePanelsBefore(), BATCH, batch.panels(), gradient, BATCH_BIAS, BATCH_INPUT_WEIGHTS,
        BATCH_RECURRENT_WEIGHTS);
  }

  /** {@code a}: {@code y = W·x + b}. x, N×E, from {@code batchLayer} → y, N×H. */
  private void aForward(LaneBatch batch) {
    kernels.affine(aPacked, A, batchLayer, batch.blocks(), BATCH, batchLayer, 0, 0, a, 0,
        batch.panels(), batch.lanes());
  }

  /**
   * {@code a} back: {@code dW += dy·xᵀ, db += Σdy, dx += Wᵀ·dy}. dy, N×H → dx, N×E, in
   * {@code batchLayerGradient}.
   */
  private void aBackward(LaneBatch batch) {
    kernels.weightGradient(aGradient, A, 1, batchLayer, batch.blocks(), BATCH, batchLayer, null, 0,
        batch.panels(), gradient, A_BIAS, A_WEIGHTS, 0);
    kernels.inputGradient(aTransposed, aGradient, A, 0, batchLayerGradient, batch.blocks(), BATCH,
        batchLayerGradient, 0, 0, batch.panels());
  }

  /** {@code aGradient}: {@code y = x − ln Σ exp(x)}. x, N×K, from {@code a} → y, N×K. */
  private void aGradient2Forward(LaneBatch batch) {
    kernels.logSoftmaxForward(A, a, aGradient2, batch.panels(), batch.lanes());
  }

  /**
   * {@code aGradient} back: {@code dx = dy − exp(y)·Σdy}. dy, N×K → dx, N×K, in
   * {@code aGradient}.
   */
  private void aGradient2Backward(LaneBatch batch) {
    kernels.logSoftmaxBackward(A, aGradient2, aGradient2Gradient, aGradient, batch.panels());
  }

  @Override
  public List<RecurrentTrace> traces() {
    return List.of(
        new RecurrentTrace("encoder.y", RecurrentTrace.Kind.LSTM, ENCODER_Y, false, encoderY,
            encoderYGradient, encoderYGates, encoderYGates),
        new RecurrentTrace("again.y", RecurrentTrace.Kind.LSTM, AGAIN_Y, false, againY,
            againYGradient, againYGates, againYGates),
        new RecurrentTrace("BATCH", RecurrentTrace.Kind.LSTM, BATCH, false, batchLayer,
            batchLayerGradient, batchLayerGates, batchLayerGates));
  }
}
