package dev.ner.maven.mojo;

import dev.ner.maven.console.Console;
import dev.ner.maven.engine.JarRequest;
import dev.ner.maven.engine.MissingCorpus;
import dev.ner.maven.engine.TaggerJars;
import java.io.File;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Attaches a second jar that runs alone: {@code java -jar x-tagger.jar "a sentence"}. It holds the
 * project's classes, its trained model and all that they need at run time.
 *
 * <p>Of a project with several models, each gets its own jar, with the model's name in its
 * classifier.
 */
@Mojo(
    name = "jar",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class JarMojo extends AbstractNerMojo {

  @Inject private MavenProjectHelper projectHelper;

  /** What to do for a model that was not trained: {@code fail} or {@code skip}. */
  @Parameter(property = "ner.missingCorpus", defaultValue = "fail")
  private String missingCorpus;

  @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
  private File directory;

  @Parameter(defaultValue = "${project.build.finalName}", readonly = true, required = true)
  private String finalName;

  @Parameter(defaultValue = "${project.build.outputTimestamp}", readonly = true)
  private String outputTimestamp;

  @Override
  void run(Console console) throws IOException, MojoExecutionException {
    JarRequest request =
        new JarRequest(
            projectReader().read(),
            model(),
            MissingCorpus.of(missingCorpus),
            directory.toPath(),
            finalName,
            OutputTimestamp.parse(outputTimestamp));
    for (TaggerJars.TaggerJar jar : TaggerJars.run(request, console)) {
      projectHelper.attachArtifact(project(), "jar", jar.classifier(), jar.file().toFile());
    }
  }
}
