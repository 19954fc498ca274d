package dev.ner.train;

import dev.ner.network.Parameter;
import dev.ner.network.ParameterLayout;
import dev.ner.network.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongToDoubleFunction;

/**
 * What happens to a network's weights in a step: each is updated by the optimiser that it has, and
 * averaged if wanted.
 *
 * <p>Weight decay acts on parameters of several rows only: not on biases, as is the custom where
 * decay is meant to regularise (so in the recipes of BERT and GPT; PyTorch decays all that it is
 * given).
 */
final class Optimization {
  private final ParameterLayout layout;
  private final WeightArrays arrays;
  private final int statesPerWeight;
  private final LongToDoubleFunction schedule;
  private final Averages averages; // null for none
  private final List<Optimizer> optimizers = new ArrayList<>();
  private final List<Range> ranges = new ArrayList<>();
  private final List<Range> tables = new ArrayList<>();
  private long step;

  /** Weights of one optimiser that are all decayed or all not: what one loop can update. */
  private record Range(Optimizer optimizer, boolean decayed, int from, int to) {}

  /**
   * An optimisation before its first step.
   *
   * @param parameters Modified in each step
   * @param schedule the factor of all learning rates in each step, counted from 1
   * @param averages the averages of the weights; null for none
   */
  Optimization(
      Parameters parameters,
      Optimizers settings,
      LongToDoubleFunction schedule,
      Averages averages) {
    this.layout = parameters.layout();
    this.statesPerWeight = settings.statesPerWeight();
    this.arrays =
        new WeightArrays(
            parameters.values(),
            new float[0],
            WeightArrays.states(layout.size(), statesPerWeight >= 1),
            WeightArrays.states(layout.size(), statesPerWeight >= 2));
    this.schedule = schedule;
    this.averages = averages;
    settings.groups().forEach(this::checkThatItHasParameters);
    assign(settings);
  }

  private void checkThatItHasParameters(Optimizers.Group group) {
    if (layout.parameters().stream().noneMatch(p -> group.has(p.name()))) {
      throw new IllegalArgumentException("no parameter is in " + group.path());
    }
  }

  /** Gives each parameter its optimiser; neighbours with the same are one range. */
  private void assign(Optimizers settings) {
    Map<OptimizerSettings, Optimizer> bySettings = new LinkedHashMap<>();
    for (Parameter parameter : layout.parameters()) {
      Optimizer optimizer =
          bySettings.computeIfAbsent(settings.forParameter(parameter.name()), Optimizer::of);
      int from = parameter.offset();
      float initial = settings.forParameter(parameter.name()).initialState();
      if (initial != 0) {
        Arrays.fill(arrays.first(), from, from + parameter.size(), initial);
      }
      Range range = new Range(optimizer, parameter.rows() > 1, from, from + parameter.size());
      if (parameter.table()) {
        tables.add(range);
      } else {
        append(range);
      }
    }
    optimizers.addAll(bySettings.values());
  }

  private void append(Range range) {
    int last = ranges.size() - 1;
    if (last >= 0
        && ranges.get(last).optimizer() == range.optimizer()
        && ranges.get(last).decayed() == range.decayed()) {
      Range before = ranges.remove(last);
      ranges.add(new Range(before.optimizer(), before.decayed(), before.from(), range.to()));
    } else {
      ranges.add(range);
    }
  }

  ParameterLayout layout() {
    return layout;
  }

  /** The network's arrays with the given gradient of its dense weights. */
  WeightArrays arrays(float[] gradient) {
    return arrays.withGradient(gradient);
  }

  /** A place to work in for rows of a table, one for each thread that updates some at a time. */
  GatheredRows gathered(Parameter table) {
    return new GatheredRows(table, statesPerWeight);
  }

  void beginStep() {
    step++;
    double factor = schedule.applyAsDouble(step);
    for (int i = 0; i < optimizers.size(); i++) {
      optimizers.get(i).beginStep(factor);
    }
    if (averages != null) {
      averages.beginStep();
    }
  }

  /**
   * Updates the dense weights from {@code from} to before {@code to}.
   *
   * @param arrays of {@link #arrays}
   * @param scale what the gradient is multiplied by first
   */
  void update(WeightArrays arrays, float scale, int from, int to) {
    for (int i = 0; i < ranges.size(); i++) {
      Range range = ranges.get(i);
      int first = Math.max(from, range.from());
      int end = Math.min(to, range.to());
      if (first < end) {
        range.optimizer().update(arrays, scale, range.decayed(), first, end);
      }
    }
    if (averages != null) {
      averages.add(from, to);
    }
  }

  /**
   * Updates the touched rows of a table.
   *
   * @param table its place among the tables
   * @param gathered Modified: the caller's place to work in
   * @param gradient {@code count × columns}, row-major. Not modified
   */
  void updateRows(
      int table, GatheredRows gathered, float scale, int[] rows, int count, float[] gradient) {
    if (averages != null) {
      averages.catchUpRows(table, rows, count);
    }
    Range range = tables.get(table);
    gathered.update(range.optimizer(), arrays, scale, range.decayed(), rows, count, gradient);
    if (averages != null) {
      averages.addRows(table, rows, count);
    }
  }
}
