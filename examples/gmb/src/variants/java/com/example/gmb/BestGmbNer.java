package com.example.gmb;

import dev.ner.dsl.Adagrad;
import dev.ner.dsl.Adam;
import dev.ner.dsl.Affixes;
import dev.ner.dsl.Bidirectional;
import dev.ner.dsl.CRF;
import dev.ner.dsl.Concatenate;
import dev.ner.dsl.Corpus;
import dev.ner.dsl.CorpusFormat;
import dev.ner.dsl.CosineDecay;
import dev.ner.dsl.Dense;
import dev.ner.dsl.Dropout;
import dev.ner.dsl.Embedding;
import dev.ner.dsl.LSTM;
import dev.ner.dsl.Layer;
import dev.ner.dsl.NerModel;
import dev.ner.dsl.QualityGate;
import dev.ner.dsl.Serial;
import dev.ner.dsl.SparseFeatures;
import dev.ner.dsl.SplitByCount;
import dev.ner.dsl.Sum;
import dev.ner.dsl.Training;
import dev.ner.dsl.Vocabulary;
import dev.ner.dsl.Warmup;
import dev.ner.dsl.WeightFormat;
import dev.ner.dsl.WordForm;

/**
 * The most that this corpus's labels have given so far: a deep network that reads forms and parts of
 * words, and a linear chain's sparse features beside it, trained together.
 */
@NerModel(entities = {"geo", "gpe", "per", "org", "tim", "art", "nat", "eve"})
@Corpus(
    source = "${gmb.directory}/ner_dataset.csv",
    format = CorpusFormat.CSV,
    charset = "windows-1252")
@SplitByCount(trainSentences = 33_570, validationSentences = 7_194, testSentences = 7_194)
@Vocabulary(wordDropout = 0.3f)
@Training(
    epochs = 4,
    batchSize = 64,
    clipNorm = 0.25f,
    seed = 1,
    weightFormat = WeightFormat.FLOAT16)
@Adam(learningRate = 0.004f)
@Warmup(warmupSteps = 100)
@CosineDecay
@QualityGate(minimumF1 = 0.84, minimumAccuracy = 0.97)
@Serial
final class BestGmbNer {
  Scores scores;
  @CRF Layer tags;

  @Sum
  static class Scores {
    Deep deep;

    @SparseFeatures(prune = 0.02f)
    @Adagrad(learningRate = 0.05f, initialAccumulator = 1e-6f)
    Layer wide;
  }

  @Serial
  static class Deep {
    Input input;

    @Dropout(rate = 0.3f, sameForAllSteps = true)
    Layer inputDropout;

    @Bidirectional
    @LSTM(64)
    Layer context;

    @Dropout(rate = 0.3f)
    Layer contextDropout;

    @Dense Layer scores;
  }

  @Concatenate
  static class Input {
    @Embedding(value = 64, form = WordForm.NORMALIZED)
    Layer word;

    @Embedding(value = 16, form = WordForm.SHAPE)
    Layer shape;

    @Affixes(16)
    Layer affixes;
  }
}
