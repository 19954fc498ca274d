package dev.ner.command;

import dev.ner.corpus.Corpus;
import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagSet;
import dev.ner.evaluate.Evaluation;
import dev.ner.evaluate.EvaluationInput;
import dev.ner.evaluate.Evaluator;
import dev.ner.evaluate.SplitEvaluation;
import dev.ner.evaluate.TrainingWords;
import dev.ner.input.Lexicon;
import dev.ner.model.TrainedModel;
import dev.ner.network.Network;
import dev.ner.train.SplitPrediction;
import dev.ner.train.Temperature;
import dev.ner.train.Workers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calibrates a trained model, and evaluates it on the validation and test splits of a corpus. */
final class Evaluations {
  private final TrainedModel model;
  private final Workers workers;
  private final TagSet tags;
  private final List<Network> networks = new ArrayList<>();

  Evaluations(TrainedModel model, Workers workers) {
    this.model = model;
    this.workers = workers;
    tags = new TagSet(model.definition().entities());
    networks.add(model.definition().network().create(model.parameters()));
    networks.get(0).packForward();
    while (networks.size() < workers.threads()) {
      networks.add(networks.get(0).sibling());
    }
  }

  /** The model with the temperature for its confidences, which the validation split tells. */
  TrainedModel calibrated(Sentences validation) {
    SplitPrediction prediction = new SplitPrediction(validation, lexicon(validation));
    return model.withTemperature(
        Temperature.find(
            validation, (temperatures, confidences) -> tag(prediction, confidences, temperatures)));
  }

  /** The evaluation with confidences at a temperature. */
  Evaluation evaluate(Corpus corpus, double temperature) {
    TrainingWords words = TrainingWords.of(corpus.train(), tags);
    Map<String, SplitEvaluation> splits = new LinkedHashMap<>();
    splits.put(Evaluation.VALIDATION, evaluate(corpus.validation(), words, temperature));
    if (corpus.test() != null) {
      splits.put(Evaluation.TEST, evaluate(corpus.test(), words, temperature));
    }
    return new Evaluation(
        model.definition().modelClass(), model.parameters().layout().size(), splits);
  }

  private SplitEvaluation evaluate(Sentences gold, TrainingWords words, double temperature) {
    float[] confidences = new float[2 * gold.tokenCount()];
    short[] predicted = tag(new SplitPrediction(gold, lexicon(gold)), confidences, temperature, 1);
    return Evaluator.evaluate(
        new EvaluationInput(
            gold,
            predicted,
            tags,
            words,
            new EvaluationInput.Confidences(temperature, confidences)));
  }

  private Lexicon lexicon(Sentences sentences) {
    return Lexicon.of(model.inputs(), sentences.words());
  }

  private short[] tag(SplitPrediction split, float[] confidences, double... temperatures) {
    return split.predict(
        networks, tags.size(), model.maximumLength(), workers, confidences, temperatures);
  }
}
