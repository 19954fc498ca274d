package dev.ner.tagger;

import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Texts that come one after the other; read by one thread at a time.
 *
 * @param <S> what one text is given as
 */
interface Source<S> {

  /** Gives the next text to the action, or returns false where there is none; may have to wait. */
  boolean advance(Consumer<? super S> action);

  /**
   * Whether texts that are already read had better be tagged before the next is asked for, because
   * it is not there yet and somebody may wait for the answer.
   */
  boolean mustWait();

  /** No more texts will be asked for. */
  void close();

  /** The texts of a stream, which is closed with the source. */
  static <S> Source<S> of(Stream<? extends S> stream) {
    Spliterator<? extends S> texts = stream.sequential().spliterator();
    return new Source<>() {
      @Override
      public boolean advance(Consumer<? super S> action) {
        return texts.tryAdvance(action);
      }

      @Override
      public boolean mustWait() {
        return false;
      }

      @Override
      public void close() {
        stream.close();
      }
    };
  }
}
