package dev.ner.corpus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The IOB2 tags of a model's entity types: tag 0 is {@code O}, and entity type {@code i} has the
 * tags {@code B-} at {@code 1 + 2i} and {@code I-} at {@code 2 + 2i}.
 */
public final class TagSet {
  /** The tag of a token outside every entity. */
  public static final int OUTSIDE = 0;

  private static final int MOST_ENTITIES = (Short.MAX_VALUE - 1) / 2;

  private final List<String> entities;
  private final List<String> tags;

  /**
   * The tags of the given entity types, in their declared order.
   *
   * @throws IllegalArgumentException if one is there twice, or if there are more tags than {@link
   *     Sentences} can hold
   */
  public TagSet(List<String> entities) {
    if (entities.size() > MOST_ENTITIES) {
      throw new IllegalArgumentException("more than " + MOST_ENTITIES + " entity types");
    }
    if (new LinkedHashSet<>(entities).size() < entities.size()) {
      throw new IllegalArgumentException("an entity type is there twice: " + entities);
    }
    this.entities = List.copyOf(entities);
    List<String> all = new ArrayList<>();
    all.add("O");
    for (String entity : entities) {
      all.add("B-" + entity);
      all.add("I-" + entity);
    }
    this.tags = List.copyOf(all);
  }

  /** The entity types, in their declared order. */
  public List<String> entities() {
    return entities;
  }

  /** The tags' names, by tag. */
  public List<String> names() {
    return tags;
  }

  /** The number of tags, K. */
  public int size() {
    return tags.size();
  }

  /** The tag that begins an entity of the type. */
  public static int begin(int entity) {
    return 1 + 2 * entity;
  }

  /** The tag that continues an entity of the type. */
  public static int inside(int entity) {
    return 2 + 2 * entity;
  }

  /** The entity type of a tag, or -1 for {@code O}. */
  public static int entity(int tag) {
    return (tag - 1) >> 1;
  }

  /** Whether the tag begins an entity. */
  public static boolean isBegin(int tag) {
    return (tag & 1) == 1;
  }

  /** Whether the tag continues an entity. */
  public static boolean isInside(int tag) {
    return tag != OUTSIDE && (tag & 1) == 0;
  }

  /** Whether IOB2 lets a sentence begin with the tag. */
  public static boolean mayBegin(int tag) {
    return !isInside(tag);
  }

  /** Whether IOB2 lets a tag come after another: {@code I-} continues {@code B-} or {@code I-}. */
  public static boolean mayFollow(int before, int tag) {
    return !isInside(tag) || before == tag || before == tag - 1;
  }
}
