package dev.ner.tagger;

import dev.ner.model.ModelFile;
import dev.ner.model.TrainedModel;
import dev.ner.network.ModelDefinition;
import dev.ner.predict.Predictor;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A tagger with the entity types of a model; what a generated tagger delegates to.
 *
 * <p>Immutable, and safe for use by many threads at once.
 *
 * @param <E> the model's enum of entity types
 */
public final class EntityTagger<E extends EntityType> {
  /** Its one message, at the level DEBUG, says which kernels tag and why. */
  static final String LOGGER = "dev.ner.tagger";

  private final SpanTagger spans;
  private final EntityMaker<E> maker;

  EntityTagger(TrainedModel model, E[] types) {
    if (types.length != model.definition().entities().size()) {
      throw new IllegalArgumentException(
          types.length + " types for " + model.definition().entities().size() + " entities");
    }
    this.spans = new SpanTagger(model);
    this.maker = new EntityMaker<>(List.of(types), 0);
    System.Logger logger = System.getLogger(LOGGER);
    if (logger.isLoggable(System.Logger.Level.DEBUG)) {
      logger.log(
          System.Logger.Level.DEBUG,
          "tagger of " + model.definition().modelClass() + ": " + Predictor.kernels());
    }
  }

  /**
   * Loads the model of a class from the class path.
   *
   * @param types the constants of the model's enum, in the order of its entities
   * @param anchor a class whose loader sees the model's files
   * @throws dev.ner.model.ModelFileException if the model is missing, damaged or another's
   */
  public static <E extends EntityType> EntityTagger<E> load(
      ModelDefinition definition, E[] types, Class<?> anchor) {
    return new EntityTagger<>(ModelFile.load(definition, anchor), types);
  }

  /**
   * Loads the model of a class from a file.
   *
   * @throws dev.ner.model.ModelFileException if the model is missing, damaged or another's
   */
  public static <E extends EntityType> EntityTagger<E> load(
      ModelDefinition definition, E[] types, Path modelFile) {
    return new EntityTagger<>(ModelFile.load(definition, modelFile), types);
  }

  /** The entities of a text, in the order in which they stand there; an immutable list. */
  public List<Entity<E>> tag(String text) {
    return spans.tag(Input.TEXT, text, maker);
  }

  /**
   * Those entities of a text of which the model is sure enough.
   *
   * @param minimumConfidence the least confidence, from 0 to 1
   * @throws IllegalArgumentException if it is none
   */
  public List<Entity<E>> tag(String text, double minimumConfidence) {
    return spans.tag(Input.TEXT, text, maker.of(minimumConfidence));
  }

  /**
   * The entities of one sentence that is already cut into tokens.
   *
   * @param tokens the tokens, taken as they are
   * @return the entities; their offsets are those in the tokens joined by single spaces
   * @throws IllegalArgumentException if a token is empty
   */
  public List<Entity<E>> tag(List<String> tokens) {
    return spans.tag(Input.TOKENS, tokens, maker);
  }

  /**
   * Those entities of one sentence that is already cut into tokens of which the model is sure
   * enough; see {@link #tag(List)} and {@link #tag(String, double)}.
   */
  public List<Entity<E>> tag(List<String> tokens, double minimumConfidence) {
    return spans.tag(Input.TOKENS, tokens, maker.of(minimumConfidence));
  }

  /**
   * The entities of each of many texts, on all processors; see {@link #tagAll(Stream, int)}.
   *
   * @param texts the texts; may be endless
   */
  public Stream<List<Entity<E>>> tagAll(Stream<String> texts) {
    return tagAll(texts, Runtime.getRuntime().availableProcessors());
  }

  /**
   * The entities of each of many texts, in the order of the texts: what {@link #tag(String)} gives
   * for each of them, but sentences of many texts are tagged together, which is several times
   * faster.
   *
   * <p>Texts are read as results are asked for, a bounded number of them ahead. What the given
   * stream throws, and what is thrown for a text that is {@code null}, is thrown when the results
   * of the texts before have been taken. Threads are this stream's own: they end with its last
   * result, and whoever stops before should close it, which also closes the given stream.
   *
   * @param texts the texts; may be endless
   * @param threads the most threads that work at a time, the caller's among them; with 1 it is
   *     alone
   */
  public Stream<List<Entity<E>>> tagAll(Stream<String> texts, int threads) {
    return tagAll(texts, threads, 0);
  }

  /** Those entities of each of many texts of which the model is sure enough. */
  public Stream<List<Entity<E>>> tagAll(
      Stream<String> texts, int threads, double minimumConfidence) {
    BulkTagging.checkThreads(threads); // before anything of the stream is taken
    EntityMaker<E> sure = maker.of(minimumConfidence);
    return spans.tagAll(Input.TEXT, Source.of(texts), sure, threads);
  }

  /**
   * The entities of each of many sentences that are already cut into tokens, on all processors; see
   * {@link #tagAllTokens(Stream, int)}.
   *
   * @param sentences the tokens of each sentence; may be endless
   */
  public Stream<List<Entity<E>>> tagAllTokens(Stream<? extends List<String>> sentences) {
    return tagAllTokens(sentences, Runtime.getRuntime().availableProcessors());
  }

  /**
   * The entities of each of many sentences that are already cut into tokens: what {@link
   * #tag(List)} gives for each of them, in the way of {@link #tagAll(Stream, int)}.
   *
   * @param sentences the tokens of each sentence, which must not change; may be endless
   * @param threads the most threads that work at a time, the caller's among them
   */
  public Stream<List<Entity<E>>> tagAllTokens(
      Stream<? extends List<String>> sentences, int threads) {
    return tagAllTokens(sentences, threads, 0);
  }

  /**
   * Those entities of each of many sentences that are already cut into tokens of which the model is
   * sure enough.
   */
  public Stream<List<Entity<E>>> tagAllTokens(
      Stream<? extends List<String>> sentences, int threads, double minimumConfidence) {
    BulkTagging.checkThreads(threads);
    EntityMaker<E> sure = maker.of(minimumConfidence);
    return spans.tagAll(Input.TOKENS, Source.of(sentences), sure, threads);
  }

  private record EntityMaker<E extends EntityType>(List<E> types, double minimumConfidence)
      implements Span.Maker<Entity<E>> {

    EntityMaker<E> of(double minimum) {
      if (!(minimum >= 0 && minimum <= 1)) { // which NaN is not either
        throw new IllegalArgumentException(
            "the minimum confidence must be from 0 to 1, found " + minimum);
      }
      return new EntityMaker<>(types, minimum);
    }

    @Override
    public Entity<E> make(int type, String text, int start, int end, double confidence) {
      return new Entity<>(types.get(type), text, start, end, confidence);
    }
  }
}
