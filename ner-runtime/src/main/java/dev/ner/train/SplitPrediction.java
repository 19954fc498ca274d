package dev.ner.train;

import dev.ner.corpus.Sentences;
import dev.ner.input.Lexicon;
import dev.ner.network.Network;
import dev.ner.predict.Predictor;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Tags the sentences of a split, several runs of them at once. */
public final class SplitPrediction {
  private static final int RUN = 512; // sentences a time

  private final Sentences sentences;
  private final Lexicon lexicon;
  private final int[] starts;

  /**
   * The sentences of a split.
   *
   * @param lexicon the words of the corpus
   */
  public SplitPrediction(Sentences sentences, Lexicon lexicon) {
    this.sentences = sentences;
    this.lexicon = lexicon;
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
  public short[] predict(List<Network> networks, int tags, int maximumLength, Workers workers) {
    return predict(networks, tags, maximumLength, workers, null);
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
      int maximumLength,
      Workers workers,
      float[] confidences,
      double... temperatures) {
    short[] predicted = new short[sentences.tokenCount()];
    AtomicInteger next = new AtomicInteger();
    workers.run(
        worker -> {
          Predictor predictor =
              new Predictor(networks.get(worker), lexicon, tags, maximumLength, temperatures);
          for (int from = next.getAndAdd(RUN); from < sentences.size(); ) {
            int to = Math.min(sentences.size(), from + RUN);
            predictor.predict(sentences.tokens(), starts, from, to, predicted, confidences);
            from = next.getAndAdd(RUN);
          }
        },
        Math.min(networks.size(), workers.threads()));
    return predicted;
  }
}
