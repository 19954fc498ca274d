package dev.ner.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TagSchemeTest {
  @TempDir private Path temporary;
  private CorpusFolder folder;

  @BeforeEach
  void open() {
    folder = new CorpusFolder(temporary);
  }

  /**
   * The IOB2 tags that become of the tags of one sentence, or of several, separated by {@code |}.
   */
  private String converted(TagScheme scheme, String tags) {
    folder.scheme = scheme;
    return String.join(" | ", folder.read(write(tags))).replace("x/", "");
  }

  private Path write(String tags) {
    StringBuilder text = new StringBuilder();
    for (String tag : tags.split(" ")) {
      text.append(tag.equals("|") ? "\n" : "x " + tag + "\n");
    }
    return folder.write("a.conll", text.toString());
  }

  private List<String> warnings(TagScheme scheme, String tags) {
    folder.scheme = scheme;
    Path good = folder.write("b.conll", "x O\n");
    Corpus corpus = folder.corpus(folder.files(good, write(tags), null));
    return folder.shown(corpus.warnings()).stream().filter(w -> w.contains("NER118")).toList();
  }

  private List<String> strictly(TagScheme scheme, String tags) {
    folder.scheme = scheme;
    folder.strict = true;
    return folder.problems(write(tags));
  }

  @ParameterizedTest
  @CsvSource({
    "O, O",
    "I-per I-per O, B-per I-per O",
    "I-per B-per I-per, B-per B-per I-per",
    "I-per I-geo I-geo, B-per B-geo I-geo",
    "I-per O I-per, B-per O B-per",
    "I-per | I-per, B-per | B-per",
    "I-creative-work I-creative-work, B-creative-work I-creative-work",
    "B-per I-per B-per, B-per I-per B-per"
  })
  void iob1IsConvertedAndNeedsNoRepair(String tags, String expected) {
    assertThat(converted(TagScheme.IOB1, tags)).isEqualTo(expected);
    assertThat(warnings(TagScheme.IOB1, tags)).isEmpty();
    assertThat(strictly(TagScheme.IOB1, tags)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "O B-per I-per I-per O",
    "B-per B-per I-per",
    "B-per I-per B-geo I-geo B-creative-work I-creative-work",
    "O B-geo | B-geo I-geo | O"
  })
  void iob2StaysAsItIs(String tags) {
    assertThat(converted(TagScheme.IOB2, tags)).isEqualTo(tags);
    assertThat(warnings(TagScheme.IOB2, tags)).isEmpty();
    assertThat(strictly(TagScheme.IOB2, tags)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "S-per, B-per",
    "B-per E-per, B-per I-per",
    "B-per I-per I-per E-per O, B-per I-per I-per I-per O",
    "S-per S-per B-per E-per S-geo, B-per B-per B-per I-per B-geo",
    "B-per E-per | B-per E-per, B-per I-per | B-per I-per",
    "B-per I-per L-per U-geo O, B-per I-per I-per B-geo O",
    "B-per M-per M-per E-per W-geo O, B-per I-per I-per I-per B-geo O",
    "S-creative-work B-creative-work E-creative-work,"
        + " B-creative-work B-creative-work I-creative-work"
  })
  void iobesAndBilouAreConverted(String tags, String expected) {
    assertThat(converted(TagScheme.IOBES, tags)).isEqualTo(expected);
    assertThat(warnings(TagScheme.IOBES, tags)).isEmpty();
    assertThat(strictly(TagScheme.IOBES, tags)).isEmpty();
  }

  @Test
  void ioHasNamesAloneWhichNeighboursShare() {
    assertThat(converted(TagScheme.IO, "per per O per geo geo | geo creative-work"))
        .isEqualTo("B-per I-per O B-per B-geo I-geo | B-geo B-creative-work");
    assertThat(strictly(TagScheme.IO, "per O")).isEmpty();
    assertThat(strictly(TagScheme.IO, "O pre I-per"))
        .containsExactly(
            "[NER106] a.conll:2: tag \"pre\" is of the undeclared entity \"pre\": declared are per,"
                + " geo, creative-work; did you mean \"per\"?",
            "[NER106] a.conll:3: tag \"I-per\" is of the undeclared entity \"I-per\": declared are"
                + " per, geo, creative-work");
  }

  @Test
  void lettersAloneAreOfTheOnlyEntity() {
    Path file = write("B I O B");
    CorpusSettings settings = folder.files(file, file, null);
    Sentences read = CorpusReader.read(settings, new TagSet(List.of("gene"))).train();
    assertThat(List.of(read.tag(0), read.tag(1), read.tag(2), read.tag(3)))
        .containsExactly(1, 2, 0, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "IOB2, I-per I-per O, B-per I-per O, 1, 1",
    "IOB2, O I-per, O B-per, 1, 2",
    "IOB2, B-per I-geo I-geo, B-per B-geo I-geo, 1, 2",
    "IOB2, B-per | I-per O I-geo, B-per | B-per O B-geo, 2, 3",
    "IOBES, I-per E-per, B-per I-per, 1, 1",
    "IOBES, E-per, B-per, 1, 1",
    "IOBES, S-per I-per E-per, B-per B-per I-per, 1, 2",
    "IOBES, S-per E-per, B-per B-per, 1, 2",
    "IOBES, B-per E-per I-per E-per, B-per I-per B-per I-per, 1, 3",
    "IOBES, B-per O, B-per O, 1, 2",
    "IOBES, B-per B-per E-per, B-per B-per I-per, 1, 2",
    "IOBES, B-per S-per, B-per B-per, 1, 2",
    "IOBES, B-per I-geo E-geo, B-per B-geo I-geo, 1, 2",
    "IOBES, B-per I-per, B-per I-per, 1, 2",
    "IOBES, B-per | O, B-per | O, 1, 1"
  })
  void whatDoesNotFollowIsRepairedAndCountedOrRefused(
      TagScheme scheme, String tags, String expected, int count, int line) {
    assertThat(converted(scheme, tags)).isEqualTo(expected);
    assertThat(warnings(scheme, tags))
        .containsExactly(
            "[NER118] a.conll:"
                + line
                + ": "
                + count
                + " tag(s) of the file do not follow from the tag before, the first one here, and"
                + " were read as conlleval reads them (a stray I- begins an entity); correct them,"
                + " or declare strict = true to refuse them");
    List<String> refused = strictly(scheme, tags);
    assertThat(refused).hasSize(count);
    assertThat(refused.get(0)).startsWith("[NER107] a.conll:" + line + ": ");
  }

  @Test
  void aRefusalSaysWhatWasExpected() {
    String end = "; correct the tag, or leave strict off to have it repaired";
    assertThat(strictly(TagScheme.IOB2, "I-per"))
        .containsExactly(
            "[NER107] a.conll:1: \"I-per\" stands at the beginning of a sentence: expected"
                + " \"B-per\" first"
                + end);
    assertThat(strictly(TagScheme.IOB2, "B-geo I-per O I-geo"))
        .containsExactly(
            "[NER107] a.conll:2: \"I-per\" stands after \"B-geo\": expected \"B-per\" first" + end,
            "[NER107] a.conll:4: \"I-geo\" stands after \"O\": expected \"B-geo\" first" + end);
    assertThat(strictly(TagScheme.IOBES, "B-geo O"))
        .containsExactly(
            "[NER107] a.conll:2: \"O\" stands after \"B-geo\": expected \"I-geo\" or \"E-geo\""
                + end);
    assertThat(strictly(TagScheme.IOBES, "B-geo"))
        .containsExactly(
            "[NER107] a.conll:1: the sentence ends within the entity of \"B-geo\": expected"
                + " \"S-geo\""
                + end);
    assertThat(strictly(TagScheme.IOBES, "B-geo I-geo").get(0)).contains("expected \"E-geo\";");
    assertThat(strictly(TagScheme.IOBES, "U-geo L-geo").get(0))
        .contains("\"L-geo\" stands after \"U-geo\": expected \"B-geo\" first");
  }

  @ParameterizedTest
  @CsvSource({
    "IOB2, E-per", "IOB2, S-per", "IOB1, L-per", "IOB2, X-per", "IOB2, per", "IOB2, B", "IOB2, B-",
    "IOB2, I", "IOB2, o", "IOB2, 0", "IOB2, b-per", "IOB2, O-per", "IOB2, -per", "IOB2, B_per",
    "IOBES, X-per", "IOB2, é-per", "IOBES, B", "IOB2, OO"
  })
  void tagsOutsideTheSchemeAreReported(TagScheme scheme, String tag) {
    folder.scheme = scheme;
    String expected =
        scheme == TagScheme.IOBES ? "O or B-, I-, E-, S-<entity>" : "O, B-<entity> or I-<entity>";
    assertThat(folder.problems(write("O " + tag)))
        .containsExactly(
            "[NER105] a.conll:2: tag \"%s\" does not belong to the scheme %s: expected %s; correct the tag, or declare the scheme and the tagColumn that the file has"
                .formatted(tag, scheme, expected));
  }

  @ParameterizedTest
  @EnumSource(value = TagScheme.class, mode = EnumSource.Mode.EXCLUDE, names = "IO")
  void undeclaredEntitiesAreReported(TagScheme scheme) {
    folder.scheme = scheme;
    assertThat(folder.problems(write("O B-goe I-goe B-PER B-org B-creative B-creative-wrk")))
        .containsExactly(
            "[NER106] a.conll:2: tag \"B-goe\" is of the undeclared entity \"goe\": declared are"
                + " per, geo, creative-work; did you mean \"geo\"? (also in line 3)",
            "[NER106] a.conll:4: tag \"B-PER\" is of the undeclared entity \"PER\": declared are"
                + " per, geo, creative-work; did you mean \"per\"?",
            "[NER106] a.conll:5: tag \"B-org\" is of the undeclared entity \"org\": declared are"
                + " per, geo, creative-work",
            "[NER106] a.conll:6: tag \"B-creative\" is of the undeclared entity \"creative\":"
                + " declared are per, geo, creative-work",
            "[NER106] a.conll:7: tag \"B-creative-wrk\" is of the undeclared entity"
                + " \"creative-wrk\": declared are per, geo, creative-work; did you mean"
                + " \"creative-work\"?");
  }
}
