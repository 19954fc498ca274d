package dev.ner.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagSet;
import dev.ner.corpus.WordTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
  private static final TagSet TAGS = new TagSet(List.of("per", "geo", "tim"));

  private final WordTable words = new WordTable();

  private SplitEvaluation evaluate(List<String> training, List<String> gold, String predicted) {
    Sentences train = Labelled.sentences(words, TAGS, training);
    Sentences split = Labelled.sentences(words, TAGS, gold);
    short[] tags = Labelled.tags(TAGS, predicted);
    TrainingWords trainingWords = TrainingWords.of(train, TAGS);
    assertThat(Evaluator.scores(split, tags, TAGS))
        .isEqualTo(
            Evaluator.evaluate(new EvaluationInput(split, tags, TAGS, trainingWords)).scores());
    return Evaluator.evaluate(new EvaluationInput(split, tags, TAGS, trainingWords));
  }

  @Test
  void countsAsOneCountsByHand() {
    SplitEvaluation result =
        evaluate(
            List.of("Sharon/B-per flew/O to/O Miami/B-geo", "Paris/B-geo ,/O Paris/B-per"),
            List.of("Sharon/B-per Stone/I-per saw/O Miami/B-geo", "in/O May/B-tim ,/O Paris/B-geo"),
            // Sharon cut short, Miami right; May is a stray geo, Paris is right.
            "B-per O O B-geo O I-geo O B-geo");

    assertThat(result.sentences()).isEqualTo(2);
    assertThat(result.scores())
        .isEqualTo(new Scores(new TokenScores(8, 6), new EntityScores(4, 4, 2)));
    assertThat(result.byType())
        .containsExactly(
            entry("per", new EntityScores(1, 1, 0)),
            entry("geo", new EntityScores(2, 3, 2)),
            entry("tim", new EntityScores(1, 0, 0)));
    assertThat(result.repairedSequences()).isEqualTo(1);
    // Seen: Sharon, Miami, ",", Paris. "Sharon Stone" holds an unseen word, "Sharon" does not.
    assertThat(result.seenWords())
        .isEqualTo(new Scores(new TokenScores(4, 4), new EntityScores(2, 3, 2)));
    assertThat(result.unseenWords())
        .isEqualTo(new Scores(new TokenScores(4, 2), new EntityScores(2, 1, 0)));
    assertThat(result.allOutside())
        .isEqualTo(new Scores(new TokenScores(8, 3), new EntityScores(4, 0, 0)));
    // Paris is per and geo equally often: the lower tag, B-per, wins.
    assertThat(result.mostFrequentTag())
        .isEqualTo(new Scores(new TokenScores(8, 5), new EntityScores(4, 3, 1)));
    assertThat(result.confusion().count(tag("I-per"), tag("O"))).isEqualTo(1);
    assertThat(result.confusion().count(tag("B-tim"), tag("I-geo"))).isEqualTo(1);
    assertThat(result.confusion().count(tag("B-geo"), tag("B-geo"))).isEqualTo(2);
    assertThat(result.confusion().count(tag("O"), tag("O"))).isEqualTo(3);
  }

  @Test
  void aSpanIsCorrectOnlyWithItsTypeAndBothItsEnds() {
    List<String> gold = List.of("a/O b/B-per c/I-per d/O");

    assertThat(entities(gold, "O B-per I-per O")).isEqualTo(new EntityScores(1, 1, 1));
    assertThat(entities(gold, "O B-geo I-geo O")).isEqualTo(new EntityScores(1, 1, 0));
    assertThat(entities(gold, "O B-per O O")).isEqualTo(new EntityScores(1, 1, 0));
    assertThat(entities(gold, "O O B-per O")).isEqualTo(new EntityScores(1, 1, 0));
    assertThat(entities(gold, "B-per I-per I-per O")).isEqualTo(new EntityScores(1, 1, 0));
    assertThat(entities(gold, "O B-per I-per I-per")).isEqualTo(new EntityScores(1, 1, 0));
    assertThat(entities(gold, "O B-per B-per O")).isEqualTo(new EntityScores(1, 2, 0));
    assertThat(entities(gold, "O I-per I-per O")).isEqualTo(new EntityScores(1, 1, 1));
  }

  @Test
  void anEntityDoesNotReachIntoTheNextSentence() {
    List<String> gold = List.of("a/O b/B-per", "c/B-per d/O");

    assertThat(entities(gold, "O B-per I-per O")).isEqualTo(new EntityScores(2, 2, 2));
  }

  private EntityScores entities(List<String> gold, String predicted) {
    return evaluate(List.of("x/O"), gold, predicted).scores().entities();
  }

  @Test
  void sortsErrors() {
    List<String> gold =
        List.of(
            "a/B-per b/I-per c/O", // cut short: boundary
            "a/B-per b/I-per c/O", // the same again
            "a/B-per b/I-per c/O", // another type: type
            "a/B-per b/I-per c/O", // another type and too long: both
            "a/B-per b/I-per c/O", // missed
            "a/O b/O c/O", // invented
            "a/B-per b/I-per c/I-per"); // in two: the part of its type is it, the other invented

    EntityErrors errors =
        evaluate(
                List.of("x/O"),
                gold,
                "B-per O O B-per O O B-geo I-geo O B-geo I-geo I-geo O O O O B-tim O"
                    + " B-geo B-per I-per")
            .errors();

    assertThat(shown(errors, ErrorKind.BOUNDARY))
        .containsExactly("per a b, per a: 2", "per a b c, per b c: 1");
    assertThat(shown(errors, ErrorKind.TYPE)).containsExactly("per a b, geo a b: 1");
    assertThat(shown(errors, ErrorKind.BOTH)).containsExactly("per a b, geo a b c: 1");
    assertThat(shown(errors, ErrorKind.MISSED)).containsExactly("per a b, -: 1");
    assertThat(shown(errors, ErrorKind.INVENTED)).containsExactly("-, tim b: 1", "-, geo a: 1");
    assertThat(errors.kinds().get(ErrorKind.BOUNDARY).byType())
        .containsExactly(entry("per", 3L), entry("geo", 0L), entry("tim", 0L));
    assertThat(errors.kinds().get(ErrorKind.INVENTED).count()).isEqualTo(2);
  }

  private static List<String> shown(EntityErrors errors, ErrorKind kind) {
    return errors.kinds().get(kind).examples().stream()
        .map(e -> shown(e.gold()) + ", " + shown(e.predicted()) + ": " + e.count())
        .toList();
  }

  private static String shown(EntityErrors.Wording wording) {
    return wording == null ? "-" : wording.type() + " " + wording.text();
  }

  @Test
  void saysWhatConfidencesAreWorth() {
    Sentences gold =
        Labelled.sentences(words, TAGS, List.of("a/B-per b/O c/B-geo d/B-geo e/B-tim f/O"));
    short[] predicted = Labelled.tags(TAGS, "B-per B-per B-geo O B-tim O");
    float[] both = {0.75f, 1, 0.25f, 1, 0.5f, 1, 0, 0, 1, 1, 0, 0}; // right, wrong, right, -, right
    EvaluationInput.Confidences confidences = new EvaluationInput.Confidences(2, both);

    Calibration calibration =
        Evaluator.evaluate(
                new EvaluationInput(
                    gold, predicted, TAGS, TrainingWords.of(gold, TAGS), confidences))
            .calibration();

    assertThat(calibration.temperature()).isEqualTo(2);
    assertThat(calibration.error()).isEqualTo((0.25 + 0.25 + 0.5 + 0) / 4);
    assertThat(calibration.errorBefore()).isEqualTo(0.25); // three of four, and sure of all
    assertThat(calibration.bins()).hasSize(10);
    assertThat(calibration.bins().get(2)).isEqualTo(new Calibration.Bin(1, 0, 0.25));
    assertThat(calibration.bins().get(3)).isEqualTo(new Calibration.Bin(0, 0, 0));
    assertThat(calibration.bins().get(9)).isEqualTo(new Calibration.Bin(1, 1, 1));
    assertThat(calibration.thresholds())
        .extracting(Calibration.Threshold::minimum)
        .containsExactly(0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99);
    assertThat(calibration.thresholds())
        .extracting(Calibration.Threshold::scores)
        .startsWith(
            new EntityScores(4, 4, 3),
            new EntityScores(4, 3, 3),
            new EntityScores(4, 2, 2),
            new EntityScores(4, 2, 2),
            new EntityScores(4, 1, 1));
  }

  @Test
  void sharesOfNothingAreZero() {
    SplitEvaluation result = evaluate(List.of("x/O"), List.of("x/O"), "O");

    assertThat(result.scores().entities().precision()).isZero();
    assertThat(result.scores().entities().recall()).isZero();
    assertThat(result.scores().entities().f1()).isZero();
    assertThat(result.unseenWords().tokens().accuracy()).isZero();
    assertThat(new EntityScores(8, 4, 3).precision()).isEqualTo(0.75);
    assertThat(new EntityScores(8, 4, 3).recall()).isEqualTo(0.375);
    assertThat(new EntityScores(8, 4, 3).f1()).isEqualTo(0.5);
  }

  @Test
  void wordsAddedAfterTrainingWereCountedAreUnseen() {
    Sentences train = Labelled.sentences(words, TAGS, List.of("a/B-per a/B-geo a/B-geo"));
    int known = words.add("in a word file, but not in training");
    TrainingWords training = TrainingWords.of(train, TAGS);
    int late = words.add("later");

    assertThat(training.seen(words.find("a"))).isTrue();
    assertThat(training.mostFrequentTag(words.find("a"))).isEqualTo(tag("B-geo"));
    assertThat(training.seen(known)).isFalse();
    assertThat(training.seen(late)).isFalse();
    assertThat(training.mostFrequentTag(late)).isEqualTo(TagSet.OUTSIDE);
  }

  @Test
  void refusesWhatDoesNotBelongTogether() {
    Sentences gold = Labelled.sentences(words, TAGS, List.of("a/O b/O"));
    Sentences strange = Labelled.sentences(new WordTable(), TAGS, List.of("a/O"));
    TrainingWords training = TrainingWords.of(gold, TAGS);

    assertThatThrownBy(() -> new EvaluationInput(gold, new short[1], TAGS, training))
        .hasMessage("1 predicted tags for 2 tokens");
    assertThatThrownBy(() -> new EvaluationInput(strange, new short[1], TAGS, training))
        .hasMessage("the splits do not share their word table");
    assertThatThrownBy(() -> new EntityScores(1, 2, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TokenScores(1, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  private static int tag(String name) {
    return TAGS.names().indexOf(name);
  }
}
