package dev.ner.maven.mojo;

import dev.ner.maven.init.PomFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;

/** Reads from a project's POM, parents and all, whether it has what a model needs. */
record PomReader(MavenProject project) {
  private static final String GROUP = "dev.ner";
  private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";
  private static final List<String> LEVELS = List.of("release", "source");

  PomFacts read(String version) {
    String compiler = configuration(project.getPlugin(COMPILER));
    return new PomFacts(
        version,
        release(compiler),
        dependsOn("ner-runtime"),
        dependsOn("ner-dsl"),
        processes(compiler),
        executes("train"),
        executes("jar"));
  }

  private boolean dependsOn(String artifact) {
    return project.getDependencies().stream()
        .anyMatch(d -> d.getGroupId().equals(GROUP) && d.getArtifactId().equals(artifact));
  }

  private static boolean processes(String compiler) {
    int paths = compiler.indexOf("<annotationProcessorPaths");
    return paths >= 0 && compiler.indexOf("<artifactId>ner-dsl</artifactId>", paths) >= 0;
  }

  private boolean executes(String goal) {
    Plugin plugin = project.getPlugin(GROUP + ":ner-maven-plugin");
    return plugin != null
        && plugin.getExecutions().stream().anyMatch(e -> e.getGoals().contains(goal));
  }

  /** A plugin's configuration and those of its executions, as XML. */
  private static String configuration(Plugin plugin) {
    List<String> texts = new ArrayList<>();
    if (plugin != null) {
      texts.add(String.valueOf(plugin.getConfiguration()));
      for (PluginExecution execution : plugin.getExecutions()) {
        texts.add(String.valueOf(execution.getConfiguration()));
      }
    }
    return String.join("\n", texts);
  }

  private int release(String compiler) {
    for (String level : LEVELS) {
      Matcher configured = Pattern.compile("<" + level + ">\\s*([^<]+?)\\s*<").matcher(compiler);
      Optional<String> text =
          configured.find()
              ? Optional.of(configured.group(1))
              : Optional.ofNullable(project.getProperties().getProperty("maven.compiler." + level));
      if (text.isPresent()) {
        return text.get().matches("\\d{1,4}") ? Integer.parseInt(text.get()) : 0;
      }
    }
    return 0;
  }
}
