package dev.ner.known;

import dev.ner.batch.LaneBatch;
import dev.ner.kernel.Lanes;
import dev.ner.network.Network;
import dev.ner.train.AdamSettings;
import dev.ner.train.Clipping;
import dev.ner.train.CrossEntropy;
import dev.ner.train.GradientSteps;

/** The training of a network on a task of symbols, and how well it does then. */
final class Learner {
  private static final int JUDGED_BATCHES = 20;

  private final Network network;
  private final SymbolTask task;
  private final GradientSteps steps;
  private final int tags;

  /** A training by Adam, with clipping by norm at 1. */
  Learner(Network network, SymbolTask task, float learningRate) {
    this(
        network,
        task,
        new GradientSteps(
            network, new AdamSettings(learningRate, 0.9f, 0.999f, 1e-8f), new Clipping(1, 0)));
  }

  Learner(Network network, SymbolTask task, GradientSteps steps) {
    this.network = network;
    this.task = task;
    this.tags = 2 * task.entities() + 1;
    this.steps = steps;
  }

  /** Learns from so many new batches; returns the mean loss of an answer in the last one. */
  double learn(int batches) {
    double loss = 0;
    for (int i = 0; i < batches; i++) {
      LaneBatch batch = task.next();
      int answers = answers(batch);
      network.forward(batch);
      network.prepareBackward(batch);
      loss =
          CrossEntropy.sum(batch, network.output(), tags, answers, network.outputGradient())
              / answers;
      network.backward(batch);
      steps.step();
    }
    return loss;
  }

  private static int answers(LaneBatch batch) {
    int answers = 0;
    for (int i = 0; i < batch.panels() * Lanes.COUNT; i++) {
      answers += batch.tags()[i] == LaneBatch.NO_TAG ? 0 : 1;
    }
    return answers;
  }

  /** The share of new sequences whose last answer is right. */
  double accuracy() {
    int right = 0;
    int sequences = 0;
    for (int i = 0; i < JUDGED_BATCHES; i++) {
      LaneBatch batch = task.next();
      network.forward(batch);
      for (int s = 0; s < batch.sentences(); s++) {
        int lane = batch.index(s, task.length() - 1);
        right += best(lane) == batch.tags()[lane] ? 1 : 0;
        sequences++;
      }
    }
    return (double) right / sequences;
  }

  private int best(int lane) {
    int first = lane / Lanes.COUNT * tags * Lanes.COUNT + lane % Lanes.COUNT;
    int best = 0;
    for (int tag = 1; tag < tags; tag++) {
      float[] output = network.output();
      if (output[first + tag * Lanes.COUNT] > output[first + best * Lanes.COUNT]) {
        best = tag;
      }
    }
    return best;
  }
}
