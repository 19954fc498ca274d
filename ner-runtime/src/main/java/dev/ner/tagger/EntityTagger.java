package dev.ner.tagger;

import dev.ner.model.ModelFile;
import dev.ner.model.TrainedModel;
import dev.ner.network.ModelDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A tagger with the entity types of a model; what a generated tagger delegates to.
 *
 * <p>Immutable, and safe for use by many threads at once.
 *
 * @param <E> the model's enum of entity types
 */
public final class EntityTagger<E extends EntityType> {
  private final SpanTagger spans;
  private final List<E> types;

  private EntityTagger(TrainedModel model, E[] types) {
    if (types.length != model.definition().entities().size()) {
      throw new IllegalArgumentException(
          types.length + " types for " + model.definition().entities().size() + " entities");
    }
    this.spans = new SpanTagger(model);
    this.types = List.of(types);
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
    return entities(text, spans.tag(text));
  }

  /**
   * The entities of one sentence that is already cut into tokens.
   *
   * @param tokens the tokens, taken as they are
   * @return the entities; their offsets are those in the tokens joined by single spaces
   * @throws IllegalArgumentException if a token is empty
   */
  public List<Entity<E>> tag(List<String> tokens) {
    return entities(String.join(" ", tokens), spans.tag(tokens));
  }

  private List<Entity<E>> entities(String text, List<Span> found) {
    List<Entity<E>> entities = new ArrayList<>(found.size());
    for (Span span : found) {
      entities.add(
          new Entity<>(
              types.get(span.type()),
              text.substring(span.start(), span.end()),
              span.start(),
              span.end(),
              span.confidence()));
    }
    return List.copyOf(entities);
  }

  /** The tagger beneath, without types. */
  SpanTagger spans() {
    return spans;
  }
}
