package dev.ner.maven.mojo;

import dev.ner.maven.console.Console;
import dev.ner.maven.engine.MissingCorpus;
import dev.ner.maven.engine.TuneRequest;
import dev.ner.maven.engine.Tuning;
import java.io.IOException;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Searches settings of a model: trains it with every combination of the listed values, or with some
 * drawn at random, each with several seeds; compares them on the validation split alone, prints the
 * best as annotations, and writes all runs to {@code target/ner/<class>/tune.json}. An interrupted
 * search goes on where it was. The test split is not read, and the trained model stays as it is.
 */
@Mojo(name = "tune", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.COMPILE)
public final class TuneMojo extends AbstractSettingsMojo {

  /**
   * The values to try: {@code learningRate=0.005,0.01; batchSize=32,64}. A setting of a layer's or
   * block's own optimiser has its path in front: {@code words.learningRate}. Settings of corpus,
   * split and gate cannot be searched, nor can the network's layers and widths, which are compiled.
   */
  @Parameter(property = "ner.tune")
  private String tune;

  /**
   * The same in the POM, an element for each setting: {@code
   * <search><batchSize>32,64</batchSize></search>}; {@code ner.tune} takes its place.
   */
  @Parameter private Map<String, String> search;

  /** How many candidates are drawn at random from all combinations; 0 for all of them. */
  @Parameter(property = "ner.draws", defaultValue = "0")
  private int draws;

  /** The seed of these draws. */
  @Parameter(property = "ner.drawSeed", defaultValue = "1")
  private long drawSeed;

  /** How many seeds each candidate is trained with, counted up from the model's own. */
  @Parameter(property = "ner.seeds", defaultValue = "3")
  private int seeds;

  @Override
  void run(Console console) throws IOException, InterruptedException, MojoExecutionException {
    TuneRequest request =
        new TuneRequest(
            context(overrides()),
            MissingCorpus.of(missingCorpus()),
            tune == null ? "" : tune.trim(),
            search == null ? Map.of() : search,
            draws,
            drawSeed,
            seeds);
    Tuning.run(request, console);
  }
}
