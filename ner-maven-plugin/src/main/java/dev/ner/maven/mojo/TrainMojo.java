package dev.ner.maven.mojo;

import dev.ner.maven.console.Console;
import dev.ner.maven.engine.MissingCorpus;
import dev.ner.maven.engine.TrainRequest;
import dev.ner.maven.engine.Training;
import dev.ner.maven.engine.TrainingPermits;
import dev.ner.maven.uptodate.CacheDirectory;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Trains the project's models where something that matters has changed, evaluates them, and puts
 * them among the project's classes; the quality gate is checked each time.
 */
@Mojo(
    name = "train",
    defaultPhase = LifecyclePhase.PROCESS_CLASSES,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
@Execute(phase = LifecyclePhase.COMPILE)
public final class TrainMojo extends AbstractSettingsMojo {
  private static final String RUNNING = "dev.ner.maven.runningTrainings";

  /** Whether models are trained even if they are up to date or in the cache. */
  @Parameter(property = "ner.force", defaultValue = "false")
  private boolean force;

  /**
   * Folder that keeps trained models under a digest of all that they were trained from, so that
   * {@code mvn clean package} does not train again; {@code none} turns it off. If not given, it is
   * {@code ner-maven-plugin} in the user's cache folder ({@code ~/.cache}, {@code ~/Library/Caches}
   * or {@code %LOCALAPPDATA%}).
   */
  @Parameter(property = "ner.cacheDirectory")
  private String cacheDirectory;

  /** How many trainings may run at once in a build with {@code -T}. */
  @Parameter(property = "ner.maximumTrainings", defaultValue = "1")
  private int maximumTrainings;

  @Override
  void run(Console console)
      throws IOException, InterruptedException, MojoExecutionException, MojoFailureException {
    TrainRequest request =
        new TrainRequest(
            context(overrides()),
            force,
            MissingCorpus.of(missingCorpus()),
            CacheDirectory.of(cacheDirectory, project().getBasedir().toPath()),
            new TrainingPermits(runningTrainings(), maximumTrainings));
    passGates(Training.run(request, console));
  }

  /**
   * The counter that all modules of this build share. A static field would not do: Maven may load
   * this class once for each module. The request is locked, not its data: Maven makes those when
   * they are first asked for, and two modules at once could get one map each.
   */
  private AtomicInteger runningTrainings() {
    MavenExecutionRequest request = session().getRequest();
    synchronized (request) {
      return (AtomicInteger)
          request.getData().computeIfAbsent(RUNNING, name -> new AtomicInteger());
    }
  }
}
