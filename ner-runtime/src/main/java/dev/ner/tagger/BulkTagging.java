package dev.ner.tagger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.Spliterator;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Tags the texts of a source in groups, on several threads, and gives their entities in the order
 * of the texts.
 *
 * <p>The thread that asks for results reads the source, a bounded number of groups ahead, and works
 * too while it waits; the others belong to this object, are made unless all texts are in the first
 * group, and end with it: at the end of the source, when the stream is closed, after an exception,
 * or when a stream that nobody asks any more has left them idle for a second. Nothing is static, so
 * an application that is undeployed leaves nothing behind.
 *
 * @param <S> what one text is given as
 * @param <T> what an entity is made into
 */
final class BulkTagging<S, T> implements Spliterator<List<T>> {
  private static final int GROUPS_AHEAD = 2; // for each thread
  private static final int FIRST_TEXTS = 64; // small groups first: few texts make all cores busy
  private static final int MOST_DOUBLINGS = 3; // 512: many, so that batches are of one length
  private static final int IDLE_SECONDS = 1;
  private static final int CLOSE_SECONDS = 10; // far more than a group takes

  private final SpanTagger tagger;
  private final Input<S> input;
  private final Source<S> source;
  private final Span.Maker<T> maker;
  private final int threads;
  private final AtomicBoolean closed = new AtomicBoolean();

  private final Deque<TextGroup<S, T>> pending = new ArrayDeque<>();
  private TextGroup<S, T> current;
  private volatile ThreadPoolExecutor helpers; // null until there is a second group
  private final Queue<Thread> made = new ConcurrentLinkedQueue<>();
  private int groupsRead;
  private boolean ended; // of the source
  private Throwable sourceFailure;

  BulkTagging(
      SpanTagger tagger, Input<S> input, Source<S> source, Span.Maker<T> maker, int threads) {
    checkThreads(threads);
    this.tagger = tagger;
    this.input = input;
    this.source = source;
    this.maker = maker;
    this.threads = threads;
  }

  /** Throws an {@link IllegalArgumentException} where there is no thread at all. */
  static void checkThreads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, found " + threads);
    }
  }

  Stream<List<T>> stream() {
    return StreamSupport.stream(this, false).onClose(this::close);
  }

  @Override
  public boolean tryAdvance(Consumer<? super List<T>> action) {
    while (current == null || !current.hasNext()) {
      if (!nextGroup()) {
        return false;
      }
    }
    action.accept(current.next());
    return true;
  }

  /** Moves to the next group of which something is there; false at the end. */
  private boolean nextGroup() {
    try {
      if (current != null) {
        rethrow(current.failure());
      }
      current = null;
      readAhead();
      if (pending.isEmpty()) {
        rethrow(sourceFailure);
        end();
        return false;
      }
      current = finished(pending.remove());
      return true;
    } catch (RuntimeException | Error e) {
      end();
      throw e;
    }
  }

  private void readAhead() {
    int most = threads == 1 ? 1 : GROUPS_AHEAD * threads;
    while (!ended && pending.size() < most && !closed.get()) {
      TextGroup<S, T> group = readGroup();
      if (group.size() == 0) {
        return;
      }
      groupsRead++;
      pending.add(group);
      boolean only = ended && pending.size() == 1;
      if (threads > 1 && !only) {
        helpers().execute(group);
      }
    }
  }

  /** The next texts; none where the source has ended, or lets wait while others are tagged. */
  private TextGroup<S, T> readGroup() {
    int most = FIRST_TEXTS << Math.min(groupsRead / threads, MOST_DOUBLINGS);
    TextGroup<S, T> group = new TextGroup<>(tagger, input, maker, closed, most);
    try {
      while (!ended && group.hasRoom()) {
        if ((group.size() > 0 || !pending.isEmpty()) && source.mustWait()) {
          break;
        }
        ended = !source.advance(group);
      }
    } catch (RuntimeException | Error e) {
      ended = true;
      sourceFailure = e; // thrown when the texts before have been dealt with
    }
    return group;
  }

  /** The group when it has been tagged; until then this thread tags whatever nobody else does. */
  private TextGroup<S, T> finished(TextGroup<S, T> group) {
    group.run();
    while (!group.isDone() && helpers != null) {
      Runnable other = helpers.getQueue().poll();
      if (other == null) {
        break;
      }
      other.run();
    }
    rethrow(group.await());
    return group;
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof RuntimeException e) {
      throw e;
    } else if (failure instanceof Error e) {
      throw e;
    } else if (failure != null) { // a checked exception that somebody threw undeclared
      throw new IllegalStateException(failure);
    }
  }

  private ThreadPoolExecutor helpers() {
    if (helpers == null) {
      helpers =
          new ThreadPoolExecutor(
              threads - 1,
              threads - 1,
              IDLE_SECONDS,
              TimeUnit.SECONDS,
              new LinkedBlockingQueue<>(),
              this::thread,
              new ThreadPoolExecutor.DiscardPolicy()); // where another thread has closed it
      helpers.allowCoreThreadTimeOut(true);
      if (closed.get()) { // by another thread, which found no helpers yet
        helpers.shutdownNow();
      }
    }
    return helpers;
  }

  /** A thread that keeps neither the JVM nor anything of the caller's alive. */
  private Thread thread(Runnable work) {
    Thread thread = new Thread(null, work, "ner-tagging", 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(BulkTagging.class.getClassLoader());
    made.removeIf(other -> other.getState() == Thread.State.TERMINATED);
    made.add(thread);
    return thread;
  }

  /** Stops: gives no more results, and lets the threads end. */
  private void end() {
    closed.set(true);
    ended = true;
    sourceFailure = null;
    current = null;
    pending.clear();
    if (helpers != null) {
      helpers.shutdownNow();
    }
  }

  /** Stops, and waits until no thread works any more. */
  private void close() {
    closed.set(true);
    try {
      if (helpers != null) {
        helpers.shutdownNow();
        made.forEach(BulkTagging::join);
      }
    } finally {
      source.close();
    }
  }

  private static void join(Thread thread) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSE_SECONDS);
    boolean interrupted = false;
    while (thread.isAlive() && System.nanoTime() < end) {
      try {
        thread.join(TimeUnit.SECONDS.toMillis(CLOSE_SECONDS));
      } catch (InterruptedException e) {
        interrupted = true; // what is waited for takes milliseconds
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Spliterator<List<T>> trySplit() {
    return null; // a parallel stream would read further ahead, and gain nothing
  }

  @Override
  public long estimateSize() {
    return Long.MAX_VALUE;
  }

  @Override
  public int characteristics() {
    return ORDERED | NONNULL | IMMUTABLE;
  }
}
