package dev.ner.maven.console;

import java.util.function.LongSupplier;

/** Lets something through at most once in a time. */
final class Pace {
  private final long nanoseconds;
  private final LongSupplier clock;
  private long last;

  /** The first one passes after a whole interval: what is quicker than that needs no report. */
  Pace(long nanoseconds, LongSupplier clock) {
    this.nanoseconds = nanoseconds;
    this.clock = clock;
    this.last = clock.getAsLong();
  }

  boolean passes() {
    long now = clock.getAsLong();
    if (now - last < nanoseconds) {
      return false;
    }
    last = now;
    return true;
  }

  /** Begins the interval anew, because something else has just been said. */
  void restart() {
    last = clock.getAsLong();
  }
}
