package dev.ner.maven.fork;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the files that a forked JVM is started from.
 *
 * <p>All arguments stand in an argument file, because a class path is soon longer than the command
 * lines that Windows accepts.
 */
final class CommandLine {
  static final String MAIN_CLASS = "dev.ner.command.NerCommand";
  private static final String REQUEST_FILE = "request.properties";
  private static final String ARGUMENT_FILE = "java.args";

  /**
   * A training allocates next to nothing once it runs, so the simplest collector takes the least
   * memory and time; and its heap is for few large arrays, so the part for new objects is small. A
   * collector that the environment asks for would be a second one, with which no JVM starts.
   */
  private static final List<String> COLLECTOR =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:-UseG1GC",
          "-XX:-UseParallelGC",
          "-XX:-UseZGC",
          "-XX:-UseShenandoahGC",
          "-XX:+UseSerialGC",
          "-XX:NewRatio=8");

  private CommandLine() {}

  /** Writes request and argument file into the work directory, and gives the command to run. */
  static List<String> write(ForkRequest request) throws IOException {
    Path work = request.workDirectory();
    Path requestFile = work.resolve(REQUEST_FILE);
    Files.writeString(requestFile, propertiesText(request.properties()), StandardCharsets.UTF_8);
    Path argumentFile = work.resolve(ARGUMENT_FILE);
    String arguments =
        arguments(request, requestFile).stream()
            .map(CommandLine::quote)
            .collect(Collectors.joining("\n", "", "\n"));
    Files.write(argumentFile, arguments.getBytes(launcherCharset()));
    return List.of(request.java().executable().toString(), "@" + argumentFile);
  }

  /** The launcher's arguments, in order. */
  static List<String> arguments(ForkRequest request, Path requestFile) {
    List<String> arguments = new ArrayList<>();
    if (!request.heap().isEmpty()) {
      arguments.add("-Xmx" + request.heap());
    }
    arguments.addAll(COLLECTOR);
    if (request.java().vectorModule() && !request.kernels().equals("scalar")) {
      arguments.add("--add-modules");
      arguments.add(JavaInstallation.VECTOR_MODULE);
    }
    arguments.add("-Dner.kernels=" + request.kernels());
    arguments.add("-Djava.awt.headless=true");
    // A thread that dies of it could leave the others waiting for ever.
    arguments.add("-XX:+ExitOnOutOfMemoryError");
    arguments.add("-cp");
    arguments.add(
        request.classPath().stream()
            .map(Path::toString)
            .collect(Collectors.joining(System.getProperty("path.separator"))));
    arguments.add(MAIN_CLASS);
    arguments.add(requestFile.toString());
    return arguments;
  }

  /** The entries as {@link java.util.Properties} reads them, without its comment of the date. */
  static String propertiesText(Map<String, String> properties) {
    StringBuilder text = new StringBuilder();
    properties.forEach(
        (name, value) ->
            text.append(escape(name, true)).append('=').append(escape(value, false)).append('\n'));
    return text.toString();
  }

  private static String escape(String text, boolean key) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        case '\f' -> escaped.append("\\f");
        case '\\' -> escaped.append("\\\\");
        case ' ' -> escaped.append(key || i == 0 ? "\\ " : " ");
        case '=', ':', '#', '!' -> escaped.append('\\').append(c);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static String quote(String argument) {
    return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** The charset in which the launcher reads its argument file. */
  private static Charset launcherCharset() {
    String name = System.getProperty("sun.jnu.encoding", System.getProperty("native.encoding"));
    return name != null && Charset.isSupported(name)
        ? Charset.forName(name)
        : Charset.defaultCharset();
  }
}
