package dev.ner.dsl.processor.plan;

import dev.ner.dsl.processor.spec.LayerKind;
import java.util.ArrayList;
import java.util.List;

/**
 * LSTMs over the characters of each word, from both ends.
 *
 * @param input what it reads
 * @param number its place among the network's tables
 * @param embedding the width of a character, E
 * @param directions the input weights, recurrent weights and bias from left to right, then those
 *     from right to left
 */
public record CharLstmPlan(
    LayerNames names,
    LayerKind.CharLstm input,
    int number,
    Signal output,
    Width embedding,
    List<ParameterPlan> directions,
    ParameterPlan table)
    implements InputPlan {

  public CharLstmPlan {
    directions = List.copyOf(directions);
  }

  @Override
  public List<ParameterPlan> parameters() {
    List<ParameterPlan> all = new ArrayList<>(directions);
    all.add(table);
    return all;
  }

  @Override
  public int weights() {
    return input.weights(0, units()).intValueExact();
  }

  @Override
  public int tableWidth() {
    return embedding.size();
  }
}
