package dev.ner.maven.uptodate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** SHA-256 digests in lower-case hexadecimal. */
public final class Digests {
  private static final int BUFFER = 1 << 16;

  private Digests() {}

  /** Digest of a text in UTF-8. */
  public static String ofText(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Digest of a file's bytes. */
  public static String ofFile(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file)) {
      update(digest, in);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Digest of the classes that jars or class folders hold: names and bytes, in the order of the
   * names. A jar and the folder that it was made from have the same digest, whatever their times.
   */
  public static String ofClasses(List<Path> places) throws IOException {
    MessageDigest digest = sha256();
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        updateFromFolder(digest, place);
      } else {
        updateFromJar(digest, place);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void updateFromFolder(MessageDigest digest, Path folder) throws IOException {
    List<String> names;
    try (Stream<Path> files = Files.walk(folder)) {
      names =
          files
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .filter(Digests::isClass)
              .sorted()
              .toList();
    }
    for (String name : names) {
      try (InputStream in = Files.newInputStream(folder.resolve(name))) {
        update(digest, name, in);
      }
    }
  }

  private static void updateFromJar(MessageDigest digest, Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream()
              .filter(entry -> isClass(entry.getName()))
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      for (ZipEntry entry : entries) {
        try (InputStream in = zip.getInputStream(entry)) {
          update(digest, entry.getName(), in);
        }
      }
    }
  }

  private static boolean isClass(String name) {
    return name.endsWith(".class");
  }

  private static void update(MessageDigest digest, String name, InputStream in) throws IOException {
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    byte[] bytes = in.readAllBytes();
    digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
    digest.update((byte) 0);
    digest.update(bytes);
  }

  private static void update(MessageDigest digest, InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      digest.update(buffer, 0, count);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
