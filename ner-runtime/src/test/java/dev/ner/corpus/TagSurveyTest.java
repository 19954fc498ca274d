package dev.ner.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ner.error.NerException;
import java.nio.file.Path;
import java.util.StringJoiner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagSurveyTest {
  @TempDir private Path temporary;
  private CorpusFolder folder;

  @BeforeEach
  void open() {
    folder = new CorpusFolder(temporary);
  }

  private String survey(Path train, Path validation) {
    TagSurvey survey = CorpusReader.survey(folder.files(train, validation, null));
    StringJoiner texts = new StringJoiner(" ");
    for (int tag : survey.sequence()) {
      texts.add(tag == TagSurvey.SENTENCE_END ? "|" : survey.text(tag));
    }
    return texts.toString();
  }

  @Test
  void tagsAreThoseOfAllFilesAsTheyStandThere() {
    Path a = folder.write("a.conll", "# id 1\nx S-a.b\n\n-DOCSTART- O\ny O\nz X/y\n");
    Path b = folder.write("b.conll", "x B\n");
    assertThat(survey(a, b)).isEqualTo("S-a.b | O X/y | B |");
  }

  @Test
  void namesAloneAreToldFromCommentsWhenTheyHaveBeenSeen() {
    folder.scheme = TagScheme.IO;
    Path a = folder.write("a.conll", "# id 1\nx per\n# per\n# id B\n");
    assertThat(survey(a, a)).isEqualTo("per per | per per |");
  }

  @Test
  void whatCannotBeReadIsReported() {
    Path a = folder.write("a.conll", "x O\n");
    assertThatThrownBy(() -> survey(a, folder.path("none.conll")))
        .isInstanceOf(NerException.class)
        .hasMessageContaining("[NER101]");
    assertThatThrownBy(() -> survey(a, folder.write("b.conll", "x\n")))
        .isInstanceOf(NerException.class)
        .hasMessageContaining("[NER104]");
  }
}
