package dev.ner.kernel;

import static dev.ner.kernel.Lanes.COUNT;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Layer normalisation: its outputs by the formula, its gradient by the Jacobian, in double. */
class LayerNormTest extends BothKernels {
  private static final int IN = 2; // the first panel of the input

  @ParameterizedTest
  @MethodSource("sizes")
  void normalizesEachLane(Size size) {
    for (int lanes : new int[] {1, COUNT}) {
      int width = size.rows();
      int panels = size.panels();
      float[] parameters = numbers(1 + 2 * width);
      float[] in = numbers((IN + panels) * width * lanes);
      for (int i = 0; i < in.length; i++) {
        in[i] = 3 * in[i] + 5;
      }
      float[][][] results = new float[2][][];
      for (int k = 0; k < 2; k++) {
        float[][] r = {
          new float[panels * width * lanes],
          new float[panels * lanes],
          numbers(panels * width * lanes)
        };
        both()
            .get(k)
            .layerNormForward(
                width, in, IN, parameters, 1, 1 + width, r[0], r[1], r[2], panels, lanes);
        results[k] = r;
      }
      for (int i = 0; i < 3; i++) {
        assertSameBits(results[0][i], results[1][i]);
      }
      checkForward(width, panels, lanes, parameters, in, results[0]);
      if (lanes == COUNT) {
        checkBackward(width, panels, parameters, results[0][0], results[0][1]);
      }
    }
  }

  private static void checkForward(
      int width, int panels, int lanes, float[] parameters, float[] in, float[][] results) {
    for (int p = 0; p < panels; p++) {
      for (int lane = 0; lane < lanes; lane++) {
        double mean = 0;
        double variance = 0;
        for (int u = 0; u < width; u++) {
          mean += in[((IN + p) * width + u) * lanes + lane] / (double) width;
        }
        for (int u = 0; u < width; u++) {
          variance += Math.pow(in[((IN + p) * width + u) * lanes + lane] - mean, 2) / width;
        }
        double s = 1 / Math.sqrt(variance + 1e-5);
        assertClose(results[1][p * lanes + lane], s, s);
        for (int u = 0; u < width; u++) {
          int at = (p * width + u) * lanes + lane;
          double x = (in[IN * width * lanes + at] - mean) * s;
          assertClose(results[0][at], x, 1 + s);
          assertClose(results[2][at], parameters[1 + u] * x + parameters[1 + width + u], 5 + s);
        }
      }
    }
  }

  private void checkBackward(
      int width, int panels, float[] parameters, float[] normalized, float[] inverse) {
    float[] dy = numbers(normalized.length);
    float[] inStart = numbers((IN + panels) * width * COUNT);
    float[] start = numbers(3 + 2 * width);
    float[][] dx = {inStart.clone(), inStart.clone()};
    float[][] gradient = {start.clone(), start.clone()};
    for (int k = 0; k < 2; k++) {
      for (int repeated = 0; repeated < 2; repeated++) { // sums of the first must be forgotten
        dx[k] = inStart.clone();
        gradient[k] = start.clone();
        both()
            .get(k)
            .layerNormBackward(
                width,
                normalized,
                inverse,
                parameters,
                1,
                dy,
                dx[k],
                IN,
                gradient[k],
                3,
                3 + width,
                panels);
      }
    }
    assertSameBits(dx[0], dx[1]);
    assertSameBits(gradient[0], gradient[1]);
    for (int u = 0; u < width; u++) {
      double gain = 0;
      double bias = 0;
      for (int p = 0; p < panels; p++) {
        for (int lane = 0; lane < COUNT; lane++) {
          int at = p * width * COUNT + lane;
          gain += (double) dy[at + u * COUNT] * normalized[at + u * COUNT];
          bias += dy[at + u * COUNT];
          double sum = 0;
          for (int k = 0; k < width; k++) { // ∂x̂ₖ/∂xᵤ = s·(δ − 1/width − x̂ₖ·x̂ᵤ/width)
            double along = normalized[at + k * COUNT] * (double) normalized[at + u * COUNT];
            sum +=
                dy[at + k * COUNT] * parameters[1 + k] * ((k == u ? 1 : 0) - (1 + along) / width);
          }
          int to = IN * width * COUNT + at + u * COUNT;
          double s = inverse[p * COUNT + lane];
          assertClose(dx[0][to], inStart[to] + s * sum, 1 + 5 * s);
        }
      }
      assertClose(gradient[0][3 + u], start[3 + u] + gain, panels * COUNT);
      assertClose(gradient[0][3 + width + u], start[3 + width + u] + bias, panels * COUNT);
    }
  }
}
