package dev.ner.benchmarks.jmh;

import dev.ner.benchmarks.probe.NetworkStep;
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

/** A training step of the course's model up to the gradient. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class NetworkBenchmark {
  /** As the processor wrote it, or as a list of layers. */
  @Param({"generated", "interpreted"})
  public String code;

  private NetworkStep step;

  /** Makes the network and its batches. */
  @Setup
  public void prepare() {
    step =
        new NetworkStep(
            code.equals("generated") ? NetworkStep.generated() : NetworkStep.interpreted());
  }

  /** Packing, forward pass, loss, backward pass; returns the loss. */
  @Benchmark
  public double step() {
    return step.run();
  }
}
