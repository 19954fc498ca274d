package dev.ner.maven.fork;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * What a forked JVM is started with and asked to do.
 *
 * @param java the installation that runs it
 * @param heap value of {@code -Xmx}, such as {@code 1g}, or empty for the JVM's own default
 * @param kernels {@code auto}, {@code scalar} or {@code vector}
 * @param classPath the project's run-time class path, its own classes first
 * @param workDirectory an existing empty directory that the child writes into
 * @param properties the request file's entries
 */
public record ForkRequest(
    JavaInstallation java,
    String heap,
    String kernels,
    List<Path> classPath,
    Path workDirectory,
    SortedMap<String, String> properties) {

  public ForkRequest {
    classPath = List.copyOf(classPath);
  }
}
