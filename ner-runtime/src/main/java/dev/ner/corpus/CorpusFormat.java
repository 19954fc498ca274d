package dev.ner.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How labelled sentences stand in a file. */
public enum CorpusFormat {
  /** One token a line, in columns separated by spaces or tabs; a blank line ends a sentence. */
  CONLL,
  /** The Kaggle extract of the Groningen Meaning Bank: comma-separated, plain or in a zip. */
  CSV,
  /** A folder with {@code sentences.txt} and {@code labels.txt}, one sentence a line. */
  SENTENCES_AND_LABELS;

  static final String SENTENCES = "sentences.txt";
  static final String LABELS = "labels.txt";

  /** The files that are read, whether they exist or not, for a declared path. */
  public List<Path> files(Path declared) {
    return switch (this) {
      case CONLL -> List.of(declared);
      case CSV -> List.of(plainOrZip(declared));
      case SENTENCES_AND_LABELS -> List.of(declared.resolve(SENTENCES), declared.resolve(LABELS));
    };
  }

  /** The file itself, or the zip of that name beside it if only that is there. */
  private static Path plainOrZip(Path declared) {
    Path zip = declared.resolveSibling(name(declared) + ".zip");
    return !Files.exists(declared) && Files.exists(zip) ? zip : declared;
  }

  static boolean isZip(Path file) {
    return name(file).toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private static String name(Path file) {
    return file.getFileName() == null ? "" : file.getFileName().toString();
  }
}
