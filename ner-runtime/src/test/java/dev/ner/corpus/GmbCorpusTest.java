package dev.ner.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The real corpus, where {@code -Dgmb.directory=…} says that it is there. */
@EnabledIfSystemProperty(named = "gmb.directory", matches = ".+")
class GmbCorpusTest {
  private static final TagSet TAGS =
      new TagSet(List.of("per", "org", "geo", "gpe", "tim", "art", "eve", "nat"));

  private Path folder;
  private Corpus corpus;

  @BeforeEach
  void read() {
    folder = Path.of(System.getProperty("gmb.directory"));
    CorpusSettings settings =
        new CorpusSettings(
            null,
            null,
            null,
            folder.resolve("ner_dataset.csv"),
            CorpusFormat.CSV,
            TagScheme.IOB2,
            "windows-1252",
            1,
            -1,
            true,
            new Split.Counts(33_570, 7_194, 7_194, false, 1));
    corpus = CorpusReader.read(settings, TAGS);
  }

  @Test
  void hasThePublishedNumbersOfSentencesTokensAndEntities() {
    assertThat(figures(corpus.train())).containsExactly(33_570, 734_364, 78_271, 104);
    assertThat(figures(corpus.validation())).containsExactly(7_194, 157_969, 16_783, 73);
    assertThat(figures(corpus.test())).containsExactly(7_194, 156_234, 16_836, 70);
    assertThat(corpus.leftOver()).isEqualTo(1);
    assertThat(corpus.warnings().toString())
        .contains("88 of the 7194 sentences of the validation split")
        .contains("95 of the 7194 sentences of the test split");
  }

  @Test
  void isTheSameAsItsConversionToColumns() {
    Path train = folder.resolve("train.conll");
    Assumptions.assumeTrue(Files.exists(train));
    Corpus columns =
        CorpusReader.read(
            CorpusSettings.ofFiles(
                train, folder.resolve("dev.conll"), folder.resolve("test.conll")),
            TAGS);
    assertSame(corpus.train(), columns.train());
    assertSame(corpus.validation(), columns.validation());
    assertSame(corpus.test(), columns.test());
  }

  private static void assertSame(Sentences a, Sentences b) {
    assertThat(a.size()).isEqualTo(b.size());
    for (int s = 0; s < a.size(); s++) {
      assertThat(a.start(s)).isEqualTo(b.start(s));
    }
    for (int i = 0; i < a.tokenCount(); i++) {
      if (a.tag(i) != b.tag(i) || !a.words().word(a.word(i)).equals(b.words().word(b.word(i)))) {
        assertThat(a.words().word(a.word(i)) + " " + TAGS.names().get(a.tag(i)))
            .isEqualTo(b.words().word(b.word(i)) + " " + TAGS.names().get(b.tag(i)));
      }
    }
  }

  private static int[] figures(Sentences sentences) {
    int entities = 0;
    for (int i = 0; i < sentences.tokenCount(); i++) {
      int tag = sentences.tag(i);
      entities += tag != TagSet.OUTSIDE && TagSet.isBegin(tag) ? 1 : 0;
    }
    return new int[] {sentences.size(), sentences.tokenCount(), entities, sentences.longest()};
  }
}
