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
 * Finds in text the entities that {@link Outer.Deep} declares.
 *
 * <p>Immutable, and safe for many threads at once; loading is slow, tagging is fast.
 *
 * <p>zebra: Embedding(7) →
 * encoder.y: LSTM(6) →
 * encoder.x: Dense(6) →
 * again.y: LSTM(6) →
 * again.x: Dense(6) →
 * gradient: Dense(9) →
 * BATCH: LSTM(3) →
 * a: Dense(5) →
 * aGradient: LogSoftmax.
 */
@Generated("dev.ner.dsl.processor.NerProcessor")
public final class OuterDeepTagger {
  private static final ModelDefinition DEFINITION = new ModelDefinition(
      "com.acme.Outer$Deep",
      List.of("creative-work", "gr\u00f6\u00dfe"),
      "zebra: Embedding(7) \u2192 "
          + "encoder.y: LSTM(6) \u2192 "
          + "encoder.x: Dense(6) \u2192 "
          + "again.y: LSTM(6) \u2192 "
          + "again.x: Dense(6) \u2192 "
          + "gradient: Dense(9) \u2192 "
          + "BATCH: LSTM(3) \u2192 "
          + "a: Dense(5) \u2192 "
          + "aGradient: LogSoftmax",
      OuterDeepNetwork.FACTORY);

  private final EntityTagger<OuterDeepEntity> engine;

  private OuterDeepTagger(EntityTagger<OuterDeepEntity> engine) {
    this.engine = engine;
  }

  /**
   * Loads the model that was trained with this class and lies beside it in its jar.
   *
   * @throws dev.ner.model.ModelFileException if it was not trained, or its file is damaged
   */
  public static OuterDeepTagger load() {
    return new OuterDeepTagger(
        EntityTagger.load(definition(), OuterDeepEntity.values(), OuterDeepTagger.class));
  }

  /**
   * Loads a trained model from a file.
   *
   * @throws dev.ner.model.ModelFileException if the file is missing or damaged, or of another model
   */
  public static OuterDeepTagger load(Path modelFile) {
    return new OuterDeepTagger(
        EntityTagger.load(definition(), OuterDeepEntity.values(), modelFile));
  }

  /** What the compiler knows of the model. */
  public static ModelDefinition definition() {
    return DEFINITION;
  }

  /** Finds the entities of a text, in order; offsets are those of the given string. */
  public List<Entity<OuterDeepEntity>> tag(String text) {
    return engine.tag(text);
  }

  /** Finds those entities of a text whose confidence, from 0 to 1, is at least the given one. */
  public List<Entity<OuterDeepEntity>> tag(String text, double minimumConfidence) {
    return engine.tag(text, minimumConfidence);
  }

  /**
   * Finds the entities of a sentence that is already split into tokens, in order; offsets are those
   * of the tokens joined by single spaces.
   */
  public List<Entity<OuterDeepEntity>> tag(List<String> tokens) {
    return engine.tag(tokens);
  }

  /**
   * Finds those entities of a sentence that is already split into tokens whose confidence is at
   * least the given one.
   */
  public List<Entity<OuterDeepEntity>> tag(List<String> tokens, double minimumConfidence) {
    return engine.tag(tokens, minimumConfidence);
  }

  /**
   * Finds the entities of each of many texts, in order, on all processors: the same as one by one,
   * but several times faster. Close the stream where its end is not reached.
   */
  public Stream<List<Entity<OuterDeepEntity>>> tagAll(Stream<String> texts) {
    return engine.tagAll(texts);
  }

  /** Finds the entities of each of many texts, on so many threads at most. */
  public Stream<List<Entity<OuterDeepEntity>>> tagAll(Stream<String> texts, int threads) {
    return engine.tagAll(texts, threads);
  }

  /** Finds those entities of each of many texts whose confidence is at least the given one. */
  public Stream<List<Entity<OuterDeepEntity>>> tagAll(Stream<String> texts, int threads,
      double minimumConfidence) {
    return engine.tagAll(texts, threads, minimumConfidence);
  }

  /**
   * Finds the entities of each of many sentences that are already split into tokens, on all
   * processors.
   */
  public Stream<List<Entity<OuterDeepEntity>>> tagAllTokens(
      Stream<? extends List<String>> sentences) {
    return engine.tagAllTokens(sentences);
  }

  /**
   * Finds the entities of each of many sentences that are already split into tokens, on so many
   * threads at most.
   */
  public Stream<List<Entity<OuterDeepEntity>>> tagAllTokens(
      Stream<? extends List<String>> sentences, int threads) {
    return engine.tagAllTokens(sentences, threads);
  }

  /**
   * Finds those entities of each of many sentences that are already split into tokens whose
   * confidence is at least the given one.
   */
  public Stream<List<Entity<OuterDeepEntity>>> tagAllTokens(
      Stream<? extends List<String>> sentences, int threads, double minimumConfidence) {
    return engine.tagAllTokens(sentences, threads, minimumConfidence);
  }

  /** Tags text from the command line; {@code --help} says how. */
  public static void main(String[] args) {
    int exitCode = TaggerCommand.run(definition(), OuterDeepTagger.class, args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }
}
