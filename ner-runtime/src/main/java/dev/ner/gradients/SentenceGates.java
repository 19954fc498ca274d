package dev.ner.gradients;

import dev.ner.batch.LaneBatch;
import dev.ner.network.Network;
import dev.ner.network.RecurrentTrace;
import java.util.ArrayList;
import java.util.List;

/**
 * The gates of a recurrent layer over one sentence.
 *
 * @param layer the layer's path
 * @param gates its gates; none for an RNN
 */
public record SentenceGates(String layer, List<Values> gates) {

  /**
   * One gate's values.
   *
   * @param gate its name
   * @param values by token in the order of the sentence, then by unit
   */
  public record Values(String gate, float[][] values) {}

  public SentenceGates {
    gates = List.copyOf(gates);
  }

  /**
   * The gates of all recurrent layers over a sentence.
   *
   * @param network its weights packed; its buffers are overwritten
   */
  static List<SentenceGates> of(Network network, EncodedSentence sentence) {
    LaneBatch batch = EncodedSentence.batch(List.of(sentence));
    network.forward(batch);
    List<SentenceGates> layers = new ArrayList<>();
    for (RecurrentTrace trace : network.traces()) {
      List<Values> gates = new ArrayList<>();
      for (Gate gate : Gate.of(trace.kind())) {
        gates.add(new Values(gate.name(), values(trace, gate, batch)));
      }
      layers.add(new SentenceGates(trace.layer(), gates));
    }
    return layers;
  }

  private static float[][] values(RecurrentTrace trace, Gate gate, LaneBatch batch) {
    float[][] values = new float[batch.length(0)][trace.units()];
    for (int position = 0; position < values.length; position++) {
      int panel = batch.firstPanel(LossPass.step(trace, batch, 0, position));
      for (int unit = 0; unit < trace.units(); unit++) {
        values[position][unit] = gate.value(trace, panel, unit, 0, batch.lanes());
      }
    }
    return values;
  }
}
