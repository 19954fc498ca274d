package dev.ner.command;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.train.AdagradSettings;
import dev.ner.train.AdamSettings;
import dev.ner.train.AdamWSettings;
import dev.ner.train.Clipping;
import dev.ner.train.OptimizerSettings;
import dev.ner.train.Optimizers;
import dev.ner.train.RmsPropSettings;
import dev.ner.train.Schedule;
import dev.ner.train.SgdSettings;
import dev.ner.train.TrainingSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a request that says how to train.
 *
 * <p>The model's optimiser is {@code setting.optimizer} with settings such as {@code
 * setting.learningRate}; that of a layer or block is {@code setting.<path>.optimizer} with {@code
 * setting.<path>.learningRate}. A schedule is known by its settings, which are there only if it was
 * declared.
 */
final class TrainingRequest {
  private static final String OPTIMIZER = "optimizer";

  private final Request request;

  TrainingRequest(Request request) {
    this.request = request;
  }

  TrainingSettings settings() {
    return new TrainingSettings(
        request.integer("epochs", 5),
        request.integer("batchSize", 64),
        Long.parseLong(request.setting("seed", "1")),
        request.integer("maximumLength", 512),
        request.real("wordDropout", 0.25f),
        request.integer("patience", 0),
        request.real("averaging", 0f),
        new Clipping(request.real("clipNorm", 1f), request.real("clipValue", 0f)),
        new Optimizers(optimizer(""), groups()),
        schedule());
  }

  private List<Optimizers.Group> groups() {
    List<Optimizers.Group> groups = new ArrayList<>();
    String end = "." + OPTIMIZER;
    for (String name : request.settingNames()) {
      if (name.endsWith(end)) {
        String path = name.substring(0, name.length() - end.length());
        groups.add(new Optimizers.Group(path, optimizer(path + ".")));
      }
    }
    return groups;
  }

  /** An optimiser: its name, and its settings with their defaults. */
  private OptimizerSettings optimizer(String prefix) {
    String name = request.setting(prefix + OPTIMIZER, "Adam");
    String learningRate = prefix + "learningRate";
    String epsilon = prefix + "epsilon";
    return switch (name) {
      case "SGD" -> sgd(prefix);
      case "RMSProp" ->
          new RmsPropSettings(
              request.real(learningRate, 0.01f),
              request.real(prefix + "rho", 0.99f),
              request.real(epsilon, 1e-8f),
              request.real(prefix + "momentum", 0f));
      case "Adagrad" ->
          new AdagradSettings(
              request.real(learningRate, 0.01f),
              request.real(epsilon, 1e-10f),
              request.real(prefix + "initialAccumulator", 0f));
      case "Adam" ->
          new AdamSettings(
              request.real(learningRate, 0.01f),
              request.real(prefix + "beta1", 0.9f),
              request.real(prefix + "beta2", 0.999f),
              request.real(epsilon, 1e-8f));
      case "AdamW" ->
          new AdamWSettings(
              request.real(learningRate, 0.01f),
              request.real(prefix + "beta1", 0.9f),
              request.real(prefix + "beta2", 0.999f),
              request.real(epsilon, 1e-8f),
              request.real(prefix + "weightDecay", 0.01f));
      default -> throw new IllegalArgumentException("no such optimizer: " + name);
    };
  }

  /** SGD; the compiler saw to its annotation, but not to what properties made of it. */
  private SgdSettings sgd(String prefix) {
    SgdSettings settings =
        new SgdSettings(
            request.real(prefix + "learningRate", 0.1f),
            request.real(prefix + "momentum", 0f),
            request.flag(prefix + "nesterov"),
            request.real(prefix + "weightDecay", 0f));
    if (settings.nesterov() && settings.momentum() == 0) {
      throw new NerException(
          NerError.SETTING_OUT_OF_RANGE.problem(
              "momentum", "0.0", "a number above 0, since nesterov is true", "momentum"));
    }
    return settings;
  }

  private Schedule schedule() {
    return new Schedule(request.integer("warmupSteps", 0), decay());
  }

  private Schedule.Decay decay() {
    if (request.has("decayEpochs")) {
      return new Schedule.ByEpochs(
          request.integer("decayEpochs", 1), request.real("decayFactor", 0.1f));
    } else if (request.has("minimumFactor")) {
      return new Schedule.Cosine(request.real("minimumFactor", 0f));
    } else if (request.has("timescale")) {
      return new Schedule.ReciprocalSquareRoot(request.integer("timescale", 1));
    }
    return new Schedule.Constant();
  }
}
