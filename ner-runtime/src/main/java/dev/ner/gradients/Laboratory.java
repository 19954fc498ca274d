package dev.ner.gradients;

import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagSet;
import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.input.Inputs;
import dev.ner.input.Lexicon;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Network;
import dev.ner.network.Parameter;
import dev.ner.train.ParameterNorms;
import dev.ner.train.TrainingObserver;
import dev.ner.train.TrainingSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks on while a model is trained, measures at the chosen points, and ends the training after the
 * last one.
 */
public final class Laboratory implements TrainingObserver {
  private final ModelDefinition definition;
  private final GradientSettings settings;
  private final TrainingSettings training;
  private final TagSet tags;
  private final List<EncodedSentence> sentences = new ArrayList<>();
  private final ShownSentence shown;
  private final List<PointReport> points = new ArrayList<>();
  private final List<EpochNorms.Collector> epochs = new ArrayList<>();
  private List<String> parameters = List.of();

  /**
   * A laboratory for a model.
   *
   * @param validation the split whose sentences are measured, evenly chosen
   * @param inputs what the model reads
   * @param training how the model is trained
   * @throws NerException if the sentence to show is not there
   */
  public Laboratory(
      ModelDefinition definition,
      Sentences validation,
      Inputs inputs,
      GradientSettings settings,
      TrainingSettings training) {
    this.definition = definition;
    this.settings = settings;
    this.training = training;
    this.tags = new TagSet(definition.entities());
    int limit = training.maximumLength();
    Lexicon lexicon = Lexicon.of(inputs, validation.words());
    int count = Math.min(settings.sentences(), validation.size());
    for (long i = 0; i < count; i++) {
      int number = (int) (i * validation.size() / count);
      sentences.add(EncodedSentence.of(validation, number, lexicon, limit));
    }
    this.shown = ShownSentence.of(settings.sentence(), validation, inputs, tags, limit);
  }

  @Override
  public boolean reached(int epochs, boolean last, Network network) {
    if (epochs == 0) {
      if (network.traces().isEmpty()) {
        throw new NerException(NerError.GRADIENTS_NO_LAYER.problem(definition.modelClass()));
      }
      parameters = network.source().layout().parameters().stream().map(Parameter::name).toList();
    }
    boolean endsEarly = last && epochs < settings.points().last();
    if (settings.points().contains(epochs) || endsEarly) {
      points.add(measure(epochs, network.sibling()));
    }
    return epochs < settings.points().last();
  }

  private PointReport measure(int epochs, Network network) {
    Measurement.Result result =
        Measurement.of(network, sentences, settings.positions(), tags.size());
    return new PointReport(
        epochs,
        result.samples(),
        result.loss(),
        result.layers(),
        SentenceGates.of(network, shown.encoded()));
  }

  @Override
  public void stepping(int epoch, ParameterNorms norms) {
    if (epochs.size() < epoch) {
      epochs.add(new EpochNorms.Collector(epoch, parameters.size()));
    }
    epochs.get(epoch - 1).add(norms);
  }

  /** What was found. */
  public GradientReport report() {
    return new GradientReport(
        definition.modelClass(),
        definition.summary(),
        parameters,
        sentences.size(),
        settings.positions(),
        training.clipping(),
        points,
        epochs.stream().map(EpochNorms.Collector::norms).toList(),
        shown.number(),
        shown.tokens(),
        shown.tags());
  }
}
