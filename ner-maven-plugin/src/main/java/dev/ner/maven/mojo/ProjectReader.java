package dev.ner.maven.mojo;

import dev.ner.maven.engine.ProjectFacts;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * Reads what the engine needs from Maven's view of a project.
 *
 * @param executed the project after a forked lifecycle, or null
 */
record ProjectReader(MavenProject project, MavenProject executed, MavenSession session) {
  private static final String RUNTIME = "ner-runtime";
  private static final String GROUP = "dev.ner";
  private static final String MATRICES = "org.ejml";

  ProjectFacts read() throws MojoExecutionException {
    Path build = Path.of(project.getBuild().getDirectory());
    return new ProjectFacts(
        project.getBasedir().toPath(),
        Path.of(project.getBuild().getOutputDirectory()),
        build.resolve("ner"),
        build.resolve("generated-sources").resolve("annotations"),
        sourceRoots(),
        classPath(),
        files(artifact -> isRuntime(artifact) || artifact.getGroupId().equals(MATRICES)),
        runtimeVersion(),
        properties());
  }

  private List<Path> sourceRoots() {
    Set<Path> roots = new LinkedHashSet<>();
    for (MavenProject view : executed == null ? List.of(project) : List.of(project, executed)) {
      view.getCompileSourceRoots().forEach(root -> roots.add(Path.of(root)));
    }
    return List.copyOf(roots);
  }

  private List<Path> classPath() throws MojoExecutionException {
    try {
      return project.getRuntimeClasspathElements().stream().map(Path::of).toList();
    } catch (DependencyResolutionRequiredException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private List<Path> files(Predicate<Artifact> condition) {
    List<Path> files = new ArrayList<>();
    for (Artifact artifact : project.getArtifacts()) {
      File file = artifact.getFile();
      if (condition.test(artifact) && file != null) {
        files.add(file.toPath());
      }
    }
    return files;
  }

  private Optional<String> runtimeVersion() {
    return project.getArtifacts().stream()
        .filter(ProjectReader::isRuntime)
        .map(Artifact::getBaseVersion)
        .findFirst();
  }

  private static boolean isRuntime(Artifact artifact) {
    return artifact.getGroupId().equals(GROUP) && artifact.getArtifactId().equals(RUNTIME);
  }

  /** Values for placeholders; what the command line says wins over what the POM says. */
  Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>();
    add(properties, session.getSystemProperties());
    String base = project.getBasedir().getPath();
    properties.put("basedir", base);
    properties.put("project.basedir", base);
    properties.put("project.build.directory", project.getBuild().getDirectory());
    add(properties, project.getProperties());
    add(properties, session.getUserProperties());
    return properties;
  }

  private static void add(Map<String, String> target, Properties source) {
    source.stringPropertyNames().forEach(name -> target.put(name, source.getProperty(name)));
  }
}
