package dev.ner.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a corpus lies and how it is to be read.
 *
 * @param train the training sentences, or null if there is a source
 * @param validation the validation sentences, or null if there is a source
 * @param test the test sentences, or null
 * @param source all sentences, divided by {@code split}, or null if there are three files
 * @param format how the files are written
 * @param scheme how the tags are written
 * @param charset the name of the files' charset, one that contains ASCII
 * @param tokenColumn the column of the token in {@link CorpusFormat#CONLL}, from 1, or from -1
 *     backwards
 * @param tagColumn the column of the tag, counted the same way
 * @param separator what stands between columns
 * @param strict whether tags that do not follow from the one before are refused, not repaired
 * @param split how the source is divided, or null if there are three files
 */
public record CorpusSettings(
    Path train,
    Path validation,
    Path test,
    Path source,
    CorpusFormat format,
    TagScheme scheme,
    String charset,
    int tokenColumn,
    int tagColumn,
    ColumnSeparator separator,
    boolean strict,
    Split split) {

  /** Settings of files whose columns are separated by spaces or tabs, or that have none. */
  public CorpusSettings(
      Path train,
      Path validation,
      Path test,
      Path source,
      CorpusFormat format,
      TagScheme scheme,
      String charset,
      int tokenColumn,
      int tagColumn,
      boolean strict,
      Split split) {
    this(
        train,
        validation,
        test,
        source,
        format,
        scheme,
        charset,
        tokenColumn,
        tagColumn,
        ColumnSeparator.BLANKS,
        strict,
        split);
  }

  /** Three files, the last of which may be null, with the settings of an undecorated corpus. */
  public static CorpusSettings ofFiles(Path train, Path validation, Path test) {
    return new CorpusSettings(
        train,
        validation,
        test,
        null,
        CorpusFormat.CONLL,
        TagScheme.IOB2,
        "UTF-8",
        1,
        -1,
        false,
        null);
  }

  /**
   * The files that are read, whether they exist or not: those of train, validation, test, source.
   */
  public List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (Path declared : new Path[] {train, validation, test, source}) {
      if (declared != null) {
        files.addAll(format.files(declared));
      }
    }
    return files;
  }
}
