package dev.ner.train;

import dev.ner.batch.Vocabulary;
import dev.ner.corpus.Sentences;
import dev.ner.network.Network;
import dev.ner.predict.Predictor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Tags the sentences of a split, several runs of them at once. */
public final class SplitPrediction {
  private static final int RUN = 512; // sentences a task

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
    short[] predicted = new short[ids.length];
    int count = Math.min(networks.size(), Math.max(1, workers.threads()));
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int worker = 0; worker < count; worker++) {
      int first = worker * RUN;
      Predictor predictor = new Predictor(networks.get(worker), tags, padding, maximumLength);
      tasks.add(
          () -> {
            for (int from = first; from < sentences.size(); from += RUN * count) {
              int to = Math.min(sentences.size(), from + RUN);
              predictor.predict(ids, starts, from, to, predicted, null);
            }
            return null;
          });
    }
    workers.run(tasks);
    return predicted;
  }
}
