package dev.ner.evaluate;

import dev.ner.corpus.Sentences;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The entity scores of a split by other rules than conlleval's.
 *
 * @param strict an entity begins with {@code B-} alone: a stray {@code I-} is none
 * @param surfaceForms not entities but their distinct pairs of wording and type are counted, each
 *     once however often it occurs (the second measure of the shared task WNUT-17)
 */
public record CrossChecks(EntityScores strict, EntityScores surfaceForms) {

  static CrossChecks of(Sentences sentences, Labels gold, Labels predicted) {
    return new CrossChecks(
        strict(gold.strict(), predicted.strict()),
        surfaceForms(surfaces(sentences, gold), surfaces(sentences, predicted)));
  }

  private static EntityScores strict(Labels gold, Labels predicted) {
    long correct = 0;
    for (int i = 0; i < gold.tags().length; i++) {
      correct += gold.sharesEntity(predicted, i) ? 1 : 0;
    }
    return new EntityScores(gold.entities(), predicted.entities(), correct);
  }

  private static EntityScores surfaceForms(Set<Surface> gold, Set<Surface> predicted) {
    long correct = gold.stream().filter(predicted::contains).count();
    return new EntityScores(gold.size(), predicted.size(), correct);
  }

  private static Set<Surface> surfaces(Sentences sentences, Labels labels) {
    Set<Surface> surfaces = new LinkedHashSet<>();
    for (int i = 0; i < labels.tags().length; i++) {
      if (labels.begins(i)) {
        surfaces.add(Surface.of(sentences, labels, i));
      }
    }
    return surfaces;
  }
}
