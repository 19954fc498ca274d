package dev.ner.evaluate;

import dev.ner.corpus.Sentences;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Pairs wrong gold entities with wrong predicted ones; see {@link EntityErrors}. */
final class ErrorSorter {
  private static final int NONE = -1;

  /** What two errors have in common that are one example. */
  private record Key(Surface gold, Surface predicted) {}

  private final Sentences sentences;
  private final List<String> types;
  private final Labels gold;
  private final Labels predicted;
  private final int[] golds; // the first tokens of wrong entities, ascending
  private final int[] predictions;
  private final int[] partners; // of each prediction: its gold entity
  private final ErrorKind[] kinds; // of each gold entity: how it was found, or null
  private final int[] found; // of each gold entity: its prediction

  private ErrorSorter(Sentences sentences, List<String> types, Labels gold, Labels predicted) {
    this.sentences = sentences;
    this.types = types;
    this.gold = gold;
    this.predicted = predicted;
    golds = wrong(gold, predicted);
    predictions = wrong(predicted, gold);
    partners = IntStream.range(0, predictions.length).map(i -> NONE).toArray();
    kinds = new ErrorKind[golds.length];
    found = new int[golds.length];
  }

  static EntityErrors sort(Sentences sentences, List<String> types, Labels gold, Labels predicted) {
    ErrorSorter sorter = new ErrorSorter(sentences, types, gold, predicted);
    sorter.pair(ErrorKind.TYPE);
    sorter.pair(ErrorKind.BOUNDARY);
    sorter.pair(ErrorKind.BOTH);
    return sorter.errors();
  }

  private static int[] wrong(Labels labels, Labels others) {
    return IntStream.range(0, labels.tags().length)
        .filter(i -> labels.begins(i) && !labels.sharesEntity(others, i))
        .toArray();
  }

  /** Pairs what overlaps and is not paired yet, where the kind is theirs. */
  private void pair(ErrorKind kind) {
    int first = 0; // the first prediction that ends after the gold entity begins
    for (int g = 0; g < golds.length; g++) {
      while (first < predictions.length && end(first) <= golds[g]) {
        first++;
      }
      for (int p = first; p < predictions.length && begins(p, g) && kinds[g] == null; p++) {
        if (partners[p] == NONE && is(kind, g, p)) {
          partners[p] = g;
          kinds[g] = kind;
          found[g] = p;
        }
      }
    }
  }

  private int end(int prediction) {
    return predicted.ends()[predictions[prediction]];
  }

  /** Whether a prediction begins before a gold entity ends. */
  private boolean begins(int prediction, int goldEntity) {
    return predictions[prediction] < gold.ends()[golds[goldEntity]];
  }

  private boolean is(ErrorKind kind, int g, int p) {
    return switch (kind) {
      case TYPE -> golds[g] == predictions[p] && gold.ends()[golds[g]] == end(p);
      case BOUNDARY -> gold.typeAt(golds[g]) == predicted.typeAt(predictions[p]);
      default -> true;
    };
  }

  private EntityErrors errors() {
    Map<ErrorKind, Collected> collected = new EnumMap<>(ErrorKind.class);
    for (ErrorKind kind : ErrorKind.values()) {
      collected.put(kind, new Collected(types));
    }
    for (int g = 0; g < golds.length; g++) {
      Surface surface = Surface.of(sentences, gold, golds[g]);
      boolean missed = kinds[g] == null;
      collected
          .get(missed ? ErrorKind.MISSED : kinds[g])
          .add(surface, missed ? null : prediction(found[g]), surface.type());
    }
    for (int p = 0; p < predictions.length; p++) {
      if (partners[p] == NONE) {
        Surface surface = prediction(p);
        collected.get(ErrorKind.INVENTED).add(null, surface, surface.type());
      }
    }
    Map<ErrorKind, EntityErrors.Kind> sorted = new EnumMap<>(ErrorKind.class);
    collected.forEach((kind, errors) -> sorted.put(kind, errors.kind()));
    return new EntityErrors(sorted);
  }

  private Surface prediction(int prediction) {
    return Surface.of(sentences, predicted, predictions[prediction]);
  }

  /** The errors of one kind, as they come. */
  private static final class Collected {
    private final List<String> types;
    private final Map<String, Long> byType = new LinkedHashMap<>();
    private final Map<Key, Long> counts = new LinkedHashMap<>();

    Collected(List<String> types) {
      this.types = types;
      types.forEach(type -> byType.put(type, 0L));
    }

    void add(Surface gold, Surface predicted, int type) {
      byType.merge(types.get(type), 1L, Long::sum);
      counts.merge(new Key(gold, predicted), 1L, Long::sum);
    }

    EntityErrors.Kind kind() {
      List<EntityErrors.Example> examples =
          counts.entrySet().stream()
              .sorted(Comparator.comparing(e -> -e.getValue())) // stable
              .limit(EntityErrors.EXAMPLES)
              .map(e -> example(e.getKey(), e.getValue()))
              .toList();
      long all = byType.values().stream().mapToLong(Long::longValue).sum();
      return new EntityErrors.Kind(all, byType, examples);
    }

    private EntityErrors.Example example(Key key, long count) {
      return new EntityErrors.Example(wording(key.gold), wording(key.predicted), count);
    }

    private EntityErrors.Wording wording(Surface surface) {
      return surface == null
          ? null
          : new EntityErrors.Wording(surface.text(), types.get(surface.type()));
    }
  }
}
