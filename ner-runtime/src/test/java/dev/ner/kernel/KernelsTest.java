package dev.ner.kernel;

import static dev.ner.kernel.Lanes.COUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.random.SeededRandom;
import java.util.List;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kernel of both providers at odd sizes: against EJML or the formula in double, and bit for
 * bit against each other.
 */
class KernelsTest {
  private static final long SEED = Long.getLong("ner.test.seed", 20_170_612L);

  /** Rows, depths, panels, lanes. */
  record Size(int rows, int first, int second, int panels, int lanes) {}

  static Stream<Size> sizes() {
    return Stream.of(
        new Size(1, 1, 0, 1, 1),
        new Size(3, 5, 2, 2, 16),
        new Size(4, 16, 4, 1, 13),
        new Size(17, 50, 0, 5, 16),
        new Size(52, 13, 13, 3, 7),
        new Size(200, 50, 50, 4, 16),
        new Size(7, 207, 31, 2, 2));
  }

  private final Kernels scalar = new ScalarKernels();
  private final Kernels vector = vector();
  private final SeededRandom random = new SeededRandom(SEED, "kernels");

  private static Kernels vector() {
    try {
      return (Kernels)
          Class.forName("dev.ner.kernel.vector.VectorKernels")
              .getDeclaredConstructor()
              .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private List<Kernels> both() {
    return List.of(scalar, vector);
  }

  private float[] numbers(int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }

  /** One lane of a panel as a column. */
  private static FMatrixRMaj column(float[] panels, int panel, int width, int lane) {
    FMatrixRMaj column = new FMatrixRMaj(width, 1);
    for (int u = 0; u < width; u++) {
      column.set(u, 0, panels[(panel * width + u) * COUNT + lane]);
    }
    return column;
  }

  private static void assertClose(float actual, double expected, double scale) {
    assertThat((double) actual)
        .as("seed %d", SEED)
        .isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-5 * scale));
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void affineIsBiasPlusProducts(Size size) {
    int depth = size.first + size.second;
    float[] parameters = numbers(size.rows * (1 + depth));
    float[] first = numbers((size.panels + 1) * size.first * COUNT);
    float[] second = numbers((size.panels + 2) * size.second * COUNT);
    FMatrixRMaj weights = new FMatrixRMaj(size.rows, depth);
    System.arraycopy(parameters, size.rows, weights.data, 0, weights.data.length);
    float[][] results = new float[2][];
    for (Kernels kernels : both()) {
      PackedWeights packed = PackedWeights.allocate(kernels, size.rows, depth);
      Packing.stack(parameters, 0, size.rows, size.rows, depth, packed);
      float[] out = new float[(size.panels + 3) * size.rows * COUNT];
      kernels.affine(
          packed,
          size.rows,
          first,
          1,
          size.first,
          second,
          2,
          size.second,
          out,
          3,
          size.panels,
          size.lanes);
      results[kernels == scalar ? 0 : 1] = out;
    }
    for (int panel = 0; panel < size.panels; panel++) {
      for (int lane = 0; lane < size.lanes; lane++) {
        FMatrixRMaj x = new FMatrixRMaj(depth, 1);
        CommonOps_FDRM.insert(column(first, 1 + panel, size.first, lane), x, 0, 0);
        if (size.second > 0) {
          CommonOps_FDRM.insert(column(second, 2 + panel, size.second, lane), x, size.first, 0);
        }
        FMatrixRMaj expected = new FMatrixRMaj(size.rows, 1);
        CommonOps_FDRM.mult(weights, x, expected);
        for (int row = 0; row < size.rows; row++) {
          int at = ((3 + panel) * size.rows + row) * COUNT + lane;
          assertClose(results[0][at], expected.get(row, 0) + parameters[row], depth);
          assertSameBits(results[0][at], results[1][at]);
        }
      }
    }
  }

  private static void assertSameBits(float a, float b) {
    assertThat(Float.floatToRawIntBits(a))
        .as("seed %d", SEED)
        .isEqualTo(Float.floatToRawIntBits(b));
  }

  private static void assertSameBits(float[] a, float[] b) {
    for (int i = 0; i < a.length; i++) {
      assertSameBits(a[i], b[i]);
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void multiplyAddAddsTheTransposedProduct(Size size) {
    int inputs = size.first;
    float[] parameters = numbers(size.rows * inputs);
    float[] in = numbers((size.panels + 1) * size.rows * COUNT);
    float[] start = numbers((size.panels + 2) * inputs * COUNT);
    FMatrixRMaj weights = new FMatrixRMaj(size.rows, inputs, true, parameters);
    float[][] results = new float[2][];
    for (Kernels kernels : both()) {
      PackedWeights packed = PackedWeights.allocate(kernels, inputs, size.rows);
      Packing.transpose(parameters, 0, size.rows, 1, inputs, packed);
      float[] out = start.clone();
      kernels.multiplyAdd(packed, inputs, in, 1, size.rows, out, 2, size.panels);
      results[kernels == scalar ? 0 : 1] = out;
    }
    assertSameBits(results[0], results[1]);
    for (int panel = 0; panel < size.panels; panel++) {
      for (int lane = 0; lane < COUNT; lane++) {
        FMatrixRMaj expected = new FMatrixRMaj(inputs, 1);
        CommonOps_FDRM.multTransA(weights, column(in, 1 + panel, size.rows, lane), expected);
        for (int u = 0; u < inputs; u++) {
          int at = ((2 + panel) * inputs + u) * COUNT + lane;
          assertClose(results[0][at], expected.get(u, 0) + start[at], size.rows);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void weightAndBiasGradientsAreSumsOverAllLanes(Size size) {
    float[] d = numbers(size.panels * size.rows * COUNT);
    float[] in = numbers((size.panels + 2) * size.first * COUNT);
    int[] places = new int[size.panels];
    for (int p = 0; p < size.panels; p++) {
      places[p] = (p * 2 + 1) % (size.panels + 2);
    }
    for (int groups : size.rows % 4 == 0 ? new int[] {1, 4} : new int[] {1}) {
      for (int[] inPanels : new int[][] {null, places}) {
        float[] start = numbers(7 + size.rows * size.first + size.rows);
        float[] a = start.clone();
        float[] b = start.clone();
        gradients(scalar, size, groups, d, in, inPanels, a);
        gradients(vector, size, groups, d, in, inPanels, b);
        assertSameBits(a, b);
        checkGradients(size, groups, d, in, inPanels, start, a);
      }
    }
  }

  private static void gradients(
      Kernels kernels, Size size, int groups, float[] d, float[] in, int[] inPanels, float[] out) {
    kernels.weightGradient(d, size.rows, groups, in, inPanels, 2, size.first, size.panels, out, 7);
    kernels.biasGradient(d, size.rows, groups, size.panels, out, 7 + size.rows * size.first);
  }

  private static void checkGradients(
      Size size, int groups, float[] d, float[] in, int[] inPanels, float[] start, float[] actual) {
    int units = size.rows / groups;
    for (int row = 0; row < size.rows; row++) {
      int place = row % groups * units + row / groups;
      double bias = 0;
      double[] sums = new double[size.first];
      for (int p = 0; p < size.panels; p++) {
        int source = inPanels == null ? 2 + p : inPanels[p];
        for (int lane = 0; lane < COUNT; lane++) {
          double g = d[(p * size.rows + row) * COUNT + lane];
          bias += g;
          for (int k = 0; k < size.first; k++) {
            sums[k] += g * in[(source * size.first + k) * COUNT + lane];
          }
        }
      }
      int terms = size.panels * COUNT;
      for (int k = 0; k < size.first; k++) {
        int at = 7 + place * size.first + k;
        assertClose(actual[at], start[at] + sums[k], terms);
      }
      int at = 7 + size.rows * size.first + place;
      assertClose(actual[at], start[at] + bias, terms);
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void lstmAndSoftmaxSweepsAgreeToTheBit(Size size) {
    int units = size.first;
    float[] gates = numbers((size.panels + 1) * 4 * units * COUNT);
    float[] cell = numbers((2 * size.panels + 1) * units * COUNT);
    float[] d = numbers((size.panels + 1) * units * COUNT);
    float[] dc = numbers(size.panels * units * COUNT);
    float[][] a = {gates.clone(), cell.clone(), new float[d.length], cell.clone(), dc.clone()};
    float[][] b = {gates.clone(), cell.clone(), new float[d.length], cell.clone(), dc.clone()};
    lstm(scalar, size, units, a, d);
    lstm(vector, size, units, b, d);
    for (int i = 0; i < a.length; i++) {
      assertSameBits(a[i], b[i]);
    }
    float[] in = numbers(size.panels * size.rows * COUNT);
    float[] up = numbers(in.length);
    float[][] s = new float[4][in.length];
    scalar.logSoftmaxForward(size.rows, in, s[0], size.panels, COUNT);
    vector.logSoftmaxForward(size.rows, in, s[1], size.panels, COUNT);
    assertSameBits(s[0], s[1]);
    scalar.logSoftmaxBackward(size.rows, s[0], up, s[2], size.panels);
    vector.logSoftmaxBackward(size.rows, s[1], up, s[3], size.panels);
    assertSameBits(s[2], s[3]);
  }

  private static void lstm(Kernels kernels, Size size, int units, float[][] b, float[] d) {
    kernels.lstmForward(units, b[0], 1, b[1], b[2], b[3], 0, size.panels + 1, size.panels, COUNT);
    kernels.lstmBackward(units, b[0], 1, b[1], b[2], 0, d, b[4], size.panels);
  }
}
