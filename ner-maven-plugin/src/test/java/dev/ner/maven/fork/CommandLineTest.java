package dev.ner.maven.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
  private static final Path REQUEST = Path.of("request.properties");

  @TempDir Path folder;

  private ForkRequest request(boolean vectorModule, String heap, String kernels) {
    return new ForkRequest(
        new JavaInstallation(JavaInstallation.current().executable(), vectorModule),
        heap,
        kernels,
        List.of(Path.of("classes"), Path.of("a.jar")),
        folder,
        new TreeMap<>(Map.of("command", "train")));
  }

  @Test
  void heapKernelsAndClassPathAreArguments() {
    assertThat(CommandLine.arguments(request(true, "1g", "auto"), REQUEST))
        .containsExactly(
            "-Xmx1g",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:-UseG1GC",
            "-XX:-UseParallelGC",
            "-XX:-UseZGC",
            "-XX:-UseShenandoahGC",
            "-XX:+UseSerialGC",
            "-XX:NewRatio=8",
            "--add-modules",
            "jdk.incubator.vector",
            "-Dner.kernels=auto",
            "-Djava.awt.headless=true",
            "-XX:+ExitOnOutOfMemoryError",
            "-cp",
            "classes" + System.getProperty("path.separator") + "a.jar",
            "dev.ner.command.NerCommand",
            "request.properties");
  }

  @Test
  void theHeapIsTheJvmsOwnUnlessGiven() {
    assertThat(CommandLine.arguments(request(true, "", "auto"), REQUEST))
        .noneMatch(argument -> argument.startsWith("-Xmx"));
  }

  @Test
  void theVectorModuleIsAddedOnlyWhereItExistsAndIsWanted() {
    assertThat(CommandLine.arguments(request(false, "", "auto"), REQUEST))
        .doesNotContain("--add-modules");
    assertThat(CommandLine.arguments(request(true, "", "scalar"), REQUEST))
        .doesNotContain("--add-modules");
    assertThat(CommandLine.arguments(request(true, "", "vector"), REQUEST))
        .contains("--add-modules");
  }

  @Test
  void anyPropertyIsReadBackAsItWas() throws Exception {
    SortedMap<String, String> properties = new TreeMap<>();
    properties.put("setting.train", "C:\\data\\new corpus\\träin.conll");
    properties.put("text", "  leading, #hash !bang =equals :colon \\ back\n\r\tline \u2028 end ");
    properties.put("a key: with = signs", "😀");
    properties.put("empty", "");
    Properties read = new Properties();
    read.load(new StringReader(CommandLine.propertiesText(properties)));
    assertThat(read).isEqualTo(new TreeMap<>(properties));
  }

  @Test
  void theLauncherReadsTheArgumentFile() throws Exception {
    Path work = Files.createDirectory(folder.resolve("with space"));
    List<Path> classPath = new ArrayList<>();
    classPath.add(testClasses());
    // Longer than any command line of Windows.
    for (int i = 0; i < 2_000; i++) {
      classPath.add(Path.of("some \"quoted\" folder", "with\\backslash", "library-" + i + ".jar"));
    }
    ForkRequest request =
        new ForkRequest(
            JavaInstallation.current(), "64m", "scalar", classPath, work, new TreeMap<>());
    List<String> command = new ArrayList<>(CommandLine.write(request));
    Path argumentFile = Path.of(command.get(1).substring(1));
    String arguments = Files.readString(argumentFile);
    Files.writeString(
        argumentFile,
        arguments.replace(CommandLine.MAIN_CLASS, "dev.ner.maven.fork.FakeChild\"\n\"arguments"));
    assertThat(String.join(" ", command).length()).isLessThan(1_000);
    RecordingListener listener = new RecordingListener();
    ForkResult result = ForkedJvm.run(command, listener);
    assertThat(result.exitCode()).isZero();
    assertThat(listener.output).containsExactly(work.resolve("request.properties").toString());
  }

  static Path testClasses() throws Exception {
    return Path.of(FakeChild.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
