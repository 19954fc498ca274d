package dev.ner.predict;

import dev.ner.batch.LaneBatch;
import dev.ner.input.Lexicon;
import dev.ner.kernel.KernelsProvider;
import dev.ner.kernel.Lanes;
import dev.ner.network.Network;
import java.util.Arrays;

/**
 * Tags encoded sentences with a network: for each sentence the most probable path of tags that IOB2
 * allows, and each entity's confidence.
 *
 * <p>Sentences are grouped by length into batches, which changes no bit of a result. A sentence
 * longer than the maximum length goes through in windows, and recurrent layers carry their state
 * from one to the next; its path is that of the whole sentence. Serves one thread at a time.
 */
public final class Predictor {
  private static final int SENTENCES = 64; // a batch: enough lanes, small enough for the caches
  private static final int ALONE = 8; // so few sentences are faster one by one than in a lane block
  private static final int PLACES = 1 << 14; // fewer sentences where they are very long

  private final Network network;
  private final int width; // the number of a token's scores, K
  private final Lexicon lexicon;
  private final int maximumLength;
  private final Decoder decoder;
  private final LaneBatch batch;
  private final int[] lengths = new int[SENTENCES];
  private long[] order = {};
  private float[] scores = {}; // of a sentence that does not stand by itself in the output: T×K

  /**
   * A predictor with the parameters that the network now has.
   *
   * @param network its weights packed by {@link Network#packForward}
   * @param tags the number of IOB2 tags
   * @param lexicon the words in whose numbers sentences are given
   * @param maximumLength the longest window in tokens
   * @param temperatures G of them, which the scores are divided by before confidences are taken of
   *     them; they change no tag. None for 1, the scores as they are
   */
  public Predictor(
      Network network, Lexicon lexicon, int tags, int maximumLength, double... temperatures) {
    this.network = network;
    this.width = network.head().scores(tags);
    this.lexicon = lexicon;
    this.batch = new LaneBatch(lexicon.slots());
    this.maximumLength = maximumLength;
    this.decoder =
        Decoder.of(network, this.width, temperatures.length == 0 ? new double[] {1} : temperatures);
  }

  /**
   * Tags consecutive sentences.
   *
   * @param tokens the words of all tokens, as the lexicon numbers them. Not modified
   * @param starts sentence s has the tokens {@code starts[s] .. starts[s + 1]}. Not modified
   * @param from the first sentence
   * @param to the sentence after the last
   * @param predicted Modified: the tag of each token
   * @param confidences Modified, G for each token: at the first token of each predicted entity the
   *     probability of exactly that entity, at each temperature; null if not wanted
   */
  public void predict(
      int[] tokens, int[] starts, int from, int to, short[] predicted, float[] confidences) {
    int count = 0;
    if (order.length < to - from) {
      order = new long[to - from];
    }
    for (int s = from; s < to; s++) {
      int length = starts[s + 1] - starts[s];
      if (length > maximumLength) {
        predictAlone(s, tokens, starts, predicted, confidences);
      } else if (length > 0) {
        order[count++] = (long) -length << 32 | s;
      }
    }
    Arrays.sort(order, 0, count);
    int first = 0;
    while (first < count) {
      int sentence = (int) order[first]; // the longest of those that are left
      int longest = starts[sentence + 1] - starts[sentence];
      int together = Math.min(sentencesAtOnce(longest), count - first);
      if (together > ALONE) {
        predictBatch(first, together, tokens, starts, predicted, confidences);
      } else {
        for (int i = first; i < first + together; i++) {
          predictAlone((int) order[i], tokens, starts, predicted, confidences);
        }
      }
      first += together;
    }
  }

  /** Which kernels predictors compute with and why, in one line; for rooms that know no kernels. */
  public static String kernels() {
    return KernelsProvider.reason();
  }

  /** The number of sentences of a batch whose longest one has so many tokens; at most 64. */
  public static int sentencesAtOnce(int longest) {
    return Math.max(Lanes.COUNT, Math.min(SENTENCES, PLACES / longest));
  }

  private void predictBatch(
      int first, int count, int[] tokens, int[] starts, short[] predicted, float[] confidences) {
    for (int i = 0; i < count; i++) {
      int sentence = (int) order[first + i];
      lengths[i] = starts[sentence + 1] - starts[sentence];
    }
    batch.begin(lengths, count);
    for (int i = 0; i < count; i++) {
      int start = starts[(int) order[first + i]];
      read(i, tokens, start, start + lengths[i], start, lengths[i]);
    }
    network.forward(batch);
    for (int i = 0; i < count; i++) {
      gather(i);
      decoder.decode(scores, lengths[i], predicted, confidences, starts[(int) order[first + i]]);
    }
  }

  private void predictAlone(
      int sentence, int[] tokens, int[] starts, short[] predicted, float[] confidences) {
    int start = starts[sentence];
    int end = starts[sentence + 1];
    boolean whole = end - start <= maximumLength;
    if (!whole) {
      reserveScores(end - start);
    }
    for (int from = start; from < end; from += maximumLength) {
      int length = Math.min(maximumLength, end - from);
      batch.beginSingle(length);
      if (from > start) {
        batch.continuesPrevious();
      }
      if (from + length < end) {
        batch.hasMore();
      }
      read(0, tokens, start, end, from, length);
      network.forward(batch);
      if (whole) {
        decoder.decode(network.output(), length, predicted, confidences, start);
        return;
      }
      System.arraycopy(network.output(), 0, scores, (from - start) * width, length * width);
    }
    decoder.decode(scores, end - start, predicted, confidences, start);
  }

  /** Reads a part of the sentence from {@code start} to {@code end} into the batch. */
  private void read(int sentence, int[] tokens, int start, int end, int from, int length) {
    for (int step = 0; step < length; step++) {
      batch.read(lexicon, sentence, step, tokens, start, end, from + step, false, LaneBatch.NO_TAG);
    }
  }

  /** Brings the output for a sentence of the batch together. */
  private void gather(int sentence) {
    float[] output = network.output();
    int lanes = batch.lanes();
    int block = sentence / lanes;
    int length = batch.length(sentence);
    reserveScores(length);
    int to = 0;
    for (int step = 0; step < length; step++) {
      int at = (batch.firstPanel(step) + block) * width * lanes + sentence % lanes;
      for (int tag = 0; tag < width; tag++, at += lanes) {
        scores[to++] = output[at];
      }
    }
  }

  private void reserveScores(int length) {
    if (scores.length < length * width) {
      scores = new float[Math.max(length * width, scores.length * 3 / 2)];
    }
  }
}
