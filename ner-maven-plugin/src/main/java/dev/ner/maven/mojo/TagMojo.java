package dev.ner.maven.mojo;

import dev.ner.maven.console.Console;
import dev.ner.maven.console.Terminal;
import dev.ner.maven.engine.TagRequest;
import dev.ner.maven.engine.Tagging;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Tags a text, a file or standard input with the project's trained model, and prints the entities.
 *
 * <p>{@code mvn -q ner:tag -Dner.text="Sharon flew to Miami last Friday."}
 */
@Mojo(name = "tag", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class TagMojo extends AbstractForkMojo {

  /** The text to tag. */
  @Parameter(property = "ner.text")
  private String text;

  /**
   * The file to tag, in UTF-8, relative to the project; standard input if neither text nor file is
   * given.
   */
  @Parameter(property = "ner.file")
  private File file;

  /** Whether the result is printed as JSON. */
  @Parameter(property = "ner.json", defaultValue = "false")
  private boolean json;

  @Override
  void run(Console console) throws IOException, InterruptedException, MojoExecutionException {
    TagRequest request =
        new TagRequest(
            context(Map.of()),
            Optional.ofNullable(text),
            Optional.ofNullable(file).map(File::toPath),
            json);
    Optional<InputStream> input = Terminal.present() ? Optional.empty() : Optional.of(System.in);
    Tagging.run(request, input, console);
  }
}
