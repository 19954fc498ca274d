package dev.ner.maven.engine;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.maven.uptodate.TrainingInputs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a training of a prepared model depends on, before it and after. */
final class Inputs {

  private Inputs() {}

  static TrainingInputs of(BuildContext context, PreparedModel model, RunDigests digests)
      throws IOException {
    ModelDescription description = model.description();
    return new TrainingInputs(
        description.modelClass(),
        description.entities(),
        description.networkSha256(),
        model.settings().forTraining(),
        model.corpus().digested(digests),
        context.pluginVersion(),
        digests.ofTrainingClasses());
  }

  /** Fails where the result need not be that of the key: the child read the files after us. */
  static void checkUnchanged(BuildContext context, PreparedModel model, TrainingInputs before)
      throws IOException {
    TrainingInputs after = of(context, model, new RunDigests(context.project()));
    if (after.key().equals(before.key())) {
      return;
    }
    List<String> changed = new ArrayList<>();
    for (int i = 0; i < after.files().size(); i++) {
      if (!after.files().get(i).equals(before.files().get(i))) {
        changed.add(after.files().get(i).declaredPath());
      }
    }
    String what = changed.isEmpty() ? "ner-runtime" : String.join(" and ", changed);
    throw new NerException(NerError.INPUTS_CHANGED.problem(what, model.modelClass()));
  }
}
