package dev.ner.corpus;

/** Takes the tags of one file in reading order. */
interface TagReader {
  /** What is returned for a tag that was reported as a mistake. */
  int REPORTED = -1;

  /** The IOB2 tag of the next token, or {@link #REPORTED}. */
  int decode(byte[] utf8, int from, int to, long line);

  /** Whether a text has the form of a tag, so that its row is no comment. */
  boolean isTag(byte[] utf8, int from, int to);

  /** Ends a sentence. */
  void endSentence();

  /** Says that a token's tag could not be read, so that nothing is expected of the next one. */
  void lose();

  /** The number of tags that were repaired. */
  long repaired();

  /** The line of the first repaired tag. */
  long firstRepaired();
}
