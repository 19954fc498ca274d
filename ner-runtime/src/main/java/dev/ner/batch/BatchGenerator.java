package dev.ner.batch;

import dev.ner.corpus.Sentences;
import dev.ner.random.SeededRandom;
import java.util.Arrays;

/**
 * The batches of an epoch: every sentence once, in random order, those of a batch of similar
 * length.
 *
 * <p>Sentences are shuffled; each run of {@value #POOL} batches is sorted by length and cut; the
 * batches are shuffled again. In training a word becomes unknown with probability {@code d / (d +
 * count)}, so that the unknown word has a meaning (Kiperwasser and Goldberg 2016).
 */
public final class BatchGenerator {
  private static final int POOL = 32;

  private final Windows windows;
  private final float[] dropout; // by word of the corpus
  private final int batchSize;
  private final long seed;
  private final Batch[] batches; // two, used by turns
  private final int[] order;
  private int[] batchStarts = {};
  private SeededRandom words;

  /**
   * A generator of batches of a training split.
   *
   * @param counts how often each word of the corpus's table occurs. Not modified
   * @param batchSize the number of sentences in a batch, the last one of an epoch excepted
   * @param wordDropout d, 0 for none
   * @param seed determines every batch
   */
  public BatchGenerator(
      Sentences training,
      Windows windows,
      int[] counts,
      int batchSize,
      float wordDropout,
      long seed) {
    this.windows = windows;
    this.batchSize = batchSize;
    this.seed = seed;
    this.batches = new Batch[] {new Batch(training, windows), new Batch(training, windows)};
    this.order = new int[windows.count()];
    this.dropout = new float[counts.length];
    for (int word = 0; word < counts.length; word++) {
      dropout[word] = wordDropout / (wordDropout + Math.max(1, counts[word]));
    }
  }

  /** The number of batches in an epoch. */
  public int batches() {
    return (order.length + batchSize - 1) / batchSize;
  }

  /** Draws the order of an epoch, counted from 1; the same each time. */
  public void beginEpoch(int epoch) {
    SeededRandom random = new SeededRandom(seed, "order " + epoch);
    words = new SeededRandom(seed, "word dropout " + epoch);
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    random.shuffle(order, order.length);
    int pool = POOL * batchSize;
    for (int from = 0; from < order.length; from += pool) {
      sortByLength(from, Math.min(order.length, from + pool));
    }
    batchStarts = new int[batches()];
    for (int b = 0; b < batchStarts.length; b++) {
      batchStarts[b] = b * batchSize;
    }
    random.shuffle(batchStarts, batchStarts.length);
  }

  /** Sorts a run of the order by falling length, windows of one length as they stand. */
  private void sortByLength(int from, int to) {
    long[] keys = new long[to - from];
    for (int i = from; i < to; i++) {
      keys[i - from] = (long) -windows.length(order[i]) << 32 | i - from;
    }
    Arrays.sort(keys);
    int[] sorted = new int[to - from];
    for (int i = 0; i < keys.length; i++) {
      sorted[i] = order[from + (int) keys[i]];
    }
    System.arraycopy(sorted, 0, order, from, sorted.length);
  }

  /**
   * The batch of the epoch with the given number, from 0; asked for in ascending order. Valid until
   * the batch after the next is asked for, so that one can be read while another is written.
   */
  public Batch batch(int number) {
    int from = batchStarts[number];
    int count = Math.min(batchSize, order.length - from);
    Batch batch = batches[number % 2];
    batch.begin(order, from, count);
    for (int s = 0; s < count; s++) {
      for (int step = 0; step < batch.length(s); step++) {
        float share = dropout[batch.word(s, step)];
        batch.drop(s, step, share > 0 && words.nextFloat() < share);
      }
    }
    return batch;
  }
}
