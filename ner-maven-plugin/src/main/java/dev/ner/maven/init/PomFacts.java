package dev.ner.maven.init;

import java.util.ArrayList;
import java.util.List;

/**
 * What a POM has of that which a project with a model needs.
 *
 * @param version version of this plugin
 * @param release the Java release that is compiled for, or 0 if the POM says none
 * @param runtime whether it depends on ner-runtime
 * @param annotations whether it depends on ner-dsl
 * @param processor whether the compiler is told of the annotation processor
 * @param train whether an execution trains
 * @param jar whether an execution makes the tagger jar
 */
public record PomFacts(
    String version,
    int release,
    boolean runtime,
    boolean annotations,
    boolean processor,
    boolean train,
    boolean jar) {
  private static final int LEAST_RELEASE = 17;

  /**
   * The lines that are missing, under the elements of the POM that they belong to; none if none.
   */
  List<String> missing() {
    List<String> lines = new ArrayList<>();
    if (release < LEAST_RELEASE) {
      in(lines, "properties", "<maven.compiler.release>17</maven.compiler.release>");
    }
    if (!runtime) {
      in(lines, "dependencies", dependency("ner-runtime", ""));
    }
    if (!annotations) {
      in(lines, "dependencies", dependency("ner-dsl", "\n  <scope>provided</scope>"));
    }
    if (!processor) {
      in(lines, "build/plugins", processorPath());
    }
    if (!train || !jar) {
      in(lines, "build/plugins", executions());
    }
    return lines;
  }

  private static void in(List<String> lines, String element, String text) {
    lines.add("in <project>, <" + element.replace("/", ">, <") + ">:");
    text.lines().map(line -> "  " + line).forEach(lines::add);
  }

  private String dependency(String artifact, String scope) {
    return """
    <dependency>
      <groupId>dev.ner</groupId>
      <artifactId>%s</artifactId>
      <version>%s</version>%s
    </dependency>\
    """
        .formatted(artifact, version, scope);
  }

  private String processorPath() {
    return """
    <plugin>
      <groupId>org.apache.maven.plugins</groupId>
      <artifactId>maven-compiler-plugin</artifactId>
      <version>3.16.0</version>
      <configuration>
        <annotationProcessorPaths>
          <path>
            <groupId>dev.ner</groupId>
            <artifactId>ner-dsl</artifactId>
            <version>%s</version>
          </path>
        </annotationProcessorPaths>
      </configuration>
    </plugin>\
    """
        .formatted(version);
  }

  private String executions() {
    String train = execution("train", "process-classes", "train");
    String jar = execution("tagger-jar", "package", "jar");
    return """
    <plugin>
      <groupId>dev.ner</groupId>
      <artifactId>ner-maven-plugin</artifactId>
      <version>%s</version>
      <executions>
    %s  </executions>
    </plugin>\
    """
        .formatted(version, (this.train ? "" : train) + (this.jar ? "" : jar));
  }

  private static String execution(String id, String phase, String goal) {
    return """
        <execution>
          <id>%s</id>
          <phase>%s</phase>
          <goals><goal>%s</goal></goals>
        </execution>
    """
        .formatted(id, phase, goal);
  }
}
