package dev.ner.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 9})
  void eachTaskRunsOnceAndBeforeTheRoundEnds(int threads) {
    try (Workers workers = new Workers(threads)) {
      for (int round = 0; round < 3000; round++) {
        int count = round % 11;
        int[] plain = new int[count]; // not atomic: the round's end must make it visible
        AtomicIntegerArray runs = new AtomicIntegerArray(count);
        workers.run(
            number -> {
              plain[number] = number + 1;
              runs.incrementAndGet(number);
            },
            count);
        for (int number = 0; number < count; number++) {
          assertThat(runs.get(number)).isEqualTo(1);
          assertThat(plain[number]).isEqualTo(number + 1);
        }
      }
    }
  }

  @Test
  void asManyThreadsWorkAsThereAre() {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    CountDownLatch all = new CountDownLatch(3); // no task ends before three have begun
    try (Workers workers = new Workers(3)) {
      workers.run(
          number -> {
            seen.add(Thread.currentThread());
            all.countDown();
            awaitUninterruptibly(all);
          },
          3);
    }
    assertThat(seen).hasSize(3).contains(Thread.currentThread());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void whatATaskThrowsReachesTheCallerAndTheNextRoundIsAsAlways(int threads) {
    try (Workers workers = new Workers(threads)) {
      assertThatThrownBy(() -> workers.run(number -> fail(number, 5), 8)).hasMessage("task 5");
      AtomicIntegerArray runs = new AtomicIntegerArray(8);
      workers.run(runs::incrementAndGet, 8);
      assertThat(runs).hasToString("[1, 1, 1, 1, 1, 1, 1, 1]");
      assertThatThrownBy(() -> workers.run(number -> overflow(), 4))
          .isInstanceOf(StackOverflowError.class);
    }
  }

  @Test
  void anInterruptedCallerStillWaitsForItsTasks() {
    AtomicIntegerArray runs = new AtomicIntegerArray(50);
    try (Workers workers = new Workers(2)) {
      Thread.currentThread().interrupt();
      workers.run(
          number -> {
            Thread.yield();
            runs.incrementAndGet(number);
          },
          50);
      for (int number = 0; number < 50; number++) {
        assertThat(runs.get(number)).isEqualTo(1);
      }
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static void fail(int number, int failing) {
    if (number == failing) {
      throw new IllegalStateException("task " + number);
    }
  }

  private static void overflow() {
    throw new StackOverflowError();
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
