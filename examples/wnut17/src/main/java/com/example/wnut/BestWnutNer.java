package com.example.wnut;

import dev.ner.dsl.Adagrad;
import dev.ner.dsl.Adam;
import dev.ner.dsl.Affixes;
import dev.ner.dsl.Bidirectional;
import dev.ner.dsl.CRF;
import dev.ner.dsl.Concatenate;
import dev.ner.dsl.Corpus;
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
import dev.ner.dsl.Sum;
import dev.ner.dsl.Training;
import dev.ner.dsl.Vocabulary;
import dev.ner.dsl.Warmup;
import dev.ner.dsl.WordForm;

/**
 * Emerging and rare entities of social media: none of the test's occurs in training, so that what a
 * word looks like and what stands around it must tell.
 */
@NerModel(
    entities = {"person", "location", "corporation", "product", "creative-work", "group"})
@Corpus(
    train = "${wnut17.directory}/train.conll",
    validation = "${wnut17.directory}/dev.conll",
    test = "${wnut17.directory}/test.conll")
@Vocabulary(wordDropout = 0.3f)
@Training(epochs = 12, batchSize = 32, clipNorm = 0.25f, seed = 1)
@Adam(learningRate = 0.003f)
@Warmup(warmupSteps = 63)
@CosineDecay
@QualityGate(minimumF1 = 0.18)
@Serial
final class BestWnutNer {
  Scores scores;
  @CRF Layer tags;

  @Sum
  static class Scores {
    Deep deep;

    @SparseFeatures
    @Adagrad(learningRate = 0.05f, initialAccumulator = 2e-6f)
    Layer wide;
  }

  @Serial
  static class Deep {
    Input input;

    @Dropout(rate = 0.4f, sameForAllSteps = true)
    Layer inputDropout;

    @Bidirectional
    @LSTM(100)
    Layer context;

    @Dropout(rate = 0.5f)
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
