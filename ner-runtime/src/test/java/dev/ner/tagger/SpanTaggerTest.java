package dev.ner.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.fixture.TestModels;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SpanTaggerTest {
  private static final int CALLERS = 8 * Runtime.getRuntime().availableProcessors();

  @Test
  void manyCallersAtOnceGetWhatOneGetsAndLeaveFewBuffersBehind() throws Exception {
    SpanTagger tagger =
        new SpanTagger(TestModels.untrained(1, TestModels.words().toArray(String[]::new)));
    String text = "Oslo likes Z\u00FCrich and nobody else. ".repeat(2_000);
    List<Span> expected = tagger.tag(Input.TEXT, text, Span::new);
    assertThat(expected).isNotEmpty();
    CountDownLatch start = new CountDownLatch(CALLERS);
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Future<List<Span>>> results = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        results.add(
            callers.submit(
                () -> {
                  start.countDown();
                  start.await();
                  return tagger.tag(Input.TEXT, text, Span::new);
                }));
      }
      for (Future<List<Span>> result : results) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      callers.shutdownNow();
    }
    assertThat(tagger.idle()).isBetween(1, Runtime.getRuntime().availableProcessors());
  }
}
