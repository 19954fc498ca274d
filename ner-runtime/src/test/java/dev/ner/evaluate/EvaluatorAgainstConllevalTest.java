package dev.ner.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagSet;
import dev.ner.corpus.WordTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The evaluator against a scorer that works as the script conlleval does: on the names of tags,
 * deciding at each token whether a chunk ends before it and whether one starts at it. {@code
 * -Dner.test.seed=…} repeats one run.
 */
class EvaluatorAgainstConllevalTest {
  private static final TagSet TAGS = new TagSet(List.of("per", "geo", "tim"));

  static List<Long> seeds() {
    Long chosen = Long.getLong("ner.test.seed");
    return chosen != null ? List.of(chosen) : List.of(1L, 2L, 3L, 4L, 5L, System.nanoTime());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void agreesOnRandomTags(long seed) {
    System.out.println("EvaluatorAgainstConllevalTest: seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      WordTable words = new WordTable();
      Sentences training = random(random, words, 12);
      Sentences gold = random(random, words, 20);
      short[] predicted = predictions(random, gold);
      compare(training, gold, predicted);
    }
  }

  private static Sentences random(Random random, WordTable words, int sentences) {
    Sentences result = new Sentences(words);
    for (int s = random.nextInt(sentences); s >= 0; s--) {
      for (int i = random.nextInt(9); i >= 0; i--) {
        result.addToken(words.add("w" + random.nextInt(40)), random.nextInt(TAGS.size()));
      }
      result.endSentence();
    }
    return result;
  }

  private static short[] predictions(Random random, Sentences gold) {
    short[] predicted = new short[gold.tokenCount()];
    for (int i = 0; i < predicted.length; i++) {
      boolean wrong = random.nextInt(4) == 0;
      predicted[i] = (short) (wrong ? random.nextInt(TAGS.size()) : gold.tag(i));
    }
    return predicted;
  }

  private static void compare(Sentences training, Sentences gold, short[] predicted) {
    TrainingWords trainingWords = TrainingWords.of(training, TAGS);
    SplitEvaluation result =
        Evaluator.evaluate(new EvaluationInput(gold, predicted, TAGS, trainingWords));
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < training.tokenCount(); i++) {
      seen.add(training.words().word(training.word(i)));
    }

    Set<String> goldChunks = new HashSet<>();
    Set<String> predictedChunks = new HashSet<>();
    Set<String> seenPlaces = new HashSet<>();
    int strays = 0;
    int seenTokens = 0;
    int seenCorrect = 0;
    for (int s = 0; s < gold.size(); s++) {
      List<String> goldNames = new ArrayList<>();
      List<String> predictedNames = new ArrayList<>();
      for (int i = gold.start(s); i < gold.end(s); i++) {
        goldNames.add(TAGS.names().get(gold.tag(i)));
        predictedNames.add(TAGS.names().get(predicted[i]));
        if (seen.contains(gold.words().word(gold.word(i)))) {
          seenTokens++;
          seenCorrect += gold.tag(i) == predicted[i] ? 1 : 0;
        }
        boolean all = true;
        for (int j = i; j < gold.end(s); j++) {
          all &= seen.contains(gold.words().word(gold.word(j)));
          if (all) {
            seenPlaces.add(s + ":" + (i - gold.start(s)) + ":" + (j + 1 - gold.start(s)));
          }
        }
      }
      goldChunks.addAll(chunks(s, goldNames));
      predictedChunks.addAll(chunks(s, predictedNames));
      strays += isValid(predictedNames) ? 0 : 1;
    }

    assertThat(result.scores().entities()).isEqualTo(scores(goldChunks, predictedChunks, ""));
    for (String type : TAGS.entities()) {
      assertThat(result.byType().get(type))
          .isEqualTo(scores(goldChunks, predictedChunks, ":" + type));
    }
    assertThat(result.repairedSequences()).isEqualTo(strays);
    assertThat(result.seenWords().tokens()).isEqualTo(new TokenScores(seenTokens, seenCorrect));
    Set<String> seenGold = within(goldChunks, seenPlaces);
    Set<String> seenPredicted = within(predictedChunks, seenPlaces);
    assertThat(result.seenWords().entities()).isEqualTo(scores(seenGold, seenPredicted, ""));
    assertPartition(result);
    assertMostFrequentTag(training, gold, result);
  }

  /** Seen and unseen together are all. */
  private static void assertPartition(SplitEvaluation result) {
    Scores seen = result.seenWords();
    Scores unseen = result.unseenWords();
    assertThat(result.scores())
        .isEqualTo(
            new Scores(
                new TokenScores(
                    seen.tokens().tokens() + unseen.tokens().tokens(),
                    seen.tokens().correct() + unseen.tokens().correct()),
                new EntityScores(
                    seen.entities().gold() + unseen.entities().gold(),
                    seen.entities().predicted() + unseen.entities().predicted(),
                    seen.entities().correct() + unseen.entities().correct())));
  }

  private static void assertMostFrequentTag(
      Sentences training, Sentences gold, SplitEvaluation result) {
    Map<Integer, int[]> counts = new HashMap<>();
    for (int i = 0; i < training.tokenCount(); i++) {
      counts.computeIfAbsent(training.word(i), w -> new int[TAGS.size()])[training.tag(i)]++;
    }
    short[] baseline = new short[gold.tokenCount()];
    for (int i = 0; i < baseline.length; i++) {
      int[] ofWord = counts.getOrDefault(gold.word(i), new int[TAGS.size()]);
      for (int tag = TAGS.size() - 1; tag >= 0; tag--) {
        baseline[i] = ofWord[tag] >= ofWord[baseline[i]] ? (short) tag : baseline[i];
      }
    }
    assertThat(result.mostFrequentTag()).isEqualTo(Evaluator.scores(gold, baseline, TAGS));
    assertThat(result.allOutside())
        .isEqualTo(Evaluator.scores(gold, new short[baseline.length], TAGS));
  }

  private static EntityScores scores(Set<String> gold, Set<String> predicted, String suffix) {
    Set<String> both = new HashSet<>(gold);
    both.retainAll(predicted);
    return new EntityScores(count(gold, suffix), count(predicted, suffix), count(both, suffix));
  }

  private static long count(Set<String> chunks, String suffix) {
    return chunks.stream().filter(chunk -> chunk.endsWith(suffix)).count();
  }

  private static Set<String> within(Set<String> chunks, Set<String> places) {
    Set<String> result = new HashSet<>(chunks);
    result.removeIf(chunk -> !places.contains(chunk.substring(0, chunk.lastIndexOf(':'))));
    return result;
  }

  /** Chunks as sentence:start:end:type. */
  private static Set<String> chunks(int sentence, List<String> names) {
    Set<String> result = new HashSet<>();
    String lastPrefix = "O";
    String lastType = "";
    int start = -1;
    for (int i = 0; i <= names.size(); i++) {
      String name = i < names.size() ? names.get(i) : "O";
      String prefix = name.substring(0, 1);
      String type = name.length() > 2 ? name.substring(2) : "";
      if (start >= 0 && endOfChunk(lastPrefix, prefix, lastType, type)) {
        result.add(sentence + ":" + start + ":" + i + ":" + lastType);
        start = -1;
      }
      if (startOfChunk(lastPrefix, prefix, lastType, type)) {
        start = i;
      }
      lastPrefix = prefix;
      lastType = type;
    }
    return result;
  }

  private static boolean endOfChunk(String last, String next, String lastType, String nextType) {
    if (last.equals("B") || last.equals("I")) {
      return next.equals("B") || next.equals("O") || !lastType.equals(nextType);
    }
    return false;
  }

  private static boolean startOfChunk(String last, String next, String lastType, String nextType) {
    if (next.equals("B")) {
      return true;
    }
    return next.equals("I") && (last.equals("O") || !lastType.equals(nextType));
  }

  /** Whether the names are IOB2, found by turning what is right into O. */
  private static boolean isValid(List<String> names) {
    String text = " " + String.join(" ", names) + " ";
    for (String type : TAGS.entities()) {
      text = text.replaceAll("(?<= )B-" + type + " (I-" + type + " )*", "O ");
    }
    return text.replace("O ", "").isBlank();
  }
}
