package dev.ner.tagger;

import java.util.List;

/**
 * A form in which text comes: running, or cut into tokens.
 *
 * @param <S> what one text is given as
 */
abstract class Input<S> {
  private static final int CHARACTERS_OF_A_TOKEN = 6; // about, with the space

  /** Running text. */
  static final Input<String> TEXT =
      new Input<>() {
        @Override
        void add(String text, Workspace workspace) {
          workspace.add(text);
        }

        @Override
        int length(String text) {
          return text.length();
        }

        @Override
        String entity(String text, int first, int end, int start, int stop) {
          return text.substring(start, stop);
        }
      };

  /** The tokens of one sentence. */
  static final Input<List<String>> TOKENS =
      new Input<>() {
        @Override
        void add(List<String> tokens, Workspace workspace) {
          workspace.add(tokens);
        }

        @Override
        int length(List<String> tokens) {
          return CHARACTERS_OF_A_TOKEN * tokens.size();
        }

        @Override
        String entity(List<String> tokens, int first, int end, int start, int stop) {
          return end - first == 1
              ? tokens.get(first)
              : String.join(" ", tokens.subList(first, end));
        }
      };

  private Input() {}

  /** Adds a text to those in a workspace; where it throws, the workspace is as it was. */
  abstract void add(S text, Workspace workspace);

  /** About how many characters the text has. */
  abstract int length(S text);

  /**
   * The characters of an entity.
   *
   * @param first its first token
   * @param end the token after its last
   * @param start the UTF-16 index of its first character
   * @param stop the UTF-16 index after its last character
   */
  abstract String entity(S text, int first, int end, int start, int stop);
}
