package dev.ner.maven.uptodate;

/**
 * A file that a training reads, as it counts for what has changed.
 *
 * @param setting the setting that names it, such as {@code train}
 * @param declaredPath its path as declared, properties not filled in; never an absolute path of
 *     this machine unless the user declared one
 * @param sha256 digest of its bytes
 */
public record CorpusFile(String setting, String declaredPath, String sha256) {}
