package dev.ner.kernel;

import java.util.Locale;

/**
 * The choice between the two providers of {@link Kernels}: Vector API where its module is there and
 * the machine has vectors of eight floats, plain Java otherwise.
 *
 * <p>The property {@code ner.kernels} ({@code auto}, {@code scalar}, {@code vector}) forces one.
 * Both give the same bits.
 */
public final class KernelsProvider {
  private static final String PROPERTY = "ner.kernels";
  private static final String VECTOR_CLASS = "dev.ner.kernel.vector.VectorKernels";

  private KernelsProvider() {}

  /** Kernels of this JVM's provider, which is chosen once; a new object, for one thread. */
  public static Kernels create() {
    return choice().vector ? vector() : new ScalarKernels();
  }

  /** Which provider was chosen and why, in one line. */
  public static String reason() {
    return choice().reason;
  }

  private record Choice(boolean vector, String reason) {}

  private static volatile Choice made;

  private static Choice choice() {
    Choice choice = made;
    if (choice == null) {
      choice = choose(System.getProperty(PROPERTY, "auto"));
      made = choice;
    }
    return choice;
  }

  private static Choice choose(String wanted) {
    String name = wanted.toLowerCase(Locale.ROOT);
    if (!name.equals("auto") && !name.equals("scalar") && !name.equals("vector")) {
      throw new IllegalArgumentException(
          PROPERTY + " = " + wanted + ": expected auto, scalar or vector");
    }
    if (name.equals("scalar")) {
      return new Choice(false, "scalar kernels (forced by " + PROPERTY + ")");
    }
    boolean module = vectorModule();
    if (module && (name.equals("vector") || wideVectors())) {
      return new Choice(true, "vector kernels (module jdk.incubator.vector is present)");
    }
    if (module) {
      return new Choice(false, "scalar kernels (this machine's vectors are too short)");
    }
    if (name.equals("vector")) {
      throw new IllegalStateException(
          PROPERTY + " = vector, but the module is absent: add --add-modules jdk.incubator.vector");
    }
    return new Choice(
        false, "scalar kernels (--add-modules jdk.incubator.vector would choose the faster ones)");
  }

  /** Not by {@code ModuleLayer.findModule}, whose streams take long in a JVM that starts. */
  private static boolean vectorModule() {
    try {
      Class.forName("jdk.incubator.vector.FloatVector", false, null);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static boolean wideVectors() {
    try {
      return (boolean) Class.forName(VECTOR_CLASS).getMethod("wideVectors").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot load " + VECTOR_CLASS, e);
    }
  }

  /** The Vector API's provider, by name: its class must not be touched without the module. */
  private static Kernels vector() {
    try {
      return (Kernels) Class.forName(VECTOR_CLASS).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot load " + VECTOR_CLASS, e);
    }
  }
}
