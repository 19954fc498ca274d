package dev.ner.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ner.error.NerException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordFileTest {
  @TempDir private Path temporary;
  private CorpusFolder folder;

  @BeforeEach
  void open() {
    folder = new CorpusFolder(temporary);
  }

  private WordList read(String text) {
    return WordFile.read(folder.write("words.txt", text), "UTF-8");
  }

  private List<String> problems(Path file, String charset) {
    NerException thrown =
        catchThrowableOfType(NerException.class, () -> WordFile.read(file, charset));
    return folder.shown(thrown.problems());
  }

  private static void assertWords(WordList list, String... expected) {
    assertThat(list.words().size()).isEqualTo(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(list.words().word(i)).isEqualTo(expected[i]);
    }
  }

  @Test
  void paddingIsAddedBehindTheWordsIfItsExactLineIsMissing() {
    WordList list = read("Thousands\nof\n<pad>\nUNK\n");
    assertWords(list, "Thousands", "of", "<pad>", "UNK", "<PAD>");
    assertThat(list.unknown()).isEqualTo(3);
    assertThat(list.padding()).isEqualTo(4);
  }

  @Test
  void paddingThatIsThereStaysWhereItIs() {
    WordList list = read("<PAD>\n<UNK>\nof");
    assertWords(list, "<PAD>", "<UNK>", "of");
    assertThat(list.padding()).isZero();
    assertThat(list.unknown()).isEqualTo(1);
  }

  @Test
  void theUnknownWordInBracketsComesFirst() {
    assertThat(read("UNK\n<UNK>\n").unknown()).isEqualTo(1);
  }

  @Test
  void lineEndsEmptyLinesAndRepeatedWordsChangeNothing() {
    assertWords(read("\uFEFFa\r\nUNK\r\n\r\nb\u00A0c\r\na\r\n\n"), "a", "UNK", "b\u00A0c", "<PAD>");
  }

  @Test
  void aFileWithoutAnUnknownWordIsRefused() {
    assertThat(problems(folder.write("words.txt", "a\n<unk>\n UNK2\n"), "UTF-8"))
        .containsExactly(
            "[NER120] words.txt:3: the word file cannot be used: expected one word a line, found \""
                + " UNK2\" with a space or a tab");
    assertThat(problems(folder.write("words.txt", "a\n<unk>\n"), "UTF-8"))
        .containsExactly(
            "[NER120] words.txt: the word file cannot be used: no line is \"UNK\" or \"<UNK>\"; add"
                + " a line \"<UNK>\" for the unknown word");
    assertThat(problems(folder.write("words.txt", "\n"), "UTF-8").get(0))
        .startsWith("[NER120] words.txt: the word file cannot be used: it is empty");
  }

  @Test
  void aFileOfWordsAndCountsIsRefused() {
    assertThat(problems(folder.write("words.txt", "the\t50\nof\t40\n"), "UTF-8").get(0))
        .startsWith("[NER120] words.txt:1: ")
        .contains("\"the\\t50\"");
  }

  @Test
  void whatCannotBeReadIsReported() {
    assertThat(problems(folder.path("words.txt"), "UTF-8").get(0)).startsWith("[NER101] ");
    assertThat(problems(folder.write("w", "UNK\n"), "UTF-16").get(0)).startsWith("[NER117] ");
    byte[] bytes = "UNK\ncaf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = folder.write("words.txt", bytes);
    assertThat(problems(file, "UTF-8").get(0))
        .startsWith("[NER103] words.txt:2: byte 0xE9 at column 4");
    assertWords(WordFile.read(file, "windows-1252"), "UNK", "café", "<PAD>");
  }
}
