package dev.ner.benchmarks.agreement;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import dev.ner.benchmarks.probe.Models;
import dev.ner.kernel.KernelsProvider;
import dev.ner.network.Network;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The main class of the comparison of numbers; see benchmarks/README.md. Ends with 1 where the two
 * sides are further apart than float's rounding explains.
 */
public final class Agreement {
  private static final double LIMIT = 1e-5;
  private static final long SEED = 1997;

  private Agreement() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    long seed = arguments.length == 0 ? SEED : Long.parseLong(arguments[0]);
    out.println(Engine.getInstance().toString().replaceAll("\\s+", " "));
    out.println(KernelsProvider.reason() + "; seed " + seed);
    out.println();
    out.println("| layer | directions | layers | output | gradients | in |");
    out.println("|---|---|---|---|---|---|");
    boolean agreed = true;
    for (Stack stack : Stack.all()) {
      agreed &= compare(stack, seed, out);
    }
    out.println();
    out.printf(Locale.ROOT, "%s %.0e%n", agreed ? "All within" : "NOT all within", LIMIT);
    System.exit(agreed ? 0 : 1);
  }

  private static boolean compare(Stack stack, long seed, PrintStream out) {
    Task task = new Task(seed, stack);
    Network network = Models.network(stack.model(), task.tokens(), seed);
    task.fill(network.source());
    network.packForward();
    network.packBackward();
    int tags = network.source().get("scores.bias").getNumElements();
    float[] lossWeights = task.lossWeights(tags);
    Numbers ours = new Generated(stack, task, network).compute(lossWeights);
    try (NDManager manager = NDManager.newBaseManager()) {
      Numbers theirs = new Libtorch(stack, task, network.source(), manager).compute(lossWeights);
      Difference output = Difference.worst(theirs.outputs(), ours.outputs());
      Difference gradient = Difference.worst(theirs.gradients(), ours.gradients());
      out.printf(
          Locale.ROOT,
          "| %s | %d | %d | %.1e | %.1e | %s |%n",
          stack.kind().label(),
          stack.directions(),
          stack.layers(),
          output.value(),
          gradient.value(),
          gradient.tensor());
      return output.value() <= LIMIT && gradient.value() <= LIMIT;
    }
  }
}
