package dev.ner.gradients;

/**
 * How often a gate of a layer is nearly closed or nearly open, over all units and tokens measured.
 *
 * @param gate its name
 * @param closed the share of its values below {@value #CLOSED}
 * @param open the share of its values above {@value #OPEN}
 * @param mean its mean value
 */
public record GateSaturation(String gate, double closed, double open, double mean) {
  /** Below this a gate counts as closed. */
  public static final double CLOSED = 0.1;

  /** Above this a gate counts as open. */
  public static final double OPEN = 0.9;

  /** Counts a gate's values. */
  static final class Counter {
    private long values;
    private long closed;
    private long open;
    private double sum;

    void add(float value) {
      values++;
      sum += value;
      if (value < (float) CLOSED) {
        closed++;
      } else if (value > (float) OPEN) {
        open++;
      }
    }

    GateSaturation saturation(String gate) {
      double n = Math.max(1, values);
      return new GateSaturation(gate, closed / n, open / n, sum / n);
    }
  }
}
