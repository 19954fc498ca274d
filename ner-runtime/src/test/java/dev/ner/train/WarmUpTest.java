package dev.ner.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.fixture.TestNetwork;
import dev.ner.fixture.TinyCorpus;
import dev.ner.network.ModelDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WarmUpTest {
  private final ModelDefinition model = TestNetwork.definition(12, 10, TinyCorpus.ENTITIES);

  @Test
  void makesStepsUntilItIsEnded() throws InterruptedException {
    WarmUp warmUp = WarmUp.start(model, 2);
    while (warmUp.steps() < 3) { // more than the first, which has nothing to undo
      assertThat(warmUp.thread().isAlive()).isTrue();
      Thread.sleep(1);
    }
    warmUp.end();
    warmUp.thread().join();
  }

  @Test
  void endsByItselfAfterAWhile() throws InterruptedException {
    WarmUp warmUp = WarmUp.start(model, 2);
    warmUp.thread().join();
    assertThat(warmUp.steps()).isPositive();
  }

  @Test
  void aThreadAloneReads() {
    assertThat(WarmUp.start(model, 1).thread()).isNull();
  }

  @Test
  void aLargeModelIsLeftAlone() throws InterruptedException {
    WarmUp warmUp = WarmUp.start(TestNetwork.definition(50, 300, TinyCorpus.ENTITIES), 2);
    warmUp.thread().join();
    assertThat(warmUp.steps()).isZero();
  }
}
