package dev.ner.maven.engine;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.error.Problem;
import dev.ner.maven.console.Console;
import dev.ner.maven.fork.ForkedJvm;
import dev.ner.maven.uptodate.SafeFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Tags a text, a file or standard input: the work of {@code ner:tag}. */
public final class Tagging {
  private final TagRequest request;
  private final BuildContext context;
  private final Console console;
  private final Child child;

  private Tagging(TagRequest request, Console console, Child.Runner runner) {
    this.request = request;
    this.context = request.context();
    this.console = console;
    this.child = new Child(context, runner);
  }

  /**
   * Tags, and prints what was found.
   *
   * @param input standard input, if it is not a terminal
   */
  public static void run(TagRequest request, Optional<InputStream> input, Console console)
      throws IOException, InterruptedException {
    run(request, input, console, ForkedJvm::run);
  }

  static void run(
      TagRequest request, Optional<InputStream> input, Console console, Child.Runner runner)
      throws IOException, InterruptedException {
    new Tagging(request, console, runner).run(input);
  }

  private void run(Optional<InputStream> input) throws IOException, InterruptedException {
    List<ModelDescription> found = Models.find(context.project());
    if (found.isEmpty()) {
      Models.checkCompiled(context.project());
      console.info("No model is declared here: nothing tags.");
      return;
    }
    RuntimeCheck.check(context);
    ModelDescription model = Models.single(found, context.model());
    check(model);
    ModelOutputs outputs = ModelOutputs.of(context.project(), model.modelClass());
    Path work = SafeFiles.temporaryFolder(outputs.reports());
    try (ForkReporter reporter = ForkReporter.tagging(context.project(), console)) {
      TreeMap<String, String> arguments = new TreeMap<>();
      arguments.put("model", outputs.model().toString());
      arguments.put("format", request.json() ? "json" : "plain");
      addText(arguments, input, work);
      child.run(Child.Command.TAG, model, work, arguments, reporter);
    } finally {
      SafeFiles.delete(work);
    }
  }

  private void check(ModelDescription model) {
    List<Problem> problems = new ArrayList<>(context.jvm().problems());
    Evaluating.untrained(context.project(), model).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw new NerException(problems);
    }
  }

  private void addText(TreeMap<String, String> arguments, Optional<InputStream> input, Path work)
      throws IOException {
    if (request.text().isPresent()) {
      arguments.put("text", request.text().get());
    } else if (request.file().isPresent()) {
      Path file = context.project().baseDirectory().resolve(request.file().get());
      if (!Files.isRegularFile(file)) {
        throw new NerException(NerError.TAG_FILE_MISSING.problem(context.project().shown(file)));
      }
      arguments.put("file", file.toString());
    } else {
      Path copy = work.resolve("input.txt");
      long bytes = input.isPresent() ? Files.copy(input.get(), copy) : 0;
      if (bytes == 0) {
        throw new NerException(NerError.NOTHING_TO_TAG.problem());
      }
      arguments.put("file", copy.toString());
    }
  }
}
