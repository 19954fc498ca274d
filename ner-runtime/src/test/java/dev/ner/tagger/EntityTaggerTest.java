package dev.ner.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ner.fixture.TestModels;
import dev.ner.input.Lexicon;
import dev.ner.kernel.KernelsProvider;
import dev.ner.model.ModelFile;
import dev.ner.model.ModelFileException;
import dev.ner.model.TrainedModel;
import dev.ner.network.Network;
import dev.ner.predict.Predictor;
import dev.ner.random.SeededRandom;
import dev.ner.text.SentenceSpans;
import dev.ner.text.SentenceSplitter;
import dev.ner.text.Tokenization;
import dev.ner.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTaggerTest {
  private static final String CLAUSE = "Mr Paris flew to Sydney";
  private static final List<Entity<Kind>> NONE = List.of();

  @TempDir private static Path temporary;

  private static TrainedModel model;
  private static EntityTagger<Kind> tagger;

  @BeforeAll
  static void train() throws IOException {
    model = TestModels.trained();
    tagger = tagger(model);
  }

  private static EntityTagger<Kind> tagger(TrainedModel model) throws IOException {
    Path file = Files.write(temporary.resolve(ModelFile.NAME), ModelFile.write(model));
    return EntityTagger.load(model.definition(), Kind.values(), file);
  }

  @Test
  void entitiesHaveTypeTextPlaceAndConfidence() {
    assertThat(tagger.tag("Mr Paris Jordan flew to Sydney."))
        .satisfiesExactly(
            person -> {
              assertThat(person.type()).isEqualTo(Kind.PER);
              assertThat(person.text()).isEqualTo("Paris Jordan");
              assertThat(person.start()).isEqualTo(3);
              assertThat(person.end()).isEqualTo(15);
              assertThat(person.confidence()).isBetween(0.5, 1.0);
            },
            place -> {
              assertThat(place.type()).isEqualTo(Kind.GEO);
              assertThat(place.text()).isEqualTo("Sydney");
              assertThat(place.start()).isEqualTo(24);
              assertThat(place.end()).isEqualTo(30);
              assertThat(place.confidence()).isBetween(0.5, 1.0);
            });
  }

  @Test
  void placesCountCodeUnitsOfTheCallersString() {
    String text = "\uD83D\uDE00\uD834\uDD1E \t\u00A0" + CLAUSE + "\r\n\r\n \uFEFF" + CLAUSE + ".";
    List<Entity<Kind>> entities = tagger.tag(text);

    assertThat(entities).extracting(Entity::text).contains("Paris", "Sydney").hasSize(4);
    assertThat(entities).extracting(Entity::start).containsExactly(10, 24, 39, 53);
    for (Entity<Kind> entity : entities) {
      assertThat(text.substring(entity.start(), entity.end())).isEqualTo(entity.text());
    }
  }

  @Test
  void confidenceIsThePredictorsAtTheModelsTemperature() throws IOException {
    String text = "Mr Paris Jordan walked to nowhere.";
    Tokenization tokens = Tokenizer.tokenize(text);
    int[] ids = new int[tokens.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = TestModels.vocabulary(model).id(text.substring(tokens.start(i), tokens.end(i)));
    }
    float[] confidences = new float[2 * ids.length];
    Network network = model.definition().network().create(model.parameters());
    network.packForward();
    new Predictor(network, Lexicon.ofRows(TestModels.vocabulary(model)), 5, 100, 1, 3)
        .predict(ids, new int[] {0, ids.length}, 0, 1, new short[ids.length], confidences);

    Entity<Kind> person = tagger.tag(text).get(0);
    Entity<Kind> doubtful = tagger(model.withTemperature(3)).tag(text).get(0);

    assertThat(person.text()).isEqualTo("Paris Jordan");
    assertThat(person.confidence()).isEqualTo(confidences[2]);
    assertThat(doubtful.confidence()).isEqualTo(confidences[3]).isLessThan(confidences[2]);
    assertThat(doubtful.text()).isEqualTo("Paris Jordan");
  }

  @Test
  void lessSureEntitiesAreLeftOutWhereThatIsWanted() throws IOException {
    EntityTagger<Kind> hot = tagger(model.withTemperature(4)); // whose confidences are spread
    String text = sentence(new SeededRandom(2, "sentences"));
    List<Entity<Kind>> all = hot.tag(text);
    double minimum = all.stream().mapToDouble(Entity::confidence).average().orElseThrow();
    List<Entity<Kind>> sure = all.stream().filter(e -> e.confidence() >= minimum).toList();

    assertThat(sure).isNotEmpty().hasSizeLessThan(all.size());
    assertThat(hot.tag(text, minimum)).isEqualTo(sure);
    assertThat(hot.tag(text, 0)).isEqualTo(all);
    assertThat(hot.tagAll(Stream.of(text, text), 1, minimum)).containsExactly(sure, sure);
    List<String> tokens = List.of(text.split(" "));
    List<Entity<Kind>> sureOfTokens =
        hot.tag(tokens).stream().filter(e -> e.confidence() >= minimum).toList();
    assertThat(hot.tag(tokens, minimum)).isEqualTo(sureOfTokens);
    assertThat(hot.tagAllTokens(Stream.of(tokens), 1, minimum)).containsExactly(sureOfTokens);
    double least = all.stream().mapToDouble(Entity::confidence).min().orElseThrow();
    assertThat(hot.tag(text, least)).isEqualTo(all);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
  void aMinimumThatIsNoProbabilityIsRefused(double minimum) {
    String message = "the minimum confidence must be from 0 to 1, found " + minimum;
    assertThatThrownBy(() -> tagger.tag("x", minimum)).hasMessage(message);
    assertThatThrownBy(() -> tagger.tag(List.of("x"), minimum)).hasMessage(message);
    assertThatThrownBy(() -> tagger.tagAll(Stream.of("x"), 1, minimum)).hasMessage(message);
    assertThatThrownBy(() -> tagger.tagAllTokens(Stream.of(), 1, minimum)).hasMessage(message);
  }

  @Test
  void aTextWithoutTokensHasNoEntities() {
    assertThat(tagger.tag("")).isEqualTo(NONE);
    assertThat(tagger.tag(" \t\r\n\u00A0\u3000\n\n")).isEqualTo(NONE);
    assertThat(tagger.tag(List.of())).isEqualTo(NONE);
    assertThat(tagger.tag("\uD800")).isEqualTo(NONE); // an unpaired surrogate
  }

  @Test
  void eachOfAThousandSentencesIsTaggedLikeItself() {
    List<Entity<Kind>> expected = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    SeededRandom random = new SeededRandom(1, "sentences");
    for (int i = 0; i < 1_000; i++) {
      String sentence = sentence(random);
      for (Entity<Kind> entity : tagger.tag(sentence)) {
        expected.add(moved(entity, text.length()));
      }
      text.append(sentence).append(' ');
    }

    assertThat(tagger.tag(text.toString())).isEqualTo(expected).hasSizeGreaterThan(2_000);
  }

  private static Entity<Kind> moved(Entity<Kind> entity, int by) {
    return new Entity<>(
        entity.type(), entity.text(), entity.start() + by, entity.end() + by, entity.confidence());
  }

  private static String sentence(SeededRandom random) {
    String clauses = (CLAUSE + " and ").repeat(random.nextInt(6));
    String[] names = {"Paris", "Jordan", "Sydney", "Austin", "Chelsea"};
    return clauses
        + "Mr "
        + names[random.nextInt(5)]
        + " went to "
        + names[random.nextInt(5)]
        + ".";
  }

  @Test
  void aLongSentenceIsTaggedAsInOnePiece() throws IOException {
    String text = (CLAUSE + " and ").repeat(1_666) + CLAUSE;
    SentenceSpans sentences = SentenceSplitter.split(Tokenizer.tokenize(text));
    assertThat(sentences.size()).isEqualTo(1);
    assertThat(sentences.endToken(0)).isEqualTo(10_001);
    assertThat(model.maximumLength()).isEqualTo(20);
    EntityTagger<Kind> whole = tagger(TestModels.withMaximumLength(model, 20_000));

    List<Entity<Kind>> entities = tagger.tag(text);

    assertThat(entities).isEqualTo(whole.tag(text)).hasSize(2 * 1_667);
  }

  @Test
  void givenTokensAreTakenAsTheyAre() {
    List<Entity<Kind>> entities = tagger.tag(List.of("Mr", "Paris", "flew", "to", "New York"));

    assertThat(entities).hasSizeGreaterThanOrEqualTo(1);
    assertThat(entities.get(0).text()).isEqualTo("Paris");
    assertThat(entities.get(0).start()).isEqualTo(3);
    assertThat(tagger.tag(List.of(CLAUSE.split(" ")))).isEqualTo(tagger.tag(CLAUSE));
  }

  @Test
  void anEmptyTokenIsRefused() {
    assertThatThrownBy(() -> tagger.tag(List.of("Mr", "", "Paris")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("token 1 is empty");
  }

  @Test
  void theResultIsImmutable() {
    List<Entity<Kind>> entities = tagger.tag(CLAUSE);
    Entity<Kind> first = entities.get(0);

    assertThatThrownBy(() -> entities.add(first)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> tagger.tag("").add(first))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void manyThreadsGetWhatOneGets() throws Exception {
    SeededRandom random = new SeededRandom(2, "threads");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      texts.add(sentence(random) + " " + sentence(random));
    }
    List<List<Entity<Kind>>> alone = texts.stream().map(tagger::tag).toList();
    ExecutorService executor = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        int first = thread * 25;
        tasks.add(
            () -> {
              for (int i = 0; i < 2 * texts.size(); i++) {
                int text = (first + i) % texts.size();
                assertThat(tagger.tag(texts.get(text))).isEqualTo(alone.get(text));
              }
              return null;
            });
      }
      for (Future<Void> task : executor.invokeAll(tasks)) {
        task.get();
      }
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void anEntityOfManyDoubtfulTokensHasAConfidenceAboveZero() throws IOException {
    TrainedModel doubtful = TestModels.untrained(1);
    float[] weights = doubtful.parameters().values();
    Arrays.fill(weights, 0f); // every tag has the same score
    int bias = doubtful.parameters().layout().parameters().get(4).offset();
    weights[bias + 2] = 0.001f; // I-per has a little more
    String text = "x ".repeat(2_000);

    List<Entity<Kind>> entities = tagger(doubtful).tag(text);

    assertThat(entities).hasSize(1);
    assertThat(entities.get(0).confidence()).isPositive();
  }

  @Test
  void aDamagedModelAndAnotherEnumAreRefused() throws IOException {
    Path file = Files.write(temporary.resolve("damaged.safetensors"), new byte[100]);
    assertThatThrownBy(() -> EntityTagger.load(model.definition(), Kind.values(), file))
        .isInstanceOf(ModelFileException.class);
    assertThatThrownBy(
            () -> EntityTagger.load(model.definition(), Kind.values(), EntityTagger.class))
        .isInstanceOf(ModelFileException.class);

    Path good = Files.write(temporary.resolve("good.safetensors"), ModelFile.write(model));
    assertThatThrownBy(() -> EntityTagger.load(model.definition(), new Kind[] {Kind.PER}, good))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 types for 2 entities");
  }

  @Test
  void oneMessageForWhoeverWantsItSaysWhichKernelsTag() throws IOException {
    List<LogRecord> records = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            records.add(record);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger("dev.ner.tagger");
    logger.addHandler(handler);
    try {
      tagger(model);
      assertThat(records).isEmpty(); // nothing unless it is asked for

      logger.setLevel(Level.FINE);
      tagger(model);
    } finally {
      logger.setLevel(null);
      logger.removeHandler(handler);
    }
    assertThat(records)
        .singleElement()
        .satisfies(
            record ->
                assertThat(record.getMessage())
                    .isEqualTo("tagger of test.Model: " + KernelsProvider.reason()));
  }
}
