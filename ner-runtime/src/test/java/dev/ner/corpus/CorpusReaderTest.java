package dev.ner.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusReaderTest {
  private static final String ALL_ENTITIES = "Ada B-per\nOslo B-geo\nEmma B-creative-work\n";

  @TempDir private Path temporary;
  private CorpusFolder folder;

  @BeforeEach
  void open() {
    folder = new CorpusFolder(temporary);
  }

  @Test
  void threeFilesShareAWordTable() {
    Path train = folder.write("train.conll", ALL_ENTITIES);
    Path validation = folder.write("dev.conll", "Oslo B-geo\n\nLima B-geo\n");
    Path test = folder.write("test.conll", "Ada B-per\n");
    Corpus corpus = folder.corpus(folder.files(train, validation, test));
    assertThat(CorpusFolder.lines(corpus.validation())).containsExactly("Oslo/B-geo", "Lima/B-geo");
    assertThat(CorpusFolder.lines(corpus.test())).containsExactly("Ada/B-per");
    assertThat(corpus.validation().words()).isSameAs(corpus.train().words());
    assertThat(corpus.test().words()).isSameAs(corpus.train().words());
    assertThat(corpus.train().words().size()).isEqualTo(4);
    assertThat(corpus.leftOver()).isZero();
    assertThat(corpus.warnings()).isEmpty();
  }

  @Test
  void withoutATestFileThereIsNoTestSplit() {
    Path file = folder.write("train.conll", ALL_ENTITIES);
    assertThat(folder.corpus(folder.files(file, file, null)).test()).isNull();
  }

  @Test
  void oneSourceIsSplitAndWhatIsLeftOverCounted() {
    Path source = folder.write("all.conll", "a O\n\nb O\n\nc O\n\nd O\n\ne O\n");
    Corpus corpus = folder.corpus(folder.source(source, new Split.Counts(2, 1, 1, false, 1)));
    assertThat(CorpusFolder.lines(corpus.train())).containsExactly("a/O", "b/O");
    assertThat(CorpusFolder.lines(corpus.validation())).containsExactly("c/O");
    assertThat(CorpusFolder.lines(corpus.test())).containsExactly("d/O");
    assertThat(corpus.leftOver()).isEqualTo(1);
    corpus = folder.corpus(folder.source(source, new Split.Shares(0.4, 0.2, 0, false, 1)));
    assertThat(corpus.test()).isNull();
    assertThat(corpus.leftOver()).isEqualTo(2);
  }

  @Test
  void aSourceThatIsTooSmallIsNamed() {
    Path source = folder.write("all.conll", "a O\n\nb O\n");
    assertThat(folder.problems(folder.source(source, new Split.Counts(2, 1, 0, false, 1))))
        .containsExactly(
            "[NER113] all.conll: the declared split does not fit the corpus: expected at most 2"
                + " sentences, which is what the corpus has, found 2 + 1 + 0 = 3");
  }

  @Test
  void mistakesOfAllFilesAreReportedTogether() {
    Path train = folder.write("train.conll", "a O\nb\n\nc B-xyz\n");
    Path validation = folder.write("dev.conll", new byte[] {'a', ' ', 'O', '\n', (byte) 0xE9});
    assertThat(folder.problems(folder.files(train, validation, folder.path("test.conll"))))
        .satisfiesExactly(
            p -> assertThat(p).startsWith("[NER104] train.conll:2: row has too few columns"),
            p -> assertThat(p).startsWith("[NER106] train.conll:4: tag \"B-xyz\""),
            p -> assertThat(p).startsWith("[NER103] dev.conll:2: byte 0xE9 at column 1"),
            p -> assertThat(p).startsWith("[NER101] corpus file not found: test.conll; "));
  }

  @Test
  void aFileShowsTwentyMistakesAndCountsTheRest() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 50; i++) {
      text.append("a B-bad").append(i).append('\n');
    }
    Path file = folder.write("a.conll", text.toString());
    Path good = folder.write("b.conll", "a O\n");
    List<String> problems = folder.problems(folder.files(file, good, file));
    assertThat(problems).hasSize(42);
    assertThat(problems.get(19)).startsWith("[NER106] a.conll:20: ");
    assertThat(problems.get(20))
        .isEqualTo(
            "[NER121] a.conll: and 30 more mistake(s) in this file; correct those above first");
  }

  @Test
  void oneMistakeInManyRowsIsShownOnceWithItsFirstLines() {
    Path file = folder.write("a.conll", "x B-goe\n".repeat(9) + "y\ny\n");
    assertThat(folder.problems(file))
        .satisfiesExactly(
            p -> assertThat(p).endsWith("? (also in lines 2, 3, 4, 5 and 4 more)"),
            p -> assertThat(p).startsWith("[NER104] a.conll:10: ").endsWith("(also in line 11)"));
  }

  /** As in a file that has no tags at all. */
  @Test
  void rowsThatLackTheSameColumnsAreOneMistake() {
    Path file = folder.write("a.conll", "x\ny\nz\n");
    assertThat(folder.problems(file))
        .satisfiesExactly(
            p -> assertThat(p).contains("found 1 in \"x\"").endsWith("(also in lines 2, 3)"));
  }

  @Test
  void messagesShowLongAndInvisibleTextShortened() {
    Path file = folder.write("a.conll", "x B-" + "é".repeat(1 << 20) + "\ny \u0007\u0085\n");
    assertThat(folder.problems(file))
        .satisfiesExactly(
            p -> assertThat(p).contains("é".repeat(38) + "…\" is of").hasSizeLessThan(250),
            p -> assertThat(p).contains("tag \"\\u0007\\u0085\" does not"));
  }

  @Test
  void anEmptyFileIsReported() {
    String expected =
        "[NER102] a.conll: no labelled sentence: expected at least one in the format CONLL; check"
            + " the file and its format";
    for (String text : List.of("", "\n\n", "\uFEFF", " \t\r\n", "-DOCSTART- O\n")) {
      assertThat(folder.problems(folder.write("a.conll", text))).containsExactly(expected);
    }
  }

  @Test
  void aFolderInPlaceOfAFileIsReported() {
    folder.write("a.conll/x", "");
    assertThat(folder.problems(folder.path("a.conll")))
        .containsExactly("[NER111] a.conll: cannot read the file: Is a directory");
  }

  @Test
  void anEntityThatNeverOccursInTrainingIsAWarning() {
    Path train = folder.write("train.conll", "Oslo B-geo\n");
    Path validation = folder.write("dev.conll", ALL_ENTITIES);
    Corpus corpus = folder.corpus(folder.files(train, validation, null));
    assertThat(folder.shown(corpus.warnings()))
        .containsExactly(
            "[NER108] the declared entity \"per\" never occurs in the training split, so it cannot"
                + " be learnt; remove it or label some",
            "[NER108] the declared entity \"creative-work\" never occurs in the training split, so"
                + " it cannot be learnt; remove it or label some");
  }

  @Test
  void aSplitWithoutAnyEntityIsAWarning() {
    Path train = folder.write("train.conll", ALL_ENTITIES);
    Path validation = folder.write("dev.conll", "x O\n");
    Path test = folder.write("test.conll", "y O\nz O\n");
    Corpus corpus = folder.corpus(folder.files(train, validation, test));
    assertThat(folder.shown(corpus.warnings()))
        .containsExactly(
            "[NER125] the validation split has no entity, so its scores say nothing; label some in"
                + " it",
            "[NER125] the test split has no entity, so its scores say nothing; label some in it");
  }

  @Test
  void sentencesThatStandInTrainingTooAreAWarning() {
    Path train = folder.write("train.conll", ALL_ENTITIES + "\na O\nb O\n\na O\nb O\n\nc O\n");
    Path validation = folder.write("dev.conll", "c O\n\na B-per\nb O\n\na O\n\nb O\na O\n\nc O\n");
    Path test = folder.write("test.conll", "d B-per\n\nc O\n");
    Corpus corpus = folder.corpus(folder.files(train, validation, test));
    assertThat(folder.shown(corpus.warnings()))
        .containsExactly(
            "[NER109] 3 of the 5 sentences of the validation split also stand in the training"
                + " split, which flatters its scores; remove them from one of the two",
            "[NER109] 1 of the 2 sentences of the test split also stand in the training split,"
                + " which flatters its scores; remove them from one of the two");
  }

  @Test
  void repairedTagsAreCountedByFile() {
    Path train = folder.write("train.conll", ALL_ENTITIES + "\na I-per\n");
    Path validation = folder.write("dev.conll", "a I-per\nb O\nc I-geo\nd I-geo\n");
    Corpus corpus = folder.corpus(folder.files(train, validation, null));
    assertThat(folder.shown(corpus.warnings()))
        .satisfiesExactly(
            w -> assertThat(w).startsWith("[NER118] train.conll:5: 1 tag(s) of the file do not"),
            w -> assertThat(w).startsWith("[NER118] dev.conll:1: 2 tag(s) of the file do not"));
  }

  @Test
  void settingsThatCannotBeAreReportedTogether() {
    folder.charset = "UTF-16";
    folder.tokenColumn = 0;
    assertThat(folder.problems(folder.files(null, null, null)))
        .containsExactly(
            "[NER117] the charset \"UTF-16\" cannot be used: in it the bytes of ASCII do not mean"
                + " ASCII; convert the file to UTF-8 first",
            "[NER201] tokenColumn = 0: expected a column counted from 1, or backwards from -1;"
                + " change the annotation or the property ner.tokenColumn",
            "[NER201] train = \"\": expected a path, because there is no source; change the"
                + " annotation or the property ner.train",
            "[NER201] validation = \"\": expected a path, because there is no source; change the"
                + " annotation or the property ner.validation");
  }

  @Test
  void aSourceGoesWithASplitAndWithoutOtherFiles() {
    Path file = folder.path("a.conll");
    CorpusSettings settings =
        new CorpusSettings(
            file, file, file, file, CorpusFormat.CONLL, TagScheme.IOB2, "UTF-8", 2, 2, false, null);
    assertThat(folder.problems(settings))
        .satisfiesExactly(
            p -> assertThat(p).startsWith("[NER201] tagColumn = 2: expected another column"),
            p -> assertThat(p).startsWith("[NER201] train = a.conll: expected no path"),
            p -> assertThat(p).startsWith("[NER201] validation = "),
            p -> assertThat(p).startsWith("[NER201] test = "),
            p ->
                assertThat(p).startsWith("[NER113] the declared split does not fit the corpus: a"));
    folder.tagColumn = 0;
    assertThat(folder.problems(folder.source(file, new Split.Counts(1, 1, 0, false, 1))))
        .containsExactly(
            "[NER201] tagColumn = 0: expected a column counted from 1, or backwards from -1; change"
                + " the annotation or the property ner.tagColumn");
  }

  @Test
  void theSettingsNameTheFilesThatAreRead() {
    Path zip = folder.writeZip("all.csv.zip", "all.csv", "");
    folder.format = CorpusFormat.CSV;
    assertThat(folder.source(folder.path("all.csv"), null).files()).containsExactly(zip);
    assertThat(folder.source(folder.path("no.csv"), null).files())
        .containsExactly(folder.path("no.csv"));
    folder.format = CorpusFormat.SENTENCES_AND_LABELS;
    assertThat(folder.files(folder.path("t"), folder.path("v"), null).files())
        .containsExactly(
            folder.path("t/sentences.txt"),
            folder.path("t/labels.txt"),
            folder.path("v/sentences.txt"),
            folder.path("v/labels.txt"));
  }
}
