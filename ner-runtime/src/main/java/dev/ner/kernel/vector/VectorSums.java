package dev.ner.kernel.vector;

import static dev.ner.kernel.Lanes.COUNT;

import dev.ner.kernel.Functions;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The sweeps by the Vector API that sum over the units of each lane. */
abstract class VectorSums extends TileProducts {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
  private static final int HALF = 8;

  private final float[] halfPanel = new float[HALF];

  @Override
  public void logSoftmaxForward(int width, float[] in, float[] out, int panels, int lanes) {
    if (lanes == 1) {
      super.logSoftmaxForward(width, in, out, panels, lanes);
      return;
    }
    for (int half = 0; half < panels * 2; half++) {
      int first = half / 2 * width * COUNT + half % 2 * HALF;
      FloatVector max = FloatVector.fromArray(S, in, first);
      for (int k = 1; k < width; k++) {
        FloatVector x = FloatVector.fromArray(S, in, first + k * COUNT);
        max = max.max(x);
      }
      FloatVector sum = broadcast(0f);
      for (int k = 0; k < width; k++) {
        FloatVector x = FloatVector.fromArray(S, in, first + k * COUNT);
        sum = sum.add(exp(x.sub(max)));
      }
      sum.intoArray(halfPanel, 0);
      for (int lane = 0; lane < HALF; lane++) {
        halfPanel[lane] = Functions.log(halfPanel[lane]);
      }
      FloatVector log = FloatVector.fromArray(S, halfPanel, 0);
      for (int k = 0; k < width; k++) {
        FloatVector x = FloatVector.fromArray(S, in, first + k * COUNT);
        x.sub(max).sub(log).intoArray(out, first + k * COUNT);
      }
    }
  }

  @Override
  public void logSoftmaxBackward(
      int width, float[] out, float[] outGradient, float[] inGradient, int panels) {
    for (int half = 0; half < panels * 2; half++) {
      int first = half / 2 * width * COUNT + half % 2 * HALF;
      FloatVector sum = broadcast(0f);
      for (int k = 0; k < width; k++) {
        sum = sum.add(FloatVector.fromArray(S, outGradient, first + k * COUNT));
      }
      for (int k = 0; k < width; k++) {
        int at = first + k * COUNT;
        FloatVector y = exp(FloatVector.fromArray(S, out, at));
        y.neg().fma(sum, FloatVector.fromArray(S, outGradient, at)).intoArray(inGradient, at);
      }
    }
  }

  /** As {@link Functions#exp}. */
  private static FloatVector exp(FloatVector x) {
    FloatVector low = broadcast(Functions.EXP_LOW);
    FloatVector high = broadcast(Functions.EXP_HIGH);
    FloatVector atMost = x.blend(high, x.compare(VectorOperators.GT, high));
    FloatVector c = atMost.blend(low, atMost.compare(VectorOperators.LT, low));
    FloatVector shifted = c.fma(broadcast(Functions.LOG2_E), broadcast(Functions.ROUND));
    FloatVector n = shifted.sub(broadcast(Functions.ROUND));
    FloatVector r = n.fma(broadcast(-Functions.LN2_HIGH), c);
    r = n.fma(broadcast(-Functions.LN2_LOW), r);
    FloatVector p = r.fma(broadcast(Functions.EXP_P0), broadcast(Functions.EXP_P1));
    p = r.fma(p, broadcast(Functions.EXP_P2));
    p = r.fma(p, broadcast(Functions.EXP_P3));
    p = r.fma(p, broadcast(Functions.EXP_P4));
    p = r.fma(p, broadcast(Functions.EXP_P5));
    p = r.mul(r).fma(p, r).add(broadcast(1f));
    FloatVector scale =
        shifted
            .reinterpretAsInts()
            .lanewise(VectorOperators.LSHL, 23)
            .add(0x3F800000)
            .reinterpretAsFloats();
    return p.mul(scale);
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
    if (lanes == 1) {
      super.layerNormForward(
          width,
          in,
          inPanel,
          parameters,
          gain,
          bias,
          normalized,
          inverseDeviation,
          out,
          panels,
          lanes);
      return;
    }
    for (int half = 0; half < panels * 2; half++) {
      int to = half / 2 * width * COUNT + half % 2 * HALF;
      int from = inPanel * width * COUNT + to;
      FloatVector sum = broadcast(0f);
      for (int k = 0; k < width; k++) {
        sum = sum.add(FloatVector.fromArray(S, in, from + k * COUNT));
      }
      FloatVector mean = sum.div(broadcast(width));
      FloatVector squares = broadcast(0f);
      for (int k = 0; k < width; k++) {
        FloatVector distance = FloatVector.fromArray(S, in, from + k * COUNT).sub(mean);
        squares = distance.fma(distance, squares);
      }
      FloatVector variance = squares.div(broadcast(width));
      FloatVector s = broadcast(1f).div(variance.add(broadcast(LAYER_NORM_EPSILON)).sqrt());
      s.intoArray(inverseDeviation, half * HALF);
      for (int k = 0; k < width; k++) {
        FloatVector x = FloatVector.fromArray(S, in, from + k * COUNT).sub(mean).mul(s);
        x.intoArray(normalized, to + k * COUNT);
        broadcast(parameters[gain + k])
            .fma(x, broadcast(parameters[bias + k]))
            .intoArray(out, to + k * COUNT);
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
    float[] sums = clearSums(2 * size);
    for (int half = 0; half < panels * 2; half++) {
      int lane = half % 2 * HALF;
      int at = half / 2 * size + lane;
      FloatVector sum = broadcast(0f);
      FloatVector products = broadcast(0f);
      for (int k = 0; k < width; k++) {
        int u = k * COUNT;
        FloatVector x = FloatVector.fromArray(S, normalized, at + u);
        FloatVector dy = FloatVector.fromArray(S, outGradient, at + u);
        FloatVector q = dy.mul(broadcast(parameters[gain + k]));
        sum = sum.add(q);
        products = q.fma(x, products);
        dy.fma(x, FloatVector.fromArray(S, sums, lane + u)).intoArray(sums, lane + u);
        FloatVector.fromArray(S, sums, size + lane + u).add(dy).intoArray(sums, size + lane + u);
      }
      FloatVector mean = sum.div(broadcast(width));
      FloatVector slope = products.div(broadcast(width));
      FloatVector s = FloatVector.fromArray(S, inverseDeviation, half * HALF);
      int to = inPanel * size + at;
      for (int k = 0; k < width; k++) {
        int u = k * COUNT;
        FloatVector x = FloatVector.fromArray(S, normalized, at + u);
        FloatVector dy = FloatVector.fromArray(S, outGradient, at + u);
        FloatVector q = dy.mul(broadcast(parameters[gain + k])).sub(mean);
        FloatVector dx = s.mul(x.neg().fma(slope, q));
        FloatVector.fromArray(S, inGradient, to + u).add(dx).intoArray(inGradient, to + u);
      }
    }
    addLaneSums(0, width, gradient, gainGradient);
    addLaneSums(size, width, gradient, biasGradient);
  }

  static FloatVector broadcast(float value) {
    return FloatVector.broadcast(S, value);
  }
}
