package dev.ner.corpus;

/** What stands between the columns of {@link CorpusFormat#CONLL}. */
public enum ColumnSeparator {
  /** Runs of spaces and tabs. */
  BLANKS,
  /** Each tab, so that a column may be empty or hold spaces. */
  TAB
}
