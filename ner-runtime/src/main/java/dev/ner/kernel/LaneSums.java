package dev.ner.kernel;

import static dev.ner.kernel.Lanes.COUNT;

import java.util.Arrays;

/** The sweeps in plain Java that sum over the units of each lane. */
abstract class LaneSums extends RowProducts {
  private float[] sums = {};

  @Override
  public void logSoftmaxForward(int width, float[] in, float[] out, int panels, int lanes) {
    for (int panel = 0; panel < panels; panel++) {
      int at = panel * width * lanes;
      for (int lane = 0; lane < lanes; lane++) {
        int first = at + lane;
        int end = first + width * lanes;
        float max = in[first];
        for (int k = first + lanes; k < end; k += lanes) {
          max = Math.max(max, in[k]);
        }
        float sum = 0f;
        for (int k = first; k < end; k += lanes) {
          sum += Functions.exp(in[k] - max);
        }
        float log = Functions.log(sum);
        for (int k = first; k < end; k += lanes) {
          out[k] = in[k] - max - log;
        }
      }
    }
  }

  @Override
  public void logSoftmaxBackward(
      int width, float[] out, float[] outGradient, float[] inGradient, int panels) {
    for (int panel = 0; panel < panels; panel++) {
      int at = panel * width * COUNT;
      for (int lane = 0; lane < COUNT; lane++) {
        int first = at + lane;
        int end = first + width * COUNT;
        float sum = 0f;
        for (int k = first; k < end; k += COUNT) {
          sum += outGradient[k];
        }
        for (int k = first; k < end; k += COUNT) {
          inGradient[k] = Math.fma(-Functions.exp(out[k]), sum, outGradient[k]);
        }
      }
    }
  }

  @Override
  public void layerNormForward(
      int width,
      float[] in,
      int inPanel,
      float[] parameters,
      int gain,
      int bias,
      float[] normalized,
      float[] inverseDeviation,
      float[] out,
      int panels,
      int lanes) {
    for (int panel = 0; panel < panels; panel++) {
      for (int lane = 0; lane < lanes; lane++) {
        int first = (inPanel + panel) * width * lanes + lane;
        int end = first + width * lanes;
        float sum = 0f;
        for (int k = first; k < end; k += lanes) {
          sum += in[k];
        }
        float mean = sum / width;
        float squares = 0f;
        for (int k = first; k < end; k += lanes) {
          float distance = in[k] - mean;
          squares = Math.fma(distance, distance, squares);
        }
        float s = 1f / (float) Math.sqrt(squares / width + LAYER_NORM_EPSILON);
        inverseDeviation[panel * lanes + lane] = s;
        int to = panel * width * lanes + lane;
        for (int unit = 0; unit < width; unit++) {
          float x = (in[first + unit * lanes] - mean) * s;
          normalized[to + unit * lanes] = x;
          out[to + unit * lanes] = Math.fma(parameters[gain + unit], x, parameters[bias + unit]);
        }
      }
    }
  }

  @Override
  public void layerNormBackward(
      int width,
      float[] normalized,
      float[] inverseDeviation,
      float[] parameters,
      int gain,
      float[] outGradient,
      float[] inGradient,
      int inPanel,
      float[] gradient,
      int gainGradient,
      int biasGradient,
      int panels) {
    int size = width * COUNT;
    clearSums(2 * size);
    for (int panel = 0; panel < panels; panel++) {
      for (int lane = 0; lane < COUNT; lane++) {
        int at = panel * size + lane;
        float sum = 0f;
        float products = 0f;
        for (int unit = 0, k = at; unit < width; unit++, k += COUNT) {
          float x = normalized[k];
          float q = outGradient[k] * parameters[gain + unit];
          sum += q;
          products = Math.fma(q, x, products);
          sums[unit * COUNT + lane] = Math.fma(outGradient[k], x, sums[unit * COUNT + lane]);
          sums[size + unit * COUNT + lane] += outGradient[k];
        }
        float mean = sum / width;
        float slope = products / width;
        float s = inverseDeviation[panel * COUNT + lane];
        int to = (inPanel + panel) * size + lane;
        for (int k = 0; k < size; k += COUNT) {
          float q = outGradient[at + k] * parameters[gain + k / COUNT] - mean;
          inGradient[to + k] += s * Math.fma(-normalized[at + k], slope, q);
        }
      }
    }
    addLaneSums(0, width, gradient, gainGradient);
    addLaneSums(size, width, gradient, biasGradient);
  }

  /** Room for sums of each unit and lane, at zero. */
  protected final float[] clearSums(int size) {
    if (sums.length < size) {
      sums = new float[size];
    } else {
      Arrays.fill(sums, 0, size, 0f);
    }
    return sums;
  }

  /** {@code gradient[to + u] += Σ_l sums[from + 16u + l]}. */
  protected final void addLaneSums(int from, int width, float[] gradient, int to) {
    for (int unit = 0; unit < width; unit++) {
      float sum = 0f;
      for (int lane = 0; lane < COUNT; lane++) {
        sum += sums[from + unit * COUNT + lane];
      }
      gradient[to + unit] += sum;
    }
  }
}
