package dev.ner.benchmarks.jmh;

import dev.ner.benchmarks.probe.Batches;
import dev.ner.kernel.Kernels;
import dev.ner.kernel.KernelsProvider;
import dev.ner.kernel.Lanes;
import dev.ner.kernel.PackedWeights;
import dev.ner.kernel.Packing;
import dev.ner.random.SeededRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The kernels of an LSTM layer over 3,072 tokens: each call does what a batch needs of it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelBenchmark {
  private static final int GATES = 4;
  private static final int PANELS = Batches.TOKENS / Lanes.COUNT;

  /** Input width and units. */
  @Param({"50/50", "130/100", "256/256"})
  public String shape;

  private Kernels kernels;
  private int inputs;
  private int units;
  private PackedWeights stacked;
  private PackedWeights transposed;
  private float[] input;
  private float[] inputGradient;
  private float[] state;
  private float[] gates;
  private float[] cell;
  private float[] cellTanh;
  private float[] outputGradient;
  private float[] cellGradient;
  private float[] gradient;
  private float[] gateValues;
  private float[] stateGradient;
  private int[] panelNumbers;

  /** Random numbers everywhere. */
  @Setup
  public void prepare() {
    String[] widths = shape.split("/");
    inputs = Integer.parseInt(widths[0]);
    units = Integer.parseInt(widths[1]);
    kernels = KernelsProvider.create();
    int rows = GATES * units;
    float[] parameters = random(rows * (inputs + units + 1));
    int recurrent = rows * inputs;
    int bias = recurrent + rows * units;
    stacked = PackedWeights.allocate(kernels, rows, 1 + inputs + units);
    Packing.stackLstm(parameters, bias, 0, inputs, recurrent, units, stacked);
    transposed = PackedWeights.allocate(kernels, inputs + units, rows);
    Packing.transpose(parameters, 0, rows, GATES, inputs, transposed, 0);
    Packing.transpose(parameters, recurrent, rows, GATES, units, transposed, inputs);
    panelNumbers = IntStream.range(0, PANELS).toArray();
    input = random(PANELS * inputs * Lanes.COUNT);
    inputGradient = random(input.length);
    int size = PANELS * units * Lanes.COUNT;
    state = random(size);
    cell = random(size);
    cellTanh = random(size);
    outputGradient = random(size);
    stateGradient = random(size);
    cellGradient = random(size);
    gates = random(GATES * size);
    gateValues = gates.clone();
    gradient = new float[parameters.length];
  }

  private static float[] random(int size) {
    SeededRandom random = new SeededRandom(1, "kernel");
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = random.nextFloat() * 0.2f - 0.1f;
    }
    return values;
  }

  /** The gates' affine map of input and state. */
  @Benchmark
  public float[] affine() {
    kernels.affine(
        stacked, GATES * units, input, 0, inputs, state, 0, units, gates, 0, PANELS, Lanes.COUNT);
    return gates;
  }

  /** The gradients of input and state. */
  @Benchmark
  public float[] inputGradient() {
    kernels.inputGradient(
        transposed,
        gateValues,
        GATES * units,
        0,
        inputGradient,
        0,
        inputs,
        stateGradient,
        0,
        units,
        PANELS);
    return inputGradient;
  }

  /** The gradients of weights and bias. */
  @Benchmark
  public float[] weightGradient() {
    int rows = GATES * units;
    kernels.weightGradient(
        gateValues,
        rows,
        GATES,
        input,
        0,
        inputs,
        state,
        panelNumbers,
        units,
        PANELS,
        gradient,
        0,
        rows,
        rows * (1 + inputs));
    return gradient;
  }

  /** The sweeps over gates, cell and output. */
  @Benchmark
  public float[] sweepForward() {
    System.arraycopy(gateValues, 0, gates, 0, gates.length);
    kernels.lstmForward(units, gates, 0, cell, cellTanh, state, 0, 0, PANELS, Lanes.COUNT);
    return state;
  }

  /** The sweeps of the backward pass. */
  @Benchmark
  public float[] sweepBackward() {
    System.arraycopy(gateValues, 0, gates, 0, gates.length);
    kernels.lstmBackward(
        units, gates, 0, cell, cellTanh, 0, 0, outputGradient, cellGradient, PANELS);
    return gates;
  }
}
