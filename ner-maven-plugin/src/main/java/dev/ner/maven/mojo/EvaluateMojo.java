package dev.ner.maven.mojo;

import dev.ner.maven.console.Console;
import dev.ner.maven.engine.EvaluateRequest;
import dev.ner.maven.engine.Evaluating;
import dev.ner.maven.engine.MissingCorpus;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Evaluates the project's trained models, prints the scores, writes them to {@code
 * target/ner/<class>/evaluation.json} and checks the quality gate.
 */
@Mojo(name = "evaluate", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class EvaluateMojo extends AbstractSettingsMojo {

  /**
   * Whether models are also trained on an eighth, a quarter, half and all of their training
   * sentences, to see whether more labels would help: {@code target/ner/<class>/curve.json}. Takes
   * about twice as long as a training; the trained model stays as it is.
   */
  @Parameter(property = "ner.curve", defaultValue = "false")
  private boolean curve;

  @Override
  void run(Console console)
      throws IOException, InterruptedException, MojoExecutionException, MojoFailureException {
    EvaluateRequest request =
        new EvaluateRequest(context(overrides()), MissingCorpus.of(missingCorpus()), curve);
    passGates(Evaluating.run(request, console));
  }
}
