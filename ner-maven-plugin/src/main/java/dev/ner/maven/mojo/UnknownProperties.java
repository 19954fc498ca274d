package dev.ner.maven.mojo;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.error.Problem;
import dev.ner.maven.engine.NearMiss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/**
 * Finds properties of the command line that no goal of this plugin knows, such as {@code
 * -Dner.epoch=9}: Maven itself would ignore them without a word.
 */
final class UnknownProperties {
  private static final String PREFIX = "ner.";
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(ner\\.[^}]+)}");

  private final Set<String> known;

  UnknownProperties(PluginDescriptor plugin) {
    this(knownTo(plugin));
  }

  UnknownProperties(Set<String> known) {
    this.known = known;
  }

  private static Set<String> knownTo(PluginDescriptor plugin) {
    Set<String> known = new TreeSet<>();
    for (MojoDescriptor goal : plugin.getMojos()) {
      for (var parameter : goal.getMojoConfiguration().getChildren()) {
        Matcher matcher = EXPRESSION.matcher(String.valueOf(parameter.getValue()));
        if (matcher.matches()) {
          known.add(matcher.group(1));
        }
      }
    }
    return known;
  }

  List<String> check(MavenSession session, MavenProject project) {
    return check(
        session.getUserProperties().stringPropertyNames(),
        project.getProperties().stringPropertyNames());
  }

  /**
   * Fails on what is nearly a known property.
   *
   * @param given names of the properties of the command line
   * @param declared names that the POM itself defines, which are the project's own affair
   * @return warnings about the others that are not known
   */
  List<String> check(Set<String> given, Set<String> declared) {
    List<Problem> problems = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (String name : new TreeSet<>(given)) {
      if (!name.startsWith(PREFIX) || known.contains(name) || declared.contains(name)) {
        continue;
      }
      Optional<String> meant = NearMiss.of(name, known);
      Problem problem =
          NerError.PROPERTY_UNKNOWN.problem(
              name, meant.map(known -> " (did you mean " + known + "?)").orElse(""));
      if (meant.isPresent()) {
        problems.add(problem);
      } else {
        warnings.add(problem.toString());
      }
    }
    if (!problems.isEmpty()) {
      throw new NerException(problems);
    }
    return warnings;
  }
}
