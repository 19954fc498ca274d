package dev.ner.maven.engine;

import dev.ner.maven.uptodate.SafeFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Merges class folders and jars into one jar that runs alone, with the same bytes each time.
 *
 * <p>Entries are sorted by name and all have one time. Of a name that several have, the first is
 * taken, but service files are joined and every licence is kept. Signatures would no longer fit and
 * module descriptors would no longer be true: both are left out.
 */
final class JarMerger {
  private static final String MANIFEST = "META-INF/MANIFEST.MF";
  private static final String SERVICES = "META-INF/services/";
  private static final String VERSIONS = "META-INF/versions/";
  private static final String WEIGHTS = ".safetensors";
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "META-INF/[^/]+\\.(?:SF|RSA|DSA|EC)|META-INF/SIG-[^/]*|META-INF/INDEX\\.LIST"
              + "|(?:META-INF/versions/[0-9]+/)?module-info\\.class",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LICENCE =
      Pattern.compile(
          "(?:META-INF/)?(?:LICEN[CS]E|NOTICE|COPYRIGHT|DEPENDENCIES)[^/]*",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, byte[]> entries = new TreeMap<>();
  private final Map<String, Set<String>> services = new TreeMap<>();
  private final List<String> clashes = new ArrayList<>();

  /** Adds what a class folder or a jar holds. */
  void add(Path place) throws IOException {
    if (Files.isDirectory(place)) {
      addFolder(place);
    } else if (Files.isRegularFile(place)) {
      addJar(place);
    }
  }

  private void addFolder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      add(name, Files.readAllBytes(file), "classes");
    }
  }

  private void addJar(Path jar) throws IOException {
    String origin = jar.getFileName().toString().replaceAll("\\.jar$", "");
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.isDirectory()) {
          try (InputStream in = zip.getInputStream(entry)) {
            add(entry.getName(), in.readAllBytes(), origin);
          }
        }
      }
    }
  }

  private void add(String name, byte[] bytes, String origin) {
    if (name.equals(MANIFEST) || LEFT_OUT.matcher(name).matches()) {
      return;
    }
    if (name.startsWith(SERVICES)) {
      Set<String> lines = services.computeIfAbsent(name, n -> new LinkedHashSet<>());
      new String(bytes, StandardCharsets.UTF_8).lines().map(String::strip).forEach(lines::add);
      return;
    }
    byte[] present = entries.putIfAbsent(name, bytes);
    if (present == null || Arrays.equals(present, bytes)) {
      return;
    }
    if (LICENCE.matcher(name).matches()) {
      String simple = name.substring(name.lastIndexOf('/') + 1);
      entries.putIfAbsent("META-INF/licenses/" + origin + "/" + simple, bytes);
    } else {
      clashes.add(name + " of " + origin + " is left out: another one came first");
    }
  }

  /** What was left out because another file of its name came first. */
  List<String> clashes() {
    return List.copyOf(clashes);
  }

  /** Writes the jar. */
  void write(Path target, String mainClass, LocalDateTime time) throws IOException {
    Map<String, byte[]> all = new TreeMap<>(entries);
    services.forEach(
        (name, lines) ->
            all.put(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
    Files.createDirectories(target.getParent());
    Path work = SafeFiles.temporaryFolder(target.getParent());
    try {
      Path unfinished = work.resolve("tagger.jar");
      try (OutputStream out = Files.newOutputStream(unfinished);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        write(zip, MANIFEST, manifest(mainClass), time);
        for (Map.Entry<String, byte[]> entry : all.entrySet()) {
          write(zip, entry.getKey(), entry.getValue(), time);
        }
      }
      SafeFiles.move(unfinished, target);
    } finally {
      SafeFiles.delete(work);
    }
  }

  private byte[] manifest(String mainClass) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, mainClass);
    if (entries.keySet().stream().anyMatch(name -> name.startsWith(VERSIONS))) {
      attributes.put(Attributes.Name.MULTI_RELEASE, "true");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    manifest.write(bytes);
    return bytes.toByteArray();
  }

  private static void write(ZipOutputStream zip, String name, byte[] bytes, LocalDateTime time)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    // Not setTime: it would write the time of the machine's zone.
    entry.setTimeLocal(time);
    if (name.endsWith(WEIGHTS)) {
      store(entry, bytes);
    }
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  /** Weights hardly shrink, and inflating them would take a fifth of a tagger's start. */
  private static void store(ZipEntry entry, byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
  }
}
