package dev.ner.generated;

import dev.ner.batch.LaneBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The layers of the reference one after the other, and the mean loss of their outputs. */
final class ReferenceNetwork {
  private final List<ReferenceLayer> layers;
  private final Map<Sentence, Integer> places = new IdentityHashMap<>();
  private LaneBatch batch;

  ReferenceNetwork(List<ReferenceLayer> layers) {
    this.layers = layers;
  }

  List<ReferenceParameter> parameters() {
    return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
  }

  List<Nudge> nudges() {
    return layers.stream().flatMap(layer -> layer.nudges().stream()).toList();
  }

  ReferenceParameter parameter(String name) {
    return parameters().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  /** From now on sentences are those of a batch, in its order. */
  void batch(LaneBatch batch, List<Sentence> sentences) {
    this.batch = batch;
    places.clear();
    sentences.forEach(sentence -> places.put(sentence, places.size()));
  }

  /** The log-probabilities of a sentence's tags, T×K. */
  double[][] forward(Sentence sentence) {
    double[][] x = new double[sentence.length()][1];
    for (int t = 0; t < x.length; t++) {
      x[t][0] = sentence.ids()[t];
    }
    for (ReferenceLayer layer : layers) {
      if (batch != null) {
        layer.sentence(batch, places.get(sentence));
      }
      x = layer.forward(x);
    }
    return x;
  }

  /** Lets sentences go through in windows, as far as layers see them. */
  void windows(int length) {
    layers.forEach(layer -> layer.windows(length));
  }

  /**
   * The sum of {@code −ln p(gold tag)} over all tokens that have one, or of a chain's losses over
   * all sentences, divided by the number of tokens that have a gold tag.
   */
  double loss(List<Sentence> sentences) {
    double sum = 0;
    for (Sentence sentence : sentences) {
      double[][] y = forward(sentence);
      if (last() instanceof ReferenceCrf crf) {
        sum += crf.loss(y, sentence.tags());
        continue;
      }
      for (int t = 0; t < y.length; t++) {
        if (sentence.tags()[t] >= 0) {
          sum -= y[t][sentence.tags()[t]];
        }
      }
    }
    return sum / tagged(sentences);
  }

  /**
   * Sets the parameters' gradients to those of {@link #loss}.
   *
   * @return for each sentence the gradient of the embedding's output, T×E
   */
  List<double[][]> backward(List<Sentence> sentences) {
    parameters().forEach(p -> Arrays.fill(p.gradient(), 0));
    List<double[][]> inputs = new ArrayList<>();
    for (Sentence sentence : sentences) {
      double[][] dy = outputGradient(forward(sentence), sentence, 1.0 / tagged(sentences));
      for (int i = layers.size() - 1; i > 0; i--) {
        dy = layers.get(i).backward(dy);
      }
      inputs.add(dy);
      layers.get(0).backward(dy);
    }
    return inputs;
  }

  private double[][] outputGradient(double[][] y, Sentence sentence, double share) {
    if (last() instanceof ReferenceCrf crf) {
      return crf.gradient(y, sentence.tags(), share);
    }
    double[][] dy = new double[y.length][y[0].length];
    for (int t = 0; t < dy.length; t++) {
      if (sentence.tags()[t] >= 0) {
        dy[t][sentence.tags()[t]] = -share;
      }
    }
    return dy;
  }

  private ReferenceLayer last() {
    return layers.get(layers.size() - 1);
  }

  static int tagged(List<Sentence> sentences) {
    return (int)
        sentences.stream().flatMapToInt(s -> Arrays.stream(s.tags())).filter(t -> t >= 0).count();
  }
}
