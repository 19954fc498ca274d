package dev.ner.network;

import dev.ner.random.SeededRandom;
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;
import org.ejml.dense.row.factory.DecompositionFactory_FDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;

/** Fills parameters before training, as their {@link Initializer}s say. */
public final class Initialization {
  private Initialization() {}

  /**
   * Fills all parameters. Each has a stream of its own, so that the numbers of one do not depend on
   * the others.
   *
   * @param parameters Modified
   * @param seed determines every number
   */
  public static void fill(Parameters parameters, long seed) {
    for (Parameter p : parameters.layout().parameters()) {
      fill(p, parameters.values(), new SeededRandom(seed, "initial " + p.name()));
    }
  }

  private static void fill(Parameter p, float[] values, SeededRandom random) {
    Initializer initializer = p.initializer();
    if (initializer instanceof Initializer.Zero) {
      Arrays.fill(values, p.offset(), p.offset() + p.size(), 0f);
    } else if (initializer instanceof Initializer.Constant constant) {
      Arrays.fill(values, p.offset(), p.offset() + p.size(), constant.value());
    } else if (initializer instanceof Initializer.LstmBias bias) {
      Arrays.fill(values, p.offset(), p.offset() + p.size(), 0f);
      int units = p.size() / 4;
      Arrays.fill(values, p.offset() + units, p.offset() + 2 * units, bias.forget());
    } else if (initializer instanceof Initializer.Orthogonal orthogonal) {
      int rows = p.rows() / orthogonal.gates();
      for (int gate = 0; gate < orthogonal.gates(); gate++) {
        FMatrixRMaj block = orthogonal(rows, p.columns(), random);
        int to = p.offset() + gate * block.data.length;
        System.arraycopy(block.data, 0, values, to, block.data.length);
      }
    } else if (initializer instanceof Initializer.Identity identity) {
      Arrays.fill(values, p.offset(), p.offset() + p.size(), 0f);
      int rows = p.rows() / identity.gates();
      for (int row = 0; row < p.rows(); row++) {
        if (row % rows < p.columns()) {
          values[p.offset() + row * p.columns() + row % rows] = 1f;
        }
      }
    } else {
      fillIndependently(p, values, random);
    }
  }

  private static void fillIndependently(Parameter p, float[] values, SeededRandom random) {
    double in = p.columns();
    Initializer initializer = p.initializer();
    if (initializer instanceof Initializer.Normal normal) {
      fillNormal(p, values, random, normal.deviation());
    } else if (initializer instanceof Initializer.GlorotNormal glorot) {
      fillNormal(p, values, random, Math.sqrt(2 / (p.rows() / glorot.gates() + in)));
    } else if (initializer instanceof Initializer.LeCunNormal) {
      fillNormal(p, values, random, Math.sqrt(1 / in));
    } else if (initializer instanceof Initializer.HeNormal) {
      fillNormal(p, values, random, Math.sqrt(2 / in));
    } else if (initializer instanceof Initializer.GlorotUniform glorot) {
      fillUniform(p, values, random, Math.sqrt(6 / (p.rows() / glorot.gates() + in)));
    } else if (initializer instanceof Initializer.LeCunUniform) {
      fillUniform(p, values, random, Math.sqrt(3 / in));
    } else if (initializer instanceof Initializer.HeUniform) {
      fillUniform(p, values, random, Math.sqrt(6 / in));
    } else if (initializer instanceof Initializer.Uniform) {
      fillUniform(p, values, random, Math.sqrt(1 / in));
    }
  }

  private static void fillNormal(
      Parameter p, float[] values, SeededRandom random, double deviation) {
    for (int i = p.offset(); i < p.offset() + p.size(); i++) {
      values[i] = (float) (random.nextGaussian() * deviation);
    }
  }

  private static void fillUniform(Parameter p, float[] values, SeededRandom random, double bound) {
    for (int i = p.offset(); i < p.offset() + p.size(); i++) {
      values[i] = (float) ((2 * random.nextDouble() - 1) * bound);
    }
  }

  /** The Q of a random normal matrix, its columns' signs those of R's diagonal. */
  private static FMatrixRMaj orthogonal(int rows, int columns, SeededRandom random) {
    boolean tall = rows >= columns;
    FMatrixRMaj normal = new FMatrixRMaj(Math.max(rows, columns), Math.min(rows, columns));
    for (int i = 0; i < normal.data.length; i++) {
      normal.data[i] = (float) random.nextGaussian();
    }
    QRDecomposition<FMatrixRMaj> qr = DecompositionFactory_FDRM.qr(normal.numRows, normal.numCols);
    qr.decompose(normal);
    FMatrixRMaj q = qr.getQ(null, true);
    FMatrixRMaj r = qr.getR(null, true);
    for (int column = 0; column < q.numCols; column++) {
      if (r.get(column, column) < 0) {
        for (int row = 0; row < q.numRows; row++) {
          q.set(row, column, -q.get(row, column));
        }
      }
    }
    return tall ? q : CommonOps_FDRM.transpose(q, null);
  }
}
