package dev.ner.input;

/**
 * Finds the rows that an input layer reads of a token, by what the words of a {@link Lexicon} are.
 * Words are added in the order of their numbers.
 */
abstract class Channel {
  /** What a token has instead of a row. */
  static final int NONE = -1;

  /** Forgets all words. */
  abstract void clear();

  /** Takes in the next word. */
  abstract void add(String word);

  /**
   * The rows of a token.
   *
   * @param tokens the words of all tokens. Not modified
   * @param from the sentence's first token
   * @param to the token after its last
   * @param at the token
   * @param dropped whether training makes the token's word unknown
   * @param seed determines which features training leaves out; 0 for none
   * @param rows Modified from {@code place}: as many as the layer has {@linkplain
   *     InputLayer#slots() slots}, {@link #NONE} where there is none
   */
  abstract void read(
      int[] tokens, int from, int to, int at, boolean dropped, long seed, int[] rows, int place);

  /** The channel of a layer. */
  static Channel of(InputLayer layer, Dictionary dictionary) {
    if (layer instanceof InputLayer.Words words) {
      return new WordChannel(words.form(), dictionary);
    } else if (layer instanceof InputLayer.Affixes affixes) {
      return new AffixChannel(affixes, dictionary);
    } else if (layer instanceof InputLayer.Gazetteer) {
      return new GazetteerChannel((EntryLists) dictionary);
    } else if (layer instanceof InputLayer.Characters characters) {
      return new CharacterChannel(characters, dictionary);
    }
    return new SparseChannel((InputLayer.Sparse) layer, dictionary);
  }
}
