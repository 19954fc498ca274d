package dev.ner.benchmarks.jmh;

import dev.ner.benchmarks.probe.Batches;
import dev.ner.benchmarks.probe.GeneratedLayer;
import dev.ner.benchmarks.probe.Models;
import dev.ner.network.Network;
import java.util.concurrent.TimeUnit;
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

/** A generated recurrent layer on a batch of 64 sentences of 48 tokens. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LayerBenchmark {
  private static final int WORDS = 1_000;
  private static final int TAGS = 3;

  /** The annotated model that holds the layer. */
  @Param({"Lstm50", "Lstm100", "Lstm256", "Gru50", "Gru100", "Rnn50", "Rnn100"})
  public String model;

  private GeneratedLayer layer;

  /** Makes the network and lets the layer before run once. */
  @Setup
  public void prepare() {
    Network network = Models.network(model, WORDS, 1);
    layer = new GeneratedLayer(network, "context", Batches.uniform(WORDS, TAGS, 1));
  }

  /** The forward pass. */
  @Benchmark
  public void forward() {
    layer.forward();
  }

  /** Packing, forward and backward pass with the gradient of the input. */
  @Benchmark
  public void step() {
    layer.step();
  }
}
