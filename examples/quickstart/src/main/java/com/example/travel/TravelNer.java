package com.example.travel;

import dev.ner.dsl.Adam;
import dev.ner.dsl.Corpus;
import dev.ner.dsl.Dense;
import dev.ner.dsl.Embedding;
import dev.ner.dsl.LSTM;
import dev.ner.dsl.Layer;
import dev.ner.dsl.LogSoftmax;
import dev.ner.dsl.NerModel;
import dev.ner.dsl.QualityGate;
import dev.ner.dsl.Serial;
import dev.ner.dsl.Training;

/** Finds people, places, times, organisations, reference numbers and amounts in travel mail. */
@NerModel(entities = {"per", "geo", "tim", "org", "ref", "amt"})
@Corpus(
    train = "src/main/ner/train.conll",
    validation = "src/main/ner/dev.conll",
    test = "src/main/ner/test.conll")
@Training(epochs = 8, batchSize = 32, seed = 1)
@Adam(learningRate = 0.01f)
@QualityGate(minimumF1 = 0.85)
@Serial
final class TravelNer {
  @Embedding(50)
  Layer words;

  @LSTM(50)
  Layer context;

  @Dense Layer scores;

  @LogSoftmax Layer tags;
}
