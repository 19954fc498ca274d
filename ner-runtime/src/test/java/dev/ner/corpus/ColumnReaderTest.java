package dev.ner.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnReaderTest {
  @TempDir private Path temporary;
  private CorpusFolder folder;

  @BeforeEach
  void open() {
    folder = new CorpusFolder(temporary);
  }

  private List<String> read(String text) {
    return folder.read(folder.write("a.conll", text));
  }

  private List<String> problems(String text) {
    return folder.problems(folder.write("a.conll", text));
  }

  @Test
  void blankLinesEndSentences() {
    assertThat(read("Ada B-per\nLovelace I-per\n\nOslo B-geo\n"))
        .containsExactly("Ada/B-per Lovelace/I-per", "Oslo/B-geo");
    assertThat(read("\n \n\t\na O\n \t \n\n\nb O\n\t\n")).containsExactly("a/O", "b/O");
    assertThat(read("a O")).containsExactly("a/O");
  }

  @Test
  void columnsAreSeparatedByRunsOfSpacesAndTabs() {
    assertThat(read("a  \t NN\t\tO\n \tb O \t\n")).containsExactly("a/O b/O");
  }

  @Test
  void eachTabSeparatesIfDeclared() {
    folder.separator = ColumnSeparator.TAB;
    folder.tagColumn = 4;
    assertThat(read("New York\tX\t\tB-geo\ta\n Ada \t\t\t B-per \n\t \n5\u00A0%\tNN\tx\tO\t"))
        .containsExactly("New York/B-geo Ada/B-per", "5\u00A0%/O");
    folder.tagColumn = -1;
    folder.tokenColumn = 2;
    assertThat(read("1\tOslo\t\tB-geo\n")).containsExactly("Oslo/B-geo");
    assertThat(problems("1\tOslo\t\tB-geo\nx O\n").get(0))
        .startsWith("[NER104] a.conll:2: row has too few columns: expected at least 2, found 1");
  }

  @Test
  void linesThatBeginWithANumberSignAndCannotBeRowsAreComments() {
    assertThat(
            read("# id 17\n# O\nAda B-per\n#2 O\n#\thttp://x.y\nb O\n#begin document (a); O x\n"))
        .containsExactly("#/O Ada/B-per #2/O", "b/O");
    assertThat(problems("# B-foo\n").get(0)).startsWith("[NER106] a.conll:1: ");
    assertThat(problems("#\n").get(0)).startsWith("[NER104] a.conll:1: ");
    assertThat(problems("a O\n#x\n").get(0)).startsWith("[NER104] a.conll:2: ");
    assertThat(read("###ID:7\na O\n#B-per O\n\n#8\nb O\n")).containsExactly("a/O #B-per/O", "b/O");
    assertThat(read("# text = Plan B-per\na O\n# x =\nb O\n# =x O\n"))
        .containsExactly("a/O", "b/O #/O");
    folder.separator = ColumnSeparator.TAB;
    assertThat(read("# text = Vitamin O\n#\tO\n")).containsExactly("#/O");
    folder.scheme = TagScheme.IO;
    assertThat(read("# id 17\n#\tper\n")).containsExactly("#/B-per");
  }

  @Test
  void rowsWithATagAndNoTokenArePassedOverOrRefused() {
    String text = "x B-per\n  I-per\ny I-per\n\tB-geo\nz I-geo\n";
    for (ColumnSeparator separator : ColumnSeparator.values()) {
      folder.separator = separator;
      String rows = separator == ColumnSeparator.TAB ? text.replace(" ", "\t") : text;
      rows = rows.replace("\t\tI-per", " \tI-per");
      assertThat(read(rows)).containsExactly("x/B-per y/I-per z/B-geo");
      Path file = folder.write("a.conll", rows);
      assertThat(folder.shown(folder.corpus(folder.files(file, file, null)).warnings()))
          .contains(
              "[NER119] a.conll:2: 2 row(s) of the file have a tag and no token, the first one"
                  + " here, and were passed over; give them one, or declare strict = true to refuse"
                  + " them");
      folder.strict = true;
      assertThat(problems(rows).get(0)).startsWith("[NER123] a.conll:2: a word is empty: ");
      folder.strict = false;
    }
    folder.separator = ColumnSeparator.BLANKS;
    assertThat(problems(" x\n").get(0)).startsWith("[NER104] a.conll:1: ");
  }

  @Test
  void aNoBreakSpaceSeparatesNothing() {
    assertThat(read("5\u00A0storm O\nx\u2003y\u3000z O\n"))
        .containsExactly("5\u00A0storm/O x\u2003y\u3000z/O");
    assertThat(problems("a\u00A0O\n").get(0)).contains("[NER104] a.conll:1: ");
  }

  @Test
  void byteOrderMarkCarriageReturnsAndAMissingLastLineEndChangeNothing() {
    List<String> expected = List.of("é/O b/B-geo", "c/O");
    assertThat(read("é O\nb B-geo\n\nc O\n")).isEqualTo(expected);
    assertThat(read("\uFEFFé O\r\nb B-geo\r\n\r\nc O\r\n")).isEqualTo(expected);
    assertThat(read("é O\r\nb B-geo\r\n\r\nc O\r")).isEqualTo(expected);
    assertThat(read("é O\nb B-geo\n\nc O")).isEqualTo(expected);
  }

  @Test
  void documentMarksEndSentencesAndAreNoTokens() {
    assertThat(read("-DOCSTART- -X- -X- O\n\na O\n-DOCSTART-\nb O\n-DOCSTART- (3)\nc O"))
        .containsExactly("a/O", "b/O", "c/O");
    folder.tokenColumn = 2;
    assertThat(read("1 -DOCSTART- O\n2 a O\n1 -DOCSTART- O\n2 b O\n"))
        .containsExactly("a/O", "b/O");
  }

  @ParameterizedTest
  @CsvSource({"1, -1", "1, 4", "-4, 4", "-4, -1", "1, 2", "1, -3", "-1, 2", "3, -3"})
  void columnsAreCountedFromBothEnds(int tokenColumn, int tagColumn) {
    String[] columns = {"O", "O", "O", "O"};
    columns[tokenColumn > 0 ? tokenColumn - 1 : 4 + tokenColumn] = "Oslo";
    columns[tagColumn > 0 ? tagColumn - 1 : 4 + tagColumn] = "B-geo";
    folder.tokenColumn = tokenColumn;
    folder.tagColumn = tagColumn;
    assertThat(read(String.join(" ", columns) + "\n")).containsExactly("Oslo/B-geo");
  }

  @Test
  void aRowWithTooFewColumnsIsReported() {
    assertThat(problems("Ada B-per\n\nOslo\n"))
        .containsExactly(
            "[NER104] a.conll:3: row has too few columns: expected at least 2, found 1 in \"Oslo\";"
                + " complete the row, or declare tokenColumn and tagColumn as the file has them");
    folder.tagColumn = 4;
    assertThat(problems("Ada B-per\n\na b c O\n").get(0))
        .startsWith("[NER104] a.conll:1: row has too few columns: expected at least 4, found 2");
    folder.tagColumn = -3;
    assertThat(problems("Ada B-per\n\na O c d\n").get(0)).contains("at least 3, found 2");
    folder.tagColumn = -2;
    assertThat(problems("Ada B-per\n").get(0)).contains("at least 3, found 2");
  }

  @Test
  void aFileThatIsCutOffBehindARowIsReadAndInsideOneReported() {
    assertThat(read("Ada B-per\nLovelace I-per\n")).containsExactly("Ada/B-per Lovelace/I-per");
    assertThat(read("Ada B-per\nLovelace I-per")).containsExactly("Ada/B-per Lovelace/I-per");
    assertThat(problems("Ada B-per\nLovelace I-").get(0))
        .startsWith("[NER105] a.conll:2: tag \"I-");
    assertThat(problems("Ada B-per\nLovelace ").get(0)).startsWith("[NER104] a.conll:2: ");
    assertThat(problems("Ada B-per\nLove").get(0)).startsWith("[NER104] a.conll:2: ");
  }

  @Test
  void aTokenOfAMegabyteAndASentenceOf200000TokensAreRead() {
    String token = "é".repeat(1 << 19);
    assertThat(read("a O\n" + token + " O\nb O\n")).containsExactly("a/O " + token + "/O b/O");

    Path file = folder.write("long.conll", "w B-geo\n".repeat(200_000));
    Sentences sentences = folder.corpus(folder.files(file, file, null)).train();
    assertThat(sentences.size()).isEqualTo(1);
    assertThat(sentences.length(0)).isEqualTo(200_000);
    assertThat(sentences.words().size()).isEqualTo(1);
  }

  @Test
  void aRowOfAMillionColumnsIsReadFromBothEnds() {
    String row = "Ada" + " x".repeat(1_000_000) + " B-per\n";
    assertThat(read(row)).containsExactly("Ada/B-per");
    folder.tagColumn = 2;
    assertThat(problems(row).get(0)).startsWith("[NER105] a.conll:1: tag \"x\"");
  }

  @Test
  void aDeclaredCharsetIsUsed() {
    folder.charset = "windows-1252";
    Path file =
        folder.write("a.conll", "caf\u00E9\u0085 O\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(folder.read(file)).containsExactly("café…/O");
    folder.charset = "UTF-8";
    assertThat(folder.problems(file))
        .containsExactly(
            "[NER103] a.conll:1: byte 0xE9 at column 4 is not valid UTF-8 text; declare the file's"
                + " charset or convert the file");
  }

  @Test
  void aByteThatWindows1252DoesNotHaveIsReported() {
    folder.charset = "windows-1252";
    byte[] bytes = "a O\nb\u0081 O\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(folder.problems(folder.write("a.conll", bytes)))
        .containsExactly(
            "[NER103] a.conll:2: byte 0x81 at column 2 is not valid windows-1252 text; declare the"
                + " file's charset or convert the file");
  }

  @Test
  void aRowThatIsReportedDoesNotMakeTheNextOneWrong() {
    folder.strict = true;
    assertThat(problems("Ada\nLovelace I-per\nwrote O\n")).hasSize(1);
    assertThat(problems("Ada B-pre\nLovelace I-per\nwrote O\n")).hasSize(1);
    assertThat(problems("Ada B-per\nof\nLovelace I-per\n\nTurin I-geo\n"))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("[NER107] a.conll:5: ");
  }
}
