package dev.ner.dsl.processor.plan;

import dev.ner.dsl.processor.spec.LayerKind;
import java.util.List;

/**
 * Convolutions over the characters of each word.
 *
 * @param input what it reads
 * @param number its place among the network's tables
 * @param embedding the width of a character, E
 * @param window the constant that holds how many characters a convolution sees
 */
public record CharConvolutionPlan(
    LayerNames names,
    LayerKind.CharConvolution input,
    int number,
    Signal output,
    Width embedding,
    String window,
    ParameterPlan weightMatrix,
    ParameterPlan bias,
    ParameterPlan table)
    implements InputPlan {

  @Override
  public List<ParameterPlan> parameters() {
    return List.of(weightMatrix, bias, table);
  }

  @Override
  public int weights() {
    return input.weights(0, input.units()).intValueExact();
  }

  @Override
  public int tableWidth() {
    return embedding.size();
  }
}
