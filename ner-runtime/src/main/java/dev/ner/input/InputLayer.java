package dev.ner.input;

import java.util.List;

/** An input layer of a network as the compiler knows it. */
public sealed interface InputLayer {

  /** The layer's path in the network, such as {@code input.words}. */
  String name();

  /** How many rows a token has at most. */
  int slots();

  /** How many rows all texts share by their hash; 0 where each has its own. */
  int buckets();

  /**
   * A row for each word, in one of its forms.
   *
   * @param buckets the number of rows that all words share by their hash; 0 for a row for each word
   *     of the training split
   */
  record Words(String name, WordForm form, int buckets) implements InputLayer {
    @Override
    public int slots() {
      return 1;
    }
  }

  /**
   * A row for each beginning and each end of a word, of given lengths in code points. A word that
   * is shorter is its own beginning and end.
   *
   * @param minimumCount how often one must occur in the training split to have a row of its own
   * @param buckets the number of rows that all share by their hash; 0 for a row for each
   */
  record Affixes(
      String name, List<Integer> prefixes, List<Integer> suffixes, int minimumCount, int buckets)
      implements InputLayer {
    public Affixes {
      prefixes = List.copyOf(prefixes);
      suffixes = List.copyOf(suffixes);
    }

    @Override
    public int slots() {
      return prefixes.size() + suffixes.size();
    }
  }

  /**
   * A row for what a token is in each of some lists: outside of all their entries, the first token
   * of one, or inside.
   *
   * @param lists the number of lists
   * @param caseSensitive whether entries are matched as they are written, otherwise in lower case
   */
  record Gazetteer(String name, int lists, boolean caseSensitive) implements InputLayer {
    @Override
    public int slots() {
      return lists;
    }

    @Override
    public int buckets() {
      return 0;
    }
  }

  /**
   * A row for each character of a word, in the case it is written in; a character is a code point.
   *
   * @param maximumLength how many characters are read: of a longer word the first and the last ones
   * @param minimumCount how often a character must occur in the training split to have a row
   */
  record Characters(String name, int maximumLength, int minimumCount) implements InputLayer {
    @Override
    public int slots() {
      return maximumLength;
    }

    @Override
    public int buckets() {
      return 0;
    }
  }

  /**
   * A row for each of the features that a classical linear chain has of a token: see {@link
   * SparseTemplates}.
   *
   * @param longestAffix the length of the longest prefixes and suffixes; 0 for none
   * @param window how many words to either side are features wherever they stand; 0 for none
   * @param wordTriples whether triples of neighbouring words are features
   * @param minimumCount how often a feature must occur in the training split to have a row
   * @param buckets the number of rows that all share by their hash; 0 for a row for each
   * @param dropout the probability with which training leaves out a feature
   * @param prune features all of whose weights are smaller are left out when training ends
   */
  record Sparse(
      String name,
      int longestAffix,
      int window,
      boolean wordTriples,
      int minimumCount,
      int buckets,
      float dropout,
      float prune)
      implements InputLayer {
    @Override
    public int slots() {
      return SparseTemplates.slots(this);
    }
  }
}
