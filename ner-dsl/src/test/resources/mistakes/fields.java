package com.acme;

import dev.ner.dsl.*;

@NerModel(entities = {"per", "geo"})
@Corpus(train = "train.conll", validation = "dev.conll")
@Serial
final class Fields {
  static final int WIDTH = 7;
  static Layer constant;

  @Embedding(WIDTH) Layer words;

  //! NER012 `@Dense` the field "both" is several layers: expected one layer annotation, found @LSTM and @Dense; give each layer a field of its own.
  @LSTM(5) @Dense(4) Layer both;

  //! NER013 `missing` the field "missing" is no layer: expected a layer annotation on a field of type Layer, found no layer annotation; annotate it, remove it, or make it static if it is a constant.
  Layer missing;

  //! NER013 `number` the field "number" is no layer: expected a layer annotation on a field of type Layer, found the type int; annotate it, remove it, or make it static if it is a constant.
  int number;

  //! NER013 `name` the field "name" is no layer: expected a layer annotation on a field of type Layer, found the type String; annotate it, remove it, or make it static if it is a constant.
  String name;

  //! NER014 `text` the layer "text" has the wrong type: expected dev.ner.dsl.Layer, found String; declare it as "Layer text".
  @LSTM(5) String text;

  //! NER014 `array` the layer "array" has the wrong type: expected dev.ner.dsl.Layer, found dev.ner.dsl.Layer[]; declare it as "Layer array".
  @LSTM(5) Layer[] array;

  //! NER015 `fixed` the layer "fixed" is static: expected an instance field, found a static one; remove "static".
  @LSTM(5) static Layer fixed;

  @Dense Layer scores;
  @LogSoftmax Layer tags;

  void method() {}

  enum Colour { RED }
}
