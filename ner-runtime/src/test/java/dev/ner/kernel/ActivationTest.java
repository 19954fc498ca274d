package dev.ner.kernel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Activations forward and backward, at places and of lengths that fill no vector. */
class ActivationTest extends BothKernels {
  private static final int FROM = 3;

  static double value(Activation activation, double a) {
    return switch (activation) {
      case LINEAR -> a;
      case TANH -> Math.tanh(a);
      case RELU -> Math.max(a, 0);
      case SIGMOID -> sigmoid(a);
    };
  }

  static double derivative(Activation activation, double y) {
    return switch (activation) {
      case LINEAR -> 1;
      case TANH -> 1 - y * y;
      case RELU -> y > 0 ? 1 : 0;
      case SIGMOID -> y * (1 - y);
    };
  }

  @ParameterizedTest
  @EnumSource
  void activationsAndTheirGradientsFollowTheirFormulas(Activation activation) {
    for (int count : new int[] {0, 1, 13, 16, 207}) {
      float[] a = numbers(FROM + count + 2);
      float[][] y = {a.clone(), a.clone()};
      scalar.activate(activation, y[0], FROM, FROM + count);
      vector.activate(activation, y[1], FROM, FROM + count);
      assertSameBits(y[0], y[1]);
      for (int i = 0; i < a.length; i++) {
        boolean inside = i >= FROM && i < FROM + count;
        assertClose(y[0][i], inside ? value(activation, a[i]) : a[i], inside ? 1 : 0);
      }
      checkGradient(activation, y[0], count);
    }
  }

  private void checkGradient(Activation activation, float[] y, int count) {
    float[] dy = numbers(count + 5);
    float[] start = numbers(count + 7);
    float[][] da = {start.clone(), start.clone(), dy.clone()};
    scalar.activationGradient(activation, y, FROM, dy, 1, da[0], 4, count);
    vector.activationGradient(activation, y, FROM, dy, 1, da[1], 4, count);
    vector.activationGradient(activation, y, FROM, da[2], 1, da[2], 1, count);
    assertSameBits(da[0], da[1]);
    for (int i = 0; i < start.length; i++) {
      boolean inside = i >= 4 && i < 4 + count;
      double expected = inside ? dy[i - 3] * derivative(activation, y[i - 4 + FROM]) : start[i];
      assertClose(da[0][i], expected, inside ? 1 : 0);
      if (inside) {
        assertSameBits(da[2][i - 3], da[0][i]);
      }
    }
  }
}
