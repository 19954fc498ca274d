package dev.ner.evaluate;

import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares gold tags with predicted ones and counts. */
public final class Evaluator {

  private final Sentences sentences;
  private final TagSet tags;
  private final Labels gold;

  private Evaluator(Sentences sentences, TagSet tags) {
    this.sentences = sentences;
    this.tags = tags;
    this.gold = Labels.gold(sentences);
  }

  /** All that is to be said of a split. */
  public static SplitEvaluation evaluate(EvaluationInput input) {
    return new Evaluator(input.gold(), input.tags()).split(input);
  }

  /** The scores on all tokens alone: what is asked for after each epoch. */
  public static Scores scores(Sentences gold, short[] predicted, TagSet tags) {
    Evaluator evaluator = new Evaluator(gold, tags);
    return evaluator.count(Labels.of(gold, predicted)).scores();
  }

  private SplitEvaluation split(EvaluationInput input) {
    short[] predictedTags = input.predicted();
    TrainingWords training = input.training();
    Labels predicted = Labels.of(sentences, predictedTags);
    int[] unseenBefore = unseenBefore(training);
    Counts all = count(predicted);
    Counts seen = new Counts(tags.entities().size());
    Counts unseen = new Counts(tags.entities().size());
    for (int i = 0; i < predictedTags.length; i++) {
      boolean unseenToken = unseenBefore[i + 1] > unseenBefore[i];
      (unseenToken ? unseen : seen).addToken(gold.tags()[i] == predictedTags[i]);
      // An entity belongs to where its span belongs: a correct one has one span, hence one place.
      countGold(predicted, i, holdsUnseen(unseenBefore, i, gold.ends()[i]) ? unseen : seen);
      countPredicted(
          predicted, i, holdsUnseen(unseenBefore, i, predicted.ends()[i]) ? unseen : seen);
    }
    return new SplitEvaluation(
        sentences.size(),
        all.scores(),
        byType(all),
        count(Labels.of(sentences, new short[predictedTags.length])).scores(),
        count(Labels.of(sentences, mostFrequentTags(training))).scores(),
        repairedSequences(predictedTags),
        seen.scores(),
        unseen.scores(),
        confusion(predictedTags),
        CrossChecks.of(sentences, gold, predicted),
        ErrorSorter.sort(sentences, tags.entities(), gold, predicted),
        Calibration.of(input));
  }

  private Counts count(Labels predicted) {
    Counts counts = new Counts(tags.entities().size());
    for (int i = 0; i < gold.tags().length; i++) {
      counts.addToken(gold.tags()[i] == predicted.tags()[i]);
      countGold(predicted, i, counts);
      countPredicted(predicted, i, counts);
    }
    return counts;
  }

  private void countGold(Labels predicted, int token, Counts counts) {
    if (gold.begins(token)) {
      int type = gold.typeAt(token);
      counts.gold[type]++;
      counts.correct[type] += gold.sharesEntity(predicted, token) ? 1 : 0;
    }
  }

  private static void countPredicted(Labels predicted, int token, Counts counts) {
    if (predicted.begins(token)) {
      counts.predicted[predicted.typeAt(token)]++;
    }
  }

  /** At i the number of tokens before i whose word is unseen; of length N + 1. */
  private int[] unseenBefore(TrainingWords training) {
    int[] before = new int[gold.tags().length + 1];
    for (int i = 0; i < gold.tags().length; i++) {
      before[i + 1] = before[i] + (training.seen(sentences.word(i)) ? 0 : 1);
    }
    return before;
  }

  private static boolean holdsUnseen(int[] unseenBefore, int start, int end) {
    return end != 0 && unseenBefore[end] > unseenBefore[start];
  }

  private short[] mostFrequentTags(TrainingWords training) {
    short[] result = new short[gold.tags().length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (short) training.mostFrequentTag(sentences.word(i));
    }
    return result;
  }

  private long repairedSequences(short[] predictedTags) {
    long repaired = 0;
    for (int s = 0; s < sentences.size(); s++) {
      if (EntitySpans.hasStrayInside(predictedTags, sentences.start(s), sentences.end(s))) {
        repaired++;
      }
    }
    return repaired;
  }

  private Map<String, EntityScores> byType(Counts counts) {
    Map<String, EntityScores> result = new LinkedHashMap<>();
    List<String> names = tags.entities();
    for (int t = 0; t < names.size(); t++) {
      result.put(
          names.get(t), new EntityScores(counts.gold[t], counts.predicted[t], counts.correct[t]));
    }
    return result;
  }

  private Confusion confusion(short[] predictedTags) {
    int size = tags.size();
    long[] counts = new long[size * size];
    for (int i = 0; i < predictedTags.length; i++) {
      counts[gold.tags()[i] * size + predictedTags[i]]++;
    }
    return new Confusion(tags, counts);
  }

  /** Running counts of tokens, and of entities by type. */
  private static final class Counts {
    private final long[] gold;
    private final long[] predicted;
    private final long[] correct;
    private long tokens;
    private long correctTokens;

    Counts(int types) {
      gold = new long[types];
      predicted = new long[types];
      correct = new long[types];
    }

    void addToken(boolean right) {
      tokens++;
      correctTokens += right ? 1 : 0;
    }

    Scores scores() {
      return new Scores(
          new TokenScores(tokens, correctTokens),
          new EntityScores(sum(gold), sum(predicted), sum(correct)));
    }

    private static long sum(long[] values) {
      long sum = 0;
      for (long value : values) {
        sum += value;
      }
      return sum;
    }
  }
}
