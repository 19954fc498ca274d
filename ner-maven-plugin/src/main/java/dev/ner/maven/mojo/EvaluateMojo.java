package dev.ner.maven.mojo;

import dev.ner.maven.console.Console;
import dev.ner.maven.engine.EvaluateRequest;
import dev.ner.maven.engine.Evaluating;
import dev.ner.maven.engine.MissingCorpus;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Evaluates the project's trained models, prints the scores, writes them to {@code
 * target/ner/<class>/evaluation.json} and checks the quality gate.
 */
@Mojo(name = "evaluate", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class EvaluateMojo extends AbstractSettingsMojo {

  @Override
  void run(Console console)
      throws IOException, InterruptedException, MojoExecutionException, MojoFailureException {
    EvaluateRequest request =
        new EvaluateRequest(context(overrides()), MissingCorpus.of(missingCorpus()));
    passGates(Evaluating.run(request, console));
  }
}
