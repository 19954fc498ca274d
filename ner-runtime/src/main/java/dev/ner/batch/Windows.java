package dev.ner.batch;

import dev.ner.corpus.Sentences;
import java.util.Arrays;

/** Sentences cut into pieces of at most a maximum length, as runs of tokens of a split. */
public final class Windows {
  private int[] starts = new int[1 << 10];
  private int[] lengths = new int[1 << 10];
  private int[] sentences = new int[1 << 10];
  private int count;
  private int cut;

  /** The windows of all sentences; a sentence that is short enough is one window. */
  public Windows(Sentences split, int maximumLength) {
    for (int s = 0; s < split.size(); s++) {
      int length = split.length(s);
      if (length > maximumLength) {
        cut++;
      }
      for (int from = 0; from < length; from += maximumLength) {
        add(s, split.start(s) + from, Math.min(maximumLength, length - from));
      }
    }
  }

  private void add(int sentence, int start, int length) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      lengths = Arrays.copyOf(lengths, count * 2);
      sentences = Arrays.copyOf(sentences, count * 2);
    }
    sentences[count] = sentence;
    starts[count] = start;
    lengths[count++] = length;
  }

  /** The number of windows. */
  public int count() {
    return count;
  }

  /** The number of sentences that were longer than one window. */
  public int cutSentences() {
    return cut;
  }

  /** The sentence of which a window is a part or the whole. */
  public int sentence(int window) {
    return sentences[window];
  }

  /** The first token of a window. */
  public int start(int window) {
    return starts[window];
  }

  /** The number of tokens of a window. */
  public int length(int window) {
    return lengths[window];
  }

  /** The length of the longest window, 0 if there is none. */
  public int longest() {
    int longest = 0;
    for (int w = 0; w < count; w++) {
      longest = Math.max(longest, lengths[w]);
    }
    return longest;
  }
}
