package dev.ner.maven.engine;

import dev.ner.error.NerError;
import dev.ner.error.Problem;
import dev.ner.maven.fork.JavaInstallation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How the forked JVM runs; nothing here changes a result.
 *
 * @param java the installation that runs it
 * @param threads threads that compute; 0 for one a core
 * @param heap its largest heap, such as {@code 1g}, or empty
 * @param kernels {@code auto}, {@code scalar} or {@code vector}
 */
public record JvmOptions(JavaInstallation java, int threads, String heap, String kernels) {
  private static final Pattern HEAP = Pattern.compile("[1-9][0-9]*[kKmMgG]?");
  private static final List<String> KERNELS = List.of("auto", "scalar", "vector");
  private static final int MOST_THREADS = 1024;

  /** What is wrong with the options. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (threads < 0 || threads > MOST_THREADS) {
      problems.add(
          problem("threads", Integer.toString(threads), "a number from 1 to " + MOST_THREADS));
    }
    if (!heap.isEmpty() && !HEAP.matcher(heap).matches()) {
      problems.add(problem("heap", heap, "a size such as 512m or 1g"));
    }
    if (!KERNELS.contains(kernels)) {
      problems.add(problem("kernels", kernels, "one of " + String.join(", ", KERNELS)));
    }
    return problems;
  }

  private static Problem problem(String name, String value, String expected) {
    return NerError.SETTING_OUT_OF_RANGE.problem(name, value, expected, name);
  }

  int effectiveThreads() {
    return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
  }
}
