package dev.ner.dsl.processor.plan;

import java.util.List;

/** A layer of the generated network, or what joins layers, with all that its code needs. */
public sealed interface LayerPlan
    permits InputPlan,
        RecurrentPlan,
        DensePlan,
        DropoutPlan,
        LayerNormPlan,
        LogSoftmaxPlan,
        CrfPlan,
        ReversePlan,
        JoinPlan,
        AddPlan {

  /** What it is called. */
  LayerNames names();

  /** The simple name of its annotation; empty for what no annotation of its own declares. */
  String kind();

  /** What it reads, to the gradient of which it adds; none for an input layer. */
  List<Signal> inputs();

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

  /** Whether the network has methods that compute it. */
  default boolean isComputed() {
    return true;
  }

  /** Whether it overwrites its input's gradient, which then needs no clearing. */
  default boolean overwritesGradient() {
    return false;
  }

  /** As the summary has it: {@code context: LSTM(50)}. */
  default String describe() {
    return names().path() + ": " + kind() + "(" + units() + ")";
  }
}
