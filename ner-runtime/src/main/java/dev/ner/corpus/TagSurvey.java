package dev.ner.corpus;

import java.util.Arrays;

/** The tags of a corpus as its files write them, for somebody who has to find out what they are. */
public final class TagSurvey implements TagReader {
  /** What stands in the sequence between two sentences. */
  public static final int SENTENCE_END = -1;

  private static final String LETTERS = TagScheme.IOBES.letters();
  private static final int OUTSIDE = 0;

  private final boolean names;
  private final WordTable texts = new WordTable();
  private int[] sequence = new int[1 << 10];
  private int length;

  /** No tag yet; {@code names} says that tags are names of entities with nothing before them. */
  TagSurvey(boolean names) {
    this.names = names;
    texts.add("O");
  }

  /** The number of different tags, {@code O} among them. */
  public int size() {
    return texts.size();
  }

  /** The text of a tag; 0 is {@code O}. */
  public String text(int tag) {
    return texts.word(tag);
  }

  /** The tags of all tokens in reading order, with a {@link #SENTENCE_END} behind each sentence. */
  public int[] sequence() {
    return Arrays.copyOf(sequence, length);
  }

  /** The number of sentences. */
  public int sentences() {
    int sentences = 0;
    for (int i = 0; i < length; i++) {
      sentences += sequence[i] == SENTENCE_END ? 1 : 0;
    }
    return sentences;
  }

  @Override
  public int decode(byte[] utf8, int from, int to, long line) {
    append(texts.add(utf8, from, to - from));
    return TagSet.OUTSIDE;
  }

  @Override
  public boolean isTag(byte[] utf8, int from, int to) {
    if (texts.find(utf8, from, to - from) >= OUTSIDE) {
      return true;
    }
    boolean letter = !names && to > from && utf8[from] > 0 && LETTERS.indexOf(utf8[from]) >= 0;
    return letter && (to - from == 1 || to - from > 2 && utf8[from + 1] == '-');
  }

  @Override
  public void endSentence() {
    if (length > 0 && sequence[length - 1] != SENTENCE_END) {
      append(SENTENCE_END);
    }
  }

  @Override
  public void lose() {
    endSentence();
  }

  @Override
  public long repaired() {
    return 0;
  }

  @Override
  public long firstRepaired() {
    return 0;
  }

  private void append(int tag) {
    if (length == sequence.length) {
      sequence = Arrays.copyOf(sequence, length + (length >> 1));
    }
    sequence[length++] = tag;
  }
}
