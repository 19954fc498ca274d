package dev.ner.benchmarks.model;

import dev.ner.dsl.Corpus;
import dev.ner.dsl.Dense;
import dev.ner.dsl.Embedding;
import dev.ner.dsl.GRU;
import dev.ner.dsl.Layer;
import dev.ner.dsl.LogSoftmax;
import dev.ner.dsl.NerModel;
import dev.ner.dsl.Serial;

/**
 * A GRU of 100 units on 130 inputs, in the smallest network that can hold it. The corpus is never
 * read.
 */
@NerModel(entities = "any")
@Corpus(train = "none", validation = "none")
@Serial
final class Gru100 {
  @Embedding(130)
  Layer words;

  @GRU(100)
  Layer context;

  @Dense Layer scores;

  @LogSoftmax Layer tags;
}
