package it;

import dev.ner.dsl.Adagrad;
import dev.ner.dsl.Adam;
import dev.ner.dsl.Corpus;
import dev.ner.dsl.Dense;
import dev.ner.dsl.Embedding;
import dev.ner.dsl.LSTM;
import dev.ner.dsl.Layer;
import dev.ner.dsl.LogSoftmax;
import dev.ner.dsl.NerModel;
import dev.ner.dsl.Serial;
import dev.ner.dsl.Training;

@NerModel(entities = {"pet", "geo"})
@Corpus(
    train = "${corpus.directory}/train.conll",
    validation = "${corpus.directory}/dev.conll",
    test = "no-such-test.conll")
@Training(epochs = 20, batchSize = 4, clipNorm = 0.5f)
@Adam(learningRate = 0.05f)
@Serial
final class PetNer {
  @Adagrad(learningRate = 0.1f)
  @Embedding(8)
  Layer words;

  @LSTM(8)
  Layer context;

  @Dense Layer scores;

  @LogSoftmax Layer tags;
}
