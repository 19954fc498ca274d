package dev.ner.evaluate;

/** Both views on the same tags: token by token, and entity by entity. */
public record Scores(TokenScores tokens, EntityScores entities) {}
