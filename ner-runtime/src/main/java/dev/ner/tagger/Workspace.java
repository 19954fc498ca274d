package dev.ner.tagger;

import dev.ner.evaluate.EntitySpans;
import dev.ner.input.Lexicon;
import dev.ner.predict.Predictor;
import dev.ner.text.Segmenter;
import dev.ner.text.SentenceSpans;
import dev.ner.text.Tokenization;
import java.util.Arrays;
import java.util.List;

/**
 * The buffers in which texts are tagged, several at a time: their tokens as numbers, the sentences
 * of all of them in a row, tags and confidences.
 *
 * <p>Used in turns: {@link #clear}, {@link #add} for each text, {@link #predict}, {@link #entities}
 * for each text. Once the arrays are large enough, nothing is allocated but entities, and what a
 * lexicon keeps of new words. Serves one thread at a time.
 */
final class Workspace {
  private final Lexicon lexicon;
  private final Predictor predictor;
  private final Segmenter segmenter = new Segmenter();
  private final Found found = new Found();

  // By token.
  private int[] ids = new int[64]; // words, as the lexicon numbers them
  private int[] starts = new int[64]; // in its text
  private int[] ends = new int[64];
  private short[] tags = {};
  private float[] confidences = {};
  private int tokens;

  private int[] firstTokens = new int[8]; // by sentence, with the number of tokens at the end
  private int sentences;
  private int[] firstSentences = new int[8]; // by text, with the number of sentences at the end
  private int texts;

  Workspace(Lexicon lexicon, Predictor predictor) {
    this.lexicon = lexicon;
    this.predictor = predictor;
  }

  /** Forgets all texts. */
  void clear() {
    segmenter.read(""); // so that it does not keep the last one
    tokens = 0;
    sentences = 0;
    texts = 0;
    lexicon.trim();
  }

  /** Adds a text. */
  void add(String text) {
    SentenceSpans read = segmenter.read(text);
    Tokenization words = read.tokens();
    int size = words.size();
    reserveTokens(size);
    for (int i = 0; i < size; i++) {
      int start = words.start(i);
      int end = words.end(i);
      starts[tokens + i] = start;
      ends[tokens + i] = end;
      ids[tokens + i] = lexicon.word(text, start, end);
    }
    firstTokens = room(firstTokens, sentences + read.size() + 1);
    for (int s = 0; s < read.size(); s++) {
      firstTokens[sentences + s + 1] = tokens + read.endToken(s);
    }
    added(size, read.size());
  }

  /** Adds a sentence of tokens; places are those in the tokens joined by single spaces. */
  void add(List<String> words) {
    int size = words.size();
    reserveTokens(size);
    int at = 0;
    for (int i = 0; i < size; i++) {
      String word = words.get(i);
      if (word.isEmpty()) {
        throw new IllegalArgumentException("token " + i + " is empty");
      }
      starts[tokens + i] = at;
      at += word.length();
      ends[tokens + i] = at;
      at++;
      ids[tokens + i] = lexicon.word(word, 0, word.length());
    }
    firstTokens = room(firstTokens, sentences + 2);
    firstTokens[sentences + 1] = tokens + size;
    added(size, 1);
  }

  private void reserveTokens(int more) {
    ids = room(ids, tokens + more);
    starts = room(starts, tokens + more);
    ends = room(ends, tokens + more);
  }

  private void added(int moreTokens, int moreSentences) {
    tokens += moreTokens;
    sentences += moreSentences;
    texts++;
    firstSentences = room(firstSentences, texts + 1);
    firstSentences[texts] = sentences;
  }

  private static int[] room(int[] array, int needed) {
    return needed <= array.length
        ? array
        : Arrays.copyOf(array, Math.max(needed, array.length + (array.length >> 1)));
  }

  /** Tags all texts. */
  void predict() {
    if (tags.length < tokens) {
      tags = new short[ids.length];
      confidences = new float[ids.length];
    }
    predictor.predict(ids, firstTokens, 0, sentences, tags, confidences);
  }

  /**
   * The entities of a text; an immutable list.
   *
   * @param text its number, in the order of adding
   * @param source the text itself
   */
  <S, T> List<T> entities(int text, Input<S> input, S source, Span.Maker<T> maker) {
    found.size = 0;
    found.minimum = maker.minimumConfidence();
    for (int s = firstSentences[text]; s < firstSentences[text + 1]; s++) {
      EntitySpans.forEach(tags, firstTokens[s], firstTokens[s + 1], found);
    }
    switch (found.size) {
      case 0:
        return List.of();
      case 1:
        return List.of(make(0, text, input, source, maker));
      case 2:
        return List.of(make(0, text, input, source, maker), make(1, text, input, source, maker));
      default:
        @SuppressWarnings("unchecked") // nothing but the list below sees the array
        T[] entities = (T[]) new Object[found.size];
        for (int i = 0; i < entities.length; i++) {
          entities[i] = make(i, text, input, source, maker);
        }
        return List.of(entities);
    }
  }

  private <S, T> T make(int entity, int text, Input<S> input, S source, Span.Maker<T> maker) {
    int first = found.firsts[entity];
    int end = found.ends[entity];
    int textStart = firstTokens[firstSentences[text]];
    int start = starts[first];
    int stop = ends[end - 1];
    String characters = input.entity(source, first - textStart, end - textStart, start, stop);
    return maker.make(found.types[entity], characters, start, stop, confidence(first));
  }

  private double confidence(int first) {
    return Math.max(confidences[first], Float.MIN_VALUE); // of hundreds of doubtful tokens it is 0
  }

  /** The entities of the text in hand: their types and tokens. */
  private final class Found implements EntitySpans.Visitor {
    private int[] types = new int[8];
    private int[] firsts = new int[8];
    private int[] ends = new int[8];
    private int size;
    private double minimum; // less sure ones are not wanted

    @Override
    public void entity(int type, int start, int end) {
      if (confidence(start) < minimum) {
        return;
      }
      types = room(types, size + 1);
      firsts = room(firsts, size + 1);
      ends = room(ends, size + 1);
      types[size] = type;
      firsts[size] = start;
      ends[size++] = end;
    }
  }
}
