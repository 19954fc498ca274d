package dev.ner.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordTableTest {
  private final WordTable words = new WordTable();

  @Test
  void numbersWordsInTheOrderOfTheirFirstAddition() {
    assertThat(words.add("Oslo")).isZero();
    assertThat(words.add("Lima")).isEqualTo(1);
    assertThat(words.add("Oslo")).isZero();
    assertThat(words.size()).isEqualTo(2);
    assertThat(words.word(1)).isEqualTo("Lima");
    assertThat(words.find("Lima")).isEqualTo(1);
    assertThat(words.find("lima")).isEqualTo(-1);
    assertThat(words.find("Lim")).isEqualTo(-1);
    assertThat(words.find("Lima ")).isEqualTo(-1);
  }

  @Test
  void aPrefixOfAWordIsAnotherWordWhereverItsHashLeads() {
    for (int i = 0; i < 200; i++) {
      words.add("abc".repeat(20 + i % 7) + "é".repeat(i));
    }
    for (int i = 0; i < 200; i++) {
      String word = words.word(i);
      for (int length = 0; length < 60; length++) {
        assertThat(words.find(word.substring(0, length))).isEqualTo(-1);
      }
    }
  }

  @Test
  void theEmptyWordIsAWord() {
    assertThat(words.find("")).isEqualTo(-1);
    words.add("a");
    assertThat(words.add("")).isEqualTo(1);
    assertThat(words.find("")).isEqualTo(1);
    assertThat(words.word(1)).isEmpty();
  }

  @Test
  void bytesAndCharactersAreTheSameWord() {
    String[] texts = {"a", "é", "ß\u00A0x", "東京", "𝔸🎈", "\uFFFF"};
    for (String text : texts) {
      byte[] utf8 = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
      int number = words.add(utf8, 1, utf8.length - 2);
      assertThat(words.add(text)).isEqualTo(number);
      assertThat(words.find(text)).isEqualTo(number);
      assertThat(words.find(utf8, 1, utf8.length - 2)).isEqualTo(number);
      assertThat(words.word(number)).isEqualTo(text);
    }
    assertThat(words.size()).isEqualTo(texts.length);
  }

  @Test
  void unpairedSurrogatesStayWhatTheyAre() {
    String[] texts = {"\uD83D", "\uDE00", "\uD83D\uDE00", "\uDE00\uD83D", "a\uD83D", "?"};
    for (int i = 0; i < texts.length; i++) {
      assertThat(words.add(texts[i])).isEqualTo(i);
    }
    for (int i = 0; i < texts.length; i++) {
      assertThat(words.word(i)).isEqualTo(texts[i]);
    }
    assertThat(copyOf(words).find("\uD83D")).isZero();
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    byte[] cut = {'a', (byte) 0xC3};
    assertThatThrownBy(() -> words.add(cut, 0, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("byte 1");
    assertThat(words.add(cut, 0, 1)).isZero();
    assertThat(words.size()).isEqualTo(1);
  }

  @Test
  void aNumberThatNoWordHasIsRefused() {
    words.add("a");
    assertThatThrownBy(() -> words.word(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> words.word(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aLongWordIsAWordLikeAnyOther() {
    String megabyte = "ж".repeat(1 << 19);
    int number = words.add(megabyte);
    assertThat(words.add(megabyte)).isEqualTo(number);
    assertThat(words.word(number)).isEqualTo(megabyte);
    assertThat(words.find(megabyte + "ж")).isEqualTo(-1);
  }

  @Test
  void doesWhatAHashMapDoes() {
    Random random = new Random(7);
    Map<String, Integer> expected = new HashMap<>();
    List<String> inOrder = new ArrayList<>();
    for (int i = 0; i < 60_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(4); n >= 0; n--) {
        text.appendCodePoint(random.nextBoolean() ? 'a' + random.nextInt(20) : random.nextInt(900));
      }
      String word = text.toString();
      Integer known = expected.putIfAbsent(word, inOrder.size());
      assertThat(words.find(word)).isEqualTo(known == null ? -1 : known);
      assertThat(words.add(word)).isEqualTo(known == null ? inOrder.size() : known);
      if (known == null) {
        inOrder.add(word);
      }
    }
    assertThat(inOrder).hasSizeGreaterThan(10_000);
    for (int i = 0; i < inOrder.size(); i++) {
      assertThat(words.word(i)).isEqualTo(inOrder.get(i));
    }
  }

  @Test
  void isTheSameAfterItsBytesWereStoredAndReadBack() {
    for (int i = 0; i < 3000; i++) {
      words.add("wörd" + i);
    }
    WordTable copy = copyOf(words);
    assertThat(copy.size()).isEqualTo(3000);
    for (int i = 0; i < 3000; i++) {
      assertThat(copy.word(i)).isEqualTo("wörd" + i);
      assertThat(copy.find("wörd" + i)).isEqualTo(i);
    }
  }

  private static WordTable copyOf(WordTable words) {
    WordTable copy = new WordTable();
    byte[] utf8 = words.utf8();
    int from = 0;
    for (int end : words.ends()) {
      copy.add(utf8, from, end - from);
      from = end;
    }
    assertThat(from).isEqualTo(utf8.length);
    return copy;
  }

  @Test
  void aWordIsFoundWhereItStandsInAText() {
    WordTable words = new WordTable();
    List<String> known =
        List.of("Lima", "ma", "Zürich", "東京", "\uD83D\uDE00", "\uD83D", "\uDE00", "");
    known.forEach(words::add);
    String text = "xLima, Zürich in 東京\uD83D\uDE00!";

    for (int from = 0; from <= text.length(); from++) {
      for (int to = from; to <= text.length(); to++) {
        int expected = known.indexOf(text.substring(from, to));
        assertThat(words.find(text, from, to)).as("%d to %d", from, to).isEqualTo(expected);
      }
    }
  }

  @Test
  void aTableMadeAtOnceIsTheOneMadeWordByWord() {
    for (int size : new int[] {0, 1, 2, 255, 256, 257, 5_000}) {
      WordTable expected = new WordTable();
      for (int i = 0; i < size; i++) {
        expected.add((i % 3 == 0 ? "wörd東" : "word\uD83D\uDE00") + i * 7919);
      }
      WordTable table = WordTable.of(expected.utf8(), expected.ends());

      assertThat(table.size()).isEqualTo(size);
      for (int i = 0; i < size; i++) {
        assertThat(table.word(i)).isEqualTo(expected.word(i));
        assertThat(table.find(expected.word(i))).isEqualTo(i);
      }
      assertThat(table.find("wordx")).isEqualTo(-1);
      for (int i = 0; i < 1_000; i++) { // it can grow like any other
        assertThat(table.add("new" + i)).isEqualTo(size + i);
      }
      assertThat(table.find("new999")).isEqualTo(size + 999);
      assertThat(table.utf8Length()).isEqualTo(table.utf8().length);
    }
  }

  @Test
  void bytesThatAreNoWordsMakeNoTable() {
    byte[] utf8 = "ab\u00E9ab".getBytes(StandardCharsets.UTF_8);
    assertRefused(utf8, "not UTF-8 at byte 2 of the words", 3, 6); // inside the é
    assertRefused(utf8, "word 1 is none", 4, 2, 6);
    assertRefused(utf8, "word 0 is none", 7);
    assertRefused(utf8, "the words have 4 of 6 bytes", 2, 4);
    assertRefused(utf8, "word 2 stands there twice", 2, 4, 6);
    assertRefused(new byte[] {'a', (byte) 0xC3}, "not UTF-8 at byte 1 of the words", 2);
    assertThat(WordTable.of(utf8.clone(), new int[] {2, 2, 6}).word(1)).isEmpty();
  }

  private static void assertRefused(byte[] utf8, String message, int... ends) {
    assertThatThrownBy(() -> WordTable.of(utf8.clone(), ends))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
