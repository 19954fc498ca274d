package dev.ner.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.corpus.TagSet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationTableTest {

  @Test
  void isPrintedAsTheGoldenFileHasIt() {
    Golden.check("evaluation.txt", EvaluationTable.format(Example.evaluation()));
  }

  @Test
  void isTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    String expected = EvaluationTable.format(Example.evaluation());
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(EvaluationTable.format(Example.evaluation())).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void staysWithinAHundredColumns() {
    String longName =
        "an-entity-type-whose-name-is-longer-than-any-column-of-a-table-could-ever-be";
    TagSet tags = new TagSet(List.of(longName, "😀".repeat(40)));
    long[] counts = new long[25];
    Arrays.fill(counts, 123_456_789L);
    EntityScores most = new EntityScores(999_999_999, 999_999_999, 999_999_999);
    Scores scores = new Scores(new TokenScores(2_000_000_000, 2_000_000_000), most);
    SplitEvaluation split =
        Example.split(2_000_000_000, scores, Map.of(longName, most), tags, counts);

    String table = EvaluationTable.format(new Evaluation("M", 1, Map.of("test", split)));

    assertThat(table.lines())
        .allSatisfy(line -> assertThat(line.codePointCount(0, line.length())).isLessThan(101))
        .noneSatisfy(line -> assertThat(line).endsWith(" "))
        .anySatisfy(line -> assertThat(line).contains("an-entity-type-whose-nam..."));
  }
}
