package dev.ner.maven.mojo;

import dev.ner.maven.console.Console;
import dev.ner.maven.engine.Gradients;
import dev.ner.maven.engine.GradientsRequest;
import dev.ner.maven.engine.MissingCorpus;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * The gradient laboratory: trains the project's models as {@code ner:train} does, measures at
 * chosen points how far back in time their gradients reach, and writes {@code
 * target/ner/<class>/gradients.json} and {@code gradients.html}. The trained weights are not kept.
 */
@Mojo(name = "gradients", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.COMPILE)
public final class GradientsMojo extends AbstractSettingsMojo {

  /**
   * After how many epochs is measured, with commas between them: 0 is before training, {@code last}
   * after the last epoch. The training ends after the last point.
   */
  @Parameter(property = "ner.gradients.points", defaultValue = "0,1,last")
  private String points;

  /** How many sentences of the validation split are measured, evenly chosen. */
  @Parameter(property = "ner.gradients.sentences", defaultValue = "300")
  private int sentences;

  /** At how many positions of each sentence a loss is sent back, evenly spread. */
  @Parameter(property = "ner.gradients.positions", defaultValue = "5")
  private int positions;

  /**
   * The sentence whose gates are shown: its number in the validation split, or a text. If not
   * given, one of moderate length with entities is chosen.
   */
  @Parameter(property = "ner.gradients.sentence")
  private String sentence;

  /** Path of the gradients.json of another measurement, whose curves are laid over these. */
  @Parameter(property = "ner.gradients.compare")
  private String compare;

  @Override
  void run(Console console) throws IOException, InterruptedException, MojoExecutionException {
    GradientsRequest request =
        new GradientsRequest(
            context(overrides()),
            MissingCorpus.of(missingCorpus()),
            points.trim(),
            sentences,
            positions,
            sentence == null ? "" : sentence.trim(),
            Optional.ofNullable(compare).map(String::trim).filter(path -> !path.isEmpty()));
    Gradients.run(request, console);
  }
}
