package dev.ner.maven.engine;

import dev.ner.error.NerException;
import dev.ner.error.Problem;
import dev.ner.maven.console.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the jars that run alone: the work of {@code ner:jar}. */
public final class TaggerJars {

  /** A jar to attach to the project. */
  public record TaggerJar(String classifier, Path file) {}

  private TaggerJars() {}

  /** Makes one jar a trained model. */
  public static List<TaggerJar> run(JarRequest request, Console console) throws IOException {
    List<ModelDescription> found = Models.find(request.project());
    if (found.isEmpty()) {
      Models.checkCompiled(request.project());
      console.info("No model is declared here: no tagger jar is made.");
      return List.of();
    }
    List<ModelDescription> trained = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (ModelDescription model : Models.chosen(found, request.model())) {
      Optional<Problem> untrained = Evaluating.untrained(request.project(), model);
      if (untrained.isEmpty()) {
        trained.add(model);
      } else if (request.missingCorpus() == MissingCorpus.SKIP) {
        console.info(
            "No tagger jar for "
                + model.modelClass()
                + ": it was not trained"
                + " (ner.missingCorpus=skip).");
      } else {
        problems.add(untrained.get());
      }
    }
    if (!problems.isEmpty()) {
      throw new NerException(problems);
    }
    List<TaggerJar> jars = new ArrayList<>();
    for (ModelDescription model : trained) {
      jars.add(make(request, model, found.size() == 1, console));
    }
    return jars;
  }

  private static TaggerJar make(
      JarRequest request, ModelDescription model, boolean only, Console console)
      throws IOException {
    String classifier = only ? "tagger" : kebabCase(model.simpleName()) + "-tagger";
    Path file = request.directory().resolve(request.finalName() + "-" + classifier + ".jar");
    JarMerger merger = new JarMerger();
    for (Path place : request.project().classPath()) {
      merger.add(place);
    }
    merger.clashes().forEach(console::debug);
    merger.write(file, model.tagger(), request.time());
    console.info("Tagger jar: java -jar " + request.project().shown(file) + " \"Some sentence.\"");
    return new TaggerJar(classifier, file);
  }

  /** {@code TravelNer} as {@code travel-ner}. */
  static String kebabCase(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
        .replaceAll("([A-Z])([A-Z][a-z])", "$1-$2")
        .replaceAll("[^A-Za-z0-9]+", "-")
        .toLowerCase(Locale.ROOT);
  }
}
