package dev.ner.maven.mojo;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.error.Problem;
import dev.ner.maven.console.Console;
import dev.ner.maven.console.LogConsole;
import dev.ner.maven.console.Terminal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals share: the project, the console, and how a failure is told. */
abstract class AbstractNerMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** The project as the forked lifecycle left it, which knows added source folders. */
  @Parameter(defaultValue = "${executedProject}", readonly = true)
  private MavenProject executedProject;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  /** Whether this goal is left out. */
  @Parameter(property = "ner.skip", defaultValue = "false")
  private boolean skip;

  /** The one model that is meant, by simple or binary class name; all models if not given. */
  @Parameter(property = "ner.model")
  private String model;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Left out (ner.skip).");
      return;
    }
    try {
      new UnknownProperties(plugin).check(session, project).forEach(getLog()::warn);
      run(console());
    } catch (NerException e) {
      throw failure(e.problems());
    } catch (IOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("interrupted", e);
    }
  }

  /** Does the goal's work. */
  abstract void run(Console console)
      throws IOException, InterruptedException, MojoExecutionException, MojoFailureException;

  /** A user's mistakes fail the build without a trace; what nobody could foresee is an error. */
  private static MojoFailureException failure(List<Problem> problems)
      throws MojoExecutionException {
    String message = message(problems);
    if (problems.stream().anyMatch(problem -> problem.error() == NerError.FORK_FAILED)) {
      throw new MojoExecutionException(message);
    }
    return new MojoFailureException(message);
  }

  /** The problems one below the other. */
  static String message(List<Problem> problems) {
    return problems.size() == 1
        ? problems.get(0).toString()
        : problems.stream()
            .map(Problem::toString)
            .collect(Collectors.joining("\n  ", problems.size() + " problems:\n  ", ""));
  }

  private Console console() {
    LogConsole.Log log = new MavenLog(getLog());
    boolean progress =
        Terminal.showsProgress(
            Terminal.present(),
            session.getRequest().isInteractiveMode(),
            session.isParallel(),
            session.getUserProperties().getProperty("style.color"),
            System.getenv());
    // Results are for other programs too, which should not have to guess their encoding.
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    return progress
        ? LogConsole.terminal(log, out, Terminal.columns(System.getenv()))
        : LogConsole.plain(log, out);
  }

  final MavenProject project() {
    return project;
  }

  final MavenSession session() {
    return session;
  }

  final String pluginVersion() {
    return plugin.getVersion();
  }

  final String model() {
    return model == null ? "" : model.trim();
  }

  final ProjectReader projectReader() {
    return new ProjectReader(project, executedProject, session);
  }
}
