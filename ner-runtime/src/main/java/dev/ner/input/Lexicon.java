package dev.ner.input;

import dev.ner.corpus.WordTable;

/**
 * Words as numbers, and what a model reads of each. What depends on a word alone is computed once.
 *
 * <p>Of a corpus the numbers are those of its word table, and all words are there from the
 * beginning; then it is safe for many threads. Otherwise words are added as they come, by one
 * thread.
 */
public final class Lexicon {
  private static final int FEW = 1 << 15; // words that are kept for the next text
  private static final int SHORT = 1 << 22; // bytes of them in all

  private final int[] slots;
  private final Channel[] channels;
  private final int unknown; // the number of every word that is not in the table; -1 if it is added
  private WordTable words;

  private Lexicon(int[] slots, Channel[] channels, WordTable words, int unknown) {
    this.slots = slots;
    this.channels = channels;
    this.words = words;
    this.unknown = unknown;
  }

  private static Lexicon of(Inputs inputs) {
    Channel[] channels = new Channel[inputs.layers().size()];
    for (int i = 0; i < channels.length; i++) {
      channels[i] = Channel.of(inputs.layers().get(i), inputs.dictionaries().get(i));
    }
    return new Lexicon(inputs.slots(), channels, new WordTable(), -1);
  }

  /** The words of a corpus. */
  public static Lexicon of(Inputs inputs, WordTable words) {
    Lexicon lexicon = of(inputs);
    for (int word = 0; word < words.size(); word++) {
      String text = words.word(word);
      for (Channel channel : lexicon.channels) {
        channel.add(text);
      }
    }
    lexicon.words = words;
    return lexicon;
  }

  /** Words as they come. */
  public static Lexicon empty(Inputs inputs) {
    Vocabulary alone = inputs.wordsAlone();
    return alone == null ? of(inputs) : ofRows(alone);
  }

  /** The words of a vocabulary, numbered as its rows. */
  public static Lexicon ofRows(Vocabulary vocabulary) {
    Channel[] rows = {new RowChannel()};
    return new Lexicon(new int[] {1}, rows, vocabulary.words(), vocabulary.unknown());
  }

  /** The number of the word that stands in a range of a text; it is added if it is new. */
  public int word(String text, int from, int to) {
    int word = words.find(text, from, to);
    if (word >= 0) {
      return word;
    } else if (unknown >= 0) {
      return unknown;
    }
    String added = text.substring(from, to);
    int number = words.add(added); // first: it may refuse
    for (Channel channel : channels) {
      channel.add(added);
    }
    return number;
  }

  /**
   * Forgets the words that were added if they are many or long; none of their numbers is valid
   * then.
   */
  public void trim() {
    if (unknown < 0 && (words.size() > FEW || words.utf8Length() > SHORT)) {
      words = new WordTable();
      for (Channel channel : channels) {
        channel.clear();
      }
    }
  }

  /** The number of rows of a token in each channel. */
  public int[] slots() {
    return slots.clone();
  }

  /**
   * The rows of a token in a channel.
   *
   * @param tokens the words of all tokens. Not modified
   * @param from the sentence's first token
   * @param to the token after its last
   * @param at the token
   * @param dropped whether training makes the token's word unknown
   * @param seed determines which features training leaves out; 0 for none
   * @param rows Modified from {@code place}: the channel's number of rows, −1 where there is none
   */
  public void read(
      int channel,
      int[] tokens,
      int from,
      int to,
      int at,
      boolean dropped,
      long seed,
      int[] rows,
      int place) {
    channels[channel].read(tokens, from, to, at, dropped, seed, rows, place);
  }
}
