package dev.ner.gradients;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The norms of the gradients of an epoch's batches, before and after clipping.
 *
 * @param epoch counted from 1
 * @param batches how many there were
 * @param clipped on how many of them clipping acted
 * @param whole the norm of the whole gradient
 * @param parameters the norm of each parameter's part, in the order of the layout
 */
public record EpochNorms(int epoch, int batches, int clipped, Norms whole, List<Norms> parameters) {

  /** A norm over the epoch's batches. */
  public record Norms(Quartiles before, Quartiles after) {}

  public EpochNorms {
    parameters = List.copyOf(parameters);
  }

  /** Collects the norms of an epoch's batches. */
  static final class Collector {
    private static final int SOME = 64;

    private final int epoch;
    private final Column whole = new Column();
    private final List<Column> parameters;
    private int batches;
    private int clipped;

    Collector(int epoch, int parameters) {
      this.epoch = epoch;
      this.parameters = Stream.generate(Column::new).limit(parameters).toList();
    }

    int epoch() {
      return epoch;
    }

    /**
     * Adds a batch.
     *
     * @param norms by parameter, before clipping. Not modified
     * @param scale what clipping multiplied the gradient by
     */
    void add(double[] norms, float scale) {
      double squares = 0;
      for (int p = 0; p < norms.length; p++) {
        parameters.get(p).add(batches, norms[p], scale);
        squares += norms[p] * norms[p];
      }
      whole.add(batches, Math.sqrt(squares), scale);
      batches++;
      if (scale < 1f) {
        clipped++;
      }
    }

    EpochNorms norms() {
      return new EpochNorms(
          epoch,
          batches,
          clipped,
          whole.norms(batches),
          parameters.stream().map(column -> column.norms(batches)).toList());
    }

    /** One parameter's norms, by batch. */
    private static final class Column {
      private float[] before = new float[SOME];
      private float[] after = new float[SOME];

      void add(int batch, double norm, float scale) {
        if (batch == before.length) {
          before = Arrays.copyOf(before, 2 * batch);
          after = Arrays.copyOf(after, 2 * batch);
        }
        before[batch] = (float) norm;
        after[batch] = (float) (norm * scale);
      }

      Norms norms(int batches) {
        return new Norms(Quartiles.of(before, batches), Quartiles.of(after, batches));
      }
    }
  }
}
