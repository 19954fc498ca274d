package dev.ner.maven.engine;

import dev.ner.error.NerException;
import dev.ner.error.Problem;
import dev.ner.maven.console.Console;
import java.util.ArrayList;
import java.util.List;

/**
 * A model whose settings were checked and whose corpus was looked for.
 *
 * @param description what the compiler says of it
 * @param settings its settings in this run
 * @param corpus its corpus files on this machine
 */
record PreparedModel(ModelDescription description, EffectiveSettings settings, CorpusPaths corpus) {

  /** Prepares models; all that is wrong with any of them is said at once. */
  static List<PreparedModel> prepare(
      BuildContext context,
      List<ModelDescription> descriptions,
      MissingCorpus missingCorpus,
      Console console) {
    List<PreparedModel> models = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(context.jvm().problems());
    for (ModelDescription description : descriptions) {
      EffectiveSettings settings = EffectiveSettings.of(description, context.overrides());
      CorpusPaths corpus = CorpusPaths.locate(context.project(), settings);
      settings.remarks().forEach(console::warn);
      problems.addAll(settings.problems());
      problems.addAll(corpus.problems());
      if (missingCorpus == MissingCorpus.FAIL) {
        corpus.missing().forEach(missing -> problems.add(missing.problem(context.project())));
      }
      models.add(new PreparedModel(description, settings, corpus));
    }
    if (!problems.isEmpty()) {
      throw new NerException(problems.stream().distinct().toList());
    }
    return models;
  }

  String modelClass() {
    return description.modelClass();
  }

  boolean corpusIsMissing() {
    return !corpus.missing().isEmpty();
  }
}
