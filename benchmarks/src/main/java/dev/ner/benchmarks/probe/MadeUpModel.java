package dev.ner.benchmarks.probe;

import dev.ner.corpus.WordTable;
import dev.ner.input.Inputs;
import dev.ner.input.Vocabulary;
import dev.ner.model.ModelFile;
import dev.ner.model.TrainedModel;
import dev.ner.network.Initialization;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Parameters;
import dev.ner.random.SeededRandom;
import java.util.ArrayList;
import java.util.List;

/** The course's model with made-up words and random weights, for whoever has no corpus. */
public final class MadeUpModel {
  private static final int WORDS = 30_000;
  private static final int LENGTH = 22;
  private static final int MAXIMUM_LENGTH = 512;

  private MadeUpModel() {}

  /** Its file. */
  public static byte[] bytes() {
    WordTable words = new WordTable();
    int padding = words.add(Vocabulary.PADDING);
    int unknown = words.add(Vocabulary.UNKNOWN);
    for (int i = 0; i < WORDS; i++) {
      words.add(word(i));
    }
    ModelDefinition definition = Models.definition("CourseModel");
    Parameters parameters = new Parameters(definition.network().layout(words.size()));
    Initialization.fill(parameters, 1);
    return ModelFile.write(
        new TrainedModel(
            definition,
            Inputs.of(new Vocabulary(words, padding, unknown)),
            parameters,
            MAXIMUM_LENGTH));
  }

  /** Sentences of its words. */
  public static List<List<String>> sentences(int count) {
    SeededRandom random = new SeededRandom(1, "sentences");
    List<List<String>> sentences = new ArrayList<>();
    for (int s = 0; s < count; s++) {
      List<String> sentence = new ArrayList<>();
      for (int i = 0; i < LENGTH; i++) {
        sentence.add(word(random.nextInt(WORDS)));
      }
      sentences.add(List.copyOf(sentence));
    }
    return sentences;
  }

  private static String word(int number) {
    return "w" + Integer.toString(number * 7919, Character.MAX_RADIX);
  }
}
