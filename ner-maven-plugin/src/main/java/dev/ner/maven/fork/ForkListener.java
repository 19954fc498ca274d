package dev.ner.maven.fork;

/** Hears what a forked JVM says, one call at a time. */
public interface ForkListener {

  /** An event of the protocol. */
  void event(ForkEvent event);

  /**
   * A line that is no event.
   *
   * @param error whether it came from standard error
   */
  void line(String line, boolean error);
}
