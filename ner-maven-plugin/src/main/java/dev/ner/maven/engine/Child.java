package dev.ner.maven.engine;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.error.Problem;
import dev.ner.maven.fork.ForkEvent;
import dev.ner.maven.fork.ForkListener;
import dev.ner.maven.fork.ForkRequest;
import dev.ner.maven.fork.ForkResult;
import dev.ner.maven.fork.ForkedJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The request that a forked JVM gets for one model, and what its end means. */
final class Child {

  /** What the child is to do. */
  enum Command {
    TRAIN("train"),
    EVALUATE("evaluate"),
    CURVE("curve"),
    GRADIENTS("gradients"),
    TAG("tag");

    private final String word;

    Command(String word) {
      this.word = word;
    }
  }

  /** Runs a child for another command than the one that {@link ForkedJvm} has; tests do. */
  interface Runner {
    ForkResult run(ForkRequest request, ForkListener listener)
        throws IOException, InterruptedException;
  }

  private final BuildContext context;
  private final Runner runner;

  Child(BuildContext context, Runner runner) {
    this.context = context;
    this.runner = runner;
  }

  /** Does a command to its end, or fails with the reason. */
  void run(
      Command command,
      ModelDescription model,
      Path workDirectory,
      Map<String, String> arguments,
      ForkListener listener)
      throws IOException, InterruptedException {
    JvmOptions jvm = context.jvm();
    ForkRequest request =
        new ForkRequest(
            jvm.java(),
            jvm.heap(),
            jvm.kernels(),
            context.project().classPath(),
            workDirectory,
            properties(command, model, workDirectory, arguments));
    check(runner.run(request, listener));
  }

  private SortedMap<String, String> properties(
      Command command, ModelDescription model, Path workDirectory, Map<String, String> arguments) {
    SortedMap<String, String> properties = new TreeMap<>(arguments);
    properties.put("command", command.word);
    properties.put("modelClass", model.modelClass());
    properties.put("taggerClass", model.tagger());
    properties.put("threads", Integer.toString(context.jvm().effectiveThreads()));
    properties.put("baseDirectory", context.project().baseDirectory().toString());
    properties.put("work", workDirectory.toString());
    return properties;
  }

  /** The settings as the child gets them: paths absolute, all else as it is. */
  static Map<String, String> settings(EffectiveSettings settings, CorpusPaths paths) {
    Map<String, String> properties = new TreeMap<>();
    settings.values().forEach((name, value) -> properties.put("setting." + name, value));
    paths.resolved().forEach((name, path) -> properties.put("setting." + name, path.toString()));
    return properties;
  }

  private void check(ForkResult result) {
    if (result.succeeded()) {
      return;
    }
    List<Problem> problems = new ArrayList<>();
    if (result.refused()) {
      result.mistakes().forEach(mistake -> problems.add(problem(context.project().shown(mistake))));
    } else if (result.outOfMemory()) {
      String heap = context.jvm().heap();
      problems.add(NerError.HEAP_EXHAUSTED.problem(heap.isEmpty() ? "the default size" : heap));
    } else {
      problems.add(NerError.FORK_FAILED.problem(result.exitCode(), explanation(result)));
    }
    throw new NerException(problems);
  }

  private static Problem problem(ForkEvent.Mistake mistake) {
    for (NerError error : NerError.values()) {
      if (error.code().equals(mistake.code())) {
        return new Problem(error, mistake.place(), mistake.message());
      }
    }
    return NerError.FORK_FAILED.problem(0, " and the unknown code " + mistake.line());
  }

  private static String explanation(ForkResult result) {
    List<String> lines = new ArrayList<>();
    result.mistakes().forEach(mistake -> lines.add(mistake.line()));
    lines.addAll(result.lastLines());
    String ended = result.exitCode() == 0 ? " before its work was done" : "";
    return lines.isEmpty()
        ? ended + ", and said nothing"
        : ended + "; the last it said:\n    " + String.join("\n    ", lines);
  }
}
