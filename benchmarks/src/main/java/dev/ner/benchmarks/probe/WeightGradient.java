package dev.ner.benchmarks.probe;

import dev.ner.kernel.Kernels;
import dev.ner.kernel.KernelsProvider;
import dev.ner.kernel.Lanes;
import dev.ner.random.SeededRandom;
import java.util.stream.IntStream;

/**
 * GFLOP/s of the gradient of an LSTM's weights, and of the core's peak in the same process, by
 * turns.
 */
final class WeightGradient {
  private static final int GATES = 4;
  private static final int STEPS = 200_000;

  private WeightGradient() {}

  public static void main(String[] arguments) {
    int inputs = Integer.parseInt(arguments[0]);
    int units = Integer.parseInt(arguments[1]);
    int rows = GATES * units;
    int panels = Batches.TOKENS / Lanes.COUNT;
    Kernels kernels = KernelsProvider.create();
    float[] outGradient = random(panels * rows * Lanes.COUNT);
    float[] in = random(panels * inputs * Lanes.COUNT);
    float[] state = random(panels * units * Lanes.COUNT);
    int[] statePanels = IntStream.range(0, panels).toArray();
    float[] gradient = new float[rows * (1 + inputs + units)];
    int recurrent = rows * (1 + inputs);
    Runnable product =
        () ->
            kernels.weightGradient(
                outGradient,
                rows,
                GATES,
                in,
                0,
                inputs,
                state,
                statePanels,
                units,
                panels,
                gradient,
                0,
                rows,
                recurrent);
    float[] sink = new float[1];
    double before = Figures.medianSeconds(() -> sink[0] += FmaPeak.run(STEPS));
    double seconds = Figures.medianSeconds(product);
    double after = Figures.medianSeconds(() -> sink[0] += FmaPeak.run(STEPS));
    Figures.report("value", 2.0 * Batches.TOKENS * rows * (inputs + units) / seconds / 1e9);
    Figures.report("peak", FmaPeak.operations(STEPS) / Math.min(before, after) / 1e9);
  }

  private static float[] random(int size) {
    SeededRandom random = new SeededRandom(1, "product");
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = random.nextFloat() - 0.5f;
    }
    return values;
  }
}
