package com.acme;

import dev.ner.dsl.*;

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
//! NER040 `class Generic` the model Generic is generic: expected a class without type parameters, found some; remove them.
final class Generic<T> {
  @Embedding(5) Layer words;
  @Dense Layer scores;
  @LogSoftmax Layer tags;
}

class Outer {
  @NerModel(entities = {"per", "geo"})
  @Corpus(train = "train.conll", validation = "dev.conll")
  @Serial
  //! NER041 `class Inner` the model Outer.Inner is an inner class: expected a top-level or static nested class, found one that is not static; add "static".
  class Inner {
  @Embedding(5) Layer words;
  @Dense Layer scores;
  @LogSoftmax Layer tags;
  }

  @NerModel(entities = {"per", "geo"})
  @Corpus(train = "train.conll", validation = "dev.conll")
  @Serial
  //! NER042 `class Hidden` the model Outer.Hidden cannot be seen: expected no private class, found that Outer.Hidden is private; remove "private".
  private static class Hidden {
  @Embedding(5) Layer words;
  @Dense Layer scores;
  @LogSoftmax Layer tags;
  }

  private static class Secret {
    @NerModel(entities = {"per", "geo"})
    @Corpus(train = "train.conll", validation = "dev.conll")
    @Serial
    //! NER042 `class Nested` the model Outer.Secret.Nested cannot be seen: expected no private class, found that Outer.Secret is private; remove "private".
    static class Nested {
  @Embedding(5) Layer words;
  @Dense Layer scores;
  @LogSoftmax Layer tags;
    }
  }

  @NerModel(entities = {"per", "geo"})
  @Corpus(train = "train.conll", validation = "dev.conll")
  @Serial
  //! NER040 `class All` the model Outer.All is generic: expected a class without type parameters, found some; remove them.
  //! NER041 `class All` the model Outer.All is an inner class: expected a top-level or static nested class, found one that is not static; add "static".
  //! NER042 `class All` the model Outer.All cannot be seen: expected no private class, found that Outer.All is private; remove "private".
  private class All<T> {
  @Embedding(5) Layer words;
  @Dense Layer scores;
  @LogSoftmax Layer tags;
  }
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
//! NER001 `@Serial` Interface has no layer: expected fields such as "@Embedding(50) Layer words", found none; declare its layers from the top down.
@Serial
//! NER043 `interface Interface` the model Interface is no class: expected a class, found an interface; declare it as a class.
interface Interface {}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
//! NER043 `enum Enum` the model Enum is no class: expected a class, found an enum; declare it as a class.
enum Enum {
  ONE;
  @Embedding(5) Layer words;
  @Dense Layer scores;
  @LogSoftmax Layer tags;
}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
//! NER043 `record Rec` the model Rec is no class: expected a class, found a record; declare it as a class.
record Rec(@Embedding(5) Layer words, @Dense Layer scores, @LogSoftmax Layer tags) {}

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
//! NER001 `@Serial` Annotation has no layer: expected fields such as "@Embedding(50) Layer words", found none; declare its layers from the top down.
@Serial
//! NER043 `interface Annotation` the model Annotation is no class: expected a class, found an annotation; declare it as a class.
@interface Annotation {}
