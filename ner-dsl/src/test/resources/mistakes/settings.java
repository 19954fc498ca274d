package com.acme;

import dev.ner.dsl.*;

//! NER050 `@NerModel` NoCorpus does not say where its labelled sentences are: expected @Corpus on the class, found none; add @Corpus(train = "…", validation = "…").
@NerModel(entities = {"per", "geo"})
@Serial
final class NoCorpus {
  @Embedding(5) Layer words;
  @Dense Layer scores;
  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
//! NER051 `@Corpus` @Corpus names no file: expected train and validation, or source, found neither; name them.
@Corpus(strict = true)
@Serial
final class EmptyCorpus {
  @Embedding(5) Layer words;
  @Dense Layer scores;
  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
//! NER052 `"all.conll"` @Corpus names files and a source to split: expected one of both, found train and validation and source; remove one.
@Corpus(train = "train.conll", validation = "dev.conll", source = "all.conll")
@Serial
final class TwoCorpora {
  @Embedding(5) Layer words;
  @Dense Layer scores;
  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
//! NER053 `@Corpus` @Corpus lacks a file: expected train and validation, found only train and test; name validation, or name one source and a split.
@Corpus(train = "train.conll", test = "test.conll")
@Serial
final class NoValidation {
  @Embedding(5) Layer words;
  @Dense Layer scores;
  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
//! NER053 `@Corpus` @Corpus lacks a file: expected train and validation, found only test; name train and validation, or name one source and a split.
@Corpus(test = "test.conll")
@Serial
final class TestAlone {
  @Embedding(5) Layer words;
  @Dense Layer scores;
  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
//! NER054 `"all.conll"` the source is not split: expected @SplitByCount or @SplitByShare on the class, found neither; add one.
@Corpus(source = "all.conll")
@Serial
final class NoSplit {
  @Embedding(5) Layer words;
  @Dense Layer scores;
  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
//! NER055 `@SplitByShare` @SplitByShare has nothing to split: expected source = "…" in @Corpus, found separate files; name a source or remove @SplitByShare.
@SplitByShare(trainShare = 0.8, validationShare = 0.2)
@Serial
final class NoSource {
  @Embedding(5) Layer words;
  @Dense Layer scores;
  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
@Corpus(source = "all.conll")
@SplitByShare(trainShare = 0.8, validationShare = 0.2)
//! NER056 `@SplitByCount` the source is split twice: expected @SplitByCount or @SplitByShare, found both; remove one.
@SplitByCount(trainSentences = 10, validationSentences = 5)
@Serial
final class TwoSplits {
  @Embedding(5) Layer words;
  @Dense Layer scores;
  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
@Corpus(source = "all.conll",
    //! NER058 `"UTF-9"` charset is not known: expected the name of a character encoding, such as UTF-8 or windows-1252, found "UTF-9"; did you mean "UTF-8"?
    charset = "UTF-9",
    //! NER057 `0` tokenColumn is out of range: expected a column from 1 to 1000, or from -1 to -1000 counted from the end, found 0; choose another value.
    tokenColumn = 0)
//! NER059 `@SplitByShare` the shares are more than the whole: expected a sum of at most 1, found 1.1; lower one.
@SplitByShare(trainShare = 0.8, validationShare = 0.2, testShare = 0.1)
@Vocabulary(
    //! NER057 `0` minimumCount is out of range: expected a whole number from 1 to 1000000, found 0; choose another value.
    minimumCount = 0,
    //! NER057 `-` wordDropout is out of range: expected a number from 0 to 1000, found -1.0; choose another value.
    wordDropout = -1,
    wordFile = "words.txt")
@Training(
    //! NER057 `0` epochs is out of range: expected a whole number from 1 to 100000, found 0; choose another value.
    epochs = 0,
    //! NER057 `4097` batchSize is out of range: expected a whole number from 1 to 4096, found 4097; choose another value.
    batchSize = 4097,
    //! NER057 `.NaN` clipNorm is out of range: expected a number from 0 to 1000000, found NaN; choose another value.
    clipNorm = Float.NaN,
    //! NER057 `0` maximumLength is out of range: expected a whole number from 1 to 10000, found 0; choose another value.
    maximumLength = 0,
    seed = -7)
@Adam(
    //! NER057 `0` learningRate is out of range: expected a number above 0, at most 10, found 0.0; choose another value.
    learningRate = 0,
    //! NER057 `1` beta1 is out of range: expected a number from 0, below 1, found 1.0; choose another value.
    beta1 = 1,
    //! NER057 `1.5f` beta2 is out of range: expected a number from 0, below 1, found 1.5; choose another value.
    beta2 = 1.5f,
    //! NER057 `.POSITIVE_INFINITY` epsilon is out of range: expected a number above 0, at most 1, found Infinity; choose another value.
    epsilon = Float.POSITIVE_INFINITY)
@QualityGate(
    //! NER057 `75` minimumF1 is out of range: expected a number from 0 to 1, found 75.0; choose another value.
    minimumF1 = 75,
    //! NER057 `-` minimumAccuracy is out of range: expected a number from 0 to 1, found -0.1; choose another value.
    minimumAccuracy = -0.1)
@Serial
final class OutOfRange {
  @Embedding(5) Layer words;
  @Dense Layer scores;
  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
@Corpus(source = "all.conll",
    //! NER058 `"no such charset"` charset is not known: expected the name of a character encoding, such as UTF-8 or windows-1252, found "no such charset"; choose one that this JDK knows.
    charset = "no such charset",
    tokenColumn = 2,
    //! NER060 `2` token and tag have one column: expected two columns, found 2 for both; correct one of them.
    tagColumn = 2)
@SplitByCount(
    //! NER057 `0` trainSentences is out of range: expected a whole number from 1 to 2147483647, found 0; choose another value.
    trainSentences = 0,
    //! NER057 `-` validationSentences is out of range: expected a whole number from 1 to 2147483647, found -1; choose another value.
    validationSentences = -1,
    //! NER057 `-` testSentences is out of range: expected a whole number from 0 to 2147483647, found -2; choose another value.
    testSentences = -2)
@Serial
final class OutOfRangeToo {
  @Embedding(5) Layer words;
  @Dense Layer scores;
  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
@Corpus(source = "all.conll")
@SplitByShare(
    //! NER057 `0` trainShare is out of range: expected a number above 0, below 1, found 0.0; choose another value.
    trainShare = 0,
    //! NER057 `1` validationShare is out of range: expected a number above 0, below 1, found 1.0; choose another value.
    validationShare = 1,
    //! NER057 `.NaN` testShare is out of range: expected a number from 0, below 1, found NaN; choose another value.
    testShare = Double.NaN)
@Serial
final class OutOfRangeShares {
  @Embedding(5) Layer words;
  @Dense Layer scores;
  @LogSoftmax Layer tags;
}
