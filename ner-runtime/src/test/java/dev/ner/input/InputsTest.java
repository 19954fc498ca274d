package dev.ner.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.corpus.Sentences;
import dev.ner.corpus.WordTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {
  private static final InputLayer.Words FORMS =
      new InputLayer.Words("forms", WordForm.NORMALIZED, 0);
  private static final InputLayer.Affixes AFFIXES =
      new InputLayer.Affixes("affixes", List.of(1, 3), List.of(2), 2, 0);
  private static final InputLayer.Sparse SPARSE =
      new InputLayer.Sparse("sparse", 2, 2, false, 2, 0, 0.5f, 0f);

  private final Sentences training = new Sentences(new WordTable());

  private boolean triples; // whether words have such features

  private void sentence(String text) {
    for (String word : text.split(" ")) {
      training.addToken(training.words().add(word), 0);
    }
    training.endSentence();
  }

  private Inputs learn(InputLayer... layers) {
    return Inputs.learn(List.of(layers), training, 1, null);
  }

  private static int[] rows(
      Inputs inputs, Lexicon lexicon, int channel, int[] tokens, int at, boolean dropped) {
    int[] rows = new int[inputs.slots()[channel]];
    lexicon.read(channel, tokens, 0, tokens.length, at, dropped, 0, rows, 0);
    return rows;
  }

  @Test
  void wordsOfOneFormHaveOneRowAndAreCountedTogether() {
    sentence("Oslo oslo in 1905 and 2023");
    Inputs inputs = learn(FORMS);
    Lexicon lexicon = Lexicon.of(inputs, training.words());
    int[] tokens = training.tokens();
    int oslo = rows(inputs, lexicon, 0, tokens, 0, false)[0];
    assertThat(rows(inputs, lexicon, 0, tokens, 1, false)[0]).isEqualTo(oslo);
    assertThat(rows(inputs, lexicon, 0, tokens, 3, false))
        .isEqualTo(rows(inputs, lexicon, 0, tokens, 5, false));
    int unknown = ((Vocabulary) inputs.dictionaries().get(0)).unknown();
    assertThat(rows(inputs, lexicon, 0, tokens, 0, true)).containsExactly(unknown);
    assertThat(inputs.wordCounts(training)).startsWith(2, 2, 1, 2, 1, 2);
    Lexicon later = Lexicon.empty(inputs);
    int[] text = {later.word("in OSLO", 3, 7), later.word("Bergen", 0, 6)};
    assertThat(rows(inputs, later, 0, text, 0, false)).containsExactly(oslo);
    assertThat(rows(inputs, later, 0, text, 1, false)).containsExactly(unknown);
  }

  @Test
  void affixesAreCodePointsAndNeverHalfASurrogatePair() {
    String musical = "\uD834\uDD1E\uD834\uDD1Eab";
    assertThat(AffixChannel.texts(AFFIXES, musical))
        .containsExactly("1-\uD834\uDD1E", "3-\uD834\uDD1E\uD834\uDD1Ea", "-2ab");
    assertThat(AffixChannel.texts(AFFIXES, "x")).containsExactly("1-x", "3-x", "-2x");
    sentence("Hamburg Hamm Salzburg");
    Inputs inputs = learn(AFFIXES);
    Vocabulary known = (Vocabulary) inputs.dictionaries().get(0);
    assertThat(known.words().size()).isEqualTo(2 + 3); // H and Ham twice, rg twice
    Lexicon lexicon = Lexicon.of(inputs, training.words());
    assertThat(rows(inputs, lexicon, 0, training.tokens(), 0, true))
        .containsExactly(known.id("1-H"), known.id("3-Ham"), known.id("-2rg"))
        .doesNotContain(known.unknown());
    assertThat(rows(inputs, lexicon, 0, training.tokens(), 1, true))
        .containsExactly(known.id("1-H"), known.id("3-Ham"), known.unknown());
  }

  @Test
  void charactersAreCodePointsAndOfALongWordTheFirstAndTheLast() {
    sentence("a\uD834\uDD1Eb \uD834\uDD1Eab abba acbcdba");
    Inputs inputs = learn(new InputLayer.Characters("letters", 5, 2));
    Vocabulary known = (Vocabulary) inputs.dictionaries().get(0);
    int a = known.id("a");
    int b = known.id("b");
    int clef = known.id("\uD834\uDD1E");
    int unknown = known.unknown();
    assertThat(List.of(a, b, clef)).doesNotHaveDuplicates().doesNotContain(unknown);
    assertThat(known.size()).isEqualTo(2 + 3);
    int[][] expected = {
      {a, clef, b, -1, -1}, {clef, a, b, -1, -1}, {a, b, b, a, -1}, {a, unknown, b, b, a},
    };
    Lexicon trained = Lexicon.of(inputs, training.words());
    Lexicon tagged = Lexicon.empty(inputs);
    for (int at = 0; at < expected.length; at++) {
      assertThat(rows(inputs, trained, 0, training.tokens(), at, true)).isEqualTo(expected[at]);
      String text = "x" + training.words().word(training.tokens()[at]) + "y";
      int[] tokens = {tagged.word(text, 1, text.length() - 1)};
      assertThat(rows(inputs, tagged, 0, tokens, 0, false)).isEqualTo(expected[at]);
    }
    int[] empty = {tagged.word("x", 1, 1)};
    assertThat(rows(inputs, tagged, 0, empty, 0, false)).containsOnly(-1);
  }

  /** The same templates with texts instead of hashes, and counted by a map. */
  private Map<List<String>, Integer> features(List<List<String>> sentences) {
    Map<List<String>, Integer> counts = new HashMap<>();
    for (List<String> sentence : sentences) {
      for (int at = 0; at < sentence.size(); at++) {
        for (List<String> feature : features(sentence, at)) {
          counts.merge(feature, 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private List<List<String>> features(List<String> s, int at) {
    List<List<String>> all = new ArrayList<>();
    String word = s.get(at);
    all.add(List.of("word", word));
    all.add(List.of("form", form(s, at)));
    all.add(List.of("shape", shape(s, at)));
    for (int length = 1; length <= 2 && length <= word.length(); length++) {
      all.add(List.of("prefix" + length, word.substring(0, length)));
      all.add(List.of("suffix" + length, word.substring(word.length() - length)));
    }
    all.add(List.of("word-1", word(s, at - 1)));
    all.add(List.of("word+1", word(s, at + 1)));
    all.add(List.of("form-2", form(s, at - 2)));
    all.add(List.of("form+2", form(s, at + 2)));
    all.add(List.of("word-1 0", word(s, at - 1), word));
    all.add(List.of("word 0+1", word, word(s, at + 1)));
    all.add(List.of("word-1+1", word(s, at - 1), word(s, at + 1)));
    all.add(List.of("word-2-1", word(s, at - 2), word(s, at - 1)));
    all.add(List.of("shape-1", shape(s, at - 1)));
    all.add(List.of("shape+1", shape(s, at + 1)));
    for (int first = -2; first <= 1; first++) {
      all.add(List.of("shapes" + first, shape(s, at + first), shape(s, at + first + 1)));
    }
    for (int first = -2; first <= 0; first++) {
      all.add(
          List.of(
              "three" + first,
              shape(s, at + first),
              shape(s, at + first + 1),
              shape(s, at + first + 2)));
    }
    for (int side : new int[] {-1, 1}) {
      all.add(List.of("form and shape" + side, form(s, at + side), shape(s, at)));
    }
    for (int side : new int[] {-1, 1}) {
      String neighbour = word(s, at + side);
      int cut = neighbour.startsWith("\0") ? 0 : Math.max(0, neighbour.length() - 3);
      all.add(List.of("ending" + side, neighbour.substring(cut)));
    }
    for (int i = Math.max(0, at - 2); i < Math.min(s.size(), at + 3); i++) {
      if (i != at) {
        all.add(List.of(i < at ? "before" : "after", s.get(i)));
      }
    }
    if (triples) {
      for (int first = -2; first <= 0; first++) {
        all.add(
            List.of(
                "words" + first,
                word(s, at + first),
                word(s, at + first + 1),
                word(s, at + first + 2)));
      }
      all.add(List.of("word+1+2", word(s, at + 1), word(s, at + 2)));
    }
    return all;
  }

  private static String word(List<String> sentence, int at) {
    return at < 0 || at >= sentence.size() ? "\0" : sentence.get(at);
  }

  private static String form(List<String> sentence, int at) {
    return WordForm.NORMALIZED.of(word(sentence, at));
  }

  private static String shape(List<String> sentence, int at) {
    return at < 0 || at >= sentence.size() ? "\0" : WordForm.SHAPE.of(sentence.get(at));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void sparseFeaturesAreThoseOfTheTemplatesThatOccurOftenEnough(boolean wordTriples) {
    triples = wordTriples;
    List<List<String>> sentences = new ArrayList<>();
    String[] words = {"Oslo", "oslo", "Rome", "in", "at", "1905", "2023", "the", "U.S.", "x"};
    for (int s = 0; s < 60; s++) {
      List<String> sentence = new ArrayList<>();
      for (int t = 0; t <= s % 7; t++) {
        sentence.add(words[(s * s + t * (3 + s % 4)) % words.length]);
      }
      sentences.add(sentence);
      sentence(String.join(" ", sentence));
    }
    Map<List<String>, Integer> counts = features(sentences);
    Set<List<String>> frequent = new HashSet<>();
    counts.forEach((feature, count) -> frequent.addAll(count >= 2 ? List.of(feature) : List.of()));

    Inputs inputs = learn(new InputLayer.Sparse("sparse", 2, 2, triples, 2, 0, 0.5f, 0f));
    assertThat(inputs.rows()).containsExactly(frequent.size());
    assertThat(frequent).hasSizeLessThan(counts.size());
    Lexicon corpus = Lexicon.of(inputs, training.words());
    Map<List<String>, Integer> rowOfFeature = new HashMap<>();
    for (int s = 0; s < sentences.size(); s++) {
      Lexicon tagging = Lexicon.empty(inputs);
      int[] text =
          sentences.get(s).stream().mapToInt(w -> tagging.word(w, 0, w.length())).toArray();
      for (int at = 0; at < text.length; at++) {
        int[] rows = new int[inputs.slots()[0]];
        int token = training.start(s) + at;
        corpus.read(
            0, training.tokens(), training.start(s), training.end(s), token, false, 0, rows, 0);
        assertThat(rows(inputs, tagging, 0, text, at, true)).isEqualTo(rows);
        List<List<String>> wanted = features(sentences.get(s), at);
        wanted.removeIf(feature -> !frequent.contains(feature));
        int[] found = Arrays.stream(rows).filter(row -> row >= 0).toArray();
        assertThat(found).hasSameSizeAs(wanted);
        for (int i = 0; i < found.length; i++) {
          // One feature, one row: the first token that has it says which.
          assertThat(rowOfFeature.merge(wanted.get(i), found[i], (a, b) -> a)).isEqualTo(found[i]);
        }
      }
    }
    assertThat(new HashSet<>(rowOfFeature.values())).hasSize(frequent.size());
  }

  @Test
  void fewLongWordsAreForgottenLikeManyShortOnes() {
    sentence("Oslo oslo");
    Inputs inputs = learn(FORMS, AFFIXES, SPARSE);
    for (int length : new int[] {3, 100_000}) {
      Lexicon lexicon = Lexicon.empty(inputs);
      int distinct = 0;
      for (int w = 0; w < 200; w++) {
        String word = w + "x".repeat(length);
        distinct = Math.max(distinct, 1 + lexicon.word(word, 0, word.length()));
        lexicon.trim();
      }
      assertThat(distinct).isBetween(1, length == 3 ? 200 : 50);
      int[] text = {lexicon.word("Oslo", 0, 4), lexicon.word("oslo", 0, 4)};
      Lexicon fresh = Lexicon.empty(inputs);
      int[] same = {fresh.word("Oslo", 0, 4), fresh.word("oslo", 0, 4)};
      for (int channel = 0; channel < 3; channel++) {
        assertThat(rows(inputs, lexicon, channel, text, 0, false))
            .isEqualTo(rows(inputs, fresh, channel, same, 0, false));
      }
    }
  }

  @Test
  void trainingLeavesOutFeaturesAsOftenAsTheRateSays() {
    for (int s = 0; s < 200; s++) {
      sentence("all of these words come again and again");
    }
    Inputs inputs = learn(SPARSE);
    Lexicon lexicon = Lexicon.of(inputs, training.words());
    int all = 0;
    int left = 0;
    int[] rows = new int[inputs.slots()[0]];
    for (int s = 0; s < 200; s++) {
      for (long seed : new long[] {0, s + 1}) {
        int from = training.start(s);
        lexicon.read(0, training.tokens(), from, training.end(s), from, false, seed, rows, 0);
        int count = (int) Arrays.stream(rows).filter(row -> row >= 0).count();
        all += seed == 0 ? count : 0;
        left += seed == 0 ? 0 : count;
      }
    }
    assertThat((double) left / all).isBetween(0.48, 0.52);
  }

  @Test
  void bucketsTakeEveryWord() {
    sentence("a b");
    Inputs inputs =
        learn(
            new InputLayer.Words("words", WordForm.EXACT, 10),
            new InputLayer.Affixes("affixes", List.of(1), List.of(), 2, 5),
            new InputLayer.Sparse("sparse", 1, 1, false, 2, 7, 0f, 0f));
    assertThat(inputs.rows()).containsExactly(12, 7, 9);
    Lexicon lexicon = Lexicon.empty(inputs);
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      String word = "w" + i;
      int[] tokens = {lexicon.word(word, 0, word.length())};
      seen.add(rows(inputs, lexicon, 0, tokens, 0, false)[0]);
      assertThat(rows(inputs, lexicon, 1, tokens, 0, false)[0]).isBetween(2, 6);
      assertThat(Arrays.stream(rows(inputs, lexicon, 2, tokens, 0, false)))
          .allMatch(row -> row >= -1 && row < 9);
    }
    assertThat(seen).hasSize(10).allMatch(row -> row >= 2 && row < 12);
  }

  @Test
  void aLexiconForgetsWordsWhenTheyAreMany() {
    sentence("Oslo");
    Inputs inputs = learn(FORMS, AFFIXES, SPARSE);
    Lexicon lexicon = Lexicon.empty(inputs);
    int[] first = {lexicon.word("Oslo", 0, 4)};
    int[] expected = rows(inputs, lexicon, 0, first, 0, false);
    for (int i = 0; i < 40_000; i++) {
      String word = "w" + i;
      lexicon.word(word, 0, word.length());
    }
    lexicon.trim();
    int[] again = {lexicon.word("new", 0, 3), lexicon.word("Oslo", 0, 4)};
    assertThat(again).containsExactly(0, 1);
    assertThat(rows(inputs, lexicon, 0, again, 1, false)).isEqualTo(expected);
  }
}
