package dev.ner.evaluate;

import dev.ner.corpus.TagSet;
import java.util.ArrayList;
import java.util.List;

/**
 * The entities that a sequence of IOB2 tags means, read as the CoNLL script conlleval reads them.
 *
 * <p>An entity of type x begins at {@code B-x}, and at an {@code I-x} that continues nothing: one
 * whose predecessor is {@code O}, the start of the sentence, or a tag of another type (a
 * <em>stray</em> {@code I-}). It goes on as long as {@code I-x} follows.
 */
public final class EntitySpans {

  /** Receives one entity. */
  @FunctionalInterface
  public interface Visitor {
    /** An entity of the type, from token {@code start} to before token {@code end}. */
    void entity(int type, int start, int end);
  }

  private EntitySpans() {}

  /** Visits the entities of the sentence at {@code from} to before {@code to}, in order. */
  public static void forEach(short[] tags, int from, int to, Visitor visitor) {
    int type = -1;
    int start = from;
    for (int i = from; i < to; i++) {
      int tag = tags[i];
      int entity = TagSet.entity(tag);
      if (entity != type || TagSet.isBegin(tag)) {
        if (type >= 0) {
          visitor.entity(type, start, i);
        }
        type = entity;
        start = i;
      }
    }
    if (type >= 0) {
      visitor.entity(type, start, to);
    }
  }

  /** The entities of the sentence at {@code from} to before {@code to}, in order. */
  public static List<EntitySpan> list(short[] tags, int from, int to) {
    List<EntitySpan> spans = new ArrayList<>();
    forEach(tags, from, to, (type, start, end) -> spans.add(new EntitySpan(type, start, end)));
    return spans;
  }

  /** Whether the sentence at {@code from} to before {@code to} holds a stray {@code I-}. */
  public static boolean hasStrayInside(short[] tags, int from, int to) {
    int type = -1;
    for (int i = from; i < to; i++) {
      int entity = TagSet.entity(tags[i]);
      if (TagSet.isInside(tags[i]) && entity != type) {
        return true;
      }
      type = entity;
    }
    return false;
  }
}
