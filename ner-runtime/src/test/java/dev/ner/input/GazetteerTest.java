package dev.ner.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ner.corpus.WordTable;
import dev.ner.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GazetteerTest {

  private static EntryLists lists(boolean caseSensitive, String... lists) {
    List<List<List<String>>> entries = new ArrayList<>();
    for (String list : lists) {
      entries.add(list.lines().map(line -> Tokenizer.tokenize(line).tokens()).toList());
    }
    return EntryLists.of(caseSensitive, entries);
  }

  private static Inputs inputs(EntryLists lists) {
    InputLayer layer = new InputLayer.Gazetteer("names", lists.lists(), true);
    return new Inputs(List.of(layer), List.of(lists));
  }

  /** The letters O, B and I of each token in a list; a bar ends a sentence. */
  private static String tagged(EntryLists lists, int list, String text) {
    Inputs inputs = inputs(lists);
    Lexicon lexicon = Lexicon.empty(inputs);
    String[] words = text.replace(" |", "").split(" ");
    int[] tokens = Stream.of(words).mapToInt(w -> lexicon.word(w, 0, w.length())).toArray();
    StringBuilder tags = new StringBuilder();
    int from = 0;
    for (String sentence : text.split(" \\| ")) {
      int to = from + sentence.split(" ").length;
      for (int at = from; at < to; at++) {
        int[] rows = new int[lists.lists()];
        lexicon.read(0, tokens, from, to, at, true, 0, rows, 0);
        tags.append("OBI".charAt(rows[list] - 3 * list));
      }
      from = to;
    }
    return tags.toString();
  }

  @Test
  void theLongestEntryFromTheLeftCounts() {
    EntryLists lists = lists(false, "New York\nNew York Times\nTimes Square\nnew york", "York");
    assertThat(tagged(lists, 0, "in New York Times Square and Times Square")).isEqualTo("OBIIOOBI");
    assertThat(tagged(lists, 0, "New New York New York")).isEqualTo("OBIBI");
    assertThat(tagged(lists, 1, "in New York Times")).isEqualTo("OOBO");
    assertThat(tagged(lists, 0, "to New | York Times Square")).isEqualTo("OOOBI");
    assertThat(lists.entries().size()).isEqualTo(4); // one stands there twice
    assertThat(lists.rows()).isEqualTo(6);
  }

  @Test
  void caseCountsWhereDeclaredAndDigitsAlways() {
    String clef = "\uD834\uDD1E"; // a pair of surrogates
    String list = "Q3 Reich\n" + clef;
    assertThat(tagged(lists(false, list), 0, "q3 REICH q4 Reich " + clef)).isEqualTo("BIOOB");
    assertThat(tagged(lists(true, list), 0, "q3 REICH Q3 Reich " + clef)).isEqualTo("OOBIB");
  }

  /** A token's place is found without going back to the beginning, yet as if from there. */
  @Test
  void matchesAreThoseOfOneRunOverTheSentence() {
    long seed = Long.getLong("seed", System.nanoTime());
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 500; round++) {
      List<String> entries = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(6); i++) {
        entries.add(words(random, 1 + random.nextInt(5), 3));
      }
      String text = words(random, 1 + random.nextInt(40), 4);
      assertThat(tagged(lists(true, String.join("\n", entries)), 0, text))
          .as("seed %d, entries %s, text %s", seed, entries, text)
          .isEqualTo(naive(entries, text));
    }
  }

  private static String words(SplittableRandom random, int count, int letters) {
    return random
        .ints(count, 0, letters)
        .mapToObj(i -> String.valueOf("abcd".charAt(i)))
        .collect(Collectors.joining(" "));
  }

  private static String naive(List<String> entries, String text) {
    String rest = text + " ";
    StringBuilder tags = new StringBuilder();
    while (!rest.isEmpty()) {
      String left = rest;
      int length =
          entries.stream()
              .filter(e -> left.startsWith(e + " "))
              .mapToInt(e -> e.split(" ").length)
              .max()
              .orElse(0);
      tags.append(length == 0 ? "O" : "B" + "I".repeat(length - 1));
      rest = rest.substring(2 * Math.max(1, length));
    }
    return tags.toString();
  }

  @Test
  void entriesOfNoListAreRefused() {
    for (String entry : Arrays.asList("2 Oslo", "-1 Oslo", "x Oslo", "Oslo")) {
      WordTable entries = new WordTable();
      entries.add(entry);
      assertThatIllegalArgumentException().isThrownBy(() -> new EntryLists(2, true, entries));
    }
  }
}
