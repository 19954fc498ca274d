package dev.ner.maven.engine;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code ner:tag} is asked to do.
 *
 * @param text the text to tag, if it was given as such
 * @param file the file to tag, if one was given
 * @param json whether the result is JSON, one line a sentence, rather than text for people
 */
public record TagRequest(
    BuildContext context, Optional<String> text, Optional<Path> file, boolean json) {}
