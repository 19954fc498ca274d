package com.example.gmb;

import dev.ner.dsl.Adam;
import dev.ner.dsl.Bidirectional;
import dev.ner.dsl.Corpus;
import dev.ner.dsl.CorpusFormat;
import dev.ner.dsl.Dense;
import dev.ner.dsl.Embedding;
import dev.ner.dsl.LSTM;
import dev.ner.dsl.Layer;
import dev.ner.dsl.LogSoftmax;
import dev.ner.dsl.NerModel;
import dev.ner.dsl.QualityGate;
import dev.ner.dsl.Serial;
import dev.ner.dsl.SplitByCount;
import dev.ner.dsl.Training;

/** Reads each sentence in both directions, so that a word's tag may depend on what follows it. */
@NerModel(entities = {"geo", "gpe", "per", "org", "tim", "art", "nat", "eve"})
@Corpus(
    source = "${gmb.directory}/ner_dataset.csv",
    format = CorpusFormat.CSV,
    charset = "windows-1252")
@SplitByCount(trainSentences = 33_570, validationSentences = 7_194, testSentences = 7_194)
@Training(epochs = 5, batchSize = 64, seed = 1)
@Adam(learningRate = 0.005f)
@QualityGate(minimumF1 = 0.80, minimumAccuracy = 0.965)
@Serial
final class BidirectionalGmbNer {
  @Embedding(100)
  Layer words;

  @Bidirectional
  @LSTM(100)
  Layer context;

  @Dense Layer scores;

  @LogSoftmax Layer tags;
}
