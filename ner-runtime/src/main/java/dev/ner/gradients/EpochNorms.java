package dev.ner.gradients;

import dev.ner.train.ParameterNorms;
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

    /** Adds a batch. */
    void add(ParameterNorms norms) {
      double before = 0;
      double after = 0;
      for (int p = 0; p < parameters.size(); p++) {
        parameters.get(p).add(batches, norms.before()[p], norms.after()[p]);
        before += norms.before()[p] * norms.before()[p];
        after += norms.after()[p] * norms.after()[p];
      }
      whole.add(batches, Math.sqrt(before), Math.sqrt(after));
      batches++;
      if (norms.clipped()) {
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

      void add(int batch, double normBefore, double normAfter) {
        if (batch == before.length) {
          before = Arrays.copyOf(before, 2 * batch);
          after = Arrays.copyOf(after, 2 * batch);
        }
        before[batch] = (float) normBefore;
        after[batch] = (float) normAfter;
      }

      Norms norms(int batches) {
        return new Norms(Quartiles.of(before, batches), Quartiles.of(after, batches));
      }
    }
  }
}
