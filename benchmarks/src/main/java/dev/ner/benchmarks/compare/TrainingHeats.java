package dev.ner.benchmarks.compare;

import dev.ner.benchmarks.compare.Row.Better;
import java.util.List;

/** Training the course's model on real GMB. */
final class TrainingHeats {
  private static final String OURS = "ours";
  private static final String DJL = "DJL";
  private static final double CRF_MEMORY_MB = 10.4 * 1024;

  /** Epochs after which nothing is left to compile, which one thread has a core of its own for. */
  private static final int STEADY = 7; // epochs, of which the first two are not counted

  private final Options options;
  private final CourseTraining training;
  private final int epochs;

  TrainingHeats(Options options) {
    this.options = options;
    this.training = new CourseTraining(options);
    this.epochs = options.quick() ? 1 : 3;
  }

  List<Heat> heats() {
    return List.of(epoch(), threads());
  }

  /** An epoch as a user runs it, and the memory that it takes. */
  private Heat epoch() {
    int cores = Runtime.getRuntime().availableProcessors();
    List<Contender> contenders =
        List.of(
            new Contender(OURS, () -> training.run(cores, epochs)), new Contender(DJL, this::djl));
    Row seconds =
        new Row(
            "gmb-epoch",
            "course's model on GMB, an epoch, " + cores + " cores",
            Figure.of(OURS),
            Figure.of(DJL),
            "s",
            Better.SMALLER,
            4,
            8);
    Row memory =
        new Row(
            "gmb-memory",
            "peak memory of training GMB, against Stanford's CRF on 10,000 sentences",
            new Figure.Measured(OURS, Child.MEMORY),
            new Figure.Limit(CRF_MEMORY_MB, "Stanford CRF, limit"),
            "MB RSS",
            Better.SMALLER,
            10,
            20);
    return new Heat("gmb", options.longRounds(), contenders, List.of(seconds, memory));
  }

  private Sample djl() throws Unmeasurable {
    options.requireGmb();
    List<String> command = Peers.djl(options, 0).probe(Libraries.DJL, "DjlCourseTraining", epochs);
    return Child.run(command, options.repository()).sample();
  }

  private Heat threads() {
    List<Contender> contenders =
        List.of(
            new Contender("2 threads", () -> training.run(2, STEADY)),
            new Contender("1 thread", () -> training.run(1, STEADY)));
    Row row =
        new Row(
            "threads",
            "training, 2 threads against 1",
            new Figure.Measured("2 threads", CourseTraining.SPEED),
            new Figure.Measured("1 thread", CourseTraining.SPEED),
            "tokens/s",
            Better.LARGER,
            1.7,
            1.9);
    return new Heat("threads", options.longRounds(), contenders, List.of(row));
  }
}
