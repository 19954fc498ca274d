package dev.ner.train;

import dev.ner.batch.Vocabulary;
import dev.ner.corpus.Sentences;
import dev.ner.network.Network;
import dev.ner.predict.Predictor;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Tags the sentences of a split, several runs of them at once. */
public final class SplitPrediction {
  private static final int RUN = 512; // sentences a time

  private final Sentences sentences;
  private final int[] ids;
  private final int[] starts;

  /** Encodes the split's words. */
  public SplitPrediction(Sentences sentences, Vocabulary vocabulary) {
    this.sentences = sentences;
    int[] idOfWord = vocabulary.ids(sentences.words());
    ids = new int[sentences.tokenCount()];
    for (int token = 0; token < ids.length; token++) {
      ids[token] = idOfWord[sentences.word(token)];
    }
    starts = new int[sentences.size() + 1];
    for (int s = 0; s < sentences.size(); s++) {
      starts[s + 1] = sentences.end(s);
    }
  }

  /**
   * The predicted tag of each token.
   *
   * @param networks one for each worker at least, their weights packed for the forward pass
   */
  public short[] predict(
      List<Network> networks, int tags, int padding, int maximumLength, Workers workers) {
    return predict(networks, tags, padding, maximumLength, workers, null);
  }

  /**
   * The predicted tag of each token, and the confidences of entities.
   *
   * @param confidences Modified as {@link Predictor#predict} does: for each token one at each
   *     temperature; null if not wanted
   */
  public short[] predict(
      List<Network> networks,
      int tags,
      int padding,
      int maximumLength,
      Workers workers,
      float[] confidences,
      double... temperatures) {
    short[] predicted = new short[ids.length];
    AtomicInteger next = new AtomicInteger();
    workers.run(
        worker -> {
          Predictor predictor =
              new Predictor(networks.get(worker), tags, padding, maximumLength, temperatures);
          for (int from = next.getAndAdd(RUN); from < sentences.size(); ) {
            int to = Math.min(sentences.size(), from + RUN);
            predictor.predict(ids, starts, from, to, predicted, confidences);
            from = next.getAndAdd(RUN);
          }
        },
        Math.min(networks.size(), workers.threads()));
    return predicted;
  }
}
