package dev.ner.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ner.fixture.TestModels;
import dev.ner.model.ModelFile;
import dev.ner.model.TrainedModel;
import dev.ner.random.SeededRandom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class BulkTaggingTest {
  private static final int MOST_AHEAD = 512; // texts in a group

  @TempDir private static Path temporary;

  private static EntityTagger<Kind> tagger;

  private final SeededRandom random = new SeededRandom(5, "bulk");

  @BeforeAll
  static void train() throws IOException {
    TrainedModel model = TestModels.trained();
    Path file = Files.write(temporary.resolve(ModelFile.NAME), ModelFile.write(model));
    tagger = EntityTagger.load(model.definition(), Kind.values(), file);
  }

  @AfterEach
  void noThreadIsLeft() {
    awaitNoHelpers();
  }

  /** Texts of no sentence, of some, and some with a sentence longer than the longest window. */
  private List<String> texts(int count) {
    String[] names = {"Paris", "Jordan", "Sydney", "Austin", "Chelsea"};
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int sentences = random.nextInt(4); sentences > 0; sentences--) {
        text.append("Mr Paris flew to Sydney and ".repeat(random.nextInt(random.nextInt(12) + 1)));
        text.append("Mr ").append(names[random.nextInt(5)]);
        text.append(" went to ").append(names[random.nextInt(5)]).append(". ");
      }
      texts.add(text.toString());
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void eachTextHasWhatItHasAlone(int threads) {
    List<String> texts = texts(3_000);
    List<List<Entity<Kind>>> alone = texts.stream().map(tagger::tag).toList();
    assertThat(alone.stream().mapToInt(List::size).sum()).isGreaterThan(10_000);

    assertThat(tagger.tagAll(texts.stream(), threads).toList()).isEqualTo(alone);
    assertThat(tagger.tagAll(texts.parallelStream(), threads).parallel().toList()).isEqualTo(alone);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void eachSentenceOfTokensHasWhatItHasAlone(int threads) {
    List<List<String>> sentences =
        texts(2_000).stream()
            .map(text -> text.isEmpty() ? List.<String>of() : Arrays.asList(text.split(" ")))
            .toList();
    List<List<Entity<Kind>>> alone = sentences.stream().map(tagger::tag).toList();

    assertThat(tagger.tagAllTokens(sentences.stream(), threads).toList()).isEqualTo(alone);
    assertThat(tagger.tagAllTokens(sentences.stream()).toList()).isEqualTo(alone);
  }

  @Test
  void noTextsHaveNoResults() {
    assertThat(tagger.tagAll(Stream.of()).toList()).isEmpty();
    assertThat(tagger.tagAll(Stream.of("")).toList()).containsExactly(List.of());
  }

  @Test
  void resultsAreImmutable() {
    for (String text : List.of("", "Mr Paris", "Mr Paris flew to Sydney and Mr Jordan to Austin")) {
      List<Entity<Kind>> entities = tagger.tagAll(Stream.of(text)).toList().get(0);
      assertThatThrownBy(() -> entities.add(null))
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void anEndlessStreamIsReadABoundedNumberOfTextsAhead(int threads) {
    List<String> texts = texts(100);
    AtomicInteger read = new AtomicInteger();
    int taken = 5_000;
    try (Stream<List<Entity<Kind>>> results =
        tagger.tagAll(
            Stream.generate(() -> texts.get(read.getAndIncrement() % texts.size())), threads)) {
      assertThat(read).hasValue(0); // nothing before somebody asks
      Iterator<List<Entity<Kind>>> each = results.iterator();
      int most = 0;
      for (int i = 0; i < taken; i++) {
        each.next();
        most = Math.max(most, read.get() - i);
      }
      assertThat(most).isLessThanOrEqualTo((2 * threads + 1) * MOST_AHEAD);
    }
    assertThat(tagger.tagAll(Stream.generate(() -> texts.get(1)), threads).limit(taken))
        .hasSize(taken);
  }

  @Test
  void oneThreadIsTheCallersAlone() {
    Thread caller = Thread.currentThread();
    try (Stream<List<Entity<Kind>>> results =
        tagger.tagAll(texts(3_000).stream().peek(t -> checkThread(caller)), 1)) {
      assertThat(results.peek(r -> assertThat(helpers()).isEmpty()).count()).isEqualTo(3_000);
    }
  }

  @Test
  void theGivenStreamIsReadByTheCallersThread() {
    Thread caller = Thread.currentThread();
    AtomicInteger most = new AtomicInteger();
    tagger
        .tagAll(texts(3_000).stream().peek(t -> checkThread(caller)), 3)
        .forEach(r -> most.accumulateAndGet(helpers().size(), Math::max));
    assertThat(most).hasValue(2);
    awaitNoHelpers();
  }

  private static void checkThread(Thread expected) {
    assertThat(Thread.currentThread()).isSameAs(expected);
  }

  @Test
  void closingEarlyStopsTheWorkAndLeavesNoThread() {
    List<String> texts = texts(100);
    AtomicInteger read = new AtomicInteger();
    AtomicBoolean sourceClosed = new AtomicBoolean();
    Stream<String> endless =
        Stream.generate(() -> texts.get(read.getAndIncrement() % texts.size()))
            .onClose(() -> sourceClosed.set(true));
    Stream<List<Entity<Kind>>> results = tagger.tagAll(endless, 4);
    Iterator<List<Entity<Kind>>> each = results.iterator();
    for (int i = 0; i < 1_000; i++) {
      each.next();
    }
    assertThat(helpers()).isNotEmpty().allMatch(Thread::isDaemon);

    results.close();

    assertThat(helpers()).isEmpty();
    assertThat(sourceClosed).isTrue();
    int readBefore = read.get();
    while (each.hasNext()) {
      each.next(); // of the group in hand at most
    }
    assertThat(read).hasValue(readBefore);
  }

  @Test
  void aStreamThatIsForgottenLeavesNoThread() {
    List<String> texts = texts(100);
    assertThat(tagger.tagAll(Stream.generate(() -> texts.get(1)), 4).skip(1_000).findFirst())
        .isPresent();
    assertThat(helpers()).isNotEmpty();
    awaitNoHelpers();
  }

  @Test
  void withoutAThreadTheGivenStreamIsLeftAlone() {
    Stream<String> texts = texts(3).stream();
    assertThatThrownBy(() -> tagger.tagAll(texts, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 1, found 0");
    assertThat(texts.count()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void whatTheGivenStreamThrowsComesAfterTheResultsBeforeIt(int threads) {
    List<String> texts = texts(2_000);
    Stream<String> failing =
        Stream.concat(
            texts.stream(),
            Stream.generate(
                () -> {
                  throw new IllegalStateException("the source is broken");
                }));
    assertFails(tagger.tagAll(failing, threads), texts, IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void whatIsThrownForATextComesAfterTheResultsBeforeIt(int threads) {
    List<String> texts = texts(2_000);
    List<String> broken = new ArrayList<>(texts);
    broken.add(null);
    broken.addAll(texts);
    assertFails(tagger.tagAll(broken.stream(), threads), texts, NullPointerException.class);

    Stream<List<String>> tokens =
        broken.stream().map(t -> t == null ? List.of("Mr", "") : List.of(t + "x"));
    assertThatThrownBy(() -> tagger.tagAllTokens(tokens, threads).forEach(r -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("token 1 is empty");
    awaitNoHelpers();
  }

  private static void assertFails(
      Stream<List<Entity<Kind>>> results,
      List<String> before,
      Class<? extends Exception> expected) {
    Iterator<List<Entity<Kind>>> each = results.iterator();
    for (String text : before) {
      assertThat(each.next()).isEqualTo(tagger.tag(text));
    }
    assertThatThrownBy(each::hasNext).isInstanceOf(expected);
    assertThat(each.hasNext()).isFalse();
    awaitNoHelpers();
  }

  @Test
  void aModelThatFailsFailsTheCaller() throws IOException {
    TrainedModel model = TestModels.trained();
    Path file = Files.write(temporary.resolve("broken"), ModelFile.write(model));
    TrainedModel read = ModelFile.load(model.definition(), file);
    SpanTagger broken = new SpanTagger(TestModels.withMaximumLength(read, -1));
    Source<String> texts = Source.of(texts(2_000).stream());

    assertThatThrownBy(() -> broken.tagAll(Input.TEXT, texts, Span::new, 3).forEach(r -> {}))
        .isInstanceOf(RuntimeException.class);
    awaitNoHelpers();
  }

  @Test
  void anInterruptedCallerGetsItsResultsAndStaysInterrupted() {
    List<String> texts = texts(3_000);
    List<List<Entity<Kind>>> alone = texts.stream().map(tagger::tag).toList();
    Thread.currentThread().interrupt();
    Stream<List<Entity<Kind>>> results = tagger.tagAll(texts.stream(), 3);
    try {
      assertThat(results.toList()).isEqualTo(alone);
      results.close();
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
      assertThat(helpers()).isEmpty();
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void helpersHoldNothingOfTheCallers() {
    InheritableThreadLocal<Object> local = new InheritableThreadLocal<>();
    local.set(new Object());
    ClassLoader application = new ClassLoader(getClass().getClassLoader()) {};
    Thread caller = Thread.currentThread();
    ClassLoader before = caller.getContextClassLoader();
    caller.setContextClassLoader(application);
    try {
      Iterator<List<Entity<Kind>>> each = tagger.tagAll(texts(2_000).stream(), 3).iterator();
      for (int i = 0; i < 1_000; i++) {
        each.next();
      }
      assertThat(helpers())
          .isNotEmpty()
          .noneMatch(helper -> helper.getContextClassLoader() == application);
    } finally {
      caller.setContextClassLoader(before);
    }
    awaitNoHelpers();
  }

  @Test
  void noThreadIsTooFew() {
    assertThatThrownBy(() -> tagger.tagAll(Stream.of("x"), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threads must be at least 1, found 0");
  }

  private static List<Thread> helpers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("ner-tagging"))
        .toList();
  }

  private static void awaitNoHelpers() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!helpers().isEmpty() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(helpers()).isEmpty();
  }
}
