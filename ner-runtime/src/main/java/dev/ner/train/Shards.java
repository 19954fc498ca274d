package dev.ner.train;

import dev.ner.batch.Batch;
import dev.ner.batch.LaneBatch;
import dev.ner.input.Lexicon;
import dev.ner.kernel.Lanes;
import dev.ner.network.Dropout;
import dev.ner.network.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * An optimiser's step: the gradient of a batch, computed in shards at once and summed in their
 * order; its norm; the update of the weights.
 *
 * <p>Each of these is a round of tasks, so that all threads have work all the time. How a batch is
 * cut depends on its size alone, and each sum has one order, so the weights have the same bits for
 * every number of threads. Nothing is allocated once the buffers are large enough.
 */
final class Shards {
  /** The largest number of shards; part of what determines the bits of a result. */
  private static final int MAXIMUM = 8;

  private static final int PACKINGS = 2; // for the forward and for the backward pass

  private final Network network;
  private final Lexicon lexicon;
  private final int tags;
  private final Optimization optimization;
  private final Workers workers;
  private final List<Shard> shards = new ArrayList<>();
  private final List<Network> networks = new ArrayList<>();
  private final List<GradientSlice> slices;

  // One object for each kind of task, and what the tasks of the current round need.
  private final Workers.Tasks computing = this::computeTask;
  private final Workers.Tasks summing = this::sumTask;
  private final Workers.Tasks updating = this::updateTask;
  private final Workers.Tasks packing = this::packTask;
  private Batch batch;
  private int count;
  private Runnable meanwhile;
  private float scale;
  private long seed;
  private long batches;

  /**
   * Shards for batches of up to the given number of sentences; packs the network's weights.
   *
   * @param lexicon the words of the corpus
   * @param clipValue the largest magnitude of an element of the gradient; 0 for any
   */
  Shards(
      Network network,
      Lexicon lexicon,
      int tags,
      int batchSize,
      Optimization optimization,
      float clipValue,
      Workers workers) {
    this.network = network;
    this.lexicon = lexicon;
    this.tags = tags;
    this.optimization = optimization;
    this.workers = workers;
    for (int i = 0; i < Math.min(MAXIMUM, blocks(batchSize)); i++) {
      shards.add(new Shard(network.sibling(), batchSize));
      networks.add(shards.get(i).network);
    }
    slices = GradientSlice.all(optimization, clipValue);
    workers.run(packing, PACKINGS);
  }

  /** Determines what dropout drops. */
  void seed(long seed) {
    this.seed = seed;
  }

  private static int blocks(int sentences) {
    return (sentences + Lanes.COUNT - 1) / Lanes.COUNT;
  }

  /**
   * Computes the gradient of the batch's mean loss; returns the sum of its tokens' losses.
   *
   * @param meanwhile what any thread shall do at the same time
   */
  double compute(Batch batch, Runnable meanwhile) {
    this.batch = batch;
    this.meanwhile = meanwhile;
    batches++;
    count = Math.min(shards.size(), blocks(batch.size()));
    workers.run(computing, count + 1);
    workers.run(summing, slices.size());
    double loss = 0;
    for (int i = 0; i < count; i++) {
      loss += shards.get(i).loss;
    }
    return loss;
  }

  /** The Euclidean norm of the gradient before any of its elements was cut. */
  double norm() {
    double sum = 0;
    for (int i = 0; i < slices.size(); i++) {
      sum += slices.get(i).squares();
    }
    return Math.sqrt(sum);
  }

  /** The Euclidean norm of the gradient after large elements were cut. */
  double clippedNorm() {
    double sum = 0;
    for (int i = 0; i < slices.size(); i++) {
      sum += slices.get(i).clippedSquares();
    }
    return Math.sqrt(sum);
  }

  /** From now on {@link #parameterNorms} can be asked for. */
  void watch() {
    slices.forEach(GradientSlice::watch);
  }

  /**
   * The Euclidean norm of each parameter's part of the gradient.
   *
   * @param scale what the optimisers will multiply the gradient by
   */
  ParameterNorms parameterNorms(float scale) {
    int parameters = network.source().layout().parameters().size();
    double[] before = new double[parameters];
    double[] after = new double[parameters];
    slices.forEach(slice -> slice.addSquares(before, after));
    for (int p = 0; p < parameters; p++) {
      before[p] = Math.sqrt(before[p]);
      after[p] = Math.sqrt(after[p]) * scale;
    }
    return new ParameterNorms(before, after);
  }

  /** Lets the optimisers take one step, and packs the new weights. */
  void step(float scale) {
    this.scale = scale;
    optimization.beginStep();
    workers.run(updating, slices.size());
    workers.run(packing, PACKINGS);
  }

  private void computeTask(int number) {
    if (number < count) {
      shards.get(number).compute(batch, number, count);
    } else {
      meanwhile.run();
    }
  }

  private void sumTask(int number) {
    slices.get(number).sum(networks, count);
  }

  private void updateTask(int number) {
    slices.get(number).update(scale);
  }

  private void packTask(int number) {
    if (number == 0) {
      network.packForward();
    } else {
      network.packBackward();
    }
  }

  /** One shard: a network with buffers of its own. */
  private final class Shard {
    private final Network network;
    private final TagLoss losses;
    private final LaneBatch lanes = new LaneBatch(lexicon.slots());
    private final int[] scratch;
    private double loss;

    Shard(Network network, int batchSize) {
      this.network = network;
      this.losses = TagLoss.of(network, tags);
      this.scratch = new int[batchSize];
    }

    void compute(Batch batch, int number, int count) {
      batch.pack(number, count, lexicon, Dropout.seed(seed, batches, number), lanes, scratch);
      network.forward(lanes);
      network.prepareBackward(lanes);
      loss = losses.sum(lanes, batch.tokens());
      network.backward(lanes);
    }
  }
}
