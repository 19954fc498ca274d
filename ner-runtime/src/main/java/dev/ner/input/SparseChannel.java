package dev.ner.input;

import dev.ner.corpus.Sentences;
import dev.ner.corpus.WordTable;
import java.util.Arrays;

/** The rows of a token's sparse features. */
final class SparseChannel extends Channel {
  private static final int ONE = 1 << 16;

  private final SparseTemplates templates;
  private final Dictionary dictionary;
  private final int slots;
  private final int dropped; // of 2^16 equally likely values those that leave out a feature
  private int[] ownRows = new int[64]; // by word and feature of a word alone
  private int words;

  SparseChannel(InputLayer.Sparse layer, Dictionary dictionary) {
    this.templates = new SparseTemplates(layer);
    this.dictionary = dictionary;
    this.slots = layer.slots();
    this.dropped = Math.min(Math.round(layer.dropout() * ONE), ONE - 1);
  }

  /** The features of a training split that occur often enough. */
  static FeatureKeys learn(InputLayer.Sparse layer, Sentences training) {
    SparseTemplates templates = new SparseTemplates(layer);
    WordTable table = training.words();
    for (int word = 0; word < table.size(); word++) {
      templates.add(table.word(word));
    }
    FeatureCounts counts = new FeatureCounts(layer.minimumCount());
    int[] keys = new int[layer.slots()];
    for (int pass = 0; pass < 2; pass++) {
      for (int s = 0; s < training.size(); s++) {
        for (int at = training.start(s); at < training.end(s); at++) {
          int count = all(templates, training, s, at, keys);
          for (int i = 0; i < count; i++) {
            if (pass == 0) {
              counts.see(keys[i]);
            } else {
              counts.count(keys[i]);
            }
          }
        }
      }
      if (pass == 0) {
        counts.beginCounting();
      }
    }
    return counts.frequent();
  }

  private static int all(
      SparseTemplates templates, Sentences sentences, int sentence, int at, int[] keys) {
    int word = sentences.word(at);
    int count = 0;
    for (int number = 0; number < templates.own(); number++) {
      if (templates.hasOwn(word, number)) {
        keys[count++] = templates.own(word, number);
      }
    }
    return templates.around(
        sentences.tokens(), sentences.start(sentence), sentences.end(sentence), at, keys, count);
  }

  private int row(int key) {
    return dictionary instanceof FeatureKeys known
        ? known.row(key)
        : Buckets.row((long) key << 32, dictionary.rows());
  }

  @Override
  void clear() {
    words = 0;
    templates.clear();
  }

  @Override
  void add(String word) {
    templates.add(word);
    int own = templates.own();
    if ((words + 1) * own > ownRows.length) {
      ownRows = Arrays.copyOf(ownRows, Math.max((words + 1) * own, ownRows.length * 2));
    }
    for (int number = 0; number < own; number++) {
      ownRows[words * own + number] =
          templates.hasOwn(words, number) ? row(templates.own(words, number)) : NONE;
    }
    words++;
  }

  @Override
  void read(
      int[] tokens,
      int from,
      int to,
      int at,
      boolean droppedWord,
      long seed,
      int[] rows,
      int place) {
    int own = templates.own();
    System.arraycopy(ownRows, tokens[at] * own, rows, place, own);
    int end = templates.around(tokens, from, to, at, rows, place + own);
    for (int i = place + own; i < end; i++) {
      rows[i] = row(rows[i]);
    }
    Arrays.fill(rows, end, place + slots, NONE);
    if (seed != 0 && dropped > 0) {
      leaveOut(seed, rows, place);
    }
  }

  /** Leaves out features at random; four of them share the bits of a random number. */
  private void leaveOut(long seed, int[] rows, int place) {
    long bits = 0;
    for (int i = 0; i < slots; i++) {
      bits = i % 4 == 0 ? Hashes.with(seed, place + i) : bits >>> 16;
      if ((bits & ONE - 1) < dropped) {
        rows[place + i] = NONE;
      }
    }
  }
}
