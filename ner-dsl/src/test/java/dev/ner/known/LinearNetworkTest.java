package dev.ner.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ner.batch.LaneBatch;
import dev.ner.kernel.Lanes;
import dev.ner.network.Network;
import dev.ner.network.RecurrentTrace;
import dev.ner.random.SeededRandom;
import dev.ner.train.Clipping;
import dev.ner.train.GradientSteps;
import dev.ner.train.SgdSettings;
import java.util.Arrays;
import org.ejml.data.Complex_F32;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;
import org.ejml.dense.row.factory.DecompositionFactory_FDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Gradients in a linear recurrent network: k steps back they are multiplied by U k times, so they
 * vanish below a spectral radius of 1 and explode above it (Pascanu, Mikolov and Bengio 2013).
 */
class LinearNetworkTest {
  private static final String LAYER = "@RNN(value = 16, activation = Activation.LINEAR)";
  private static final String U = "context.recurrentWeights";
  private static final int WORDS = 5;

  @ParameterizedTest
  @ValueSource(floats = {0.8f, 0.95f, 1f, 1.05f, 1.2f})
  void goWithThePowersOfTheRadiusWhereLengthsArePreserved(float radius) {
    Network network = Models.network(LAYER, 3, 1, WORDS, 1);
    FMatrixRMaj u = network.source().get(U); // orthogonal
    CommonOps_FDRM.scale(radius, u);
    network.source().set(U, u);
    double[] norms = gradientNorms(network, 60);
    for (int k = 1; k < norms.length; k++) {
      double expected = Math.pow(radius, k);
      assertThat(norms[k] / norms[0])
          .as("%d steps back", k)
          .isCloseTo(expected, within(1e-5 * expected));
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {0.9f, 1.1f})
  void goAtTheRateOfTheRadiusInTheLongRun(float radius) {
    Network network = Models.network(LAYER, 3, 1, WORDS, 1);
    FMatrixRMaj u = network.source().get(U);
    SeededRandom random = new SeededRandom(1, "weights");
    for (int i = 0; i < u.getNumElements(); i++) {
      u.data[i] = (float) random.nextGaussian();
    }
    CommonOps_FDRM.scale(radius / spectralRadius(u), u);
    network.source().set(U, u);
    double[] norms = gradientNorms(network, 200);
    double rate = Math.pow(norms[180] / norms[60], 1.0 / 120);
    assertThat(rate).isCloseTo(radius, within(0.01));
  }

  private static float spectralRadius(FMatrixRMaj matrix) {
    EigenDecomposition_F32<FMatrixRMaj> eigen =
        DecompositionFactory_FDRM.eig(matrix.numRows, false);
    assertThat(eigen.decompose(matrix.copy())).isTrue();
    float radius = 0;
    for (int i = 0; i < eigen.getNumberOfEigenvalues(); i++) {
      Complex_F32 value = eigen.getEigenvalue(i);
      radius = Math.max(radius, value.getMagnitude());
    }
    return radius;
  }

  /** The norm of the gradient of each state, by its distance from the loss at the end. */
  private static double[] gradientNorms(Network network, int length) {
    network.packForward();
    network.packBackward();
    LaneBatch batch = new LaneBatch();
    int[] lengths = new int[Lanes.COUNT];
    Arrays.fill(lengths, length);
    batch.begin(lengths, lengths.length);
    network.forward(batch);
    network.prepareBackward(batch);
    int last = batch.firstPanel(length - 1) * 3 * Lanes.COUNT;
    Arrays.fill(network.outputGradient(), 0f);
    Arrays.fill(network.outputGradient(), last, last + Lanes.COUNT, 1f);
    network.backward(batch);
    RecurrentTrace trace = network.traces().get(0);
    double[] norms = new double[length];
    for (int k = 0; k < length; k++) {
      int panel = batch.statePanelAfter(length - 1 - k) * trace.units() * Lanes.COUNT;
      double squares = 0;
      for (int i = panel; i < panel + trace.units() * Lanes.COUNT; i++) {
        squares += (double) trace.stateGradients()[i] * trace.stateGradients()[i];
      }
      norms[k] = Math.sqrt(squares);
    }
    return norms;
  }

  @Test
  void clippingHoldsATrainingThatWouldExplode() {
    assertThat(train(0)).isNaN();
    assertThat(train(1)).isLessThan(0.05);
  }

  /** The loss after learning over 50 steps from a spectral radius of 1.1. */
  private static double train(float clipNorm) {
    LongLag task = new LongLag(50, 16, 1);
    Network network = Models.network(LAYER, 8, task.entities(), task.words(), 1);
    FMatrixRMaj u = network.source().get(U);
    CommonOps_FDRM.scale(1.1f, u);
    network.source().set(U, u);
    Clipping clipping = new Clipping(clipNorm, 0);
    var steps = new GradientSteps(network, new SgdSettings(0.05f, 0, false, 0), clipping);
    return new Learner(network, task, steps).learn(1_000);
  }
}
