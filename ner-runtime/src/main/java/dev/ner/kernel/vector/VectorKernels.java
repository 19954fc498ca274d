package dev.ner.kernel.vector;

import static dev.ner.kernel.Lanes.COUNT;

import dev.ner.kernel.PackedWeights;
import dev.ner.kernel.ScalarKernels;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels by the Vector API.
 *
 * <p>A product is computed in tiles of four outputs by sixteen lanes: eight accumulators of eight
 * lanes stay in registers over the whole depth. Loaded by name alone, since the incubating module
 * may be absent.
 */
public final class VectorKernels extends ScalarKernels {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
  private static final int HALF = 8;

  private float[] transposed = {};

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
  public void affine(
      PackedWeights weights,
      int rows,
      float[] first,
      int firstPanel,
      int firstDepth,
      float[] second,
      int secondPanel,
      int secondDepth,
      float[] out,
      int outPanel,
      int panels,
      int lanes) {
    float[] w = weights.tiles();
    int stride = (1 + firstDepth + secondDepth) * 4;
    for (int panel = 0; panel < panels; panel++) {
      int x = (firstPanel + panel) * firstDepth * COUNT;
      int h = (secondPanel + panel) * secondDepth * COUNT;
      int to = (outPanel + panel) * rows * COUNT;
      int tile = 0;
      for (int row = 0; row < rows; row += 4, tile += stride) {
        affineTile(
            w,
            tile,
            first,
            x,
            firstDepth,
            second,
            h,
            secondDepth,
            out,
            to + row * COUNT,
            Math.min(4, rows - row));
      }
    }
  }

  private static void affineTile(
      float[] w,
      int tile,
      float[] first,
      int x,
      int firstDepth,
      float[] second,
      int h,
      int secondDepth,
      float[] out,
      int to,
      int rows) {
    FloatVector c00 = FloatVector.broadcast(S, w[tile]);
    FloatVector c10 = FloatVector.broadcast(S, w[tile + 1]);
    FloatVector c20 = FloatVector.broadcast(S, w[tile + 2]);
    FloatVector c30 = FloatVector.broadcast(S, w[tile + 3]);
    FloatVector c01 = c00;
    FloatVector c11 = c10;
    FloatVector c21 = c20;
    FloatVector c31 = c30;
    int a = tile + 4;
    for (int k = 0; k < firstDepth; k++, a += 4) {
      FloatVector b0 = FloatVector.fromArray(S, first, x + k * COUNT);
      FloatVector b1 = FloatVector.fromArray(S, first, x + k * COUNT + HALF);
      FloatVector a0 = FloatVector.broadcast(S, w[a]);
      FloatVector a1 = FloatVector.broadcast(S, w[a + 1]);
      FloatVector a2 = FloatVector.broadcast(S, w[a + 2]);
      FloatVector a3 = FloatVector.broadcast(S, w[a + 3]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
    }
    for (int k = 0; k < secondDepth; k++, a += 4) {
      FloatVector b0 = FloatVector.fromArray(S, second, h + k * COUNT);
      FloatVector b1 = FloatVector.fromArray(S, second, h + k * COUNT + HALF);
      FloatVector a0 = FloatVector.broadcast(S, w[a]);
      FloatVector a1 = FloatVector.broadcast(S, w[a + 1]);
      FloatVector a2 = FloatVector.broadcast(S, w[a + 2]);
      FloatVector a3 = FloatVector.broadcast(S, w[a + 3]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
    }
    store(out, to, rows, c00, c01, c10, c11, c20, c21, c30, c31);
  }

  @Override
  public void multiplyAdd(
      PackedWeights weights,
      int rows,
      float[] in,
      int inPanel,
      int depth,
      float[] out,
      int outPanel,
      int panels) {
    float[] w = weights.tiles();
    int stride = (1 + depth) * 4;
    for (int panel = 0; panel < panels; panel++) {
      int from = (inPanel + panel) * depth * COUNT;
      int to = (outPanel + panel) * rows * COUNT;
      int tile = 0;
      for (int row = 0; row < rows; row += 4, tile += stride) {
        multiplyTile(w, tile, in, from, depth, out, to + row * COUNT, Math.min(4, rows - row));
      }
    }
  }

  private static void multiplyTile(
      float[] w, int tile, float[] in, int from, int depth, float[] out, int to, int rows) {
    FloatVector c00 = FloatVector.fromArray(S, out, to);
    FloatVector c01 = FloatVector.fromArray(S, out, to + HALF);
    int r1 = to + (rows > 1 ? COUNT : 0);
    int r2 = to + (rows > 2 ? 2 * COUNT : 0);
    int r3 = to + (rows > 3 ? 3 * COUNT : 0);
    FloatVector c10 = FloatVector.fromArray(S, out, r1);
    FloatVector c11 = FloatVector.fromArray(S, out, r1 + HALF);
    FloatVector c20 = FloatVector.fromArray(S, out, r2);
    FloatVector c21 = FloatVector.fromArray(S, out, r2 + HALF);
    FloatVector c30 = FloatVector.fromArray(S, out, r3);
    FloatVector c31 = FloatVector.fromArray(S, out, r3 + HALF);
    int a = tile + 4;
    for (int k = 0; k < depth; k++, a += 4) {
      FloatVector b0 = FloatVector.fromArray(S, in, from + k * COUNT);
      FloatVector b1 = FloatVector.fromArray(S, in, from + k * COUNT + HALF);
      FloatVector a0 = FloatVector.broadcast(S, w[a]);
      FloatVector a1 = FloatVector.broadcast(S, w[a + 1]);
      FloatVector a2 = FloatVector.broadcast(S, w[a + 2]);
      FloatVector a3 = FloatVector.broadcast(S, w[a + 3]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
    }
    store(out, to, rows, c00, c01, c10, c11, c20, c21, c30, c31);
  }

  private static void store(
      float[] out,
      int to,
      int rows,
      FloatVector c00,
      FloatVector c01,
      FloatVector c10,
      FloatVector c11,
      FloatVector c20,
      FloatVector c21,
      FloatVector c30,
      FloatVector c31) {
    c00.intoArray(out, to);
    c01.intoArray(out, to + HALF);
    if (rows > 1) {
      c10.intoArray(out, to + COUNT);
      c11.intoArray(out, to + COUNT + HALF);
    }
    if (rows > 2) {
      c20.intoArray(out, to + 2 * COUNT);
      c21.intoArray(out, to + 2 * COUNT + HALF);
    }
    if (rows > 3) {
      c30.intoArray(out, to + 3 * COUNT);
      c31.intoArray(out, to + 3 * COUNT + HALF);
    }
  }

  @Override
  public void weightGradient(
      float[] outGradient,
      int rows,
      int groups,
      float[] in,
      int[] inPanels,
      int inPanel,
      int depth,
      int panels,
      float[] gradient,
      int offset) {
    int steps = panels * COUNT;
    if (transposed.length < steps * COUNT) {
      transposed = new float[steps * COUNT];
    }
    float[] block = transposed;
    int units = rows / groups;
    for (int from = 0; from < depth; from += COUNT) {
      int width = Math.min(COUNT, depth - from);
      transpose(in, inPanels, inPanel, depth, panels, from, width, block);
      for (int row = 0; row < rows; row += 4) {
        int count = Math.min(4, rows - row);
        gradientTile(
            outGradient,
            rows,
            row,
            count,
            block,
            panels,
            gradient,
            offset,
            groups,
            units,
            depth,
            from,
            width);
      }
    }
  }

  /** block[(p·16 + l)·16 + j] = in[p][from + j][l], zero for j past the width. */
  private static void transpose(
      float[] in,
      int[] inPanels,
      int inPanel,
      int depth,
      int panels,
      int from,
      int width,
      float[] block) {
    for (int panel = 0; panel < panels; panel++) {
      int source = ((inPanels == null ? inPanel + panel : inPanels[panel]) * depth + from) * COUNT;
      int to = panel * COUNT * COUNT;
      for (int lane = 0; lane < COUNT; lane++, to += COUNT) {
        int j = 0;
        for (int i = source + lane; j < width; j++, i += COUNT) {
          block[to + j] = in[i];
        }
        for (; j < COUNT; j++) {
          block[to + j] = 0f;
        }
      }
    }
  }

  private static void gradientTile(
      float[] d,
      int rows,
      int row,
      int count,
      float[] block,
      int panels,
      float[] gradient,
      int offset,
      int groups,
      int units,
      int depth,
      int from,
      int width) {
    FloatVector c00 = FloatVector.zero(S);
    FloatVector c01 = c00;
    FloatVector c10 = c00;
    FloatVector c11 = c00;
    FloatVector c20 = c00;
    FloatVector c21 = c00;
    FloatVector c30 = c00;
    FloatVector c31 = c00;
    int one = count > 1 ? COUNT : 0;
    int two = count > 2 ? 2 * COUNT : 0;
    int three = count > 3 ? 3 * COUNT : 0;
    int b = 0;
    for (int panel = 0; panel < panels; panel++) {
      int a = (panel * rows + row) * COUNT;
      for (int lane = 0; lane < COUNT; lane++, a++, b += COUNT) {
        FloatVector b0 = FloatVector.fromArray(S, block, b);
        FloatVector b1 = FloatVector.fromArray(S, block, b + HALF);
        FloatVector a0 = FloatVector.broadcast(S, d[a]);
        FloatVector a1 = FloatVector.broadcast(S, d[a + one]);
        FloatVector a2 = FloatVector.broadcast(S, d[a + two]);
        FloatVector a3 = FloatVector.broadcast(S, d[a + three]);
        c00 = a0.fma(b0, c00);
        c01 = a0.fma(b1, c01);
        c10 = a1.fma(b0, c10);
        c11 = a1.fma(b1, c11);
        c20 = a2.fma(b0, c20);
        c21 = a2.fma(b1, c21);
        c30 = a3.fma(b0, c30);
        c31 = a3.fma(b1, c31);
      }
    }
    addRow(c00, c01, gradient, offset + place(row, groups, units) * depth + from, width);
    if (count > 1) {
      addRow(c10, c11, gradient, offset + place(row + 1, groups, units) * depth + from, width);
    }
    if (count > 2) {
      addRow(c20, c21, gradient, offset + place(row + 2, groups, units) * depth + from, width);
    }
    if (count > 3) {
      addRow(c30, c31, gradient, offset + place(row + 3, groups, units) * depth + from, width);
    }
  }

  private static int place(int row, int groups, int units) {
    return row % groups * units + row / groups;
  }

  private static void addRow(
      FloatVector low, FloatVector high, float[] gradient, int to, int width) {
    if (width == COUNT) {
      FloatVector.fromArray(S, gradient, to).add(low).intoArray(gradient, to);
      FloatVector.fromArray(S, gradient, to + HALF).add(high).intoArray(gradient, to + HALF);
      return;
    }
    for (int j = 0; j < width; j++) {
      gradient[to + j] += j < HALF ? low.lane(j) : high.lane(j - HALF);
    }
  }
}
