package dev.ner.maven.init;

import dev.ner.corpus.CorpusSettings;

/**
 * What a user's files are.
 *
 * @param settings how they are read; its paths are absolute
 * @param charset how the charset was found, for what a user should look at
 * @param facts what they have
 * @param nameless whether their tags have no names, so that the one in the facts is made up
 */
record Recognition(
    CorpusSettings settings, CharsetGuess charset, CorpusFacts facts, boolean nameless) {

  /** How the files are written, for a reader. */
  String description() {
    StringBuilder text = new StringBuilder(settings.format().name());
    switch (settings.format()) {
      case CONLL ->
          text.append(", tokens in ")
              .append(column(settings.tokenColumn()))
              .append(", tags in ")
              .append(column(settings.tagColumn()))
              .append(", separated by ")
              .append(settings.separator());
      default -> {}
    }
    return text.append(", ").append(settings.scheme()).append(", ").append(settings.charset()) + "";
  }

  private static String column(int column) {
    if (column > 0) {
      return "column " + column;
    }
    return column == -1 ? "the last column" : "column " + -column + " from the end";
  }
}
