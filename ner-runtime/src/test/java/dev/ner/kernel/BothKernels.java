package dev.ner.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ner.random.SeededRandom;
import java.util.List;
import java.util.stream.Stream;

/** What tests of kernels need: both providers, odd sizes, seeded numbers and comparisons. */
abstract class BothKernels {
  private static final long SEED = Long.getLong("ner.test.seed", 20_170_612L);

  /** Rows, depths, panels. */
  record Size(int rows, int first, int second, int panels) {}

  static Stream<Size> sizes() {
    return Stream.of(
        new Size(1, 1, 0, 1),
        new Size(3, 5, 2, 2),
        new Size(4, 16, 4, 1),
        new Size(17, 50, 0, 5),
        new Size(52, 13, 13, 3),
        new Size(200, 50, 50, 4),
        new Size(7, 207, 31, 2),
        new Size(66, 3, 129, 9));
  }

  /** And a second input alone, as a GRU's recurrent product has it. */
  static Stream<Size> productSizes() {
    return Stream.concat(
        sizes(), Stream.of(new Size(150, 0, 50, 4), new Size(9, 0, 7, 1), new Size(4, 0, 1, 7)));
  }

  final Kernels scalar = new ScalarKernels();
  final Kernels vector = vector();
  final SeededRandom random = new SeededRandom(SEED, "kernels");

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

  List<Kernels> both() {
    return List.of(scalar, vector);
  }

  float[] numbers(int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }

  static void assertClose(float actual, double expected, double scale) {
    assertThat((double) actual).as("seed %d", SEED).isCloseTo(expected, within(1e-5 * scale));
  }

  static void assertSameBits(float a, float b) {
    assertThat(Float.floatToRawIntBits(a))
        .as("seed %d", SEED)
        .isEqualTo(Float.floatToRawIntBits(b));
  }

  static void assertSameBits(float[] a, float[] b) {
    for (int i = 0; i < a.length; i++) {
      assertSameBits(a[i], b[i]);
    }
  }

  static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
