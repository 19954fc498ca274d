package dev.ner.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
  private static final String HEADER = "Sentence #,Word,POS,Tag\r\n";

  @TempDir private Path temporary;
  private CorpusFolder folder;

  @BeforeEach
  void open() {
    folder = new CorpusFolder(temporary);
    folder.format = CorpusFormat.CSV;
  }

  private List<String> read(String text) {
    return folder.read(folder.write("a.csv", text));
  }

  private List<String> problems(String text) {
    return folder.problems(folder.write("a.csv", text));
  }

  @Test
  void aNameInTheFirstColumnBeginsASentence() {
    assertThat(
            read(
                HEADER
                    + "Sentence: 1,Ada,NNP,B-per\r\n,slept,VBD,O\r\n"
                    + "Sentence: 2,Oslo,NNP,B-geo\r\n"))
        .containsExactly("Ada/B-per slept/O", "Oslo/B-geo");
  }

  @Test
  void aNameThatIsRepeatedInEachRowIsOneSentence() {
    assertThat(read(HEADER + "S: 1,a,X,O\r\nS: 1,b,X,O\r\nS: 2,c,X,O\r\nS: 1,d,X,O\r\n"))
        .containsExactly("a/O b/O", "c/O", "d/O");
  }

  @Test
  void anEntityEndsWithItsSentence() {
    assertThat(read(HEADER + "1,a,X,B-per\r\n2,b,X,I-per\r\n"))
        .containsExactly("a/B-per", "b/B-per");
  }

  @Test
  void rowsBeforeTheFirstNameAreASentence() {
    assertThat(read(HEADER + ",a,X,O\r\n,b,X,O\r\n1,c,X,O\r\n")).containsExactly("a/O b/O", "c/O");
  }

  @Test
  void columnsAreFoundByTheirNames() {
    assertThat(read("\uFEFFTag,id,\"word\", Sentence # \nB-geo,7,Oslo,1\nO,8,b,\n"))
        .containsExactly("Oslo/B-geo b/O");
  }

  @Test
  void quotedFieldsHoldCommasQuotesAndLineBreaks() {
    assertThat(read(HEADER + "1,\",\",\",\",O\r\n,\"\"\"\",``,O\r\n,\"1,000\",CD,\"O\"\r\n"))
        .containsExactly(",/O \"/O 1,000/O");
    assertThat(read(HEADER + "1,\"a\r\nb\nc\",X,O\r\n,\"\"\"x\"\"\",X,O"))
        .containsExactly("a\nb\nc/O \"x\"/O");
    assertThat(read(HEADER + "1,5\"nails\",X,O\r\n")).containsExactly("5\"nails\"/O");
  }

  @Test
  void blankAndEmptyRecordsArePassedOver() {
    assertThat(read("\n" + HEADER + "\r\n1,a,X,O\r\n\n \n,,,\r\n,b,X,O\r\n,,,,,\r\n\r\n"))
        .containsExactly("a/O b/O");
  }

  @Test
  void spacesBelongToTheWord() {
    assertThat(read(HEADER + "1,New York,X,B-geo\r\n, a ,X,O\r\n"))
        .containsExactly("New York/B-geo  a /O");
  }

  @Test
  void emptyFieldsAtTheEndOfARowAreNoMatter() {
    assertThat(read(HEADER + "1,a,X,O,,,\r\n")).containsExactly("a/O");
  }

  @Test
  void aMissingHeaderIsReported() {
    assertThat(problems("Ada B-per\n"))
        .containsExactly(
            "[NER115] a.csv:1: expected a header such as \"Sentence #,Word,POS,Tag\", found \"Ada"
                + " B-per\"; declare the format that the file has, or add the header");
    assertThat(problems("Sentence #;Word;POS;Tag\n")).hasSize(1);
    assertThat(problems("Sentence #,Word,POS\n")).hasSize(1);
    assertThat(problems("x,".repeat(3000) + "\n")).hasSize(1);
  }

  @Test
  void aFileWithoutARecordIsEmpty() {
    assertThat(problems(HEADER).get(0)).startsWith("[NER102] a.csv: ").contains("CSV");
    assertThat(problems("").get(0)).startsWith("[NER102] a.csv: ");
    assertThat(problems("\n\n").get(0)).startsWith("[NER102] a.csv: ");
  }

  @Test
  void rowsOfTheWrongLengthAreReported() {
    assertThat(problems(HEADER + "1,a,X,O\r\n,b,X\r\n\r\n,1,000,CD,O\r\n"))
        .containsExactly(
            "[NER104] a.csv:3: row has too few columns: expected at least 4, found 3 in \",b,X\";"
                + " complete the row, or declare tokenColumn and tagColumn as the file has them",
            "[NER122] a.csv:5: row has too many columns: expected 4 as in the header, found 5 in"
                + " \",1,000,CD\"; quote a field that holds a comma");
  }

  @Test
  void textBehindEmptyFieldsIsReported() {
    assertThat(problems(HEADER + ",,,,,x\r\n").get(0)).startsWith("[NER122] a.csv:2: ");
  }

  @Test
  void anEmptyWordIsReported() {
    assertThat(problems(HEADER + "1,,X,O\r\n"))
        .containsExactly(
            "[NER123] a.csv:2: a word is empty: there is nothing in the column Word; give the word,"
                + " or remove it with its tag");
  }

  @Test
  void aFileThatIsCutOffInsideQuotesIsReportedWhereTheyBegin() {
    assertThat(problems(HEADER + "1,a,X,O\r\n,\"b,X,O\r\n,c,X,O\r\n"))
        .containsExactly(
            "[NER116] a.csv:3: the quoted field that begins in this line never ends; close the"
                + " quote, and double each quote inside a quoted field");
    assertThat(problems(HEADER + "1,\"").get(0)).startsWith("[NER116] a.csv:2: ");
    assertThat(problems(HEADER + "1,\"a\nb\",\"X\n\n").get(0)).startsWith("[NER116] a.csv:3: ");
  }

  @Test
  void aFileThatIsCutOffInsideARowIsReported() {
    assertThat(problems(HEADER + "1,a,X,O\r\n,b,X").get(0)).startsWith("[NER104] a.csv:3: ");
    assertThat(problems(HEADER + "1,a,X,O\r\n,b,X,").get(0))
        .startsWith("[NER105] a.csv:3: tag \"\" does not belong to the scheme IOB2");
    assertThat(read(HEADER + "1,a,X,O\r\n,b,X,O")).containsExactly("a/O b/O");
  }

  @Test
  void textBehindAClosingQuoteIsReportedAndReadingGoesOn() {
    assertThat(problems(HEADER + "1,\"a\"b,X,O\r\n,c,X,B-xyz\r\n"))
        .containsExactly(
            "[NER116] a.csv:2: text follows the closing quote of a field; close the quote, and"
                + " double each quote inside a quoted field",
            "[NER106] a.csv:3: tag \"B-xyz\" is of the undeclared entity \"xyz\": declared are per,"
                + " geo, creative-work");
  }

  @Test
  void aQuotedFieldOfMoreThan16MegabytesIsReported() {
    String lines = ("x".repeat(1 << 16) + "\n").repeat(300);
    assertThat(problems(HEADER + "1,\"" + lines + "\",X,O\n").get(0))
        .startsWith("[NER116] a.csv:2: the quoted field that begins in this line does not end");
  }

  @Test
  void anInvalidByteIsReportedByLine() {
    byte[] bytes = (HEADER + "1,\"a\nb\u00E9\",X,O\r\n").getBytes(StandardCharsets.ISO_8859_1);
    Path file = folder.write("a.csv", bytes);
    assertThat(folder.problems(file).get(0))
        .startsWith("[NER103] a.csv:3: byte 0xE9 at column 2 is not valid UTF-8");
    folder.charset = "windows-1252";
    assertThat(folder.read(file)).containsExactly("a\nbé/O");
  }

  @Test
  void aZipWithOneTableIsReadByItsOwnNameAndByThatOfTheTable() {
    String text = HEADER + "1,Oslo,X,B-geo\r\n";
    Path zip = folder.writeZip("a.csv.zip", "__MACOSX/a.csv", "x", "b.csv", text, "c.txt", "x");
    assertThat(folder.read(zip)).containsExactly("Oslo/B-geo");
    assertThat(folder.read(folder.path("a.csv"))).containsExactly("Oslo/B-geo");
    folder.write("a.csv", HEADER + "1,Lima,X,B-geo\r\n");
    assertThat(folder.read(folder.path("a.csv"))).containsExactly("Lima/B-geo");
  }

  @Test
  void mistakesInAZipNameTheFileInsideIt() {
    Path zip = folder.writeZip("a.csv.zip", "in/b.csv", HEADER + "1,Oslo,X,geo\r\n");
    assertThat(folder.problems(zip).get(0)).startsWith("[NER105] a.csv.zip!in/b.csv:2: ");
  }

  @Test
  void aZipWithNoTableOrTwoIsReported() {
    assertThat(folder.problems(folder.writeZip("a.zip", "a.txt", "x")))
        .containsExactly(
            "[NER111] a.zip: cannot read the file: expected one .csv file inside the zip, found 0"
                + " of them");
    assertThat(folder.problems(folder.writeZip("a.zip", "a.csv", "x", "b.CSV", "x")).get(0))
        .contains("found 2 of them");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 30, 60, 200, 1000})
  void aZipThatIsCutOffIsReported(int length) throws IOException {
    Path zip = folder.writeZip("a.zip", "a.csv", HEADER + incompressible());
    byte[] bytes = Files.readAllBytes(zip);
    folder.write("a.zip", Arrays.copyOf(bytes, length));
    assertThat(folder.problems(zip)).hasSize(1).first().asString().startsWith("[NER111] a.zip");
  }

  @Test
  void aZipWhoseContentWasChangedIsReported() throws IOException {
    Path zip = temporary.resolve("a.zip");
    byte[] text = (HEADER + "1,Oslo,X,B-geo\r\n").getBytes(StandardCharsets.UTF_8);
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      var entry = new ZipEntry("a.csv");
      var checksum = new CRC32();
      checksum.update(text);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(text.length);
      entry.setCrc(checksum.getValue());
      out.putNextEntry(entry);
      out.write(text);
    }
    assertThat(folder.read(zip)).containsExactly("Oslo/B-geo");
    String changed = Files.readString(zip, StandardCharsets.ISO_8859_1).replace("Oslo", "Lima");
    Files.writeString(zip, changed, StandardCharsets.ISO_8859_1);
    assertThat(folder.problems(zip).get(0))
        .startsWith("[NER111] a.zip!a.csv: cannot read the file: the zip is damaged");
  }

  private static String incompressible() {
    StringBuilder text = new StringBuilder();
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      text.append(",w").append(random.nextInt()).append(",X,O\r\n");
    }
    return text.toString();
  }
}
