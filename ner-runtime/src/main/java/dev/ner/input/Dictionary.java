package dev.ner.input;

/** The rows of an input layer's table: what a model knows. */
public sealed interface Dictionary permits Vocabulary, Buckets, EntryLists, FeatureKeys {
  /** The number of rows. */
  int rows();
}
