package com.acme;

import dev.ner.dsl.*;

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class OutOfRange {
  Input input;
  @LSTM(4) Layer context;
  @Dense Layer scores;
  @CRF Layer tags;

  @Concatenate
  static class Input {
    //! NER075 `-1` the layer "words" cannot read its input so: expected buckets from 0 to 10000000, found -1; choose another value.
    @Embedding(value = 3, buckets = -1) Layer words;

    //! NER075 `{2, 0}` the layer "affixes" cannot read its input so: expected prefixes from 1 to 12, found 0; choose another value.
    //! NER075 `13` the layer "affixes" cannot read its input so: expected suffixes from 1 to 12, found 13; choose another value.
    //! NER075 `0` the layer "affixes" cannot read its input so: expected minimumCount from 1 to 100, found 0; choose another value.
    @Affixes(value = 3, prefixes = {2, 0}, suffixes = 13, minimumCount = 0) Layer affixes;

    //! NER075 `{}` the layer "none" cannot read its input so: expected at least one length in prefixes or suffixes, found none; choose another value.
    @Affixes(value = 3, prefixes = {}, suffixes = {}) Layer none;

    //! NER075 `{}` the layer "noList" cannot read its input so: expected 1 to 64 files, found 0; choose another value.
    @Gazetteer(value = 3, files = {}) Layer noList;

    //! NER071 `0f` the vectors of "noPath" cannot begin with such numbers: expected a deviation above 0, found 0.0; choose another, such as 0.3f.
    //! NER075 `{"a.txt", " "}` the layer "noPath" cannot read its input so: expected the path of each list in files, found an empty one; choose another value.
    @Gazetteer(value = 3, files = {"a.txt", " "}, deviation = 0f) Layer noPath;

    //! NER075 `10` the layer "convolution" cannot read its input so: expected window from 1 to 9, found 10; choose another value.
    //! NER075 `0, maximumLength` the layer "convolution" cannot read its input so: expected embedding from 1 to 1000, found 0; choose another value.
    //! NER075 `101` the layer "convolution" cannot read its input so: expected maximumLength from 1 to 100, found 101; choose another value.
    @CharConvolution(value = 3, window = 10, embedding = 0, maximumLength = 101) Layer convolution;

    //! NER075 `0, minimumCount` the layer "lstm" cannot read its input so: expected maximumLength from 1 to 100, found 0; choose another value.
    //! NER075 `101` the layer "lstm" cannot read its input so: expected minimumCount from 1 to 100, found 101; choose another value.
    //! NER075 `1001` the layer "lstm" cannot read its input so: expected embedding from 1 to 1000, found 1001; choose another value.
    //! NER071 `-1f` the vectors of "lstm" cannot begin with such numbers: expected a deviation above 0, found -1.0; choose another, such as 0.3f.
    @CharLSTM(value = 3, maximumLength = 0, minimumCount = 101, embedding = 1001, deviation = -1f) Layer lstm;

    //! NER010 `0) Layer empty` the layer "empty" has no unit: expected a width of 1 or more, found 0; widen it.
    @CharLSTM(0) Layer empty;

    //! NER075 `0, deviation` the layer "rare" cannot read its input so: expected minimumCount from 1 to 100, found 0; choose another value.
    //! NER071 `0f` the vectors of "rare" cannot begin with such numbers: expected a deviation above 0, found 0.0; choose another, such as 0.3f.
    @CharConvolution(value = 3, minimumCount = 0, deviation = 0f) Layer rare;
  }
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class WideAlone {
  //! NER070 `1f` the layer "scores" cannot drop such a share: expected a rate from 0 to below 1, found 1.0; choose another, such as 0.5f.
  //! NER075 `11` the layer "scores" cannot read its input so: expected window from 0 to 10, found 11; choose another value.
  //! NER075 `-1f` the layer "scores" cannot read its input so: expected prune of 0 or more, found -1.0; choose another value.
  @SparseFeatures(dropout = 1f, window = 11, prune = -1f) Layer scores;
  @CRF Layer tags;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class WideElsewhere {
  //! NER028 `@SparseFeatures` the layer "wide" gives one unit a tag: expected @SparseFeatures directly before @LogSoftmax or @CRF, or as a branch of a @Sum that stands there, found it elsewhere; move it.
  @SparseFeatures Layer wide;
  @Dense Layer scores;
  @CRF Layer tags;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class WideAndDeep {
  Scores scores;
  @CRF Layer tags;

  @Sum
  static class Scores {
    Deep deep;
    Other other;
    @SparseFeatures Layer wide;
  }

  @Serial
  static class Deep {
    @Embedding(3) Layer words;

    //! NER008 `@Dense` the layer "scores.deep.middle" has no width: expected @Dense(units), found @Dense, which is one unit a tag and stands directly before @LogSoftmax or @CRF only; write its width or move it there.
    @Dense Layer middle;

    //! NER073 `.TANH) Layer scores;` the layer "scores.deep.scores" scores the tags: expected no activation, found TANH, which bounds the scores; leave it out.
    @Dense(activation = Activation.TANH) Layer scores;
  }

  @Serial
  static class Other {
    //! NER002 `@LSTM` the first layer "scores.other.context" is no input layer: expected one such as @Embedding, found @LSTM; put a field such as "@Embedding(50) Layer words" above it.
    @LSTM(4) Layer context;

    //! NER009 `7) Layer scores;` the layer "scores.other.scores" scores the tags: expected 5 units, one a tag, found 7; leave the width out, it follows from the entities.
    @Dense(7) Layer scores;
  }
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class NoScores {
  Both both;

  //! NER006 `@CRF` the output layer "tags" has no scores of the tags before it: expected @Dense, found @Sum "both"; put a field such as "@Dense Layer scores" above it.
  @CRF Layer tags;

  @Sum
  static class Both {
    @Embedding(5) Layer words;
    @SparseFeatures Layer wide;
  }
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class Vectors {
  Input input;
  @Dense Layer scores;
  @CRF Layer tags;

  @Concatenate
  static class Input {
    //! NER062 `@SGD` @SGD has no weights to train: expected it on a model, or on a layer or block with weights, found it on the layer "fine", an @Embedding that is not trainable; remove it.
    @SGD @Embedding(value = 3, vectors = "glove.txt", trainable = false) Layer fine;

    //! NER090 `"a.vec"` the layer "shape" has no place for vectors of words: expected a row for each word, found rows of shapes; remove vectors, or form and buckets.
    @Embedding(value = 3, vectors = "a.vec", form = WordForm.SHAPE) Layer shape;

    //! NER090 `"b.vec"` the layer "shared" has no place for vectors of words: expected a row for each word, found rows that words share by their hash; remove vectors, or form and buckets.
    @Embedding(value = 3, vectors = "b.vec", buckets = 9) Layer shared;

    //! NER091 `false` the layer "none" has no vectors: expected vectors = "…" beside trainable, found none; name a file or remove trainable.
    //! NER091 `.REFUSE) Layer none;` the layer "none" has no vectors: expected vectors = "…" beside damagedRows, found none; name a file or remove damagedRows.
    @Embedding(value = 3, trainable = false, damagedRows = DamagedRows.REFUSE) Layer none;
  }
}
