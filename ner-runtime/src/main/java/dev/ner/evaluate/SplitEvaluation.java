package dev.ner.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a model is worth on one split of the corpus.
 *
 * @param sentences the number of sentences
 * @param scores the model's scores on all tokens
 * @param byType the entity scores of each declared type, in the declared order
 * @param allOutside the scores of the tagger that calls every token {@code O}
 * @param mostFrequentTag the scores of the tagger that gives each word the tag that it has most
 *     often in the training split
 * @param repairedSequences the sentences whose predicted tags hold at least one stray {@code I-}
 * @param seenWords the model's scores on tokens whose word occurs in the training split, and on
 *     entities of such tokens alone
 * @param unseenWords the model's scores on the other tokens, and on the other entities
 * @param confusion gold tags against predicted tags
 * @param crossChecks the entities counted by other rules
 * @param errors the wrong entities
 * @param calibration what confidences are worth; null where none were given
 */
public record SplitEvaluation(
    long sentences,
    Scores scores,
    Map<String, EntityScores> byType,
    Scores allOutside,
    Scores mostFrequentTag,
    long repairedSequences,
    Scores seenWords,
    Scores unseenWords,
    Confusion confusion,
    CrossChecks crossChecks,
    EntityErrors errors,
    Calibration calibration) {

  public SplitEvaluation {
    byType = Collections.unmodifiableMap(new LinkedHashMap<>(byType));
  }
}
