package dev.ner.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.corpus.Corpus;
import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagSet;
import dev.ner.corpus.WordTable;
import dev.ner.evaluate.Evaluator;
import dev.ner.generated.Architecture.Layer;
import dev.ner.input.Inputs;
import dev.ner.input.Lexicon;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Network;
import dev.ner.network.Parameter;
import dev.ner.network.Parameters;
import dev.ner.random.SeededRandom;
import dev.ner.train.SplitPrediction;
import dev.ner.train.Trainer;
import dev.ner.train.TrainingListener;
import dev.ner.train.TrainingSettings;
import dev.ner.train.Workers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A chain that prefers O too much finds more entities after its training. */
class BalancedChainTest {
  private static final Architecture LAYERS =
      new Architecture("Cautious", List.of(new Layer("Embedding", 8), new Layer("LSTM", 8)), 2, 0);

  private double lowered;
  private double before;
  private double after;
  private double bestF1;
  private boolean lastIsBest;

  @Test
  void itsBestWeightsAreThoseWithTheLoweredScore() throws Exception {
    trainAndCheck(LAYERS.withChain(), Trainings.plain(12, 20));
  }

  @Test
  void soAreAveragedOnes() throws Exception {
    trainAndCheck(LAYERS.withChain(), Trainings.rich(12, 20));
  }

  @Test
  void soAreThoseOfAChainWithMarkedEnds() throws Exception {
    trainAndCheck(LAYERS.withMarkedEnds(), Trainings.plain(12, 20));
  }

  private void trainAndCheck(Architecture model, TrainingSettings settings) throws Exception {
    ClassLoader loader = GeneratedNetwork.compile(List.of(model));
    ModelDefinition definition =
        (ModelDefinition)
            loader
                .loadClass("test.models." + model.name() + "Tagger")
                .getMethod("definition")
                .invoke(null);
    WordTable words = new WordTable();
    Corpus corpus =
        new Corpus(split(words, 200, "train"), split(words, 60, "validation"), null, List.of());
    Inputs inputs = Inputs.learn(definition.network().inputs(), corpus.train(), 1, null);
    try (Workers workers = new Workers(2)) {
      Parameters trained =
          new Trainer(
                  definition,
                  corpus,
                  inputs,
                  BalancedChainTest::preferOutside,
                  settings,
                  workers,
                  new Listener())
              .train();
      assertThat(lastIsBest).isFalse(); // or it would not matter which weights are balanced
      assertThat(before).isEqualTo(bestF1);
      assertThat(lowered).isPositive();
      assertThat(after).isGreaterThan(before);
      assertThat(f1(definition, corpus.validation(), inputs, trained, workers)).isEqualTo(after);
    }
  }

  private static void preferOutside(Parameters parameters) {
    float[] values = parameters.values();
    Parameter transitions =
        parameters.layout().parameters().stream()
            .filter(parameter -> parameter.name().endsWith("transitions"))
            .findFirst()
            .orElseThrow();
    for (int before = 0; before < transitions.rows(); before++) {
      values[transitions.offset() + before * transitions.columns() + TagSet.OUTSIDE] += 3;
    }
  }

  private static double f1(
      ModelDefinition definition,
      Sentences split,
      Inputs inputs,
      Parameters parameters,
      Workers workers) {
    Network network = definition.network().create(parameters);
    network.packForward();
    TagSet tags = new TagSet(definition.entities());
    short[] predicted =
        new SplitPrediction(split, Lexicon.of(inputs, split.words()))
            .predict(List.of(network), tags.size(), 20, workers);
    return Evaluator.scores(split, predicted, tags).entities().f1();
  }

  /** Of two words in three nobody can tell whether they are an entity. */
  private static Sentences split(WordTable words, int count, String name) {
    SeededRandom random = new SeededRandom(5, name);
    Sentences sentences = new Sentences(words);
    for (int s = 0; s < count; s++) {
      for (int t = random.nextInt(20); t >= 0; t--) {
        int word = random.nextInt(30);
        boolean entity = random.nextInt(10) < word % 3 * 3;
        sentences.addToken(words.add("w" + word), entity ? TagSet.begin(word % 2) : TagSet.OUTSIDE);
      }
      sentences.endSentence();
    }
    return sentences;
  }

  private final class Listener implements TrainingListener {
    @Override
    public void batchDone(int epoch, int batch, int batches, long tokens, double loss) {}

    @Override
    public void epochDone(EpochResult result) {
      bestF1 = result.best() ? result.validationF1() : bestF1;
      lastIsBest = result.best();
    }

    @Override
    public void balanced(double newLowered, double newBefore, double newAfter) {
      lowered = newLowered;
      before = newBefore;
      after = newAfter;
    }
  }
}
