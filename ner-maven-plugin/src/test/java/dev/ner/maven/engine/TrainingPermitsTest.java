package dev.ner.maven.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingPermitsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void noMoreRunAtOnceThanAllowed(int most) throws Exception {
    AtomicInteger shared = new AtomicInteger();
    AtomicInteger now = new AtomicInteger();
    AtomicInteger peak = new AtomicInteger();
    ExecutorService modules = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> trainings = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        trainings.add(
            () ->
                new TrainingPermits(shared, most)
                    .during(
                        () -> {
                          peak.accumulateAndGet(now.incrementAndGet(), Math::max);
                          Thread.sleep(2);
                          return now.decrementAndGet();
                        }));
      }
      for (Future<Integer> training : modules.invokeAll(trainings)) {
        training.get();
      }
    } finally {
      modules.shutdownNow();
    }
    assertThat(peak.get()).isBetween(1, most);
    assertThat(shared.get()).isZero();
  }

  @Test
  void aTrainingThatFailsGivesItsPermitBack() {
    AtomicInteger shared = new AtomicInteger();
    assertThatThrownBy(
            () ->
                new TrainingPermits(shared, 1)
                    .during(
                        () -> {
                          throw new IOException("disk full");
                        }))
        .hasMessage("disk full");
    assertThat(shared.get()).isZero();
  }
}
