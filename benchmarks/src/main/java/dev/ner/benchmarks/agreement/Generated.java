package dev.ner.benchmarks.agreement;

import dev.ner.batch.LaneBatch;
import dev.ner.kernel.Lanes;
import dev.ner.network.Network;
import dev.ner.network.Parameter;
import dev.ner.network.RecurrentTrace;
import dev.ner.network.TableGradient;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Our side: the generated network, all sentences in one batch. */
final class Generated {
  private final Stack stack;
  private final Task task;
  private final Network network;
  private final LaneBatch batch = new LaneBatch();

  /** A pass through a network whose weights are packed. */
  Generated(Stack stack, Task task, Network network) {
    this.stack = stack;
    this.task = task;
    this.network = network;
    batch.begin(task.lengths(), task.sentences());
    for (int s = 0; s < task.sentences(); s++) {
      for (int step = 0; step < task.lengths()[s]; step++) {
        batch.set(s, step, task.row(s, step), LaneBatch.NO_TAG);
      }
    }
  }

  /** Both passes. */
  Numbers compute(float[] lossWeights) {
    int tags = lossWeights.length / task.tokens();
    network.forward(batch);
    Map<String, float[]> outputs = new TreeMap<>();
    outputs.put("recurrent output", recurrentOutput());
    outputs.put("log-probabilities", unpacked(network.output(), tags));
    network.prepareBackward(batch);
    packLossWeights(lossWeights, tags);
    network.backward(batch);
    return new Numbers(outputs, gradients());
  }

  private void packLossWeights(float[] weights, int tags) {
    float[] gradient = network.outputGradient();
    Arrays.fill(gradient, 0f);
    for (int s = 0; s < task.sentences(); s++) {
      for (int step = 0; step < task.lengths()[s]; step++) {
        for (int k = 0; k < tags; k++) {
          gradient[at(batch.index(s, step), tags, k)] = weights[task.row(s, step) * tags + k];
        }
      }
    }
  }

  private float[] unpacked(float[] panels, int width) {
    float[] rows = new float[task.tokens() * width];
    for (int s = 0; s < task.sentences(); s++) {
      for (int step = 0; step < task.lengths()[s]; step++) {
        for (int u = 0; u < width; u++) {
          rows[task.row(s, step) * width + u] = panels[at(batch.index(s, step), width, u)];
        }
      }
    }
    return rows;
  }

  /** The last layer's states, both directions side by side. */
  private float[] recurrentOutput() {
    List<RecurrentTrace> traces = network.traces();
    List<RecurrentTrace> last = traces.subList(traces.size() - stack.directions(), traces.size());
    int units = last.get(0).units();
    int width = units * last.size();
    float[] rows = new float[task.tokens() * width];
    for (int direction = 0; direction < last.size(); direction++) {
      RecurrentTrace trace = last.get(direction);
      for (int s = 0; s < task.sentences(); s++) {
        for (int step = 0; step < task.lengths()[s]; step++) {
          int when = trace.reversed() ? task.lengths()[s] - 1 - step : step;
          int lane = batch.index(s, when) + batch.blocks() * Lanes.COUNT;
          for (int u = 0; u < units; u++) {
            rows[task.row(s, step) * width + direction * units + u] =
                trace.states()[at(lane, units, u)];
          }
        }
      }
    }
    return rows;
  }

  /** The place of a unit of a lane, lanes counted over all panels. */
  private static int at(int lane, int width, int unit) {
    return (lane / Lanes.COUNT * width + unit) * Lanes.COUNT + lane % Lanes.COUNT;
  }

  private Map<String, float[]> gradients() {
    Map<String, float[]> gradients = new TreeMap<>();
    for (Parameter p : network.source().layout().parameters()) {
      gradients.put(
          p.name(),
          p.table()
              ? table(network.tableGradients()[0])
              : Arrays.copyOfRange(network.gradient(), p.offset(), p.offset() + p.size()));
    }
    return gradients;
  }

  private static float[] table(TableGradient gradient) {
    int width = gradient.table().columns();
    float[] rows = new float[gradient.table().size()];
    for (int place = 0; place < gradient.count(); place++) {
      System.arraycopy(
          gradient.values(), place * width, rows, gradient.rows()[place] * width, width);
    }
    return rows;
  }
}
