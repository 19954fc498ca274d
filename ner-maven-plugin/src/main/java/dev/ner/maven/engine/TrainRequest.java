package dev.ner.maven.engine;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code ner:train} is asked to do.
 *
 * @param force whether a model is trained even if it is up to date or in the cache
 * @param missingCorpus what happens where a corpus file is absent
 * @param cache folder of the cache of trained models, or empty where it is turned off
 * @param permits the trainings that may run at once
 */
public record TrainRequest(
    BuildContext context,
    boolean force,
    MissingCorpus missingCorpus,
    Optional<Path> cache,
    TrainingPermits permits) {}
