package dev.ner.kernel;

import static dev.ner.kernel.Lanes.COUNT;

import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kernel of both providers at odd sizes: against EJML or the formula in double, and bit for
 * bit against each other.
 */
class KernelsTest extends BothKernels {

  /** One lane of a panel as a column. */
  private static FMatrixRMaj column(float[] panels, int panel, int width, int lanes, int lane) {
    FMatrixRMaj column = new FMatrixRMaj(width, 1);
    for (int u = 0; u < width; u++) {
      column.set(u, 0, panels[(panel * width + u) * lanes + lane]);
    }
    return column;
  }

  /** Two columns, one above the other. */
  private static FMatrixRMaj stacked(FMatrixRMaj above, FMatrixRMaj below) {
    FMatrixRMaj column = new FMatrixRMaj(above.numRows + below.numRows, 1);
    System.arraycopy(above.data, 0, column.data, 0, above.numRows);
    System.arraycopy(below.data, 0, column.data, above.numRows, below.numRows);
    return column;
  }

  @ParameterizedTest
  @MethodSource("productSizes")
  void affineIsBiasPlusProducts(Size size) {
    checkAffine(size, COUNT);
  }

  @ParameterizedTest
  @MethodSource("productSizes")
  void affineOfOneLaneIsTheSame(Size size) {
    checkAffine(size, 1);
  }

  private void checkAffine(Size size, int lanes) {
    int depth = size.first() + size.second();
    float[] parameters = numbers(size.rows() * (1 + depth));
    float[] first = numbers((size.panels() + 1) * size.first() * lanes);
    float[] second = numbers((size.panels() + 2) * size.second() * lanes);
    FMatrixRMaj weights = new FMatrixRMaj(size.rows(), depth);
    System.arraycopy(parameters, size.rows(), weights.data, 0, weights.data.length);
    float[][] results = new float[2][(size.panels() + 3) * size.rows() * lanes];
    for (Kernels kernels : both()) {
      PackedWeights packed = PackedWeights.allocate(kernels, size.rows(), 1 + depth);
      Packing.stack(parameters, 0, size.rows(), size.rows(), depth, packed);
      kernels.affine(
          packed,
          size.rows(),
          first,
          1,
          size.first(),
          second,
          2,
          size.second(),
          results[kernels == scalar ? 0 : 1],
          3,
          size.panels(),
          lanes);
    }
    assertSameBits(results[0], results[1]);
    for (int panel = 0; panel < size.panels(); panel++) {
      for (int lane = 0; lane < lanes; lane++) {
        FMatrixRMaj x =
            stacked(
                column(first, 1 + panel, size.first(), lanes, lane),
                column(second, 2 + panel, size.second(), lanes, lane));
        FMatrixRMaj expected = new FMatrixRMaj(size.rows(), 1);
        CommonOps_FDRM.mult(weights, x, expected);
        for (int row = 0; row < size.rows(); row++) {
          int at = ((3 + panel) * size.rows() + row) * lanes + lane;
          assertClose(results[0][at], expected.get(row, 0) + parameters[row], depth);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("productSizes")
  void inputGradientAddsTheTransposedProducts(Size size) {
    float[] parameters = numbers(size.rows() * (size.first() + size.second()));
    int below = size.rows() * size.first();
    FMatrixRMaj firstWeights = new FMatrixRMaj(size.rows(), size.first());
    FMatrixRMaj secondWeights = new FMatrixRMaj(size.rows(), size.second());
    System.arraycopy(parameters, 0, firstWeights.data, 0, below);
    System.arraycopy(parameters, below, secondWeights.data, 0, size.rows() * size.second());
    float[] d = numbers((size.panels() + 1) * size.rows() * COUNT);
    float[] firstStart = numbers((size.panels() + 2) * size.first() * COUNT);
    float[] secondStart = numbers((size.panels() + 3) * size.second() * COUNT);
    float[][] first = {firstStart.clone(), firstStart.clone()};
    float[][] second = {secondStart.clone(), secondStart.clone()};
    for (Kernels kernels : both()) {
      PackedWeights packed =
          PackedWeights.allocate(kernels, size.first() + size.second(), size.rows());
      Packing.transpose(parameters, 0, size.rows(), 1, size.first(), packed, 0);
      Packing.transpose(parameters, below, size.rows(), 1, size.second(), packed, size.first());
      int i = kernels == scalar ? 0 : 1;
      kernels.inputGradient(
          packed,
          d,
          size.rows(),
          1,
          first[i],
          2,
          size.first(),
          second[i],
          3,
          size.second(),
          size.panels());
    }
    assertSameBits(first[0], first[1]);
    assertSameBits(second[0], second[1]);
    checkInputGradient(size, d, firstWeights, 2, firstStart, first[0]);
    checkInputGradient(size, d, secondWeights, 3, secondStart, second[0]);
  }

  private static void checkInputGradient(
      Size size, float[] d, FMatrixRMaj weights, int firstPanel, float[] start, float[] actual) {
    int inputs = weights.numCols;
    for (int panel = 0; panel < size.panels() && inputs > 0; panel++) {
      for (int lane = 0; lane < COUNT; lane++) {
        FMatrixRMaj expected = new FMatrixRMaj(inputs, 1);
        CommonOps_FDRM.multTransA(
            weights, column(d, 1 + panel, size.rows(), COUNT, lane), expected);
        for (int u = 0; u < inputs; u++) {
          int at = ((firstPanel + panel) * inputs + u) * COUNT + lane;
          assertClose(actual[at], expected.get(u, 0) + start[at], size.rows());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("productSizes")
  void weightGradientsAreSumsOverAllLanes(Size size) {
    float[] d = numbers(size.panels() * size.rows() * COUNT);
    float[] first = numbers((size.panels() + 2) * size.first() * COUNT);
    float[] second = numbers((size.panels() + 2) * size.second() * COUNT);
    int[] places = new int[size.panels()];
    for (int p = 0; p < size.panels(); p++) {
      places[p] = (p * 2 + 1) % (size.panels() + 2);
    }
    int depth = size.first() + size.second();
    for (int groups : size.rows() % 4 == 0 ? new int[] {1, 4} : new int[] {1}) {
      float[] start = numbers(7 + size.rows() * (1 + depth));
      float[][] results = {start.clone(), start.clone()};
      for (Kernels kernels : both()) {
        kernels.weightGradient(
            d,
            size.rows(),
            groups,
            first,
            2,
            size.first(),
            second,
            places,
            size.second(),
            size.panels(),
            results[kernels == scalar ? 0 : 1],
            7,
            7 + size.rows(),
            7 + size.rows() * (1 + size.first()));
      }
      assertSameBits(results[0], results[1]);
      checkGradients(size, groups, d, first, second, places, start, results[0]);
    }
  }

  private static void checkGradients(
      Size size,
      int groups,
      float[] d,
      float[] first,
      float[] second,
      int[] places,
      float[] start,
      float[] actual) {
    int depth = size.first() + size.second();
    int units = size.rows() / groups;
    for (int row = 0; row < size.rows(); row++) {
      double bias = 0;
      double[] sums = new double[depth];
      for (int p = 0; p < size.panels(); p++) {
        for (int lane = 0; lane < COUNT; lane++) {
          double g = d[(p * size.rows() + row) * COUNT + lane];
          FMatrixRMaj x =
              stacked(
                  column(first, 2 + p, size.first(), COUNT, lane),
                  column(second, places[p], size.second(), COUNT, lane));
          bias += g;
          for (int k = 0; k < depth; k++) {
            sums[k] += g * x.get(k, 0);
          }
        }
      }
      int place = row % groups * units + row / groups;
      int terms = size.panels() * COUNT;
      assertClose(actual[7 + place], start[7 + place] + bias, terms);
      for (int k = 0; k < depth; k++) {
        int at =
            k < size.first()
                ? 7 + size.rows() + place * size.first() + k
                : 7 + size.rows() * (1 + size.first()) + place * size.second() + k - size.first();
        assertClose(actual[at], start[at] + sums[k], terms);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void lstmSweepsFollowTheirFormulas(Size size) {
    for (int lanes : new int[] {1, COUNT}) {
      int units = size.first();
      float[] gates = numbers((size.panels() + 1) * 4 * units * lanes);
      float[] cell = numbers((2 * size.panels() + 1) * units * lanes);
      float[] tanh = new float[(size.panels() + 1) * units * lanes];
      float[][] a = {gates.clone(), cell.clone(), tanh.clone(), cell.clone()};
      float[][] b = {gates.clone(), cell.clone(), tanh.clone(), cell.clone()};
      int after = size.panels() + 1;
      scalar.lstmForward(units, a[0], 1, a[1], a[2], a[3], 0, after, size.panels(), lanes);
      vector.lstmForward(units, b[0], 1, b[1], b[2], b[3], 0, after, size.panels(), lanes);
      for (int i = 0; i < a.length; i++) {
        assertSameBits(a[i], b[i]);
      }
      checkLstmForward(units, gates, cell, a, after, size.panels(), lanes);
      if (lanes == COUNT) {
        checkLstmBackward(size, units, a);
      }
    }
  }

  private static void checkLstmForward(
      int units, float[] gates, float[] cell, float[][] after, int to, int panels, int lanes) {
    for (int at = 0; at < panels * units * lanes; at++) {
      int q = (units + at / lanes) * 4 * lanes + at % lanes; // panel 1 is the first
      double i = sigmoid(2 * (double) gates[q]);
      double f = sigmoid(2 * (double) gates[q + lanes]);
      double g = Math.tanh(gates[q + 2 * lanes]);
      double o = sigmoid(2 * (double) gates[q + 3 * lanes]);
      double c = f * cell[at] + i * g;
      assertClose(after[0][q], i, 1);
      assertClose(after[0][q + lanes], f, 1);
      assertClose(after[0][q + 2 * lanes], g, 1);
      assertClose(after[0][q + 3 * lanes], o, 1);
      assertClose(after[1][to * units * lanes + at], c, 1);
      assertClose(after[2][units * lanes + at], Math.tanh(c), 1);
      assertClose(after[3][to * units * lanes + at], o * Math.tanh(c), 1);
    }
  }

  private void checkLstmBackward(Size size, int units, float[][] forward) {
    int after = size.panels() + 1;
    float[] d = numbers(forward[1].length);
    float[] dc = numbers(size.panels() * units * COUNT);
    float[][] gates = {forward[0].clone(), forward[0].clone()};
    float[][] cells = {dc.clone(), dc.clone()};
    for (Kernels kernels : both()) {
      int k = kernels == scalar ? 0 : 1;
      kernels.lstmBackward(
          units, gates[k], 1, forward[1], forward[2], 0, after, d, cells[k], size.panels());
    }
    assertSameBits(gates[0], gates[1]);
    assertSameBits(cells[0], cells[1]);
    for (int at = 0; at < dc.length; at++) {
      int q = (units + at / COUNT) * 4 * COUNT + at % COUNT;
      double i = forward[0][q];
      double f = forward[0][q + COUNT];
      double g = forward[0][q + 2 * COUNT];
      double o = forward[0][q + 3 * COUNT];
      double tanh = forward[2][units * COUNT + at];
      double dh = d[after * units * COUNT + at];
      double dCell = dc[at] + dh * o * (1 - tanh * tanh);
      assertClose(gates[0][q], dCell * g * i * (1 - i), 1);
      assertClose(gates[0][q + COUNT], dCell * forward[1][at] * f * (1 - f), 1);
      assertClose(gates[0][q + 2 * COUNT], dCell * i * (1 - g * g), 1);
      assertClose(gates[0][q + 3 * COUNT], dh * tanh * o * (1 - o), 1);
      assertClose(cells[0][at], dCell * f, 1);
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void logSoftmaxFollowsItsFormula(Size size) {
    for (int lanes : new int[] {1, COUNT}) {
      float[] in = numbers(size.panels() * size.rows() * lanes);
      float[][] out = new float[2][in.length];
      scalar.logSoftmaxForward(size.rows(), in, out[0], size.panels(), lanes);
      vector.logSoftmaxForward(size.rows(), in, out[1], size.panels(), lanes);
      assertSameBits(out[0], out[1]);
      for (int at = 0; at < in.length; at++) {
        assertClose(out[0][at], in[at] - Math.log(sumOfExp(in, at, size.rows(), lanes)), 1);
      }
    }
    float[] y = numbers(size.panels() * size.rows() * COUNT);
    float[] dy = numbers(y.length);
    float[][] dx = new float[2][y.length];
    scalar.logSoftmaxBackward(size.rows(), y, dy, dx[0], size.panels());
    vector.logSoftmaxBackward(size.rows(), y, dy, dx[1], size.panels());
    assertSameBits(dx[0], dx[1]);
    for (int at = 0; at < y.length; at++) {
      double sum = 0;
      for (int k = 0; k < size.rows(); k++) {
        sum += dy[sameLane(at, k, size.rows(), COUNT)];
      }
      assertClose(dx[0][at], dy[at] - Math.exp(y[at]) * sum, size.rows() * 10);
    }
  }

  private static double sumOfExp(float[] in, int at, int width, int lanes) {
    double sum = 0;
    for (int k = 0; k < width; k++) {
      sum += Math.exp(in[sameLane(at, k, width, lanes)]);
    }
    return sum;
  }

  /** The place of unit k in the panel and lane of a place. */
  private static int sameLane(int at, int k, int width, int lanes) {
    int panel = at / (width * lanes);
    return (panel * width + k) * lanes + at % lanes;
  }
}
