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
 * The network of {@link NewsNer}.
 *
 * <ul>
 *   <li>words: Embedding(50), V×50 weights
 *   <li>context: LSTM(50), 20,200 weights
 *   <li>scores: Dense(17), 867 weights
 *   <li>tags: LogSoftmax
 * </ul>
 *
 * <p>Besides its table it has 21,067 weights.
 *
 * <p>Shapes: N packed rows (the tokens of a batch), B sentences, V words, K tags; in a layer, E
 * units of its input and H of its own. Activations lie in panels of width × 16 lanes,
 * see {@link dev.ner.kernel.Lanes}; those of a recurrent layer have the initial state in
 * front, one panel a block.
 */
@Generated("dev.ner.dsl.processor.NerProcessor")
final class NewsNerNetwork extends Network {
  /** Makes this network. */
  static final NetworkFactory FACTORY = new NetworkFactory() {
    @Override
    public List<InputLayer> inputs() {
      return List.of(
          new InputLayer.Words("words", WordForm.EXACT, 0));
    }

    @Override
    public ParameterLayout layout(int... rows) {
      return NewsNerNetwork.layout(rows);
    }

    @Override
    public Network create(Parameters parameters) {
      return new NewsNerNetwork(parameters);
    }
  };

  /** Units of {@code words}. */
  private static final int WORDS = 50;

  /** Units of {@code context}. */
  private static final int CONTEXT = 50;

  /** Offset of {@code context.inputWeights}: W, 4H×E, gate order i, f, g, o. */
  private static final int CONTEXT_INPUT_WEIGHTS = 0;

  /** Offset of {@code context.recurrentWeights}: U, 4H×H, gate order i, f, g, o. */
  private static final int CONTEXT_RECURRENT_WEIGHTS = 10_000;

  /** Offset of {@code context.bias}: b, 4H, gate order i, f, g, o. */
  private static final int CONTEXT_BIAS = 20_000;

  /** Units of {@code scores}. */
  private static final int SCORES = 17;

  /** Offset of {@code scores.weights}: W, H×E. */
  private static final int SCORES_WEIGHTS = 20_200;

  /** Offset of {@code scores.bias}: b, H. */
  private static final int SCORES_BIAS = 21_050;

  /** Offset of {@code words.table}: the vectors of the words, V×E. */
  private final int wordsTable;

  /** {@code words}: the output, N×E. */
  private float[] words = {};

  /** {@code words}: the output's gradient, N×E. */
  private float[] wordsGradient = {};

  /** {@code context}: b, W and U side by side, for the forward pass. */
  private final PackedWeights contextPacked;

  /** {@code context}: Wᵀ above Uᵀ, (E + H)×4H, for the backward pass. */
  private final PackedWeights contextTransposed;

  /** {@code context}: gates i, f, g, o of each unit, N×4H; going back, da. */
  private float[] contextGates = {};

  /** {@code context}: c, N×H behind the initial state. */
  private float[] contextCell = {};

  /** {@code context}: tanh(c), N×H. */
  private float[] contextCellTanh = {};

  /** {@code context}: the output, N×H behind the initial state. */
  private float[] context = {};

  /** {@code context}: dc at the present step, B×H. */
  private float[] contextCellGradient = {};

  /** {@code context}: the output's gradient, N×H behind the initial state. */
  private float[] contextGradient = {};

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

  private NewsNerNetwork(Parameters parameters) {
    super(parameters);
    wordsTable = table(0);
    contextPacked = PackedWeights.allocate(kernels, 4 * CONTEXT, 1 + WORDS + CONTEXT);
    contextTransposed = PackedWeights.allocate(kernels, WORDS + CONTEXT, 4 * CONTEXT);
    scoresPacked = PackedWeights.allocate(kernels, SCORES, 1 + CONTEXT);
    scoresTransposed = PackedWeights.allocate(kernels, CONTEXT, SCORES);
  }

  private NewsNerNetwork(NewsNerNetwork other) {
    super(other.source());
    wordsTable = other.wordsTable;
    contextPacked = other.contextPacked;
    contextTransposed = other.contextTransposed;
    scoresPacked = other.scoresPacked;
    scoresTransposed = other.scoresTransposed;
  }

  private static ParameterLayout layout(int[] rows) {
    return ParameterLayout.builder()
        .dense("context.inputWeights", CONTEXT_INPUT_WEIGHTS, 4 * CONTEXT, WORDS,
            new Initializer.GlorotUniform(4))
        .dense("context.recurrentWeights", CONTEXT_RECURRENT_WEIGHTS, 4 * CONTEXT, CONTEXT,
            new Initializer.Orthogonal(4))
        .dense("context.bias", CONTEXT_BIAS, 1, 4 * CONTEXT, new Initializer.LstmBias(1f))
        .dense("scores.weights", SCORES_WEIGHTS, SCORES, CONTEXT, new Initializer.GlorotUniform(1))
        .dense("scores.bias", SCORES_BIAS, 1, SCORES, new Initializer.Zero())
        .table("words.table", rows[0], WORDS, new Initializer.Normal(0.3f))
        .build();
  }

  @Override
  public Network sibling() {
    return new NewsNerNetwork(this);
  }

  @Override
  public void packForward() {
    Packing.stackLstm(parameters, CONTEXT_BIAS, CONTEXT_INPUT_WEIGHTS, WORDS,
        CONTEXT_RECURRENT_WEIGHTS, CONTEXT, contextPacked);
    Packing.stack(parameters, SCORES_BIAS, SCORES_WEIGHTS, SCORES, CONTEXT, scoresPacked);
  }

  @Override
  public void packBackward() {
    Packing.transpose(parameters, CONTEXT_INPUT_WEIGHTS, 4 * CONTEXT, 4, WORDS, contextTransposed,
        0);
    Packing.transpose(parameters, CONTEXT_RECURRENT_WEIGHTS, 4 * CONTEXT, 4, CONTEXT,
        contextTransposed, WORDS);
    Packing.transpose(parameters, SCORES_WEIGHTS, SCORES, 1, CONTEXT, scoresTransposed, 0);
  }

  @Override
  public void forward(LaneBatch batch) {
    int blocks = batch.blocks();
    int panels = batch.panels();
    words = reserve(words, panels, WORDS);
    contextGates = reserve(contextGates, panels, 4 * CONTEXT);
    contextCell = reserve(contextCell, blocks + panels, CONTEXT);
    contextCellTanh = reserve(contextCellTanh, panels, CONTEXT);
    context = reserve(context, blocks + panels, CONTEXT);
    scores = reserve(scores, panels, SCORES);
    tags = reserve(tags, panels, SCORES);
    wordsForward(batch);
    contextForward(batch);
    scoresForward(batch);
    tagsForward(batch);
  }

  @Override
  protected void reserveBackward(LaneBatch batch) {
    int blocks = batch.blocks();
    int panels = batch.panels();
    wordsGradient = reserve(wordsGradient, panels, WORDS);
    contextCellGradient = reserve(contextCellGradient, blocks, CONTEXT);
    contextGradient = reserve(contextGradient, blocks + panels, CONTEXT);
    scoresGradient = reserve(scoresGradient, panels, SCORES);
    tagsGradient = reserve(tagsGradient, panels, SCORES);
  }

  @Override
  public void backward(LaneBatch batch) {
    tagsBackward(batch);
    clear(contextGradient, batch.blocks() + batch.panels(), CONTEXT);
    scoresBackward(batch);
    clear(wordsGradient, batch.panels(), WORDS);
    contextBackward(batch);
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
   * {@code context}: {@code a = W·x + U·h + b; i, f, o = σ(a); g = tanh(a); c ← f·c + i·g; h ←
   * o·tanh(c)}, step by step. x, N×E, from {@code words} → h, N×H.
   */
  private void contextForward(LaneBatch batch) {
    State.begin(batch, contextCell, CONTEXT);
    State.begin(batch, context, CONTEXT);
    for (int step = 0; step < batch.steps(); step++) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      kernels.affine(contextPacked, 4 * CONTEXT, words, panel, WORDS, context, before, CONTEXT,
          contextGates, panel, panels, batch.lanes());
      kernels.lstmForward(CONTEXT, contextGates, panel, contextCell, contextCellTanh, context,
          before, after, panels, batch.lanes());
    }
    State.end(batch, contextCell, CONTEXT);
    State.end(batch, context, CONTEXT);
  }

  /**
   * {@code context} back, last step first: {@code da} from dh and dc, then {@code dx += Wᵀ·da} and,
   * for the step before, {@code dh += Uᵀ·da}; at last {@code dW += da·xᵀ, dU += da·hᵀ, db +=
   * Σda} over all steps. dh, N×H → dx, N×E, in {@code wordsGradient}.
   */
  private void contextBackward(LaneBatch batch) {
    clear(contextCellGradient, batch.blocks(), CONTEXT);
    for (int step = batch.steps() - 1; step >= 0; step--) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int before = batch.statePanelBefore(step);
      int after = batch.statePanelAfter(step);
      kernels.lstmBackward(CONTEXT, contextGates, panel, contextCell, contextCellTanh, before,
          after, contextGradient, contextCellGradient, panels);
      kernels.inputGradient(contextTransposed, contextGates, 4 * CONTEXT, panel, wordsGradient,
          panel, WORDS, contextGradient, before, CONTEXT, panels);
    }
    kernels.weightGradient(contextGates, 4 * CONTEXT, 4, words, 0, WORDS, context,
        batch.statePanelsBefore(), CONTEXT, batch.panels(), gradient, CONTEXT_BIAS,
        CONTEXT_INPUT_WEIGHTS, CONTEXT_RECURRENT_WEIGHTS);
  }

  /** {@code scores}: {@code y = W·x + b}. x, N×E, from {@code context} → y, N×H. */
  private void scoresForward(LaneBatch batch) {
    kernels.affine(scoresPacked, SCORES, context, batch.blocks(), CONTEXT, context, 0, 0, scores, 0,
        batch.panels(), batch.lanes());
  }

  /**
   * {@code scores} back: {@code dW += dy·xᵀ, db += Σdy, dx += Wᵀ·dy}. dy, N×H → dx, N×E, in
   * {@code contextGradient}.
   */
  private void scoresBackward(LaneBatch batch) {
    kernels.weightGradient(scoresGradient, SCORES, 1, context, batch.blocks(), CONTEXT, context,
        null, 0, batch.panels(), gradient, SCORES_BIAS, SCORES_WEIGHTS, 0);
    kernels.inputGradient(scoresTransposed, scoresGradient, SCORES, 0, contextGradient,
        batch.blocks(), CONTEXT, contextGradient, 0, 0, batch.panels());
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
        new RecurrentTrace("context", RecurrentTrace.Kind.LSTM, CONTEXT, false, context,
            contextGradient, contextGates, contextGates));
  }
}
