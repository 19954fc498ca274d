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
    int from = p.offset();
    int to = from + p.size();
    if (initializer instanceof Initializer.Zero) {
      Arrays.fill(values, from, to, 0f);
    } else if (initializer instanceof Initializer.Normal normal) {
      for (int i = from; i < to; i++) {
        values[i] = (float) (random.nextGaussian() * normal.deviation());
      }
    } else if (initializer instanceof Initializer.GlorotUniform glorot) {
      double bound = Math.sqrt(6.0 / (p.rows() / glorot.gates() + p.columns()));
      for (int i = from; i < to; i++) {
        values[i] = (float) ((2 * random.nextDouble() - 1) * bound);
      }
    } else if (initializer instanceof Initializer.Orthogonal orthogonal) {
      int rows = p.rows() / orthogonal.gates();
      for (int gate = 0; gate < orthogonal.gates(); gate++) {
        FMatrixRMaj block = orthogonal(rows, p.columns(), random);
        System.arraycopy(block.data, 0, values, from + gate * block.data.length, block.data.length);
      }
    } else if (initializer instanceof Initializer.LstmBias bias) {
      Arrays.fill(values, from, to, 0f);
      int units = p.size() / 4;
      Arrays.fill(values, from + units, from + 2 * units, bias.forget());
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
