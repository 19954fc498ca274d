package dev.ner.benchmarks.compare;

import dev.ner.benchmarks.compare.Row.Better;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time that ner:train takes in a build of the quickstart in which nothing has changed. */
final class BuildHeats {
  private static final String OURS = "ner:train";
  private static final double LIMIT_MILLIS = 500;
  private static final Pattern LINE = Pattern.compile("(\\d\\d:\\d\\d:\\d\\d\\.\\d{3}) .*");
  private static final Pattern GOAL = Pattern.compile("--- .* ---$");
  private static final Pattern TRAIN =
      Pattern.compile("--- (ner-maven-plugin|ner):\\S*train .* quickstart ---$");

  private final Options options;

  BuildHeats(Options options) {
    this.options = options;
  }

  List<Heat> heats() {
    Row row =
        new Row(
            "unchanged-build",
            "ner:train in the second package of the quickstart",
            Figure.of(OURS),
            new Figure.Limit(LIMIT_MILLIS, "limit"),
            "ms",
            Better.SMALLER,
            1,
            2.5);
    Contender build = new Contender(OURS, this::build);
    return List.of(new Heat("unchanged-build", options.longRounds(), List.of(build), List.of(row)));
  }

  private Sample build() throws Unmeasurable {
    List<String> command =
        Maven.command(
            "-o",
            "-pl",
            "examples/quickstart",
            "-am",
            "-Dmaven.test.skip",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
            "package");
    Child.run(command, options.repository());
    return Sample.of(trainMillis(Child.run(command, options.repository()).lines()));
  }

  /** The time between the line that announces the goal and the one that announces the next. */
  private static double trainMillis(List<String> lines) throws Unmeasurable {
    LocalTime start = null;
    for (String line : lines) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches() || !GOAL.matcher(line).find()) {
        continue;
      }
      LocalTime time = LocalTime.parse(matcher.group(1));
      if (start != null) {
        double millis = Duration.between(start, time).toMillis();
        return millis < 0 ? millis + Duration.ofDays(1).toMillis() : millis;
      }
      if (TRAIN.matcher(line).find()) {
        start = time;
      }
    }
    throw new Unmeasurable("the build's output names no goal ner:train of the quickstart");
  }
}
