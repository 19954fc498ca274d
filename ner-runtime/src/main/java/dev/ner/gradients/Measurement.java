package dev.ner.gradients;

import dev.ner.batch.LaneBatch;
import dev.ner.network.Network;
import dev.ner.network.RecurrentTrace;
import dev.ner.predict.Predictor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Measures a network's recurrent layers on sentences: for several positions t of each sentence a
 * forward and a backward pass of the loss at t alone.
 *
 * <p>The network's weights are read, never written.
 */
final class Measurement {
  private final List<EncodedSentence> sentences;
  private final int positions;
  private final LossPass pass;
  private final Network network;
  private final List<LayerSamples> layers = new ArrayList<>();
  private LaneBatch batch;
  private int samples;
  private long tokens;
  private double loss;

  private Measurement(Network network, List<EncodedSentence> sentences, int positions, int tags) {
    this.network = network;
    this.sentences =
        sentences.stream()
            .sorted(Comparator.comparingInt(EncodedSentence::length).reversed())
            .toList();
    this.positions = positions;
    this.pass = new LossPass(network, tags);
  }

  /**
   * What was found.
   *
   * @param samples the number of losses that were sent back, one for each position of a sentence
   * @param loss the mean loss of the sentences' tokens, in nats
   * @param layers the recurrent layers in their order
   */
  record Result(int samples, double loss, List<LayerGradients> layers) {}

  /**
   * Measures.
   *
   * @param network its weights packed for both passes; its buffers are overwritten
   * @param sentences with a gold tag at each token
   * @param positions how many positions of a sentence are taken, at least 2
   * @param tags K
   */
  static Result of(Network network, List<EncodedSentence> sentences, int positions, int tags) {
    return new Measurement(network, sentences, positions, tags).run();
  }

  private Result run() {
    for (int from = 0; from < sentences.size(); ) {
      int together = Predictor.sentencesAtOnce(sentences.get(from).length());
      int to = Math.min(sentences.size(), from + together);
      batch = EncodedSentence.batch(sentences.subList(from, to));
      measureBatch();
      from = to;
    }
    List<LayerGradients> gradients = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      gradients.add(layers.get(i).gradients(network.traces().get(i)));
    }
    return new Result(samples, loss / Math.max(1, tokens), gradients);
  }

  private void measureBatch() {
    int[] before = new int[batch.sentences()];
    Arrays.fill(before, LossPass.NONE);
    for (int number = 0; number < positions; number++) {
      int[] chosen = new int[batch.sentences()];
      for (int s = 0; s < chosen.length; s++) {
        int position = position(batch.length(s), number, positions);
        chosen[s] = position == before[s] ? LossPass.NONE : position;
        before[s] = position;
      }
      pass.forward(batch);
      if (number == 0) {
        addForward();
      }
      pass.backward(batch, chosen);
      addBackward(chosen);
    }
  }

  /** The positions of a sentence: the first, the last, and others evenly between them. */
  static int position(int length, int number, int positions) {
    return (int) Math.round((double) (length - 1) * number / (positions - 1));
  }

  private void addForward() {
    List<RecurrentTrace> traces = network.traces();
    for (int i = 0; i < traces.size(); i++) {
      if (layers.size() == i) {
        layers.add(new LayerSamples(traces.get(i).kind()));
      }
      layers.get(i).addGates(traces.get(i), batch);
    }
    tokens += batch.tokens();
    int[] all = new int[batch.sentences()];
    for (int step = 0; step < batch.steps(); step++) {
      for (int s = 0; s < all.length; s++) {
        all[s] = step < batch.length(s) ? step : LossPass.NONE;
      }
      loss += pass.loss(batch, all);
    }
  }

  private void addBackward(int[] chosen) {
    List<RecurrentTrace> traces = network.traces();
    for (int s = 0; s < chosen.length; s++) {
      if (chosen[s] != LossPass.NONE) {
        samples++;
        for (int i = 0; i < traces.size(); i++) {
          layers.get(i).addGradients(traces.get(i), batch, s, chosen[s]);
        }
      }
    }
  }
}
