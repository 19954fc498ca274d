package dev.ner.maven.fork;

/** One thing that the forked JVM says while it works. */
public sealed interface ForkEvent {

  /**
   * A remark for the log.
   *
   * @param warning whether it is a warning rather than information
   */
  record Remark(boolean warning, String text) implements ForkEvent {}

  /**
   * Training begins.
   *
   * @param model binary name of the model class
   * @param weights number of trained numbers
   * @param sentences sentences of the training split
   * @param tokens tokens of the training split
   * @param vocabulary words that have an embedding of their own, with padding and unknown
   * @param kernels which kernels compute, and why
   * @param heapMb heap that the JVM may use, in MB
   */
  record Start(
      String model,
      long weights,
      long sentences,
      long tokens,
      long vocabulary,
      int threads,
      String kernels,
      long heapMb)
      implements ForkEvent {}

  /** Training goes on; epochs and batches count from 1. */
  record Progress(
      int epoch,
      int epochs,
      int batch,
      int batches,
      double tokensPerSecond,
      double loss,
      double secondsLeft)
      implements ForkEvent {}

  /**
   * An epoch has ended and its weights were tried on the validation split.
   *
   * @param best whether these are the best weights so far
   */
  record Epoch(
      int epoch,
      int epochs,
      double loss,
      double validationAccuracy,
      double validationF1,
      boolean best,
      double seconds,
      double tokensPerSecond)
      implements ForkEvent {}

  /** A mistake of the user, or a warning about one. */
  record Mistake(boolean warning, String code, String place, String message) implements ForkEvent {

    /** The line that a user reads. */
    public String line() {
      return "[" + code + "] " + (place.isEmpty() ? "" : place + ": ") + message;
    }
  }

  /** A line of the result, meant for standard output as it is. */
  record Output(String text) implements ForkEvent {}

  /** The work is finished and its files are written. */
  record Done() implements ForkEvent {}
}
