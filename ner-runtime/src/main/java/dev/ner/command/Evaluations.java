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
import dev.ner.train.Workers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Evaluates a trained model on the validation and test splits of a corpus. */
final class Evaluations {
  private Evaluations() {}

  static Evaluation evaluate(TrainedModel model, Corpus corpus, Workers workers) {
    TagSet tags = new TagSet(model.definition().entities());
    TrainingWords words = TrainingWords.of(corpus.train(), tags);
    List<Network> networks = new ArrayList<>();
    networks.add(model.definition().network().create(model.parameters()));
    networks.get(0).packForward();
    while (networks.size() < workers.threads()) {
      networks.add(networks.get(0).sibling());
    }
    Lexicon lexicon = Lexicon.of(model.inputs(), corpus.train().words());
    Map<String, SplitEvaluation> splits = new LinkedHashMap<>();
    splits.put(
        Evaluation.VALIDATION,
        evaluate(model, corpus.validation(), tags, words, lexicon, networks, workers));
    if (corpus.test() != null) {
      splits.put(
          Evaluation.TEST, evaluate(model, corpus.test(), tags, words, lexicon, networks, workers));
    }
    return new Evaluation(
        model.definition().modelClass(), model.parameters().layout().size(), splits);
  }

  private static SplitEvaluation evaluate(
      TrainedModel model,
      Sentences gold,
      TagSet tags,
      TrainingWords words,
      Lexicon lexicon,
      List<Network> networks,
      Workers workers) {
    short[] predicted =
        new SplitPrediction(gold, lexicon)
            .predict(networks, tags.size(), model.maximumLength(), workers);
    return Evaluator.evaluate(new EvaluationInput(gold, predicted, tags, words));
  }
}
