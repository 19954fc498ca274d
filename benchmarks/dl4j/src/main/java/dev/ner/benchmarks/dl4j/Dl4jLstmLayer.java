package dev.ner.benchmarks.dl4j;

import dev.ner.benchmarks.probe.Batches;
import dev.ner.benchmarks.probe.Figures;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * Tokens a second through DL4J's LSTM, forward and backward with the gradient of its input;
 * arguments: inputs, units.
 */
public final class Dl4jLstmLayer {
  private static final int TAGS = 3;

  private Dl4jLstmLayer() {}

  public static void main(String[] arguments) {
    int inputs = Integer.parseInt(arguments[0]);
    int units = Integer.parseInt(arguments[1]);
    MultiLayerConfiguration configuration =
        new NeuralNetConfiguration.Builder()
            .seed(1)
            .list()
            .layer(new LSTM.Builder().nIn(inputs).nOut(units).activation(Activation.TANH).build())
            .layer(
                new RnnOutputLayer.Builder(LossFunction.MCXENT)
                    .nIn(units)
                    .nOut(TAGS)
                    .activation(Activation.SOFTMAX)
                    .build())
            .build();
    MultiLayerNetwork network = new MultiLayerNetwork(configuration);
    network.init();
    network.initGradientsView();
    Layer layer = network.getLayer(0);
    INDArray input = Nd4j.randn(Batches.SENTENCES, inputs, Batches.TIME);
    INDArray ones = Nd4j.ones(Batches.SENTENCES, units, Batches.TIME);
    LayerWorkspaceMgr workspaces = LayerWorkspaceMgr.noWorkspaces();
    Runnable step =
        () -> {
          layer.setInput(input, workspaces);
          layer.activate(true, workspaces);
          var gradients = layer.backpropGradient(ones, workspaces);
          if (gradients.getSecond().length() != input.length()) {
            throw new IllegalStateException("no gradient of the input");
          }
          layer.clear();
        };
    Figures.report("value", Batches.TOKENS / Figures.medianSeconds(step));
  }
}
