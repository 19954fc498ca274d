package dev.ner.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairReaderTest {
  @TempDir private Path temporary;
  private CorpusFolder folder;

  @BeforeEach
  void open() {
    folder = new CorpusFolder(temporary);
    folder.format = CorpusFormat.SENTENCES_AND_LABELS;
  }

  private List<String> read(String sentences, String labels) {
    return folder.read(folder.writePair("a", sentences, labels));
  }

  private List<String> problems(String sentences, String labels) {
    return folder.problems(folder.writePair("a", sentences, labels));
  }

  @Test
  void aLineIsASentence() {
    assertThat(read("Ada Lovelace slept\nOslo\n", "B-per I-per O\nB-geo\n"))
        .containsExactly("Ada/B-per Lovelace/I-per slept/O", "Oslo/B-geo");
    assertThat(read("\uFEFFa b\r\nc", "O O\nO")).containsExactly("a/O b/O", "c/O");
  }

  @Test
  void onlyASpaceSeparates() {
    assertThat(read("5\u00A0storm a\tb x\n", "O O O\n"))
        .containsExactly("5\u00A0storm/O a\tb/O x/O");
  }

  @Test
  void spacesAtTheEndOfALineSeparateNothing() {
    assertThat(read("a b  \nc\n", "O O\nO \n")).containsExactly("a/O b/O", "c/O");
  }

  @Test
  void twoBlankLinesAreNoSentence() {
    assertThat(read("a\n\nb\n\n\n", "O\n\nO\n")).containsExactly("a/O", "b/O");
  }

  @Test
  void aSentenceOf200000TokensIsRead() {
    Path pair = folder.writePair("a", "w ".repeat(200_000), "B-geo ".repeat(200_000));
    assertThat(folder.corpus(folder.files(pair, pair, null)).train().length(0)).isEqualTo(200_000);
  }

  @Test
  void aDifferentNumberOfTokensIsReported() {
    assertThat(problems("a b\nc d\ne\n\n", "O O\nO\nO O O\nO\n"))
        .containsExactly(
            "[NER114] a/labels.txt:2: sentences and labels differ: 1 labels for the 2 tokens in"
                + " this line of a/sentences.txt; each line of the one must have as many words as"
                + " that line of the other",
            "[NER114] a/labels.txt:3: sentences and labels differ: 3 labels for the 1 tokens in"
                + " this line of a/sentences.txt; each line of the one must have as many words as"
                + " that line of the other",
            "[NER114] a/labels.txt:4: sentences and labels differ: 1 labels for the 0 tokens in"
                + " this line of a/sentences.txt; each line of the one must have as many words as"
                + " that line of the other");
  }

  @Test
  void aDifferentNumberOfSentencesIsReported() {
    assertThat(problems("a\nb\nc\n", "O\n").get(0))
        .startsWith(
            "[NER114] a/sentences.txt:2: sentences and labels differ: a/labels.txt ends after line"
                + " 1, this file goes on");
    assertThat(problems("a\n", "O\n\nO\n").get(0))
        .startsWith("[NER114] a/labels.txt:3: sentences and labels differ: a/sentences.txt ends");
    assertThat(problems("", "O\n").get(0)).startsWith("[NER114] a/labels.txt:1: ");
  }

  @Test
  void anEmptyWordIsReported() {
    assertThat(problems("a  b\n", "O O\n"))
        .containsExactly(
            "[NER123] a/sentences.txt:1: a word is empty: the space at column 3 follows no word;"
                + " give the word, or remove it with its tag");
    assertThat(problems("a b\n", " O O\n").get(0)).startsWith("[NER123] a/labels.txt:1: ");
  }

  @Test
  void mistakesInTagsAreReportedInTheLabels() {
    assertThat(problems("a\nb c\n", "O\nO B-goe\n"))
        .containsExactly(
            "[NER106] a/labels.txt:2: tag \"B-goe\" is of the undeclared entity \"goe\": declared"
                + " are per, geo, creative-work; did you mean \"geo\"?");
  }

  @Test
  void aByteThatIsInvalidIsReportedInItsFile() {
    Path pair = folder.writePair("a", "a\nb\nc\n", "O\nO\nB-x\n");
    folder.write("a/sentences.txt", new byte[] {'a', '\n', (byte) 0xFF, '\n', 'c', '\n'});
    assertThat(folder.problems(pair))
        .hasSize(2)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("[NER103] a/sentences.txt:2: byte 0xFF"),
            second -> assertThat(second).startsWith("[NER106] a/labels.txt:3: "));
  }

  @Test
  void anEmptyPairIsReported() {
    assertThat(problems("", "").get(0)).startsWith("[NER102] a/sentences.txt: no labelled");
    assertThat(problems("\n\n", "\n").get(0)).startsWith("[NER102] a/sentences.txt: no labelled");
  }

  @Test
  void aMissingFileIsNamed() {
    folder.write("a/sentences.txt", "a\n");
    assertThat(folder.problems(folder.path("a")))
        .containsExactly(
            "[NER101] corpus file not found: a/labels.txt; check the path that @Corpus declares");
    assertThat(folder.problems(folder.path("b"))).hasSize(2);
  }
}
