package dev.ner.benchmarks.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where it is measured.
 *
 * @param description processor, cores, memory and system
 * @param jvm the virtual machine that runs the comparison
 */
record Machine(String description, String jvm) {

  static Machine here() {
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    String description =
        String.format(
            Locale.ROOT,
            "%s, %d cores, %s%s",
            first("/proc/cpuinfo", "model name", "unknown processor"),
            Runtime.getRuntime().availableProcessors(),
            system,
            load());
    return new Machine(
        description,
        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
  }

  /** How busy the machine is before anything is measured: over 0.5, figures mean little. */
  private static String load() {
    try {
      String[] words = Files.readString(Path.of("/proc/loadavg")).split(" ");
      return ", load at start " + words[0];
    } catch (IOException e) {
      return "";
    }
  }

  private static String first(String file, String key, String absent) {
    try {
      for (String line : Files.readAllLines(Path.of(file), StandardCharsets.UTF_8)) {
        if (line.startsWith(key)) {
          return line.substring(line.indexOf(':') + 1).strip();
        }
      }
    } catch (IOException e) {
      // Another system.
    }
    return absent;
  }
}
