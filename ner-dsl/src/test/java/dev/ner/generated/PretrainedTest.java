package dev.ner.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.ner.corpus.Corpus;
import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagSet;
import dev.ner.corpus.WordTable;
import dev.ner.dsl.processor.Javac;
import dev.ner.input.Inputs;
import dev.ner.input.Vocabulary;
import dev.ner.network.Initialization;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Parameter;
import dev.ner.network.Parameters;
import dev.ner.train.Trainer;
import dev.ner.train.TrainingListener;
import dev.ner.train.Workers;
import dev.ner.vectors.DamagedRows;
import dev.ner.vectors.PretrainedTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Word vectors from a file, from the annotation to the trained table. */
class PretrainedTest {
  private static final String SOURCE =
      """
      package test.models;

      import dev.ner.dsl.*;

      @NerModel(entities = {"per", "geo"})
      @Corpus(train = "train.conll", validation = "dev.conll")
      @Serial
      final class Two {
        Input input;
        @LSTM(5) Layer context;
        @Dense Layer scores;
        @LogSoftmax Layer tags;

        @Concatenate
        static class Input {
          @Embedding(value = 3, vectors = "${glove}/a.txt", trainable = false) Layer frozen;

          @Embedding(value = 3, form = WordForm.NORMALIZED, vectors = "b.vec",
              damagedRows = DamagedRows.REFUSE)
          Layer tuned;
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void trainingChangesTunedVectorsAndLeavesFrozenOnesAsTheFileHasThem() throws Exception {
    Compilation compilation = Javac.succeed(SOURCE);
    assertThat(description(compilation))
        .contains("\"input.frozen.vectors\": \"${glove}/a.txt\"")
        .contains("\"input.frozen.damagedRows\": \"SKIP\"")
        .contains("\"input.tuned.vectors\": \"b.vec\"")
        .contains("\"input.tuned.damagedRows\": \"REFUSE\"");
    ModelDefinition model = definition(compilation);
    WordTable words = new WordTable();
    Sentences train = new Sentences(words);
    Sentences validation = new Sentences(words);
    sentence(train, "in", "Oslo", "4");
    sentence(validation, "in", "Lima", "BERN");
    Corpus corpus = new Corpus(train, validation, null, List.of());
    Path file = Files.writeString(folder.resolve("a.txt"), "bern 1 2 3\nin 4 5 6\n0 7 8 9\n");
    PretrainedTables tables =
        PretrainedTables.read(
            List.of(
                new PretrainedTables.Source("input.frozen", file, DamagedRows.SKIP),
                new PretrainedTables.Source("input.tuned", file, DamagedRows.SKIP)),
            Inputs.learn(model.network().inputs(), train, 1, null),
            new int[] {3, 3},
            corpus,
            false);
    assertThat(tables.coverage())
        .containsExactly(
            "input.frozen: vectors: 2 of 5 words (50.0 % of tokens)",
            "input.tuned: vectors: 3 of 5 words (66.7 % of tokens)");
    Inputs inputs = tables.inputs();
    Parameters start = new Parameters(model.network().layout(inputs.rows()));
    Initialization.fill(start, Trainings.plain(2, 10).seed());
    tables.fill(start);
    try (Workers workers = new Workers(1)) {
      Parameters trained =
          new Trainer(
                  model,
                  corpus,
                  inputs,
                  tables::fill,
                  Trainings.plain(2, 10),
                  workers,
                  new Silent())
              .train();
      assertThat(row(trained, inputs, 0, "BERN")).containsExactly(1, 2, 3);
      assertThat(row(trained, inputs, 0, "in")).containsExactly(4, 5, 6);
      assertThat(row(trained, inputs, 0, "Oslo")).containsExactly(row(start, inputs, 0, "Oslo"));
      assertThat(row(trained, inputs, 0, "Lima"))
          .containsExactly(row(trained, inputs, 0, Vocabulary.UNKNOWN));
      assertThat(row(trained, inputs, 1, "bern")).containsExactly(1, 2, 3); // not in training
      assertThat(row(start, inputs, 1, "0")).containsExactly(7, 8, 9);
      assertThat(row(trained, inputs, 1, "0")).doesNotContain(7, 8, 9);
    }
  }

  private static float[] row(Parameters parameters, Inputs inputs, int layer, String word) {
    Parameter table = parameters.layout().tables().get(layer);
    int row = ((Vocabulary) inputs.dictionaries().get(layer)).id(word);
    int from = table.offset() + row * table.columns();
    return Arrays.copyOfRange(parameters.values(), from, from + table.columns());
  }

  private static void sentence(Sentences sentences, String... words) {
    for (String word : words) {
      sentences.addToken(
          sentences.words().add(word), word.equals("Oslo") ? TagSet.begin(1) : (short) 0);
    }
    sentences.endSentence();
  }

  private static String description(Compilation compilation) throws Exception {
    return compilation
        .generatedFile(
            StandardLocation.CLASS_OUTPUT, "META-INF/ner/test.models.Two/description.json")
        .orElseThrow()
        .getCharContent(false)
        .toString();
  }

  private static ModelDefinition definition(Compilation compilation) throws Exception {
    Map<String, byte[]> classes = Javac.classes(compilation);
    ClassLoader loader =
        new ClassLoader(PretrainedTest.class.getClassLoader()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
              throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
          }
        };
    return (ModelDefinition)
        loader.loadClass("test.models.TwoTagger").getMethod("definition").invoke(null);
  }

  private static final class Silent implements TrainingListener {
    @Override
    public void batchDone(int epoch, int batch, int batches, long tokens, double loss) {}

    @Override
    public void epochDone(EpochResult result) {}
  }
}
