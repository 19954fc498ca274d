package dev.ner.dsl.processor.plan;

import java.util.List;

/** A layer of the generated network with all that its code needs. */
public sealed interface LayerPlan permits EmbeddingPlan, LstmPlan, DensePlan, LogSoftmaxPlan {

  /** What it is called. */
  LayerNames names();

  /** The simple name of its annotation. */
  String kind();

  /** What it gives to the next layer. */
  Signal output();

  /** Its parameters in the order of their offsets. */
  List<ParameterPlan> parameters();

  /** The number of its weights, a table's not counted. */
  int weights();

  /** The number of units that it gives. */
  default int units() {
    return output().width().size();
  }

  /** As the summary has it: {@code context: LSTM(50)}. */
  default String describe() {
    return names().path() + ": " + kind() + "(" + units() + ")";
  }
}
