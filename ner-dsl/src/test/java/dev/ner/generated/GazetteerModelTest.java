package dev.ner.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.corpus.Sentences;
import dev.ner.corpus.WordTable;
import dev.ner.generated.Architecture.Layer;
import dev.ner.input.EntryLists;
import dev.ner.input.Inputs;
import dev.ner.input.Lexicon;
import dev.ner.model.ModelFile;
import dev.ner.model.TrainedModel;
import dev.ner.network.Initialization;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Parameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that reads lists of names, from its declaration through its file to a text. */
class GazetteerModelTest {
  private static final Architecture MODEL =
      new Architecture(
          "Listed", List.of(new Layer("Gazetteer", 5, "files = {\"a.txt\", \"b.txt\"}")), 2, 0);

  @TempDir Path folder;

  @Test
  void listsAreInTheFileAndReadAlikeFromCorpusAndText() throws Exception {
    ModelDefinition definition =
        (ModelDefinition)
            GeneratedNetwork.compile(List.of(MODEL))
                .loadClass("test.models.ListedTagger")
                .getMethod("definition")
                .invoke(null);
    EntryLists lists =
        EntryLists.of(
            false,
            List.of(
                List.of(List.of("New", "York"), List.of("\uD834\uDD1E")),
                List.of(List.of("york"))));
    Sentences training = new Sentences(new WordTable());
    String name = definition.network().inputs().get(0).name();
    Inputs inputs =
        Inputs.learn(definition.network().inputs(), training, 1, null, Map.of(name, lists));
    assertThat(inputs.rows()).containsExactly(6);
    Parameters parameters = new Parameters(definition.network().layout(inputs.rows()));
    Initialization.fill(parameters, 1);
    byte[] bytes = ModelFile.write(new TrainedModel(definition, inputs, parameters, 20));
    Path file = Files.write(folder.resolve(ModelFile.NAME), bytes);
    TrainedModel loaded = ModelFile.load(definition, file);
    assertThat(ModelFile.write(loaded)).isEqualTo(bytes);

    WordTable words = new WordTable();
    Lexicon tagging = Lexicon.empty(loaded.inputs());
    int[] corpusTokens = new int[4];
    int[] textTokens = new int[4];
    String[] text = {"NEW", "York", "york", "\uD834\uDD1E"};
    for (int i = 0; i < text.length; i++) {
      corpusTokens[i] = words.add(text[i]);
      textTokens[i] = tagging.word(text[i], 0, text[i].length());
    }
    Lexicon trained = Lexicon.of(inputs, words);
    int[][] expected = {{1, 3}, {2, 4}, {0, 4}, {1, 3}};
    for (int at = 0; at < text.length; at++) {
      assertThat(rows(trained, corpusTokens, at)).containsExactly(expected[at]);
      assertThat(rows(tagging, textTokens, at)).containsExactly(expected[at]);
    }
  }

  private static int[] rows(Lexicon lexicon, int[] tokens, int at) {
    int[] rows = new int[2];
    lexicon.read(0, tokens, 0, tokens.length, at, false, 0, rows, 0);
    return rows;
  }
}
