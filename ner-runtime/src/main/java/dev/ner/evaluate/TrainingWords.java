package dev.ner.evaluate;

import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagSet;
import dev.ner.corpus.WordTable;
import java.util.Arrays;

/**
 * What the training split says of each word: whether it occurs there, and with which tag most
 * often.
 */
public final class TrainingWords {
  private static final short UNSEEN = -1;

  private final WordTable words;
  private final short[] mostFrequentTag; // by word; words that were added later are unseen

  private TrainingWords(WordTable words, short[] mostFrequentTag) {
    this.words = words;
    this.mostFrequentTag = mostFrequentTag;
  }

  /** Counts the training split; of tags that a word has equally often, the lower one counts. */
  public static TrainingWords of(Sentences training, TagSet tags) {
    int size = training.words().size();
    int[] starts = new int[size + 1]; // starts[w] .. starts[w + 1] are the tags of word w
    int tokens = training.tokenCount();
    for (int i = 0; i < tokens; i++) {
      starts[training.word(i) + 1]++;
    }
    for (int w = 0; w < size; w++) {
      starts[w + 1] += starts[w];
    }
    int[] next = Arrays.copyOf(starts, size);
    short[] byWord = new short[tokens];
    for (int i = 0; i < tokens; i++) {
      byWord[next[training.word(i)]++] = (short) training.tag(i);
    }
    short[] mostFrequent = new short[size];
    int[] counts = new int[tags.size()];
    for (int w = 0; w < size; w++) {
      mostFrequent[w] = mostFrequent(byWord, starts[w], starts[w + 1], counts);
    }
    return new TrainingWords(training.words(), mostFrequent);
  }

  private static short mostFrequent(short[] tags, int from, int to, int[] counts) {
    short best = UNSEEN;
    for (int i = from; i < to; i++) {
      counts[tags[i]]++;
    }
    for (int i = from; i < to; i++) {
      short tag = tags[i];
      if (best == UNSEEN
          || counts[tag] > counts[best]
          || counts[tag] == counts[best] && tag < best) {
        best = tag;
      }
    }
    for (int i = from; i < to; i++) {
      counts[tags[i]] = 0;
    }
    return best;
  }

  /** The table that numbers the words. */
  WordTable words() {
    return words;
  }

  /** Whether the word occurs in the training split. */
  public boolean seen(int word) {
    return word < mostFrequentTag.length && mostFrequentTag[word] != UNSEEN;
  }

  /** The tag that the word has most often in the training split; {@code O} if it is not there. */
  public int mostFrequentTag(int word) {
    return seen(word) ? mostFrequentTag[word] : TagSet.OUTSIDE;
  }
}
