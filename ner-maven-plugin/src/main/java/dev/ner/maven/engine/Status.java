package dev.ner.maven.engine;

/** What became of a model. */
public enum Status {
  /** It was trained. */
  TRAINED,
  /** Its training was in the cache. */
  FROM_CACHE,
  /** Nothing that matters had changed. */
  UP_TO_DATE,
  /** Its corpus is absent, and that was allowed. */
  LEFT_OUT,
  /** It was evaluated. */
  EVALUATED,
  /** Its gradients were measured. */
  MEASURED,
  /** Its settings were searched. */
  TUNED
}
