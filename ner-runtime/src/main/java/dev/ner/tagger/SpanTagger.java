package dev.ner.tagger;

import dev.ner.batch.Vocabulary;
import dev.ner.corpus.TagSet;
import dev.ner.evaluate.EntitySpans;
import dev.ner.model.TrainedModel;
import dev.ner.network.Network;
import dev.ner.predict.Predictor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Finds the spans of entities in text: tokens, sentences, tags, spans.
 *
 * <p>Safe for many threads: each call borrows a network with buffers of its own from a pool;
 * weights are shared. The pool keeps one a processor: buffers are as large as the largest text that
 * they saw, and a burst of callers must not leave theirs behind.
 */
public final class SpanTagger {
  private final TrainedModel model;
  private final Network network;
  private final int tags;
  private final BlockingQueue<Predictor> idle =
      new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

  /** A tagger with the given weights, which must not change any more. */
  public SpanTagger(TrainedModel model) {
    this.model = model;
    this.tags = new TagSet(model.definition().entities()).size();
    this.network = model.definition().network().create(model.parameters());
    network.packForward();
  }

  /** The names of the entity types, by number. */
  List<String> labels() {
    return model.definition().entities();
  }

  /** The entities of a text. */
  List<Span> tag(String text) {
    TextTokens tokens = TextTokens.of(text);
    int[] ids = new int[tokens.count()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = model.vocabulary().id(text.subSequence(tokens.start(i), tokens.end(i)));
    }
    return spans(ids, tokens);
  }

  /** The entities of a sentence of tokens; offsets are those in the tokens joined by spaces. */
  List<Span> tag(List<String> tokens) {
    Vocabulary vocabulary = model.vocabulary();
    int[] ids = new int[tokens.size()];
    for (int i = 0; i < ids.length; i++) {
      if (tokens.get(i).isEmpty()) {
        throw new IllegalArgumentException("token " + i + " is empty");
      }
      ids[i] = vocabulary.id(tokens.get(i));
    }
    return spans(ids, TextTokens.joined(tokens));
  }

  private List<Span> spans(int[] ids, TextTokens tokens) {
    short[] predicted = new short[ids.length];
    float[] probabilities = new float[ids.length];
    int[] sentences = tokens.sentenceStarts();
    Predictor predictor = borrow();
    predictor.predict(ids, sentences, 0, sentences.length - 1, predicted, probabilities);
    idle.offer(predictor); // not one that failed half-way
    List<Span> spans = new ArrayList<>();
    for (int s = 0; s + 1 < sentences.length; s++) {
      EntitySpans.forEach(
          predicted,
          sentences[s],
          sentences[s + 1],
          (type, from, to) ->
              spans.add(
                  new Span(
                      type,
                      tokens.start(from),
                      tokens.end(to - 1),
                      confidence(probabilities, from, to))));
    }
    return spans;
  }

  private static double confidence(float[] probabilities, int from, int to) {
    double product = 1;
    for (int i = from; i < to; i++) {
      product *= probabilities[i];
    }
    return Math.max(product, Double.MIN_VALUE); // hundreds of doubtful tokens would give 0
  }

  /** The number of predictors that the pool keeps at present. */
  int idle() {
    return idle.size();
  }

  private Predictor borrow() {
    Predictor predictor = idle.poll();
    return predictor != null
        ? predictor
        : new Predictor(
            network.sibling(), tags, model.vocabulary().padding(), model.maximumLength());
  }
}
