package dev.ner.benchmarks.compare;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * What has to be there before something can be measured: trained models, and a tagger's jar. Made
 * when first asked for. Ours are made anew in each comparison, since the code may have changed; the
 * other systems' are kept in benchmarks/target/models.
 */
final class Preparations {
  /** The tagger of the best model of examples/gmb. */
  static final String BEST = "com.example.gmb.BestGmbNerTagger";

  private static final String TAGGER = "com.example.gmb.GmbNerTagger";
  private static final int OPENNLP_SENTENCES = 10_000;
  private static final int CRF_SENTENCES = 1_000;

  private final Options options;
  private final PrintStream log;
  private Path course;
  private Path best;
  private Path taggerJar;
  private Unmeasurable taggerJarFailure;

  Preparations(Options options, PrintStream log) {
    this.options = options;
    this.log = log;
  }

  /** A model file of the course's model, trained for two epochs. */
  Path courseModel() throws Unmeasurable {
    if (course == null) {
      options.requireGmb();
      log.println("preparing: training the course's model");
      CourseTraining training = new CourseTraining(options);
      training.run(Runtime.getRuntime().availableProcessors(), 2);
      course = models().resolve("course.safetensors");
      try {
        Files.copy(training.model(), course, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        throw new Unmeasurable("cannot copy the model: " + e.getMessage());
      }
    }
    return course;
  }

  /** A model file of BestGmbNer, trained as its README says. */
  Path bestModel() throws Unmeasurable {
    if (best == null) {
      log.println("preparing: training BestGmbNer");
      buildExample("-Pvariants", "-Dner.model=BestGmbNer");
      best = exampleClasses().resolve("META-INF/ner/com.example.gmb.BestGmbNer/model.safetensors");
    }
    return best;
  }

  /** The classes of examples/gmb. */
  Path exampleClasses() {
    return options.repository().resolve("examples/gmb/target/classes");
  }

  /** OpenNLP's name finder, trained on the first sentences of GMB. */
  Path openNlpModel() throws Unmeasurable {
    return trained(Libraries.OPENNLP, "OpenNlp$Training", "opennlp", ".bin", OPENNLP_SENTENCES);
  }

  /** A model of Stanford's CRF: the user's, or one trained on few sentences, which loads faster. */
  Path crfModel() throws Unmeasurable {
    return options.crfModel() != null
        ? options.crfModel()
        : trained(Libraries.CORENLP, "CoreNlpTraining", "crf", ".ser.gz", CRF_SENTENCES);
  }

  private Path trained(Libraries libraries, String probe, String name, String suffix, int sentences)
      throws Unmeasurable {
    Path model = models().resolve(name + "-" + sentences + suffix);
    if (!Files.exists(model)) {
      options.requireGmb();
      log.println("preparing: " + name + " on " + sentences + " sentences, once");
      Path unfinished = models().resolve("unfinished-" + model.getFileName());
      Child.run(
          Jvm.running(options).probe(libraries, probe, unfinished, sentences),
          options.repository());
      try {
        Files.move(unfinished, model);
      } catch (IOException e) {
        throw new Unmeasurable("cannot keep the model: " + e.getMessage());
      }
    }
    return model;
  }

  private Path models() throws Unmeasurable {
    try {
      return Files.createDirectories(options.target().resolve("models"));
    } catch (IOException e) {
      throw new Unmeasurable("cannot make a folder: " + e.getMessage());
    }
  }

  /** The tagger jar of examples/gmb, built as its README says, but for one epoch. */
  Path taggerJar() throws Unmeasurable {
    if (taggerJarFailure != null) {
      throw taggerJarFailure;
    }
    if (taggerJar == null) {
      try {
        taggerJar = buildTaggerJar();
      } catch (Unmeasurable e) {
        taggerJarFailure = e;
        throw e;
      }
    }
    return taggerJar;
  }

  private Path buildTaggerJar() throws Unmeasurable {
    log.println("preparing: the tagger jar of examples/gmb");
    buildExample("-Dner.epochs=1", "-Dner.minimumF1=0", "-Dner.minimumAccuracy=0");
    Path target = options.repository().resolve("examples/gmb/target");
    try (Stream<Path> files = Files.list(target)) {
      List<Path> jars =
          files.filter(file -> file.getFileName().toString().endsWith("-tagger.jar")).toList();
      return newestOf(TAGGER, jars)
          .orElseThrow(() -> new Unmeasurable("no tagger jar of " + TAGGER + " in " + target));
    } catch (IOException e) {
      throw new Unmeasurable("cannot read " + target + ": " + e.getMessage());
    }
  }

  private void buildExample(String... arguments) throws Unmeasurable {
    List<String> command =
        Maven.command(
            "-q",
            "-pl",
            "examples/gmb",
            "-am",
            "-Dmaven.test.skip",
            "-Dgmb.directory=" + options.requireGmb());
    command.addAll(List.of(arguments));
    command.add("package");
    Child.run(command, options.repository());
  }

  /** The jar that was just built: a build of the variants leaves others there. */
  private static Optional<Path> newestOf(String mainClass, List<Path> jars) throws IOException {
    Path newest = null;
    for (Path jar : jars) {
      try (JarFile file = new JarFile(jar.toFile())) {
        Attributes attributes = file.getManifest().getMainAttributes();
        if (mainClass.equals(attributes.getValue(Attributes.Name.MAIN_CLASS))
            && (newest == null
                || Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(newest))
                    > 0)) {
          newest = jar;
        }
      }
    }
    return Optional.ofNullable(newest);
  }
}
