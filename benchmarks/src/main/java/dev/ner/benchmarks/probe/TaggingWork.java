package dev.ner.benchmarks.probe;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The sentences that taggers are measured on: the test split of GMB in bulk, or its sentences of
 * about 22 tokens one by one.
 */
final class TaggingWork {
  private static final int SHORTEST = 20;
  private static final int LONGEST = 24;
  private static final int BULK_SENTENCES = 2_000;

  private TaggingWork() {}

  /**
   * Measures {@code bulk} (tokens a second) or {@code sentence} (microseconds).
   *
   * @param one tags one sentence and returns the number of its entities
   * @param many tags sentences and returns the number of their entities
   */
  static void run(
      String kind, ToIntFunction<List<String>> one, ToIntFunction<List<List<String>>> many) {
    List<List<String>> sentences = GmbCorpus.words(GmbCorpus.read().test());
    if (kind.equals("bulk")) {
      bulk(sentences.subList(0, BULK_SENTENCES), many);
    } else {
      single(sentences, one);
    }
  }

  private static void bulk(List<List<String>> sentences, ToIntFunction<List<List<String>>> many) {
    int tokens = sentences.stream().mapToInt(List::size).sum();
    int[] entities = new int[1];
    double seconds = Figures.medianSeconds(() -> entities[0] = many.applyAsInt(sentences));
    Figures.report("value", tokens / seconds);
    Figures.report("entities", entities[0]);
  }

  private static void single(List<List<String>> sentences, ToIntFunction<List<String>> one) {
    List<List<String>> chosen =
        sentences.stream().filter(s -> s.size() >= SHORTEST && s.size() <= LONGEST).toList();
    int[] state = new int[2];
    double seconds =
        Figures.medianSeconds(
            () -> state[1] += one.applyAsInt(chosen.get(state[0]++ % chosen.size())));
    Figures.report("value", seconds * 1e6);
    Figures.report("entities", state[1] / (double) state[0]);
  }
}
