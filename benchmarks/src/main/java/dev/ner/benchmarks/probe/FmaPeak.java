package dev.ner.benchmarks.probe;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The peak of a core: fused multiply-adds that wait for nothing but themselves, in so many
 * accumulators that each port of the processor always has one to begin.
 */
final class FmaPeak {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final int ACCUMULATORS = 12;

  private FmaPeak() {}

  /** The floating-point operations of {@link #run}, a multiply-add being two. */
  static double operations(int steps) {
    return 2.0 * ACCUMULATORS * S.length() * steps;
  }

  /** Runs the loop; the result is there so that the loop cannot be left out. */
  static float run(int steps) {
    FloatVector a = FloatVector.broadcast(S, 0.999f);
    FloatVector b = FloatVector.broadcast(S, 0.001f);
    FloatVector c0 = FloatVector.broadcast(S, 1f);
    FloatVector c1 = c0.add(0.01f);
    FloatVector c2 = c0.add(0.02f);
    FloatVector c3 = c0.add(0.03f);
    FloatVector c4 = c0.add(0.04f);
    FloatVector c5 = c0.add(0.05f);
    FloatVector c6 = c0.add(0.06f);
    FloatVector c7 = c0.add(0.07f);
    FloatVector c8 = c0.add(0.08f);
    FloatVector c9 = c0.add(0.09f);
    FloatVector c10 = c0.add(0.10f);
    FloatVector c11 = c0.add(0.11f);
    for (int i = 0; i < steps; i++) {
      c0 = c0.fma(a, b);
      c1 = c1.fma(a, b);
      c2 = c2.fma(a, b);
      c3 = c3.fma(a, b);
      c4 = c4.fma(a, b);
      c5 = c5.fma(a, b);
      c6 = c6.fma(a, b);
      c7 = c7.fma(a, b);
      c8 = c8.fma(a, b);
      c9 = c9.fma(a, b);
      c10 = c10.fma(a, b);
      c11 = c11.fma(a, b);
    }
    FloatVector left = c0.add(c1).add(c2).add(c3).add(c4).add(c5);
    FloatVector right = c6.add(c7).add(c8).add(c9).add(c10).add(c11);
    return left.add(right).lane(0);
  }
}
