package dev.ner.maven.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ner.error.NerException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecognizerTest {
  private static final String USUAL =
      "CONLL, tokens in column 1, tags in the last column, separated by BLANKS, ";

  @TempDir private Path folder;
  private final Map<String, String> declared = new HashMap<>();

  private Recognition recognize(byte[]... files) throws IOException {
    String[] names = {"train", "validation", "test"};
    Map<String, Path> paths = new LinkedHashMap<>();
    for (int i = 0; i < 3; i++) {
      byte[] bytes = files[Math.min(i, files.length - 1)];
      paths.put(names[i], Files.write(folder.resolve(names[i]), bytes));
    }
    return Recognizer.recognize(paths, declared);
  }

  private Recognition recognize(String text) throws IOException {
    return recognize(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String shown(Recognition recognition) {
    CorpusFacts facts = recognition.facts();
    List<String> entities = new ArrayList<>();
    for (int i = 0; i < facts.entities().size(); i++) {
      entities.add(facts.entities().get(i) + " " + facts.train().counts().get(i));
    }
    return recognition.description()
        + ": "
        + facts.train().sentences()
        + "/"
        + facts.train().tokens()
        + " "
        + String.join(", ", entities);
  }

  /** A name, a file, and what is recognised: how it is written, sentences/tokens, entities. */
  static Stream<Arguments> files() {
    return Stream.of(
        file(
            "IOB2",
            "Ada B-per\nLovelace I-per\nin O\nTurin B-geo\n\nOslo B-geo\n",
            USUAL + "IOB2, UTF-8: 2/5 geo 2, per 1"),
        file(
            "IOB2 with a stray I-",
            "a B-x\nb O\nc B-x\nd O\ne I-x\nf B-x\n",
            USUAL + "IOB2, UTF-8: 1/6 x 4"),
        file(
            "remarks whose last word is like a tag",
            "# id = 1\n# text = Ada on an S-300\nAda\tB-per\non\tO\n\n# text = Plan O\nb\tO\n",
            "CONLL, tokens in column 1, tags in the last column, separated by TAB, IOB2, UTF-8:"
                + " 2/3 per 1"),
        file(
            "numbers of sentences",
            "###MEDLINE:1\n\np53 B-cell_type\nis O\n\n#2\nx O\n",
            USUAL + "IOB2, UTF-8: 2/3 cell_type 1"),
        file(
            "IOB1",
            "Ada I-per\nLovelace I-per\nAlan B-per\nin O\nTurin I-geo\n",
            USUAL + "IOB1, UTF-8: 1/5 per 2, geo 1"),
        file(
            "I- alone",
            "Ada I-per\nLovelace I-per\nin O\nTurin I-geo\n",
            USUAL + "IOB1, UTF-8: 1/4 geo 1, per 1"),
        file(
            "BIOES",
            "Ada B-per\nK. I-per\nLovelace E-per\nin O\nTurin S-geo\n",
            USUAL + "IOBES, UTF-8: 1/5 geo 1, per 1"),
        file(
            "BMES by character",
            "北 B-LOC\n京 E-LOC\n很 O\n上 B-LOC\n海 M-LOC\n市 E-LOC\n\n好 O\n",
            USUAL + "IOBES, UTF-8: 2/7 LOC 2"),
        file(
            "names alone",
            "Ada person-other\nLovelace person-other\nwrote O\nin O\non O\nTurin road/railway\n",
            USUAL + "IO, UTF-8: 1/6 person-other 1, road/railway 1"),
        file(
            "letters alone",
            "BRCA1 B\ngene I\nof O\nmice O\np53 B\n",
            USUAL + "IOB2, UTF-8: 1/5 entity 2"),
        file(
            "columns with phrases",
            "-DOCSTART- -X- -X- O\n\n"
                + "EU NNP I-NP I-ORG\n"
                + "rejects VBZ I-VP O\n"
                + "German JJ I-NP I-MISC\n"
                + "call NN I-NP O\n",
            USUAL + "IOB1, UTF-8: 1/4 MISC 1, ORG 1"),
        file(
            "phrases behind the entities",
            "EU NNP B-ORG B-NP\nrejects VBZ O B-VP\nthe DT O B-NP\ncall NN O I-NP\n",
            "CONLL, tokens in column 1, tags in column 3, separated by BLANKS, IOB2, UTF-8: 1/4 ORG"
                + " 1"),
        file(
            "tag first",
            "B-geo\tOslo\nO\tis\nO\tbig\n",
            "CONLL, tokens in column 2, tags in column 1, separated by TAB, IOB2, UTF-8: 1/3 geo"
                + " 1"),
        file(
            "numbers, comments, two columns of tags",
            "#\thttp://a.b [2005-02-26]\n"
                + "1\tAda\tB-PER\tO\n"
                + "2\tvon\tI-PER\tB-LOC\n"
                + "3\tist\tO\tO\n\n"
                + "#\thttp://c.d [2006-01-01]\n"
                + "1\tBern\tB-LOC\tO\n"
                + "2\t#\tO\tO\n",
            "CONLL, tokens in column 2, tags in column 3, separated by TAB, IOB2, UTF-8: 2/5 LOC"
                + " 1, PER 1"),
        file(
            "comments with =, placeholders",
            "# sent_id = 1\n"
                + "# text = Ада воли О\n"
                + "1\tАда\tB-ОСОБА\t-\t-\n"
                + "2\tволи\tO\t-\t-\n"
                + "3\tО\tO\t-\t-\n",
            "CONLL, tokens in column 2, tags in column 3, separated by TAB, IOB2, UTF-8: 1/3"
                + " ОСОБА 1"),
        file(
            "# id of a tweet",
            "# id 123\n#nyc B-loc\n# O\nis O\n\n# id 124\nit O\n",
            USUAL + "IOB2, UTF-8: 2/4 loc 1"),
        file(
            "empty columns between tabs",
            "Ada\tNNP\tB-per\t\nin\t\tO\tx y\nNew York\tNNP\tB-geo\t\n\tNN\tO\t\n",
            "CONLL, tokens in column 1, tags in column 3, separated by TAB, IOB2, UTF-8: 1/3 geo 1,"
                + " per 1"),
        file(
            "lines of a document each with its name",
            "d1 Ada B-per\nd1 in O\nd1 Turin B-geo\n\nd2 or O\nd2 Oslo B-geo\n",
            "CONLL, tokens in column 2, tags in the last column, separated by BLANKS, IOB2, UTF-8:"
                + " 2/5 geo 2, per 1"),
        file(
            "a mark, CRLF, tabs, surrogates",
            "\uFEFF🏃\tO\r\nin\tO\r\n𝒪slo\tB-🌍g\r\n\r\n\u00A0\tO\r\n",
            USUAL.replace("BLANKS", "TAB") + "IOB2, UTF-8: 2/4 🌍g 1"),
        file("a blank that was a token", "北 B-x\n  O\n京 B-x\n", USUAL + "IOB2, UTF-8: 1/2 x 2"),
        file(
            "rows of different lengths",
            "Ada x y B-per\nin O\nTurin z B-geo\nis O\n",
            USUAL + "IOB2, UTF-8: 1/4 geo 1, per 1"),
        file(
            "no blank line",
            "Oslo B-geo\nis O\n".repeat(5000),
            USUAL + "IOB2, UTF-8: 1/10000 geo 5000"),
        file(
            "the csv of GMB",
            "Sentence #,Word,POS,Tag\n"
                + "Sentence: 1,\"1,0\",CD,O\n"
                + ",Oslo,NNP,B-geo\n"
                + "Sentence: 2,x,NN,O\n",
            "CSV, IOB2, UTF-8: 2/3 geo 1"));
  }

  private static Arguments file(String name, String text, String expected) {
    return Arguments.of(name, text, expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void filesAreRecognised(String name, String text, String expected) throws IOException {
    assertThat(shown(recognize(text))).isEqualTo(expected);
  }

  @Test
  void oneWhoKnowsBetterIsBelieved() throws IOException {
    declared.putAll(
        Map.of("tagColumn", "3", "tokenColumn", "2", "scheme", "IOB1", "charset", "ISO-8859-1"));
    assertThat(shown(recognize("1 Oslo B-geo O\n2 is O O\n")))
        .isEqualTo(
            "CONLL, tokens in column 2, tags in column 3, separated by BLANKS, IOB1, ISO-8859-1:"
                + " 1/2 geo 1");
    declared.put("scheme", "IOB3");
    assertThatThrownBy(() -> recognize("1 Oslo B-geo O\n"))
        .hasMessageContaining("[NER201] scheme = IOB3");
  }

  @Test
  void westernFilesAreTakenForWindows1252AndShown() throws IOException {
    Recognition recognition =
        recognize(
            "São B-l\nTomé I-l\nano O\n".getBytes(Charset.forName("windows-1252")),
            "x O\n".getBytes(StandardCharsets.UTF_8));
    assertThat(recognition.description()).endsWith("IOB2, windows-1252");
    assertThat(recognition.charset().examples()).containsExactly("São", "Tomé");
  }

  @Test
  void charsetsThatAreNotClearAreAskedFor() {
    byte[] cyrillic = "Ада B-per\nволи O\n".getBytes(Charset.forName("windows-1251"));
    byte[] unicode = "Мила O\n".getBytes(StandardCharsets.UTF_8);
    byte[] western = "Tomé B-l\n".getBytes(Charset.forName("windows-1252"));
    assertThatThrownBy(() -> recognize(cyrillic))
        .isInstanceOf(NerException.class)
        .hasMessageContaining("[NER181]")
        .hasMessageContaining("-Dner.charset");
    assertThatThrownBy(() -> recognize(western, unicode)).hasMessageContaining("[NER181]");
    assertThatThrownBy(() -> recognize("x O\n".getBytes(StandardCharsets.UTF_16)))
        .hasMessageContaining("UTF-16");
    declared.put("charset", "windows-1251");
    assertThat(catchShown(cyrillic)).endsWith("IOB2, windows-1251: 1/2 per 1");
  }

  private String catchShown(byte[] bytes) {
    try {
      return shown(recognize(bytes));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aBrokenByteInUtf8IsAMistakeOfThatByte() {
    byte[] text = "Ада B-per\nволи\u0001 O\n".getBytes(StandardCharsets.UTF_8);
    text[text.length - 4] = (byte) 0xFF;
    assertThatThrownBy(() -> recognize(text))
        .hasMessageContaining("[NER103]")
        .hasMessageContaining(":2");
  }

  @Test
  void whatCannotBeLearntIsRefused() {
    assertThatThrownBy(() -> recognize("Ada\tper son\nin\tthe\n"))
        .hasMessageContaining("[NER182]")
        .hasMessageContaining("\"Ada\\tper son\", \"in\\tthe\"");
    assertThatThrownBy(() -> recognize("Ada O\nin O\n")).hasMessageContaining("[NER182]");
    for (String marks : new String[] {"B_per I_per", "per-B per-I"}) {
      String[] tags = marks.split(" ");
      String text = "a %s\nb %s\nc O\nd O\ne O\n".formatted((Object[]) tags);
      assertThatThrownBy(() -> recognize(text)).hasMessageContaining("[NER182]");
    }
    String withOdd = "a B-per\nb I-per\nc O\nd O\ne O\nf O\ng X\n";
    assertThatThrownBy(() -> recognize(withOdd))
        .hasMessageContaining("[NER1")
        .hasMessageContaining(":7");
    assertThatThrownBy(() -> recognize("Sentence #,Word,Tag\n1,a,O\n"))
        .hasMessageContaining("[NER183]");
    assertThatThrownBy(() -> recognize("a B-per\nb B-PER\nc B-.\n"))
        .hasMessageContaining("[NER184]")
        .hasMessageContaining(
            "\"per\" of the corpus cannot be declared: its name gives the constant PER, as \"PER\"")
        .hasMessageContaining("\".\" of the corpus");
    assertThatThrownBy(() -> recognize("a B-per\n".repeat(40) + "b\n"))
        .hasMessageContaining("[NER104]");
  }

  @Test
  void foldersAndZipsAreRecognised() throws IOException {
    Path pair = Files.createDirectories(folder.resolve("pair"));
    Files.writeString(pair.resolve("sentences.txt"), "Oslo is big\nx\n");
    Files.writeString(pair.resolve("labels.txt"), "B-geo O O\nO\n");
    assertThat(shown(Recognizer.recognize(Map.of("train", pair, "validation", pair), declared)))
        .isEqualTo("SENTENCES_AND_LABELS, IOB2, UTF-8: 2/4 geo 1");
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("a.csv.zip")))) {
      zip.putNextEntry(new ZipEntry("a.csv"));
      zip.write("Sentence #,Word,Tag\n".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 30; i++) {
        zip.write(
            (i + ",S\u00E3o," + (i < 25 ? "O" : "B-geo") + "\n")
                .getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    Recognition found = Recognizer.recognize(Map.of("source", folder.resolve("a.csv")), declared);
    // In reading order the training split would have no entity.
    assertThat(found.settings().split().shuffle()).isTrue();
    assertThat(found.description()).isEqualTo("CSV, IOB2, windows-1252");
    assertThat(found.facts().splits())
        .extracting(CorpusFacts.SplitFacts::sentences)
        .containsExactly(24, 3, 3);
  }
}
