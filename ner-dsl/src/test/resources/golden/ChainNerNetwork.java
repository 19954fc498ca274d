package com.acme;

import dev.ner.batch.LaneBatch;
import dev.ner.corpus.ChunkEncoding;
import dev.ner.input.InputLayer;
import dev.ner.input.WordForm;
import dev.ner.kernel.PackedWeights;
import dev.ner.kernel.Packing;
import dev.ner.network.Head;
import dev.ner.network.Initializer;
import dev.ner.network.Lookup;
import dev.ner.network.Network;
import dev.ner.network.NetworkFactory;
import dev.ner.network.ParameterLayout;
import dev.ner.network.Parameters;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The network of {@link ChainNer}.
 *
 * <ul>
 *   <li>words: Embedding(8), V×8 weights
 *   <li>scores: Dense(5), 45 weights
 *   <li>tags: CRF, 35 weights
 * </ul>
 *
 * <p>Besides its table it has 80 weights.
 *
 * <p>Shapes: N packed rows (the tokens of a batch), B sentences, V words, K tags; in a layer, E
 * units of its input and H of its own. Activations lie in panels of width × 16 lanes,
 * see {@link dev.ner.kernel.Lanes}; those of a recurrent layer have the initial state in
 * front, one panel a block.
 */
@Generated("dev.ner.dsl.processor.NerProcessor")
final class ChainNerNetwork extends Network {
  /** Makes this network. */
  static final NetworkFactory FACTORY = new NetworkFactory() {
    @Override
    public List<InputLayer> inputs() {
      return List.of(
          new InputLayer.Words("words", WordForm.EXACT, 0));
    }

    @Override
    public ParameterLayout layout(int... rows) {
      return ChainNerNetwork.layout(rows);
    }

    @Override
    public Network create(Parameters parameters) {
      return new ChainNerNetwork(parameters);
    }
  };

  /** Units of {@code words}. */
  private static final int WORDS = 8;

  /** Units of {@code scores}. */
  private static final int SCORES = 5;

  /** Offset of {@code scores.weights}: W, H×E. */
  private static final int SCORES_WEIGHTS = 0;

  /** Offset of {@code scores.bias}: b, H. */
  private static final int SCORES_BIAS = 40;

  /** Offset of {@code tags.transitions}: K×K, the tag before, then the one after. */
  private static final int TAGS_TRANSITIONS = 45;

  /** Offset of {@code tags.start}: K, of the first tag. */
  private static final int TAGS_START = 70;

  /** Offset of {@code tags.end}: K, of the last tag. */
  private static final int TAGS_END = 75;

  /** Offset of {@code words.table}: the vectors of the words, V×E. */
  private final int wordsTable;

  /** {@code words}: the output, N×E. */
  private float[] words = {};

  /** {@code words}: the output's gradient, N×E. */
  private float[] wordsGradient = {};

  /** {@code scores}: b and W side by side, for the forward pass. */
  private final PackedWeights scoresPacked;

  /** {@code scores}: Wᵀ, E×H, for the backward pass. */
  private final PackedWeights scoresTransposed;

  /** {@code scores}: the output, N×H. */
  private float[] scores = {};

  /** {@code scores}: the output's gradient, N×H. */
  private float[] scoresGradient = {};

  private ChainNerNetwork(Parameters parameters) {
    super(parameters);
    wordsTable = table(0);
    scoresPacked = PackedWeights.allocate(kernels, SCORES, 1 + WORDS);
    scoresTransposed = PackedWeights.allocate(kernels, WORDS, SCORES);
  }

  private ChainNerNetwork(ChainNerNetwork other) {
    super(other.source());
    wordsTable = other.wordsTable;
    scoresPacked = other.scoresPacked;
    scoresTransposed = other.scoresTransposed;
  }

  private static ParameterLayout layout(int[] rows) {
    return ParameterLayout.builder()
        .dense("scores.weights", SCORES_WEIGHTS, SCORES, WORDS, new Initializer.GlorotUniform(1))
        .dense("scores.bias", SCORES_BIAS, 1, SCORES, new Initializer.Zero())
        .dense("tags.transitions", TAGS_TRANSITIONS, SCORES, SCORES, new Initializer.Zero())
        .dense("tags.start", TAGS_START, 1, SCORES, new Initializer.Zero())
        .dense("tags.end", TAGS_END, 1, SCORES, new Initializer.Zero())
        .table("words.table", rows[0], WORDS, new Initializer.Normal(0.3f))
        .build();
  }

  @Override
  public Network sibling() {
    return new ChainNerNetwork(this);
  }

  @Override
  public void packForward() {
    Packing.stack(parameters, SCORES_BIAS, SCORES_WEIGHTS, SCORES, WORDS, scoresPacked);
  }

  @Override
  public void packBackward() {
    Packing.transpose(parameters, SCORES_WEIGHTS, SCORES, 1, WORDS, scoresTransposed, 0);
  }

  @Override
  public void forward(LaneBatch batch) {
    int panels = batch.panels();
    words = reserve(words, panels, WORDS);
    scores = reserve(scores, panels, SCORES);
    wordsForward(batch);
    scoresForward(batch);
  }

  @Override
  protected void reserveBackward(LaneBatch batch) {
    int panels = batch.panels();
    wordsGradient = reserve(wordsGradient, panels, WORDS);
    scoresGradient = reserve(scoresGradient, panels, SCORES);
  }

  @Override
  public void backward(LaneBatch batch) {
    clear(wordsGradient, batch.panels(), WORDS);
    scoresBackward(batch);
    wordsBackward(batch);
  }

  @Override
  public float[] output() {
    return scores;
  }

  @Override
  public float[] outputGradient() {
    return scoresGradient;
  }

  /** {@code words}: {@code x = table[rows]}. Rows of each token, N → x, N×E. */
  private void wordsForward(LaneBatch batch) {
    Lookup.forward(parameters, wordsTable, WORDS, batch, 0, words);
  }

  /** {@code words} back: {@code dtable[rows] += dx}. dx, N×E → rows of dtable, V×E. */
  private void wordsBackward(LaneBatch batch) {
    Lookup.backward(wordsGradient, WORDS, batch, 0, tableGradients()[0]);
  }

  /** {@code scores}: {@code y = W·x + b}. x, N×E, from {@code words} → y, N×H. */
  private void scoresForward(LaneBatch batch) {
    kernels.affine(scoresPacked, SCORES, words, 0, WORDS, words, 0, 0, scores, 0, batch.panels(),
        batch.lanes());
  }

  /**
   * {@code scores} back: {@code dW += dy·xᵀ, db += Σdy, dx += Wᵀ·dy}. dy, N×H → dx, N×E, in
   * {@code wordsGradient}.
   */
  private void scoresBackward(LaneBatch batch) {
    kernels.weightGradient(scoresGradient, SCORES, 1, words, 0, WORDS, words, null, 0,
        batch.panels(), gradient, SCORES_BIAS, SCORES_WEIGHTS, 0);
    kernels.inputGradient(scoresTransposed, scoresGradient, SCORES, 0, wordsGradient, 0, WORDS,
        wordsGradient, 0, 0, batch.panels());
  }

  /**
   * {@code tags}: paths of tags, {@code s(y) = start + Σ x(y) + Σ transitions + end}. x, N×K, from
   * {@code scores}, is the output.
   */
  @Override
  public Head head() {
    return new Head.Chain(TAGS_TRANSITIONS, TAGS_START, TAGS_END, ChunkEncoding.IOB2);
  }
}
