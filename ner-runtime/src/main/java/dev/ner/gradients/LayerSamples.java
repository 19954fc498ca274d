package dev.ner.gradients;

import dev.ner.batch.LaneBatch;
import dev.ner.kernel.Lanes;
import dev.ner.network.RecurrentTrace;
import java.util.ArrayList;
import java.util.List;

/** What a measurement collects of one recurrent layer. */
final class LayerSamples {
  private final RecurrentTrace.Kind kind;
  private final DistanceSamples states = new DistanceSamples();
  private final DistanceSamples relativeStates = new DistanceSamples();
  private final DistanceSamples weightTerms = new DistanceSamples();
  private final DistanceSamples weightShares = new DistanceSamples();
  private final List<GateSaturation.Counter> gates = new ArrayList<>();

  LayerSamples(RecurrentTrace.Kind kind) {
    this.kind = kind;
    Gate.of(kind).forEach(gate -> gates.add(new GateSaturation.Counter()));
  }

  /** Counts the gates' values at all tokens of a batch; after the forward pass. */
  void addGates(RecurrentTrace trace, LaneBatch batch) {
    for (int g = 0; g < gates.size(); g++) {
      Gate gate = Gate.of(kind).get(g);
      for (int s = 0; s < batch.sentences(); s++) {
        for (int step = 0; step < batch.length(s); step++) {
          int panel = batch.firstPanel(step) + s / Lanes.COUNT;
          for (int unit = 0; unit < trace.units(); unit++) {
            float value = gate.value(trace, panel, unit, s % Lanes.COUNT, Lanes.COUNT);
            gates.get(g).add(value);
          }
        }
      }
    }
  }

  /** Adds what the loss at a position of a sentence sent back; after the backward pass. */
  void addGradients(RecurrentTrace trace, LaneBatch batch, int sentence, int position) {
    int t = LossPass.step(trace, batch, sentence, position);
    double near = LossPass.stateGradient(trace, batch, sentence, t);
    for (int k = 0; k <= t; k++) {
      double state = LossPass.stateGradient(trace, batch, sentence, t - k);
      states.add(k, state);
      relativeStates.add(k, near > 0 ? state / near : Double.NaN);
    }
    double[] terms = new double[t]; // the first step adds nothing: the state before it is zero
    double sum = 0;
    for (int k = 0; k < t; k++) {
      terms[k] = LossPass.weightTerm(trace, batch, sentence, t - k);
      sum += terms[k];
    }
    for (int k = 0; k < t; k++) {
      weightTerms.add(k, terms[k]);
      weightShares.add(k, terms[k] / sum);
    }
  }

  LayerGradients gradients(RecurrentTrace trace) {
    List<GateSaturation> saturations = new ArrayList<>();
    for (int g = 0; g < gates.size(); g++) {
      saturations.add(gates.get(g).saturation(Gate.of(kind).get(g).name()));
    }
    return new LayerGradients(
        trace.layer(),
        kind,
        trace.units(),
        trace.reversed(),
        DistanceCurve.of(states),
        DistanceCurve.of(relativeStates),
        DistanceCurve.of(weightTerms),
        DistanceCurve.of(weightShares),
        saturations);
  }
}
