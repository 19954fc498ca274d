package dev.ner.kernel;

import static dev.ner.kernel.Lanes.COUNT;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The steps of a GRU and of LSTMs of other forms, and how their weights are packed. */
class RecurrentKernelsTest extends BothKernels {

  @ParameterizedTest
  @MethodSource("sizes")
  void gruSweepsFollowTheirFormulas(Size size) {
    int units = size.first();
    int after = size.panels() + 1;
    for (int lanes : new int[] {1, COUNT}) {
      float[] input = numbers((size.panels() + 1) * 3 * units * lanes);
      float[] recurrent = numbers(input.length);
      float[] output = numbers((2 * size.panels() + 1) * units * lanes);
      float[][] a = {input.clone(), recurrent.clone(), output.clone()};
      float[][] b = {input.clone(), recurrent.clone(), output.clone()};
      scalar.gruForward(units, a[0], a[1], 1, a[2], 0, after, size.panels(), lanes);
      vector.gruForward(units, b[0], b[1], 1, b[2], 0, after, size.panels(), lanes);
      assertSameBits(a[0], b[0]);
      assertSameBits(a[2], b[2]);
      int width = units * lanes;
      for (int at = 0; at < size.panels() * width; at++) {
        int q = (at / width + 1) * 3 * width + at % width;
        double r = sigmoid(2 * ((double) input[q] + recurrent[q]));
        double z = sigmoid(2 * ((double) input[q + width] + recurrent[q + width]));
        double n = Math.tanh(input[q + 2 * width] + r * recurrent[q + 2 * width]);
        assertClose(a[0][q], r, 1);
        assertClose(a[0][q + width], z, 1);
        assertClose(a[0][q + 2 * width], n, 1);
        assertClose(a[1][q + 2 * width], recurrent[q + 2 * width], 0);
        assertClose(a[2][after * width + at], (1 - z) * n + z * output[at], 1);
      }
      if (lanes == COUNT) {
        checkGruBackward(units, after, size.panels(), a);
      }
    }
  }

  private void checkGruBackward(int units, int after, int panels, float[][] forward) {
    float[] d = numbers(forward[2].length);
    float[][] input = {forward[0].clone(), forward[0].clone()};
    float[][] recurrent = {forward[1].clone(), forward[1].clone()};
    float[][] gradient = {d.clone(), d.clone()};
    for (int k = 0; k < 2; k++) {
      both()
          .get(k)
          .gruBackward(units, input[k], recurrent[k], 1, forward[2], 0, after, gradient[k], panels);
    }
    assertSameBits(input[0], input[1]);
    for (int q = 3 * units * COUNT; q < recurrent[0].length; q++) {
      assertSameBits(recurrent[0][q], recurrent[1][q]); // what panel 0 holds is undefined
    }
    assertSameBits(gradient[0], gradient[1]);
    int width = units * COUNT;
    for (int at = 0; at < panels * width; at++) {
      int q = (at / width + 1) * 3 * width + at % width;
      double r = forward[0][q];
      double z = forward[0][q + width];
      double n = forward[0][q + 2 * width];
      double u = forward[1][q + 2 * width];
      double dh = d[after * width + at];
      double dn = dh * (1 - z) * (1 - n * n);
      double dz = dh * (forward[2][at] - n) * z * (1 - z);
      double dr = dn * u * r * (1 - r);
      assertClose(input[0][q], dr, 1);
      assertClose(input[0][q + width], dz, 1);
      assertClose(input[0][q + 2 * width], dn, 1);
      assertClose(recurrent[0][q], dr, 1);
      assertClose(recurrent[0][q + width], dz, 1);
      assertClose(recurrent[0][q + 2 * width], dn * r, 1);
      assertClose(gradient[0][at], d[at] + dh * z, 1);
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void lstmsOfOtherFormsFollowTheirFormulas(Size size) {
    int units = size.first();
    int after = size.panels() + 1;
    for (Activation candidate : Activation.values()) {
      for (int form = 0; form < 4; form++) {
        int lanes = form < 2 ? 1 : COUNT;
        boolean tanh = form % 2 == 0;
        float[] gates = numbers((size.panels() + 1) * 4 * units * lanes);
        float[] cell = numbers((2 * size.panels() + 1) * units * lanes);
        float[] kept = new float[(size.panels() + 1) * units * lanes];
        float[][] a = {gates.clone(), cell.clone(), kept.clone(), cell.clone()};
        float[][] b = {gates.clone(), cell.clone(), kept.clone(), cell.clone()};
        scalar.lstmForward(
            candidate, tanh, units, a[0], 1, a[1], a[2], a[3], 0, after, size.panels(), lanes);
        vector.lstmForward(
            candidate, tanh, units, b[0], 1, b[1], b[2], b[3], 0, after, size.panels(), lanes);
        for (int i = 0; i < a.length; i++) {
          assertSameBits(a[i], b[i]);
        }
        int width = units * lanes;
        for (int at = 0; at < size.panels() * width; at++) {
          int q = (units + at / lanes) * 4 * lanes + at % lanes; // panel 1 is the first
          double g = ActivationTest.value(candidate, gates[q + 2 * lanes]);
          double c = sigmoid(2 * gates[q + lanes]) * cell[at] + sigmoid(2 * gates[q]) * g;
          double y = tanh ? Math.tanh(c) : c;
          assertClose(a[0][q + 2 * lanes], g, 1);
          assertClose(a[1][after * width + at], c, 1);
          assertClose(a[2][width + at], y, 1);
          assertClose(a[3][after * width + at], sigmoid(2 * gates[q + 3 * lanes]) * y, 1);
        }
        if (lanes == COUNT) {
          checkLstmBackward(candidate, tanh, units, after, size.panels(), a);
        }
      }
    }
  }

  private void checkLstmBackward(
      Activation candidate, boolean tanh, int units, int after, int panels, float[][] forward) {
    float[] d = numbers(forward[1].length);
    float[] dc = numbers(panels * units * COUNT);
    float[][] gates = {forward[0].clone(), forward[0].clone()};
    float[][] cells = {dc.clone(), dc.clone()};
    for (int k = 0; k < 2; k++) {
      both()
          .get(k)
          .lstmBackward(
              candidate,
              tanh,
              units,
              gates[k],
              1,
              forward[1],
              forward[2],
              0,
              after,
              d,
              cells[k],
              panels);
    }
    assertSameBits(gates[0], gates[1]);
    assertSameBits(cells[0], cells[1]);
    for (int at = 0; at < dc.length; at++) {
      int q = (units + at / COUNT) * 4 * COUNT + at % COUNT;
      double i = forward[0][q];
      double f = forward[0][q + COUNT];
      double g = forward[0][q + 2 * COUNT];
      double o = forward[0][q + 3 * COUNT];
      double y = forward[2][units * COUNT + at];
      double dh = d[after * units * COUNT + at];
      double dCell = dc[at] + dh * o * (tanh ? 1 - y * y : 1);
      assertClose(gates[0][q], dCell * g * i * (1 - i), 1);
      assertClose(gates[0][q + COUNT], dCell * forward[1][at] * f * (1 - f), 1);
      assertClose(gates[0][q + 2 * COUNT], dCell * i * ActivationTest.derivative(candidate, g), 1);
      assertClose(gates[0][q + 3 * COUNT], dh * y * o * (1 - o), 1);
      assertClose(cells[0][at], dCell * f, 1);
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void packedWeightsOfAPlainLayerAreItsAffineMap(Size size) {
    int units = size.rows();
    int depth = size.first();
    float[] parameters = numbers(units * (1 + depth + units));
    float[] x = numbers(depth);
    float[] h = numbers(units);
    for (Kernels kernels : both()) {
      PackedWeights packed = PackedWeights.allocate(kernels, units, 1 + depth + units);
      Packing.stackRnn(parameters, 0, units, depth, units * (1 + depth), units, packed);
      float[] out = new float[units];
      kernels.affine(packed, units, x, 0, depth, h, 0, units, out, 0, 1, 1);
      for (int row = 0; row < units; row++) {
        double expected =
            parameters[row]
                + product(parameters, units + row * depth, x)
                + product(parameters, units * (1 + depth) + row * units, h);
        assertClose(out[row], expected, 1 + depth + units);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void packedWeightsOfAGruHalveItsSigmoids(Size size) {
    int units = size.rows();
    int depth = size.first();
    float[] parameters = numbers(3 * units * (1 + depth));
    float[] x = numbers(depth);
    for (Kernels kernels : both()) {
      PackedWeights packed = PackedWeights.allocate(kernels, 3 * units, 1 + depth);
      Packing.stackGru(parameters, 0, 3 * units, units, depth, packed);
      float[] out = new float[3 * units];
      kernels.affine(packed, 3 * units, x, 0, depth, x, 0, 0, out, 0, 1, 1);
      for (int row = 0; row < 3 * units; row++) {
        double whole = parameters[row] + product(parameters, 3 * units + row * depth, x);
        assertClose(out[row], row < 2 * units ? whole / 2 : whole, 1 + depth);
      }
    }
  }

  private static double product(float[] weights, int from, float[] x) {
    double sum = 0;
    for (int k = 0; k < x.length; k++) {
      sum += (double) weights[from + k] * x[k];
    }
    return sum;
  }
}
