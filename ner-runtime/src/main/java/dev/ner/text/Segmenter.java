package dev.ner.text;

/**
 * Takes one text after the other apart, into tokens and sentences, in buffers that are used again:
 * where many texts are read, nothing is allocated once the buffers are large enough. Serves one
 * thread at a time.
 */
public final class Segmenter {
  private final Tokenization tokens = new Tokenization();
  private final Tokenizer tokenizer = new Tokenizer(tokens);
  private final SentenceSpans sentences = new SentenceSpans(tokens);
  private final SentenceSplitter splitter = new SentenceSplitter(sentences);

  /** A segmenter with small buffers. */
  public Segmenter() {}

  /** The sentences of a text with its tokens; valid until the next call. */
  public SentenceSpans read(String text) {
    tokenizer.read(text);
    splitter.split();
    return sentences;
  }
}
