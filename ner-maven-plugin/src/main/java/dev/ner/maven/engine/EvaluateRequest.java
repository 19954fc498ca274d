package dev.ner.maven.engine;

/**
 * What {@code ner:evaluate} is asked to do.
 *
 * @param missingCorpus what happens where a corpus file is absent
 */
public record EvaluateRequest(BuildContext context, MissingCorpus missingCorpus) {}
