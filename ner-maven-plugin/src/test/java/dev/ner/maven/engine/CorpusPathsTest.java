package dev.ner.maven.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.maven.uptodate.CorpusFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusPathsTest {
  @TempDir Path folder;
  private TestProject project;

  @BeforeEach
  void create() throws IOException {
    project = new TestProject(folder);
  }

  private CorpusPaths locate(String... namesAndValues) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return CorpusPaths.locate(project.facts(), new EffectiveSettings(values, List.of(), List.of()));
  }

  @Test
  void anAbsolutePathIsTakenAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("elsewhere.conll"), "x");
    assertThat(locate("train", file.toString()).resolved()).containsEntry("train", file);
  }

  @Test
  void aPairOfFilesStandsInAFolder() throws IOException {
    project.write("data/train/sentences.txt", "a");
    CorpusPaths paths = locate("train", "data/train", "format", "SENTENCES_AND_LABELS");
    assertThat(paths.files())
        .extracting(CorpusPaths.Found::declared)
        .containsExactly("data/train/sentences.txt");
    assertThat(paths.missing())
        .extracting(CorpusPaths.Missing::path)
        .containsExactly(project.file("data/train/labels.txt"));
    assertThat(paths.resolved()).containsEntry("train", project.file("data/train"));
  }

  @Test
  void aLayersListIsAFileWhateverTheCorpusIs() throws IOException {
    project.write("lists/cities.txt", "Oslo");
    CorpusPaths paths =
        locate(
            "format", "SENTENCES_AND_LABELS",
            "input.cities.files.1", "lists/cities.txt",
            "input.cities.files.2", "lists/none.txt",
            "words.optimizer", "Adagrad");
    assertThat(paths.files())
        .containsExactly(
            new CorpusPaths.Found(
                "input.cities.files.1", "lists/cities.txt", project.file("lists/cities.txt")));
    assertThat(paths.missing())
        .extracting(CorpusPaths.Missing::path)
        .containsExactly(project.file("lists/none.txt"));
    assertThat(paths.resolved()).containsOnlyKeys("input.cities.files.1", "input.cities.files.2");
  }

  @Test
  void aTableMayBeZipped() throws IOException {
    project.write("data/ner.csv.zip", "zipped");
    assertThat(digested("data/ner.csv")).containsExactly("data/ner.csv.zip");
    project.write("data/ner.csv", "plain");
    assertThat(digested("data/ner.csv")).containsExactly("data/ner.csv");
    assertThat(digested("data/ner.csv.zip")).containsExactly("data/ner.csv.zip");
  }

  private List<String> digested(String source) throws IOException {
    return locate("source", source, "format", "CSV")
        .digested(new RunDigests(project.facts()))
        .stream()
        .map(CorpusFile::declaredPath)
        .toList();
  }

  @Test
  void theWordFileIsAFileWhateverTheFormat() throws IOException {
    project.write("words.txt", "UNK");
    CorpusPaths paths = locate("format", "SENTENCES_AND_LABELS", "wordFile", "words.txt");
    assertThat(paths.missing()).isEmpty();
    assertThat(paths.files()).extracting(CorpusPaths.Found::setting).containsExactly("wordFile");
  }

  @Test
  void aPropertyThatLeadsBackToItselfHasNoValue() {
    project.properties.put("a", "${b}");
    project.properties.put("b", "x${a}");
    assertThat(locate("train", "${a}/train.conll").problems())
        .singleElement()
        .asString()
        .contains("NER409");
  }

  @Test
  void theDigestIsThatOfTheBytes() throws IOException {
    project.write("a.conll", "abc");
    assertThat(locate("train", "a.conll").digested(new RunDigests(project.facts())))
        .containsExactly(
            new CorpusFile(
                "train",
                "a.conll",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
  }
}
