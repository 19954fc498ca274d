package dev.ner.maven.engine;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the requests of all goals have in common.
 *
 * @param project the project that has the models
 * @param jvm how a forked JVM runs
 * @param pluginVersion version of this plugin, which ner-runtime must have too
 * @param model name of the one model that is meant, or empty for all
 * @param overrides settings given for this run, by name
 */
public record BuildContext(
    ProjectFacts project,
    JvmOptions jvm,
    String pluginVersion,
    String model,
    Map<String, String> overrides) {

  public BuildContext {
    overrides = java.util.Collections.unmodifiableMap(new TreeMap<>(overrides));
  }
}
