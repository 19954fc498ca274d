package dev.ner.benchmarks.probe;

import dev.ner.batch.LaneBatch;
import dev.ner.benchmarks.interpreted.InterpretedNetwork;
import dev.ner.network.Initialization;
import dev.ner.network.Network;
import dev.ner.network.Parameters;
import dev.ner.train.CrossEntropy;
import java.util.Arrays;

/**
 * Milliseconds of a training step of the course's model up to the gradient: the generated network,
 * or an interpreted one on the same kernels.
 */
public final class NetworkStep {
  private static final int WORDS = 35_181;
  private static final int UNITS = 50;
  private static final int TAGS = 17;
  private static final int BATCHES = 16;

  private final Network network;
  private final LaneBatch[] batches = new LaneBatch[BATCHES];
  private int next;

  /** A step on random batches of 64 sentences, whose lengths are like those of real text. */
  public NetworkStep(Network network) {
    this.network = network;
    for (int i = 0; i < BATCHES; i++) {
      batches[i] = Batches.natural(WORDS, TAGS, i);
    }
  }

  /** The generated network of the course's model. */
  public static Network generated() {
    return Models.network("CourseModel", WORDS, 1);
  }

  /** The same network as a list of layers. */
  public static Network interpreted() {
    var factory = InterpretedNetwork.of(UNITS, UNITS, TAGS);
    Parameters parameters = new Parameters(factory.layout(WORDS));
    Initialization.fill(parameters, 1);
    return factory.create(parameters);
  }

  /** One step; returns the loss. */
  public double run() {
    LaneBatch batch = batches[next++ % BATCHES];
    network.packForward();
    network.packBackward();
    network.forward(batch);
    network.prepareBackward(batch);
    double loss =
        CrossEntropy.sum(batch, network.output(), TAGS, batch.tokens(), network.outputGradient());
    network.backward(batch);
    return loss;
  }

  public static void main(String[] arguments) {
    boolean interpreted = arguments[0].equals("interpreted");
    NetworkStep step = new NetworkStep(interpreted ? interpreted() : generated());
    requireEqual();
    double seconds = Figures.medianSeconds(step::run);
    Figures.report("value", seconds * 1e3);
  }

  /** Two networks that compute different things must not be compared. */
  private static void requireEqual() {
    NetworkStep one = new NetworkStep(generated());
    NetworkStep other = new NetworkStep(interpreted());
    if (one.run() != other.run()
        || !Arrays.equals(one.network.gradient(), other.network.gradient())) {
      throw new IllegalStateException("the interpreted network differs from the generated one");
    }
  }
}
