package dev.ner.benchmarks.interpreted;

import dev.ner.batch.LaneBatch;
import dev.ner.network.Network;
import dev.ner.network.NetworkFactory;
import dev.ner.network.ParameterLayout;
import dev.ner.network.Parameters;
import java.util.List;
import java.util.function.Supplier;

/**
 * A network that is a list of layers. Offsets, initial values and results equal those of the
 * generated network of the same layers.
 */
public final class InterpretedNetwork extends Network {
  private final Supplier<List<InterpretedLayer>> shape;
  private final InterpretedEmbedding words;
  private final List<InterpretedLayer> layers;

  private InterpretedNetwork(Parameters parameters, Supplier<List<InterpretedLayer>> shape) {
    super(parameters);
    this.shape = shape;
    this.layers = shape.get();
    this.words = (InterpretedEmbedding) layers.get(0);
    declare(layers, 1);
    layers.forEach(layer -> layer.prepare(kernels));
  }

  /** The network of the course's model, for any widths. */
  public static NetworkFactory of(int embedding, int units, int tags) {
    return factory(
        () ->
            List.of(
                new InterpretedEmbedding("words", embedding),
                new InterpretedLstm("context", embedding, units),
                new InterpretedDense("scores", units, tags),
                new InterpretedLogSoftmax("tags", tags)));
  }

  private static NetworkFactory factory(Supplier<List<InterpretedLayer>> shape) {
    return new NetworkFactory() {
      @Override
      public ParameterLayout layout(int... rows) {
        return declare(shape.get(), rows[0]);
      }

      @Override
      public Network create(Parameters parameters) {
        return new InterpretedNetwork(parameters, shape);
      }
    };
  }

  private static ParameterLayout declare(List<InterpretedLayer> layers, int vocabularySize) {
    ParameterLayout.Builder layout = ParameterLayout.builder();
    int offset = 0;
    for (InterpretedLayer layer : layers) {
      offset = layer.declare(layout, offset);
    }
    ((InterpretedEmbedding) layers.get(0)).declareTable(layout, offset, vocabularySize);
    return layout.build();
  }

  /** A network with packed weights of its own, which generated ones would share. */
  @Override
  public Network sibling() {
    return new InterpretedNetwork(source(), shape);
  }

  @Override
  public void packForward() {
    for (InterpretedLayer layer : layers) {
      layer.packForward(parameters);
    }
  }

  @Override
  public void packBackward() {
    for (InterpretedLayer layer : layers) {
      layer.packBackward(parameters);
    }
  }

  @Override
  public void forward(LaneBatch batch) {
    for (InterpretedLayer layer : layers) {
      layer.reserveForward(batch);
    }
    words.forward(batch, parameters);
    for (int i = 1; i < layers.size(); i++) {
      layers.get(i).forward(kernels, batch, layers.get(i - 1));
    }
  }

  @Override
  protected void reserveBackward(LaneBatch batch) {
    for (InterpretedLayer layer : layers) {
      layer.reserveBackward(batch);
    }
  }

  @Override
  public void backward(LaneBatch batch) {
    for (int i = layers.size() - 1; i > 0; i--) {
      layers.get(i).backward(kernels, batch, layers.get(i - 1), gradient);
    }
    words.backward(batch, tableGradients()[0]);
  }

  @Override
  public float[] output() {
    return layers.get(layers.size() - 1).output;
  }

  @Override
  public float[] outputGradient() {
    return layers.get(layers.size() - 1).gradient;
  }
}
