package dev.ner.maven.engine;

import java.nio.file.Path;
import java.time.LocalDateTime;

/**
 * What {@code ner:jar} is asked to do.
 *
 * @param model name of the one model that is meant, or empty for all
 * @param missingCorpus whether a model without weights is left out rather than a mistake
 * @param directory folder of the jars
 * @param finalName what their names begin with
 * @param time the time that every entry has, in UTC
 */
public record JarRequest(
    ProjectFacts project,
    String model,
    MissingCorpus missingCorpus,
    Path directory,
    String finalName,
    LocalDateTime time) {}
