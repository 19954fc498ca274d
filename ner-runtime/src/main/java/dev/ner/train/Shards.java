package dev.ner.train;

import dev.ner.batch.Batch;
import dev.ner.batch.LaneBatch;
import dev.ner.kernel.Lanes;
import dev.ner.network.Network;
import dev.ner.network.Parameter;
import dev.ner.network.TableGradient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The gradient of a batch, computed in shards at once and summed in their order.
 *
 * <p>How a batch is cut depends on its size alone, so the sum has the same bits for every number of
 * threads.
 */
final class Shards {
  /** The largest number of shards; part of what determines the bits of a result. */
  private static final int MAXIMUM = 8;

  private final int tags;
  private final Workers workers;
  private final List<Shard> shards = new ArrayList<>();
  private final List<TableSum> tables = new ArrayList<>();
  private float[] gradient;

  Shards(Network network, int tags, int batchSize, Workers workers) {
    this.tags = tags;
    this.workers = workers;
    int count = Math.min(MAXIMUM, blocks(batchSize));
    for (int i = 0; i < count; i++) {
      shards.add(new Shard(network.sibling(), batchSize));
    }
    for (Parameter table : network.source().layout().tables()) {
      tables.add(new TableSum(table));
    }
    gradient = new float[network.source().layout().denseSize()];
  }

  private static int blocks(int sentences) {
    return (sentences + Lanes.COUNT - 1) / Lanes.COUNT;
  }

  /** Computes the gradient of the batch's mean loss; returns the sum of its tokens' losses. */
  double compute(Batch batch) {
    int count = Math.min(shards.size(), blocks(batch.size()));
    List<Callable<Void>> tasks = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Shard shard = shards.get(i);
      int number = i;
      tasks.add(
          () -> {
            shard.compute(batch, number, count);
            return null;
          });
    }
    workers.run(tasks);
    Arrays.fill(gradient, 0f);
    for (TableSum table : tables) {
      table.clear();
    }
    double loss = 0;
    for (int i = 0; i < count; i++) {
      Shard shard = shards.get(i);
      loss += shard.loss;
      float[] part = shard.network.gradient();
      for (int w = 0; w < gradient.length; w++) {
        gradient[w] += part[w];
      }
      for (int t = 0; t < tables.size(); t++) {
        tables.get(t).add(shard.network.tableGradients()[t]);
      }
    }
    return loss;
  }

  /** The Euclidean norm of the gradient. */
  double norm() {
    double sum = 0;
    for (float g : gradient) {
      sum += (double) g * g;
    }
    for (TableSum table : tables) {
      int size = table.count * table.table.columns();
      for (int i = 0; i < size; i++) {
        sum += (double) table.values[i] * table.values[i];
      }
    }
    return Math.sqrt(sum);
  }

  /** Lets the optimiser take one step. */
  void step(Adam adam, float[] values, float scale) {
    adam.beginStep();
    adam.update(values, 0, gradient, 0, scale, gradient.length);
    for (TableSum table : tables) {
      adam.updateRows(values, table.table, table.rows, table.count, table.values, scale);
    }
  }

  /** One shard: a network with buffers of its own. */
  private final class Shard {
    private final Network network;
    private final LaneBatch lanes = new LaneBatch();
    private final int[] scratch;
    private double loss;

    Shard(Network network, int batchSize) {
      this.network = network;
      this.scratch = new int[batchSize];
    }

    void compute(Batch batch, int number, int count) {
      batch.pack(number, count, lanes, scratch);
      network.forward(lanes);
      network.prepareBackward(lanes);
      loss =
          CrossEntropy.sum(lanes, network.output(), tags, batch.tokens(), network.outputGradient());
      network.backward(lanes);
    }
  }

  /** The gradient of a table's rows that any shard touched, in the order of first occurrence. */
  private static final class TableSum {
    private final Parameter table;
    private final int[] placeOfRow; // place + 1, or 0
    private int[] rows = new int[256];
    private float[] values;
    private int count;

    TableSum(Parameter table) {
      this.table = table;
      this.placeOfRow = new int[table.rows()];
      this.values = new float[rows.length * table.columns()];
    }

    void clear() {
      for (int i = 0; i < count; i++) {
        placeOfRow[rows[i]] = 0;
      }
      count = 0;
    }

    void add(TableGradient part) {
      int width = table.columns();
      for (int i = 0; i < part.count(); i++) {
        int from = i * width;
        int place = placeOfRow[part.rows()[i]];
        if (place == 0) {
          append(part.rows()[i], part.values(), from);
        } else {
          int to = (place - 1) * width;
          for (int e = 0; e < width; e++) {
            values[to + e] += part.values()[from + e];
          }
        }
      }
    }

    private void append(int row, float[] gradient, int from) {
      if (count == rows.length) {
        rows = Arrays.copyOf(rows, count * 2);
        values = Arrays.copyOf(values, count * 2 * table.columns());
      }
      System.arraycopy(gradient, from, values, count * table.columns(), table.columns());
      rows[count] = row;
      placeOfRow[row] = ++count;
    }
  }
}
