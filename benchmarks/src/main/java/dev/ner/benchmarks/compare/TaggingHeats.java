package dev.ner.benchmarks.compare;

import dev.ner.benchmarks.compare.Row.Better;
import java.nio.file.Path;
import java.util.List;

/** Tagging the test split of GMB on one thread, and starting a tagger. */
final class TaggingHeats {
  private static final String PLAIN = "no flags";
  private static final String VECTOR = "Vector API";
  private static final String BEST_PLAIN = "BestGmbNer, no flags";
  private static final String BEST_VECTOR = "BestGmbNer, Vector API";
  private static final String OPENNLP = "OpenNLP";
  private static final String CORENLP = "CoreNLP";
  private static final String JAR = "tagger jar";
  private static final String COURSE_TAGGER = "dev.ner.benchmarks.model.CourseModelTagger";
  private static final String TEXT = "Sharon flew to Miami last Friday.";

  private final Options options;
  private final Preparations preparations;

  TaggingHeats(Options options, Preparations preparations) {
    this.options = options;
    this.preparations = preparations;
  }

  List<Heat> heats() {
    return List.of(bulk(), best(), sentence(), start());
  }

  private Heat bulk() {
    String work = "bulk tagging, tokens in, entities out, 1 thread, ";
    return new Heat(
        "bulk",
        options.rounds(),
        taggers("bulk"),
        List.of(
            row("bulk-plain", work + PLAIN, PLAIN, OPENNLP, Unit.TOKENS, 5, 10),
            row("bulk-vector", work + VECTOR, VECTOR, OPENNLP, Unit.TOKENS, 8, 15)));
  }

  private Heat best() {
    String work = "bulk tagging with BestGmbNer, the same work, ";
    return new Heat(
        "bulk-best",
        options.rounds(),
        List.of(
            new Contender(BEST_PLAIN, () -> best(Jvm.running(options))),
            new Contender(BEST_VECTOR, () -> best(Jvm.running(options).vector())),
            new Contender(OPENNLP, () -> openNlp("bulk"))),
        List.of(
            row("bulk-best-plain", work + PLAIN, BEST_PLAIN, OPENNLP, Unit.TOKENS, 1, Double.NaN),
            row(
                "bulk-best-vector",
                work + VECTOR,
                BEST_VECTOR,
                OPENNLP,
                Unit.TOKENS,
                1,
                Double.NaN)));
  }

  private Heat sentence() {
    String work = "one sentence of about 22 tokens, ";
    return new Heat(
        "sentence",
        options.rounds(),
        taggers("sentence"),
        List.of(
            row("sentence-plain", work + PLAIN, PLAIN, OPENNLP, Unit.MICROSECONDS, 3, 6),
            row(
                "sentence-vector",
                work + VECTOR,
                VECTOR,
                OPENNLP,
                Unit.MICROSECONDS,
                Double.NaN,
                Double.NaN)));
  }

  private List<Contender> taggers(String kind) {
    return List.of(
        new Contender(PLAIN, () -> ours(Jvm.running(options), kind)),
        new Contender(VECTOR, () -> ours(Jvm.running(options).vector(), kind)),
        new Contender(OPENNLP, () -> openNlp(kind)));
  }

  private Sample ours(Jvm jvm, String kind) throws Unmeasurable {
    return tagging(jvm, kind, COURSE_TAGGER, preparations.courseModel());
  }

  private Sample best(Jvm jvm) throws Unmeasurable {
    Path model = preparations.bestModel();
    return tagging(jvm.with(preparations.exampleClasses()), "bulk", Preparations.BEST, model);
  }

  private Sample tagging(Jvm jvm, String kind, String tagger, Path model) throws Unmeasurable {
    List<String> command = jvm.oneThread().probe(Libraries.OURS, "Tagging", kind, tagger, model);
    return Child.run(command, options.repository()).sample();
  }

  private Sample openNlp(String kind) throws Unmeasurable {
    List<String> command =
        Jvm.running(options)
            .oneThread()
            .probe(Libraries.OPENNLP, "OpenNlp$Tagging", kind, preparations.openNlpModel());
    return Child.run(command, options.repository()).sample();
  }

  private Heat start() {
    String work = "JVM start to first entities, whole process, against ";
    return new Heat(
        "start",
        options.quick() ? 5 : 15,
        List.of(
            new Contender(JAR, () -> wall(taggerJar())),
            new Contender(
                OPENNLP,
                () ->
                    wall(starter(Libraries.OPENNLP, "OpenNlpStart", preparations.openNlpModel()))),
            new Contender(
                CORENLP,
                () -> wall(starter(Libraries.CORENLP, "CoreNlpStart", preparations.crfModel())))),
        List.of(
            row("start-opennlp", work + OPENNLP, JAR, OPENNLP, Unit.MILLISECONDS, 2, 3),
            row("start-corenlp", work + CORENLP, JAR, CORENLP, Unit.MILLISECONDS, 5, 8)));
  }

  private List<String> taggerJar() throws Unmeasurable {
    return Jvm.running(options).jar(preparations.taggerJar(), TEXT);
  }

  private List<String> starter(Libraries libraries, String probe, Object model)
      throws Unmeasurable {
    return Jvm.running(options).probe(libraries, probe, model, TEXT);
  }

  private Sample wall(List<String> command) throws Unmeasurable {
    return Sample.of(Child.run(command, options.repository()).wallMillis());
  }

  private enum Unit {
    TOKENS("tokens/s", Better.LARGER),
    MICROSECONDS("µs", Better.SMALLER),
    MILLISECONDS("ms", Better.SMALLER);

    private final String text;
    private final Better better;

    Unit(String text, Better better) {
      this.text = text;
      this.better = better;
    }
  }

  private static Row row(
      String id, String work, String ours, String peer, Unit unit, double must, double aim) {
    return new Row(id, work, Figure.of(ours), Figure.of(peer), unit.text, unit.better, must, aim);
  }
}
