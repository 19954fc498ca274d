package dev.ner.benchmarks.compare;

/** How the other systems' JVMs are started. */
final class Peers {
  private Peers() {}

  /**
   * A JVM for DJL.
   *
   * @param threads libtorch's, or 0 for its own choice, which is all cores
   */
  static Jvm djl(Options options, int threads) {
    Jvm jvm =
        Jvm.running(options)
            .flag("-Dai.djl.offline=true")
            .flag("-DDJL_CACHE_DIR=" + options.target().resolve("djl"));
    if (threads > 0) {
      jvm.flag("-Dai.djl.pytorch.num_threads=" + threads)
          .flag("-Dai.djl.pytorch.num_interop_threads=" + threads);
    }
    return jvm;
  }
}
