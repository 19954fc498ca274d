package dev.ner.maven.init;

import java.nio.file.Path;
import java.util.Map;

/**
 * What {@code ner:init} is asked to do.
 *
 * @param baseDirectory folder of the POM, which relative paths are relative to
 * @param sourceRoot where the class is written
 * @param sourceEncoding the charset that the project's sources are in, or empty if it names none
 * @param groupId the project's
 * @param artifactId the project's
 * @param className name of the class, with or without its package, or empty
 * @param corpus the paths train, validation, test and source, as given
 * @param declared settings of {@code @Corpus} that are not to be found out, by name
 * @param properties values for <code>${…}</code> in paths
 * @param pom what the POM has
 */
public record InitRequest(
    Path baseDirectory,
    Path sourceRoot,
    String sourceEncoding,
    String groupId,
    String artifactId,
    String className,
    Map<String, String> corpus,
    Map<String, String> declared,
    Map<String, String> properties,
    PomFacts pom) {

  public InitRequest {
    corpus = Map.copyOf(corpus);
    declared = Map.copyOf(declared);
    properties = Map.copyOf(properties);
  }
}
