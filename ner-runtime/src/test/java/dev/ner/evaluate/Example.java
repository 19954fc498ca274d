package dev.ner.evaluate;

import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagSet;
import dev.ner.corpus.WordTable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small evaluation of two splits, of which the golden files tell. */
final class Example {
  private static final TagSet TAGS = new TagSet(List.of("per", "geo", "creative-work"));

  private Example() {}

  static Evaluation evaluation() {
    WordTable words = new WordTable();
    Sentences train =
        Labelled.sentences(
            words,
            TAGS,
            List.of("Sharon/B-per flew/O to/O Miami/B-geo ./O", "He/O read/O Ulysses/B-per ./O"));
    Sentences validation =
        Labelled.sentences(
            words,
            TAGS,
            List.of(
                "Sharon/B-per Stone/I-per read/O Dubliners/B-creative-work ./O",
                "Joyce/B-per left/O Dublin/B-geo for/O New/B-geo York/I-geo ./O",
                "He/O flew/O to/O Miami/B-geo ./O"));
    Sentences test =
        Labelled.sentences(words, TAGS, List.of("Miami/B-geo flew/O ./O", "Ada/B-per flew/O ./O"));
    TrainingWords training = TrainingWords.of(train, TAGS);
    Map<String, SplitEvaluation> splits = new LinkedHashMap<>();
    splits.put(
        "validation",
        evaluate(
            validation, "B-per O O B-per O B-geo O B-geo O I-geo I-geo O O O O B-geo O", training));
    splits.put("test", evaluate(test, "B-geo O O B-per O O", training));
    return new Evaluation("com.acme.NewsNer", 21_067, splits);
  }

  /** A split of which little more is told than its scores. */
  static SplitEvaluation split(
      long sentences, Scores scores, Map<String, EntityScores> byType, TagSet tags, long[] counts) {
    return new SplitEvaluation(
        sentences,
        scores,
        byType,
        scores,
        scores,
        sentences,
        scores,
        scores,
        new Confusion(tags, counts),
        new CrossChecks(scores.entities(), scores.entities()),
        errors(String.join(" ", byType.keySet())),
        null);
  }

  /** One error of each kind, with the same words. */
  private static EntityErrors errors(String words) {
    EntityErrors.Wording wording = new EntityErrors.Wording(words, "per");
    EntityErrors.Example example = new EntityErrors.Example(wording, wording, 1);
    Map<ErrorKind, EntityErrors.Kind> kinds = new EnumMap<>(ErrorKind.class);
    for (ErrorKind kind : ErrorKind.values()) {
      kinds.put(kind, new EntityErrors.Kind(1, Map.of("per", 1L), List.of(example)));
    }
    return new EntityErrors(kinds);
  }

  private static SplitEvaluation evaluate(
      Sentences gold, String predicted, TrainingWords training) {
    float[] confidences = new float[2 * gold.tokenCount()];
    for (int i = 0; i < gold.tokenCount(); i++) { // the later the surer
      confidences[2 * i] = (i + 10) / (gold.tokenCount() + 10f);
      confidences[2 * i + 1] = (i + 5) / (gold.tokenCount() + 5f);
    }
    return Evaluator.evaluate(
        new EvaluationInput(
            gold,
            Labelled.tags(TAGS, predicted),
            TAGS,
            training,
            new EvaluationInput.Confidences(1.25, confidences)));
  }
}
