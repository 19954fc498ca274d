package com.acme;

import dev.ner.network.ModelDefinition;
import dev.ner.tagger.Entity;
import dev.ner.tagger.EntityTagger;
import dev.ner.tagger.TaggerCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Finds in text the entities that {@link NewsNer} declares.
 *
 * <p>Immutable, and safe for many threads at once; loading is slow, tagging is fast.
 *
 * <p>words: Embedding(50) →
 * context: LSTM(50) →
 * scores: Dense(17) →
 * tags: LogSoftmax.
 */
@Generated("dev.ner.dsl.processor.NerProcessor")
public final class NewsNerTagger {
  private static final ModelDefinition DEFINITION = new ModelDefinition(
      "com.acme.NewsNer",
      List.of("per", "org", "geo", "gpe", "tim", "art", "eve", "nat"),
      "words: Embedding(50) \u2192 "
          + "context: LSTM(50) \u2192 "
          + "scores: Dense(17) \u2192 "
          + "tags: LogSoftmax",
      NewsNerNetwork.FACTORY);

  private final EntityTagger<NewsNerEntity> engine;

  private NewsNerTagger(EntityTagger<NewsNerEntity> engine) {
    this.engine = engine;
  }

  /**
   * Loads the model that was trained with this class and lies beside it in its jar.
   *
   * @throws dev.ner.model.ModelFileException if it was not trained, or its file is damaged
   */
  public static NewsNerTagger load() {
    return new NewsNerTagger(
        EntityTagger.load(definition(), NewsNerEntity.values(), NewsNerTagger.class));
  }

  /**
   * Loads a trained model from a file.
   *
   * @throws dev.ner.model.ModelFileException if the file is missing or damaged, or of another model
   */
  public static NewsNerTagger load(Path modelFile) {
    return new NewsNerTagger(
        EntityTagger.load(definition(), NewsNerEntity.values(), modelFile));
  }

  /** What the compiler knows of the model. */
  public static ModelDefinition definition() {
    return DEFINITION;
  }

  /** Finds the entities of a text, in order; offsets are those of the given string. */
  public List<Entity<NewsNerEntity>> tag(String text) {
    return engine.tag(text);
  }

  /** Finds those entities of a text whose confidence, from 0 to 1, is at least the given one. */
  public List<Entity<NewsNerEntity>> tag(String text, double minimumConfidence) {
    return engine.tag(text, minimumConfidence);
  }

  /**
   * Finds the entities of a sentence that is already split into tokens, in order; offsets are those
   * of the tokens joined by single spaces.
   */
  public List<Entity<NewsNerEntity>> tag(List<String> tokens) {
    return engine.tag(tokens);
  }

  /**
   * Finds those entities of a sentence that is already split into tokens whose confidence is at
   * least the given one.
   */
  public List<Entity<NewsNerEntity>> tag(List<String> tokens, double minimumConfidence) {
    return engine.tag(tokens, minimumConfidence);
  }

  /**
   * Finds the entities of each of many texts, in order, on all processors: the same as one by one,
   * but several times faster. Close the stream where its end is not reached.
   */
  public Stream<List<Entity<NewsNerEntity>>> tagAll(Stream<String> texts) {
    return engine.tagAll(texts);
  }

  /** Finds the entities of each of many texts, on so many threads at most. */
  public Stream<List<Entity<NewsNerEntity>>> tagAll(Stream<String> texts, int threads) {
    return engine.tagAll(texts, threads);
  }

  /** Finds those entities of each of many texts whose confidence is at least the given one. */
  public Stream<List<Entity<NewsNerEntity>>> tagAll(Stream<String> texts, int threads,
      double minimumConfidence) {
    return engine.tagAll(texts, threads, minimumConfidence);
  }

  /**
   * Finds the entities of each of many sentences that are already split into tokens, on all
   * processors.
   */
  public Stream<List<Entity<NewsNerEntity>>> tagAllTokens(
      Stream<? extends List<String>> sentences) {
    return engine.tagAllTokens(sentences);
  }

  /**
   * Finds the entities of each of many sentences that are already split into tokens, on so many
   * threads at most.
   */
  public Stream<List<Entity<NewsNerEntity>>> tagAllTokens(Stream<? extends List<String>> sentences,
      int threads) {
    return engine.tagAllTokens(sentences, threads);
  }

  /**
   * Finds those entities of each of many sentences that are already split into tokens whose
   * confidence is at least the given one.
   */
  public Stream<List<Entity<NewsNerEntity>>> tagAllTokens(Stream<? extends List<String>> sentences,
      int threads, double minimumConfidence) {
    return engine.tagAllTokens(sentences, threads, minimumConfidence);
  }

  /** Tags text from the command line; {@code --help} says how. */
  public static void main(String[] args) {
    int exitCode = TaggerCommand.run(definition(), NewsNerTagger.class, args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }
}
