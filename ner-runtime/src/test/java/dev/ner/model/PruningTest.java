package dev.ner.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.input.FeatureKeys;
import dev.ner.input.InputLayer;
import dev.ner.input.Inputs;
import dev.ner.network.Initializer;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Network;
import dev.ner.network.NetworkFactory;
import dev.ner.network.ParameterLayout;
import dev.ner.network.Parameters;
import java.util.List;
import org.junit.jupiter.api.Test;

class PruningTest {
  private static final Initializer ZERO = new Initializer.Zero();

  /** Two dense weights and two tables of features, each of two columns. */
  private record Tables(float prune) implements NetworkFactory {
    @Override
    public ParameterLayout layout(int... rows) {
      return ParameterLayout.builder()
          .dense("bias", 0, 1, 2, ZERO)
          .table("wide.table", rows[0], 2, ZERO)
          .table("all.table", rows[1], 2, ZERO)
          .build();
    }

    @Override
    public List<InputLayer> inputs() {
      return List.of(
          new InputLayer.Sparse("wide", 1, 1, false, 1, 0, 0f, prune),
          new InputLayer.Sparse("all", 1, 1, false, 1, 0, 0f, 0f));
    }

    @Override
    public Network create(Parameters parameters) {
      throw new UnsupportedOperationException();
    }
  }

  private static TrainedModel model(float prune) {
    NetworkFactory factory = new Tables(prune);
    List<FeatureKeys> keys =
        List.of(new FeatureKeys(new int[] {-7, 3, 5, 9}), new FeatureKeys(new int[] {1, 2}));
    Inputs inputs = new Inputs(factory.inputs(), List.copyOf(keys));
    float[] values = {1, 2, 0.1f, 0, 0.1f, -0.5f, 0, 0, 0.3f, 0, 0, 0, 0.1f, 0.1f};
    ModelDefinition definition = new ModelDefinition("test.Model", List.of("a"), "", factory);
    Parameters parameters = new Parameters(factory.layout(inputs.rows()), values);
    return new TrainedModel(definition, inputs, parameters, 20);
  }

  @Test
  void featuresWithoutALargeWeightGoAndTheOthersKeepTheirRows() {
    TrainedModel pruned = Pruning.prune(model(0.3f));
    assertThat(((FeatureKeys) pruned.inputs().dictionaries().get(0)).keys()).containsExactly(3, 9);
    assertThat(((FeatureKeys) pruned.inputs().dictionaries().get(1)).keys()).containsExactly(1, 2);
    assertThat(pruned.parameters().values())
        .containsExactly(1, 2, 0.1f, -0.5f, 0.3f, 0, 0, 0, 0.1f, 0.1f);
    assertThat(pruned.maximumLength()).isEqualTo(20);
  }

  @Test
  void withoutAThresholdAModelStaysAsItIs() {
    TrainedModel model = model(0f);
    assertThat(Pruning.prune(model)).isSameAs(model);
  }

  @Test
  void aTableKeepsARowWhenAllFeaturesGo() {
    TrainedModel pruned = Pruning.prune(model(1f));
    assertThat(pruned.inputs().rows()).containsExactly(1, 2);
    assertThat(pruned.parameters().values()).startsWith(1, 2, 0, 0);
  }
}
