package dev.ner.tagger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Texts that are tagged together, by whichever thread comes first, and then their entities.
 *
 * @param <S> what one text is given as
 * @param <T> what an entity is made into
 */
final class TextGroup<S, T> implements Runnable, Consumer<S> {
  private static final int MOST_CHARACTERS = 1 << 16; // some ten thousand tokens

  private final SpanTagger tagger;
  private final Input<S> input;
  private final Span.Maker<T> maker;
  private final AtomicBoolean cancelled;
  private final int mostTexts;
  private final FutureTask<Void> task = new FutureTask<>(this::tag, null);
  private final List<S> texts = new ArrayList<>();
  private long characters;

  // Written by the thread that tags, read when the task is done.
  private List<List<T>> entities = List.of();
  private RuntimeException failure;

  private int next;

  TextGroup(
      SpanTagger tagger,
      Input<S> input,
      Span.Maker<T> maker,
      AtomicBoolean cancelled,
      int mostTexts) {
    this.tagger = tagger;
    this.input = input;
    this.maker = maker;
    this.cancelled = cancelled;
    this.mostTexts = mostTexts;
  }

  @Override
  public void accept(S text) {
    texts.add(text);
    characters += text == null ? 0 : input.length(text); // null is refused when its turn comes
  }

  boolean hasRoom() {
    return texts.size() < mostTexts && characters < MOST_CHARACTERS;
  }

  int size() {
    return texts.size();
  }

  /** Tags the texts, unless another thread does or has done it. */
  @Override
  public void run() {
    task.run();
  }

  private void tag() {
    if (cancelled.get()) {
      return;
    }
    Workspace workspace = tagger.borrow();
    int good = 0;
    try {
      for (; good < texts.size(); good++) {
        input.add(texts.get(good), workspace);
      }
    } catch (RuntimeException e) {
      failure = e; // thrown after the results of the texts before
    }
    workspace.predict();
    entities = new ArrayList<>(good);
    for (int i = 0; i < good; i++) {
      entities.add(workspace.entities(i, input, texts.get(i), maker));
    }
    tagger.giveBack(workspace);
    texts.clear();
  }

  boolean isDone() {
    return task.isDone();
  }

  /** Waits until the texts are tagged; what was thrown meanwhile, or null. */
  Throwable await() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          task.get();
          return null;
        } catch (InterruptedException e) {
          interrupted = true; // a group takes milliseconds: the caller sees it afterwards
        } catch (ExecutionException e) {
          return e.getCause();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Whether there are more results, where the texts are tagged. */
  boolean hasNext() {
    return next < entities.size();
  }

  List<T> next() {
    return entities.set(next++, null); // whoever keeps a result keeps not all of them
  }

  /** What was wrong with the text after those that have results, or null. */
  RuntimeException failure() {
    return failure;
  }
}
