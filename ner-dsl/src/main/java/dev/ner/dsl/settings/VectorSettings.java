package dev.ner.dsl.settings;

/**
 * The settings of word vectors that others trained, under the path of the layer that begins with
 * them: {@code words.vectors}, {@code words.damagedRows}.
 */
public final class VectorSettings {
  private static final String FILE = ".vectors";
  private static final String DAMAGED_ROWS = ".damagedRows";

  private VectorSettings() {}

  /** The setting that names the file for a layer. */
  public static String file(String layer) {
    return layer + FILE;
  }

  /** The setting that says what is done with the file's damaged rows. */
  public static String damagedRows(String layer) {
    return layer + DAMAGED_ROWS;
  }

  /** Whether a setting names such a file. */
  public static boolean isFile(String setting) {
    return setting.endsWith(FILE);
  }
}
