package dev.ner.maven.uptodate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that can change the result of a training, and nothing else.
 *
 * <p>Not here on purpose: number of threads, heap, JVM, kernels, absolute paths and times, none of
 * which reaches a weight, and the quality gate, which is checked each time and trains nothing.
 *
 * @param modelClass binary name of the model class
 * @param entities declared entities, in order
 * @param networkSha256 digest of the generated network's source
 * @param settings effective settings without the gate's, paths as declared
 * @param files corpus files, in the order of their settings
 * @param runtimeVersion version of ner-runtime
 * @param runtimeClasses digest of the classes that train, so that a snapshot is not mistaken for
 *     another
 */
public record TrainingInputs(
    String modelClass,
    List<String> entities,
    String networkSha256,
    Map<String, String> settings,
    List<CorpusFile> files,
    String runtimeVersion,
    String runtimeClasses) {
  private static final String FORMAT = "1";

  public TrainingInputs {
    entities = List.copyOf(entities);
    settings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    files = List.copyOf(files);
  }

  /** The key of the training: the same inputs have the same one, on any machine. */
  public String key() {
    StringBuilder text = new StringBuilder();
    append(text, "format", FORMAT);
    append(text, "modelClass", modelClass);
    entities.forEach(entity -> append(text, "entity", entity));
    append(text, "network", networkSha256);
    settings.forEach((name, value) -> append(text, "setting." + name, value));
    files.forEach(
        file -> append(text, "file." + file.setting() + "." + file.declaredPath(), file.sha256()));
    append(text, "runtimeVersion", runtimeVersion);
    append(text, "runtimeClasses", runtimeClasses);
    return Digests.ofText(text.toString());
  }

  /** Lengths go first, so that no two lists of inputs have one text. */
  private static void append(StringBuilder text, String name, String value) {
    text.append(name.length()).append(':').append(name);
    text.append(value.length()).append(':').append(value).append('\n');
  }
}
