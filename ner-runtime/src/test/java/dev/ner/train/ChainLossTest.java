package dev.ner.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ner.batch.LaneBatch;
import dev.ner.corpus.ChunkEncoding;
import dev.ner.corpus.TagSet;
import dev.ner.network.Head;
import dev.ner.network.Initializer;
import dev.ner.network.Network;
import dev.ner.network.ParameterLayout;
import dev.ner.network.Parameters;
import dev.ner.random.SeededRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChainLossTest {
  private static final int TAGS = 5; // of IOB2
  private static final int BEFORE = 7; // other parameters in front

  private final long seed = Long.getLong("ner.seed", System.nanoTime());
  private final SeededRandom random = new SeededRandom(seed, "chain loss");
  private Scores network;
  private TagLoss loss;

  ChainLossTest() {
    System.out.println("ChainLossTest: -Dner.seed=" + seed);
    encode(ChunkEncoding.IOB2);
  }

  /** Makes a network of random weights. */
  private void encode(ChunkEncoding encoding) {
    network = new Scores(encoding);
    loss = TagLoss.of(network, TAGS);
    for (int i = BEFORE; i < network.source().values().length; i++) {
      network.source().values()[i] = (float) random.nextGaussian();
    }
  }

  /** A network whose output is given. */
  private static final class Scores extends Network {
    private final Head.Chain head;
    private final int states;
    private float[] output = {};
    private float[] outputGradient = {};

    Scores(ChunkEncoding encoding) {
      super(new Parameters(layout(encoding.states(TAGS))));
      states = encoding.states(TAGS);
      int start = BEFORE + states * states;
      head = new Head.Chain(BEFORE, start, start + states, encoding);
    }

    private static ParameterLayout layout(int states) {
      int size = BEFORE + states * (states + 2);
      return ParameterLayout.builder().dense("chain", 0, 1, size, new Initializer.Zero()).build();
    }

    @Override
    public Head.Chain head() {
      return head;
    }

    @Override
    public float[] output() {
      return output;
    }

    @Override
    public float[] outputGradient() {
      return outputGradient;
    }

    @Override
    protected void reserveBackward(LaneBatch batch) {
      outputGradient = reserve(outputGradient, batch.panels(), states);
      Arrays.fill(outputGradient, 9f); // of another batch
    }

    @Override
    public Network sibling() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void packForward() {}

    @Override
    public void packBackward() {}

    @Override
    public void forward(LaneBatch batch) {}

    @Override
    public void backward(LaneBatch batch) {}
  }

  /** Sentences of the given tags, longest first; scores are random, in idle lanes too. */
  private LaneBatch batch(int[]... sentences) {
    LaneBatch batch = new LaneBatch();
    batch.begin(Arrays.stream(sentences).mapToInt(s -> s.length).toArray(), sentences.length);
    for (int s = 0; s < sentences.length; s++) {
      for (int step = 0; step < sentences[s].length; step++) {
        batch.set(s, step, 0, sentences[s][step]);
      }
    }
    network.output = new float[batch.panels() * network.states * 16];
    for (int i = 0; i < network.output.length; i++) {
      network.output[i] = (float) random.nextGaussian();
    }
    return batch;
  }

  private double loss(LaneBatch batch, int tokens) {
    network.prepareBackward(batch);
    return loss.sum(batch, tokens);
  }

  /** Random tags that IOB2 allows, some missing. */
  private int[] tags(int length) {
    int[] tags = new int[length];
    int before = TagSet.OUTSIDE;
    for (int step = 0; step < length; step++) {
      int tag = random.nextInt(TAGS);
      before = TagSet.mayFollow(before, tag) ? tag : tag - 1;
      tags[step] = random.nextInt(4) == 0 ? LaneBatch.NO_TAG : before;
    }
    return tags;
  }

  @ParameterizedTest
  @EnumSource
  void theLossFallsAlongItsGradient(ChunkEncoding encoding) {
    encode(encoding);
    int states = network.states;
    int[][] sentences = new int[19][];
    for (int s = 0; s < sentences.length; s++) {
      sentences[s] = tags(s < 2 ? 7 : 1 + (19 - s) / 4);
    }
    LaneBatch batch = batch(sentences);
    int tokens = 50;
    loss(batch, tokens);
    int size = batch.panels() * states * 16;
    float[] scoreGradient = Arrays.copyOf(network.outputGradient(), size);
    float[] gradient = network.gradient().clone();

    assertThat(Arrays.copyOf(gradient, BEFORE)).containsOnly(0f);
    checkDifferences(batch, tokens, network.output, scoreGradient, 0);
    checkDifferences(batch, tokens, network.source().values(), gradient, BEFORE);
    for (int s = 0; s < batch.sentences(); s++) {
      for (int step = batch.length(s); step < batch.steps(); step++) {
        if (s / 16 < batch.panelCount(step)) {
          int at = batch.index(s, step);
          for (int state = 0; state < states; state++) {
            assertThat(scoreGradient[(at / 16 * states + state) * 16 + at % 16]).isZero();
          }
        }
      }
    }
  }

  private void checkDifferences(
      LaneBatch batch, int tokens, float[] values, float[] gradient, int from) {
    float step = 1f / 64;
    for (int i = from; i < gradient.length; i++) {
      float value = values[i];
      values[i] = value + step;
      double above = loss(batch, tokens);
      float over = values[i];
      values[i] = value - step;
      double below = loss(batch, tokens);
      double difference = (above - below) / (over - values[i]) / tokens;
      values[i] = value;
      assertThat((double) gradient[i]).as("element %d", i).isCloseTo(difference, within(2e-5));
    }
  }

  @Test
  void forbiddenMovesHaveNoGradientWhateverTheirWeights() {
    LaneBatch batch = batch(tags(9), tags(6));
    float[] values = network.source().values();
    double expected = loss(batch, 1);
    for (int before = 0; before < TAGS; before++) {
      for (int tag = 0; tag < TAGS; tag++) {
        if (!TagSet.mayFollow(before, tag)) {
          values[network.head().transitions() + before * TAGS + tag] = 5000f;
        }
      }
    }
    values[network.head().start() + TagSet.inside(1)] = 5000f;

    assertThat(loss(batch, 1)).isEqualTo(expected);
    assertThat(network.gradient()[network.head().start() + TagSet.inside(1)]).isZero();
    assertThat(network.gradient()[network.head().transitions() + TagSet.inside(0)]).isZero();
    assertThat(network.gradient()[network.head().transitions() + TagSet.begin(0)]).isNotZero();
  }

  @Test
  void aGoldTagThatFollowsNothingBeginsAnEntity() {
    int[] strays = {TagSet.inside(0), TagSet.inside(0), 0, TagSet.inside(1), TagSet.inside(0)};
    int[] read = {TagSet.begin(0), TagSet.inside(0), 0, TagSet.begin(1), TagSet.begin(0)};
    LaneBatch batch = batch(strays);
    double found = loss(batch, 5);
    for (int step = 0; step < read.length; step++) {
      batch.set(0, step, 0, read[step]);
    }

    assertThat(found).isEqualTo(loss(batch, 5)).isFinite();
  }

  @Test
  void aSentenceWithoutTagsCostsNothing() {
    LaneBatch batch = batch(new int[] {LaneBatch.NO_TAG, LaneBatch.NO_TAG});

    assertThat(loss(batch, 2)).isZero();
    assertThat(Arrays.copyOf(network.outputGradient(), 2 * TAGS * 16)).containsOnly(0f);
    assertThat(network.gradient()).containsOnly(0f);
  }

  @Test
  void aLongSentenceOfExtremeScoresHasAFiniteLoss() {
    int[] tags = new int[10_000];
    Arrays.fill(tags, 1, 9_000, TagSet.begin(1));
    LaneBatch batch = batch(tags);
    for (int i = 0; i < network.output.length; i++) {
      network.output[i] *= 1000;
    }

    assertThat(loss(batch, tags.length) / tags.length).isBetween(100.0, 4000.0);
    for (float element : network.outputGradient()) {
      assertThat(element).isBetween(-1f, 1f);
    }
  }
}
