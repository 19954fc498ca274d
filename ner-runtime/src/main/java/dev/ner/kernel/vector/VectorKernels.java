package dev.ner.kernel.vector;

import static dev.ner.kernel.Lanes.COUNT;

import dev.ner.kernel.Activation;
import dev.ner.kernel.Functions;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels by the Vector API: sweeps that treat each element alike, and by inheritance the
 * others.
 *
 * <p>Where a panel has one lane, plain Java is as fast. All vectors are of one species: on JDK 17 a
 * second one in the same process makes vectors of both into objects. Loaded by name alone, since
 * the incubating module may be absent.
 */
public final class VectorKernels extends VectorSums {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
  private static final int HALF = 8;

  /** Whether the machine has vectors of eight floats; with shorter ones plain Java is faster. */
  public static boolean wideVectors() {
    return FloatVector.SPECIES_PREFERRED.length() >= HALF;
  }

  @Override
  public String name() {
    return "vector";
  }

  @Override
  public boolean tiled() {
    return true;
  }

  @Override
  protected void lstmCells(
      float[] gates,
      int g,
      float[] cell,
      int from,
      int to,
      float[] cellTanh,
      int t,
      int count,
      int lanes) {
    if (lanes == 1) {
      super.lstmCells(gates, g, cell, from, to, cellTanh, t, count, lanes);
      return;
    }
    for (int u = 0; u < count; u += HALF) {
      int q = g + (u & -COUNT) * 4 + (u & HALF);
      FloatVector i = sigmoid(FloatVector.fromArray(S, gates, q));
      FloatVector f = sigmoid(FloatVector.fromArray(S, gates, q + COUNT));
      FloatVector a = FloatVector.fromArray(S, gates, q + 2 * COUNT);
      FloatVector o = sigmoid(FloatVector.fromArray(S, gates, q + 3 * COUNT));
      FloatVector c = f.fma(FloatVector.fromArray(S, cell, from + u), i.mul(a));
      i.intoArray(gates, q);
      f.intoArray(gates, q + COUNT);
      o.intoArray(gates, q + 3 * COUNT);
      c.intoArray(cell, to + u);
      c.intoArray(cellTanh, t + u);
    }
  }

  @Override
  protected void lstmOutputs(
      float[] gates, int g, float[] cellTanh, int t, float[] output, int to, int count, int lanes) {
    if (lanes == 1) {
      super.lstmOutputs(gates, g, cellTanh, t, output, to, count, lanes);
      return;
    }
    for (int u = 0; u < count; u += HALF) {
      int q = g + (u & -COUNT) * 4 + (u & HALF) + 3 * COUNT;
      FloatVector o = FloatVector.fromArray(S, gates, q);
      o.mul(FloatVector.fromArray(S, cellTanh, t + u)).intoArray(output, to + u);
    }
  }

  /** σ(x) = tanh(x/2)/2 + 1/2 from tanh(x/2). */
  private static FloatVector sigmoid(FloatVector tanhOfHalf) {
    return tanhOfHalf.fma(broadcast(0.5f), broadcast(0.5f));
  }

  /**
   * Two vectors an iteration, so that the method has more than 325 bytecodes and C2 compiles it
   * alone: inlined twice into a recurrent step, it exhausts the budget for inlining, and the
   * vectors become objects.
   */
  @Override
  protected void tanh(float[] values, int from, int to) {
    int j = from;
    for (; j + COUNT <= to; j += COUNT) {
      FloatVector c = clamp(FloatVector.fromArray(S, values, j));
      FloatVector d = clamp(FloatVector.fromArray(S, values, j + HALF));
      FloatVector s = c.mul(c);
      FloatVector t = d.mul(d);
      FloatVector p = s.fma(broadcast(Functions.TANH_A13), broadcast(Functions.TANH_A11));
      FloatVector r = t.fma(broadcast(Functions.TANH_A13), broadcast(Functions.TANH_A11));
      p = s.fma(p, broadcast(Functions.TANH_A9));
      r = t.fma(r, broadcast(Functions.TANH_A9));
      p = s.fma(p, broadcast(Functions.TANH_A7));
      r = t.fma(r, broadcast(Functions.TANH_A7));
      p = s.fma(p, broadcast(Functions.TANH_A5));
      r = t.fma(r, broadcast(Functions.TANH_A5));
      p = s.fma(p, broadcast(Functions.TANH_A3));
      r = t.fma(r, broadcast(Functions.TANH_A3));
      p = s.fma(p, broadcast(Functions.TANH_A1));
      r = t.fma(r, broadcast(Functions.TANH_A1));
      FloatVector q = s.fma(broadcast(Functions.TANH_B6), broadcast(Functions.TANH_B4));
      FloatVector w = t.fma(broadcast(Functions.TANH_B6), broadcast(Functions.TANH_B4));
      q = s.fma(q, broadcast(Functions.TANH_B2));
      w = t.fma(w, broadcast(Functions.TANH_B2));
      q = s.fma(q, broadcast(Functions.TANH_B0));
      w = t.fma(w, broadcast(Functions.TANH_B0));
      c.mul(p).div(q).intoArray(values, j);
      d.mul(r).div(w).intoArray(values, j + HALF);
    }
    super.tanh(values, j, to);
  }

  private static FloatVector clamp(FloatVector x) {
    FloatVector low = broadcast(-Functions.TANH_BOUND);
    FloatVector high = broadcast(Functions.TANH_BOUND);
    FloatVector atMost = x.blend(high, x.compare(VectorOperators.GT, high));
    return atMost.blend(low, atMost.compare(VectorOperators.LT, low));
  }

  @Override
  public void lstmBackward(
      int units,
      float[] gates,
      int gatePanel,
      float[] cell,
      float[] cellTanh,
      int before,
      int after,
      float[] outputGradient,
      float[] cellGradient,
      int panels) {
    int size = units * COUNT;
    int g = gatePanel * 4 * size;
    int here = gatePanel * size;
    int from = before * size;
    int to = after * size;
    FloatVector one = broadcast(1f);
    for (int u = 0; u < panels * size; u += HALF) {
      int q = g + (u & -COUNT) * 4 + (u & HALF);
      FloatVector i = FloatVector.fromArray(S, gates, q);
      FloatVector f = FloatVector.fromArray(S, gates, q + COUNT);
      FloatVector a = FloatVector.fromArray(S, gates, q + 2 * COUNT);
      FloatVector o = FloatVector.fromArray(S, gates, q + 3 * COUNT);
      FloatVector t = FloatVector.fromArray(S, cellTanh, here + u);
      FloatVector dh = FloatVector.fromArray(S, outputGradient, to + u);
      FloatVector later = FloatVector.fromArray(S, cellGradient, u);
      FloatVector dc = dh.mul(o).fma(one.sub(t.mul(t)), later);
      dc.mul(a).mul(i.mul(one.sub(i))).intoArray(gates, q);
      dc.mul(FloatVector.fromArray(S, cell, from + u))
          .mul(f.mul(one.sub(f)))
          .intoArray(gates, q + COUNT);
      dc.mul(i).mul(one.sub(a.mul(a))).intoArray(gates, q + 2 * COUNT);
      dh.mul(t).mul(o.mul(one.sub(o))).intoArray(gates, q + 3 * COUNT);
      dc.mul(f).intoArray(cellGradient, u);
    }
  }

  @Override
  public void lstmBackward(
      Activation candidate,
      boolean outputTanh,
      int units,
      float[] gates,
      int gatePanel,
      float[] cell,
      float[] cellTanh,
      int before,
      int after,
      float[] outputGradient,
      float[] cellGradient,
      int panels) {
    int size = units * COUNT;
    int g = gatePanel * 4 * size;
    int here = gatePanel * size;
    int from = before * size;
    int to = after * size;
    FloatVector one = broadcast(1f);
    FloatVector bent = broadcast(outputTanh ? 1f : 0f);
    FloatVector tanh = broadcast(candidate == Activation.TANH ? 1f : 0f);
    FloatVector sigmoid = broadcast(candidate == Activation.SIGMOID ? 1f : 0f);
    FloatVector above = broadcast(candidate == Activation.RELU ? 0f : Float.NEGATIVE_INFINITY);
    for (int u = 0; u < panels * size; u += HALF) {
      int q = g + (u & -COUNT) * 4 + (u & HALF);
      FloatVector i = FloatVector.fromArray(S, gates, q);
      FloatVector f = FloatVector.fromArray(S, gates, q + COUNT);
      FloatVector a = FloatVector.fromArray(S, gates, q + 2 * COUNT);
      FloatVector o = FloatVector.fromArray(S, gates, q + 3 * COUNT);
      FloatVector t = FloatVector.fromArray(S, cellTanh, here + u);
      FloatVector dh = FloatVector.fromArray(S, outputGradient, to + u);
      FloatVector later = FloatVector.fromArray(S, cellGradient, u);
      FloatVector dc = dh.mul(o).fma(one.sub(t.mul(t).mul(bent)), later);
      dc.mul(a).mul(i.mul(one.sub(i))).intoArray(gates, q);
      dc.mul(FloatVector.fromArray(S, cell, from + u))
          .mul(f.mul(one.sub(f)))
          .intoArray(gates, q + COUNT);
      dc.mul(i).mul(derivative(a, tanh, sigmoid, above)).intoArray(gates, q + 2 * COUNT);
      dh.mul(t).mul(o.mul(one.sub(o))).intoArray(gates, q + 3 * COUNT);
      dc.mul(f).intoArray(cellGradient, u);
    }
  }

  /**
   * f'(a) by y = f(a), without a branch: {@code p·(1 − q·y)} where y is above a bound, otherwise 0,
   * with {@code p = y} for the sigmoid and 1 for others, {@code q = y} for tanh, 1 for the sigmoid
   * and 0 for others.
   *
   * @param tanh 1 for tanh, otherwise 0
   * @param sigmoid 1 for the sigmoid, otherwise 0
   * @param above 0 for the rectifier, otherwise −∞
   */
  private static FloatVector derivative(
      FloatVector y, FloatVector tanh, FloatVector sigmoid, FloatVector above) {
    FloatVector one = broadcast(1f);
    FloatVector p = sigmoid.fma(y, one.sub(sigmoid));
    FloatVector q = tanh.fma(y, sigmoid);
    VectorMask<Float> counts = y.compare(VectorOperators.GT, above);
    return broadcast(0f).blend(p.mul(one.sub(q.mul(y))), counts);
  }

  @Override
  public void gruForward(
      int units,
      float[] inputGates,
      float[] recurrentGates,
      int gatePanel,
      float[] output,
      int before,
      int after,
      int panels,
      int lanes) {
    if (lanes == 1) {
      super.gruForward(
          units, inputGates, recurrentGates, gatePanel, output, before, after, panels, lanes);
      return;
    }
    int size = units * COUNT;
    for (int panel = 0; panel < panels; panel++) {
      int r = (gatePanel + panel) * 3 * size;
      int n = r + 2 * size;
      add(recurrentGates, r, inputGates, r, 2 * size);
      tanh(inputGates, r, n);
      gruCandidates(inputGates, recurrentGates, r, size);
      tanh(inputGates, n, n + size);
      gruOutputs(inputGates, r, output, (before + panel) * size, (after + panel) * size, size);
    }
  }

  /** r and z from their sweep of tanh, and {@code x_n + r·u_n}. */
  private static void gruCandidates(float[] gates, float[] recurrent, int r, int size) {
    for (int q = r; q < r + size; q += HALF) {
      int n = q + 2 * size;
      FloatVector reset = sigmoid(FloatVector.fromArray(S, gates, q));
      FloatVector keep = sigmoid(FloatVector.fromArray(S, gates, q + size));
      FloatVector candidate =
          reset.fma(FloatVector.fromArray(S, recurrent, n), FloatVector.fromArray(S, gates, n));
      reset.intoArray(gates, q);
      keep.intoArray(gates, q + size);
      candidate.intoArray(gates, n);
    }
  }

  /** {@code h' = n + z·(h − n)}. */
  private static void gruOutputs(float[] gates, int r, float[] output, int from, int to, int size) {
    int z = r + size;
    int n = z + size;
    for (int u = 0; u < size; u += HALF) {
      FloatVector candidate = FloatVector.fromArray(S, gates, n + u);
      FloatVector distance = FloatVector.fromArray(S, output, from + u).sub(candidate);
      FloatVector.fromArray(S, gates, z + u).fma(distance, candidate).intoArray(output, to + u);
    }
  }

  @Override
  public void gruBackward(
      int units,
      float[] inputGates,
      float[] recurrentGates,
      int gatePanel,
      float[] output,
      int before,
      int after,
      float[] outputGradient,
      int panels) {
    int size = units * COUNT;
    for (int panel = 0; panel < panels; panel++) {
      gruBackward(
          inputGates,
          recurrentGates,
          (gatePanel + panel) * 3 * size,
          output,
          (before + panel) * size,
          outputGradient,
          (after + panel) * size,
          size);
    }
  }

  private static void gruBackward(
      float[] gates,
      float[] recurrent,
      int first,
      float[] output,
      int from,
      float[] outputGradient,
      int to,
      int size) {
    FloatVector one = broadcast(1f);
    for (int u = 0; u < size; u += HALF) {
      int q = first + u;
      FloatVector r = FloatVector.fromArray(S, gates, q);
      FloatVector z = FloatVector.fromArray(S, gates, q + size);
      FloatVector a = FloatVector.fromArray(S, gates, q + 2 * size);
      FloatVector dh = FloatVector.fromArray(S, outputGradient, to + u);
      FloatVector dn = dh.mul(one.sub(z)).mul(one.sub(a.mul(a)));
      FloatVector distance = FloatVector.fromArray(S, output, from + u).sub(a);
      FloatVector dz = dh.mul(distance).mul(z.mul(one.sub(z)));
      FloatVector dr =
          dn.mul(FloatVector.fromArray(S, recurrent, q + 2 * size)).mul(r.mul(one.sub(r)));
      dr.intoArray(gates, q);
      dz.intoArray(gates, q + size);
      dn.intoArray(gates, q + 2 * size);
      dr.intoArray(recurrent, q);
      dz.intoArray(recurrent, q + size);
      dn.mul(r).intoArray(recurrent, q + 2 * size);
      dh.fma(z, FloatVector.fromArray(S, outputGradient, from + u))
          .intoArray(outputGradient, from + u);
    }
  }

  @Override
  public void activationGradient(
      Activation activation,
      float[] outputs,
      int outputFrom,
      float[] outputGradient,
      int outputGradientFrom,
      float[] inputGradient,
      int inputGradientFrom,
      int count) {
    FloatVector tanh = broadcast(activation == Activation.TANH ? 1f : 0f);
    FloatVector sigmoid = broadcast(activation == Activation.SIGMOID ? 1f : 0f);
    FloatVector above = broadcast(activation == Activation.RELU ? 0f : Float.NEGATIVE_INFINITY);
    int i = 0;
    for (; i + HALF <= count; i += HALF) {
      FloatVector y = FloatVector.fromArray(S, outputs, outputFrom + i);
      FloatVector.fromArray(S, outputGradient, outputGradientFrom + i)
          .mul(derivative(y, tanh, sigmoid, above))
          .intoArray(inputGradient, inputGradientFrom + i);
    }
    super.activationGradient(
        activation,
        outputs,
        outputFrom + i,
        outputGradient,
        outputGradientFrom + i,
        inputGradient,
        inputGradientFrom + i,
        count - i);
  }
}
