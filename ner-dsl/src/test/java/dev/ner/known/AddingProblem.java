package dev.ner.known;

import dev.ner.batch.LaneBatch;
import dev.ner.kernel.Lanes;
import dev.ner.network.Network;
import dev.ner.random.SeededRandom;
import dev.ner.train.AdamSettings;
import dev.ner.train.Clipping;
import dev.ner.train.GradientSteps;
import java.util.Arrays;

/**
 * The adding problem: of T numbers two are marked, and their sum is asked for at the end
 * (Hochreiter and Schmidhuber 1997, experiment 4).
 *
 * <p>A regression by a network of tags. Its input of two numbers, value and mark, is a row of the
 * embedding's table that the task writes and nobody trains, another one for each position of the
 * batch. Its answer is the difference of the first two log-probabilities, which is that of their
 * scores, linear in the state; its loss the squared error.
 */
final class AddingProblem {
  /** E: the value and the mark. */
  static final int INPUTS = 2;

  private final Network network;
  private final int length;
  private final int sequences;
  private final Scale scale;
  private final SeededRandom random;
  private final LaneBatch batch = new LaneBatch();
  private final int table;
  private final int tags;
  private final float[] targets;
  private GradientSteps steps;

  /**
   * Where values and targets lie.
   *
   * @param lowest the lowest value; the highest is 1
   * @param factor what the sum is multiplied by to be the target
   * @param offset what is then added
   */
  record Scale(float lowest, float factor, float offset) {
    /** Values in ±1 and targets in 0 to 1, as Hochreiter and Schmidhuber have them. */
    static final Scale OF_1997 = new Scale(-1, 0.25f, 0.5f);

    /** Values in 0 to 1 and targets in 0 to 2, as Le, Jaitly and Hinton (2015) have them. */
    static final Scale OF_2015 = new Scale(0, 1, 0);

    /** The mean squared error of whoever always answers the mean. */
    double variance() {
      double width = 1 - lowest;
      return 2 * width * width / 12 * factor * factor;
    }
  }

  /** The number of words that the embedding must have. */
  static int words(int length, int sequences) {
    return length * sequences;
  }

  AddingProblem(Network network, int length, int sequences, Scale scale, long seed) {
    this.network = network;
    this.length = length;
    this.sequences = sequences;
    this.scale = scale;
    this.random = new SeededRandom(seed, "adding problem");
    this.table = network.source().layout().tables().get(0).offset();
    this.tags = network.source().get("scores.bias").getNumElements();
    this.targets = new float[sequences];
    int[] lengths = new int[sequences];
    Arrays.fill(lengths, length);
    batch.begin(lengths, sequences);
    for (int word = 0; word < words(length, sequences); word++) {
      batch.set(word / length, word % length, word, LaneBatch.NO_TAG);
    }
  }

  /** Begins a training by Adam, with clipping by norm. */
  AddingProblem trainedBy(float learningRate, float clipNorm) {
    AdamSettings adam = new AdamSettings(learningRate, 0.9f, 0.999f, 1e-8f);
    steps = new GradientSteps(network, adam, new Clipping(clipNorm, 0));
    return this;
  }

  /** Writes new sequences, one marked value in each half. */
  private void draw() {
    float[] values = network.source().values();
    for (int s = 0; s < sequences; s++) {
      int first = random.nextInt(length / 2);
      int second = length / 2 + random.nextInt(length - length / 2);
      float sum = 0;
      for (int step = 0; step < length; step++) {
        float value = scale.lowest + (1 - scale.lowest) * random.nextFloat();
        boolean marked = step == first || step == second;
        int row = table + (s * length + step) * INPUTS;
        values[row] = value;
        values[row + 1] = marked ? 1 : 0;
        sum += marked ? value : 0;
      }
      targets[s] = sum * scale.factor + scale.offset;
    }
  }

  /** The place of a sequence's first score at the end, scores of one lane 16 apart. */
  private int answerOf(int sequence) {
    int lane = batch.index(sequence, length - 1);
    return lane / Lanes.COUNT * tags * Lanes.COUNT + lane % Lanes.COUNT;
  }

  private double error(int sequence) {
    float[] output = network.output();
    int at = answerOf(sequence);
    return (double) output[at + Lanes.COUNT] - output[at] - targets[sequence];
  }

  /** Learns from so many new batches; returns their mean squared error. */
  double learn(int batches) {
    double sum = 0;
    for (int i = 0; i < batches; i++) {
      draw();
      network.forward(batch);
      network.prepareBackward(batch);
      float[] gradient = network.outputGradient();
      Arrays.fill(gradient, 0, batch.panels() * tags * Lanes.COUNT, 0f);
      for (int s = 0; s < sequences; s++) {
        double error = error(s);
        sum += error * error;
        float slope = (float) (2 * error / sequences);
        gradient[answerOf(s) + Lanes.COUNT] = slope;
        gradient[answerOf(s)] = -slope;
      }
      network.backward(batch);
      Arrays.fill(network.tableGradients()[0].values(), 0f); // the input is not learnt
      steps.step();
    }
    return sum / batches / sequences;
  }

  /** The mean squared error over so many new batches. */
  double meanError(int batches) {
    double sum = 0;
    for (int i = 0; i < batches; i++) {
      draw();
      network.forward(batch);
      for (int s = 0; s < sequences; s++) {
        sum += error(s) * error(s);
      }
    }
    return sum / batches / sequences;
  }
}
