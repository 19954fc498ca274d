package dev.ner.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.corpus.Corpus;
import dev.ner.corpus.CorpusFormat;
import dev.ner.corpus.CorpusReader;
import dev.ner.corpus.CorpusSettings;
import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagScheme;
import dev.ner.corpus.TagSet;
import dev.ner.corpus.WordTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The evaluator against a scorer that works as the script conlleval does: on the names of tags,
 * deciding at each token whether a chunk ends before it and whether one starts at it. {@code
 * -Dner.test.seed=…} repeats one run.
 */
class EvaluatorAgainstConllevalTest {
  private static final TagSet TAGS = new TagSet(List.of("per", "geo", "tim"));
  private static final Pattern STRICT = Pattern.compile("B-(\\w+) (I-\\1 )*");

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

  /**
   * Files of every scheme with tags at random, of which most do not follow: what the readers and
   * the evaluator make of them is what conlleval makes of the names in the files.
   */
  @ParameterizedTest(name = "{0}")
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IO") // which has no tags to confuse
  void agreesOnFilesOfEveryScheme(TagScheme scheme, @TempDir Path folder) throws IOException {
    long seed = seeds().get(seeds().size() - 1);
    System.out.println("EvaluatorAgainstConllevalTest: " + scheme + ", seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 30; i++) {
      List<List<String>> gold = names(random, scheme, null);
      List<List<String>> predicted = names(random, scheme, gold);
      CorpusSettings settings = settings(scheme, write(folder, gold), write(folder, predicted));
      Corpus corpus = CorpusReader.read(settings, TAGS);
      short[] tags = new short[corpus.validation().tokenCount()];
      for (int t = 0; t < tags.length; t++) {
        tags[t] = (short) corpus.validation().tag(t);
      }

      assertThat(Evaluator.scores(corpus.train(), tags, TAGS).entities())
          .isEqualTo(scores(chunks(gold), chunks(predicted), ""));
    }
  }

  /** Tags at random, or the given ones with some changed. */
  private static List<List<String>> names(
      Random random, TagScheme scheme, List<List<String>> like) {
    String prefixes = scheme == TagScheme.IOBES ? "OBIES" : "OBI";
    List<List<String>> sentences = new ArrayList<>();
    for (int s = 0; s < 15; s++) {
      List<String> names = new ArrayList<>();
      int length = like == null ? 1 + random.nextInt(9) : like.get(s).size();
      for (int i = 0; i < length; i++) {
        char prefix = prefixes.charAt(random.nextInt(prefixes.length()));
        String type = TAGS.entities().get(random.nextInt(2));
        boolean same = like != null && random.nextInt(4) > 0;
        names.add(same ? like.get(s).get(i) : prefix == 'O' ? "O" : prefix + "-" + type);
      }
      sentences.add(names);
    }
    return sentences;
  }

  private static Path write(Path folder, List<List<String>> sentences) throws IOException {
    StringBuilder text = new StringBuilder();
    for (List<String> sentence : sentences) {
      sentence.forEach(name -> text.append("word ").append(name).append('\n'));
      text.append('\n');
    }
    return Files.writeString(Files.createTempFile(folder, "corpus", ".conll"), text);
  }

  private static CorpusSettings settings(TagScheme scheme, Path train, Path validation) {
    return new CorpusSettings(
        train, validation, null, null, CorpusFormat.CONLL, scheme, "UTF-8", 1, -1, false, null);
  }

  private static Set<String> chunks(List<List<String>> sentences) {
    Set<String> chunks = new HashSet<>();
    for (int s = 0; s < sentences.size(); s++) {
      chunks.addAll(chunks(s, sentences.get(s)));
    }
    return chunks;
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
    Set<String> strictGold = new HashSet<>();
    Set<String> strictPredicted = new HashSet<>();
    Set<String> goldForms = new HashSet<>();
    Set<String> predictedForms = new HashSet<>();
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
      strictGold.addAll(strictChunks(s, goldNames));
      strictPredicted.addAll(strictChunks(s, predictedNames));
      goldForms.addAll(forms(gold, s, chunks(s, goldNames)));
      predictedForms.addAll(forms(gold, s, chunks(s, predictedNames)));
    }

    assertThat(result.scores().entities()).isEqualTo(scores(goldChunks, predictedChunks, ""));
    for (String type : TAGS.entities()) {
      assertThat(result.byType().get(type))
          .isEqualTo(scores(goldChunks, predictedChunks, ":" + type));
    }
    assertThat(result.crossChecks())
        .isEqualTo(
            new CrossChecks(
                scores(strictGold, strictPredicted, ""), scores(goldForms, predictedForms, "")));
    assertThat(result.repairedSequences()).isEqualTo(strays);
    assertErrorsAddUp(result);
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

  /** Every wrong entity, gold or predicted, is in one error. */
  private static void assertErrorsAddUp(SplitEvaluation result) {
    Map<ErrorKind, EntityErrors.Kind> kinds = result.errors().kinds();
    long all = kinds.values().stream().mapToLong(EntityErrors.Kind::count).sum();
    EntityScores scores = result.scores().entities();
    assertThat(all - kinds.get(ErrorKind.INVENTED).count())
        .isEqualTo(scores.gold() - scores.correct());
    assertThat(all - kinds.get(ErrorKind.MISSED).count())
        .isEqualTo(scores.predicted() - scores.correct());
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
    return switch (last) {
      case "E", "S" -> true;
      case "B", "I" -> "BSO".contains(next) || !lastType.equals(nextType);
      default -> false;
    };
  }

  private static boolean startOfChunk(String last, String next, String lastType, String nextType) {
    return switch (next) {
      case "B", "S" -> true;
      case "I", "E" -> "ESO".contains(last) || !lastType.equals(nextType);
      default -> false;
    };
  }

  /** Chunks of IOB2 to the letter, as sentence:start:end:type, found in the text of the tags. */
  private static Set<String> strictChunks(int sentence, List<String> names) {
    Set<String> result = new HashSet<>();
    Matcher matcher = STRICT.matcher(String.join(" ", names) + " ");
    while (matcher.find()) {
      long start = spaces(names, matcher.start());
      long end = spaces(names, matcher.end());
      result.add(sentence + ":" + start + ":" + end + ":" + matcher.group(1));
    }
    return result;
  }

  private static long spaces(List<String> names, int before) {
    String text = String.join(" ", names) + " ";
    return text.substring(0, before).chars().filter(c -> c == ' ').count();
  }

  /** The words of chunks, and their type. */
  private static Set<String> forms(Sentences sentences, int sentence, Set<String> chunks) {
    Set<String> result = new HashSet<>();
    for (String chunk : chunks) {
      String[] parts = chunk.split(":");
      List<String> words = new ArrayList<>();
      for (int i = Integer.parseInt(parts[1]); i < Integer.parseInt(parts[2]); i++) {
        words.add(sentences.words().word(sentences.word(sentences.start(sentence) + i)));
      }
      result.add(words + ":" + parts[3]);
    }
    return result;
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
