package dev.ner.benchmarks.model;

import dev.ner.dsl.Adam;
import dev.ner.dsl.Corpus;
import dev.ner.dsl.CorpusFormat;
import dev.ner.dsl.Dense;
import dev.ner.dsl.Embedding;
import dev.ner.dsl.LSTM;
import dev.ner.dsl.Layer;
import dev.ner.dsl.LogSoftmax;
import dev.ner.dsl.NerModel;
import dev.ner.dsl.Serial;
import dev.ner.dsl.SplitByCount;
import dev.ner.dsl.Training;

/** The model of a well-known online course, with the corpus and the split of examples/gmb. */
@NerModel(entities = {"geo", "gpe", "per", "org", "tim", "art", "nat", "eve"})
@Corpus(
    source = "${gmb.directory}/ner_dataset.csv",
    format = CorpusFormat.CSV,
    charset = "windows-1252")
@SplitByCount(trainSentences = 33_570, validationSentences = 7_194, testSentences = 7_194)
@Training(epochs = 5, batchSize = 64, seed = 1)
@Adam(learningRate = 0.01f)
@Serial
final class CourseModel {
  @Embedding(50)
  Layer words;

  @LSTM(50)
  Layer context;

  @Dense Layer scores;

  @LogSoftmax Layer tags;
}
