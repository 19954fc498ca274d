package dev.ner.tagger;

import dev.ner.corpus.TagSet;
import dev.ner.input.Lexicon;
import dev.ner.model.TrainedModel;
import dev.ner.network.Network;
import dev.ner.predict.Predictor;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;

/**
 * Finds the spans of entities in text: tokens, sentences, tags, spans.
 *
 * <p>Safe for many threads: each call borrows a workspace with a network's buffers from a pool;
 * weights are shared. The pool keeps one a processor: buffers are as large as the largest text that
 * they saw, and a burst of callers must not leave theirs behind.
 */
public final class SpanTagger {
  private final TrainedModel model;
  private final Network network;
  private final int tags;
  private final BlockingQueue<Workspace> idle =
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

  /** The entities of one text. */
  <S, T> List<T> tag(Input<S> input, S text, Span.Maker<T> maker) {
    Workspace workspace = borrow();
    input.add(text, workspace);
    workspace.predict();
    List<T> entities = workspace.entities(0, input, text, maker);
    giveBack(workspace);
    return entities;
  }

  /** The entities of each text of a source; see {@link EntityTagger#tagAll}. */
  <S, T> Stream<List<T>> tagAll(Input<S> input, Source<S> texts, Span.Maker<T> maker, int threads) {
    return new BulkTagging<>(this, input, texts, maker, threads).stream();
  }

  /** A workspace without texts. */
  Workspace borrow() {
    Workspace workspace = idle.poll();
    return workspace != null ? workspace : newWorkspace();
  }

  private Workspace newWorkspace() {
    Lexicon lexicon = Lexicon.empty(model.inputs());
    Network own = network.sibling();
    own.keepProducts(); // a tagger's weights never change
    return new Workspace(
        lexicon, new Predictor(own, lexicon, tags, model.maximumLength(), model.temperature()));
  }

  /** Takes back a workspace; not one that failed half-way. */
  void giveBack(Workspace workspace) {
    workspace.clear();
    idle.offer(workspace);
  }

  /** The number of workspaces that the pool keeps at present. */
  int idle() {
    return idle.size();
  }
}
