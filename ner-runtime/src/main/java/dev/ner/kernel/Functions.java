package dev.ner.kernel;

/**
 * Elementary functions in float, the same bits on every machine.
 *
 * <p>{@code java.lang.Math} may differ between platforms and compilers, so these are polynomials of
 * our own order of evaluation, by fused multiply-add. The loops are written so that C2 vectorises
 * them.
 */
public final class Functions {
  // tanh: odd polynomial of degree 13 over an even one of degree 6; coefficients of Eigen's
  // generic fast tanh for float. Beyond the bound it is constant, within the error of ±1.
  public static final float TANH_BOUND = 7.90531110763549805f;
  public static final float TANH_A1 = 4.89352455891786e-03f;
  public static final float TANH_A3 = 6.37261928875436e-04f;
  public static final float TANH_A5 = 1.48572235717979e-05f;
  public static final float TANH_A7 = 5.12229709037114e-08f;
  public static final float TANH_A9 = -8.60467152213735e-11f;
  public static final float TANH_A11 = 2.00018790482477e-13f;
  public static final float TANH_A13 = -2.76076847742355e-16f;
  public static final float TANH_B0 = 4.89352518554385e-03f;
  public static final float TANH_B2 = 2.26843463243900e-03f;
  public static final float TANH_B4 = 1.18534705686654e-04f;
  public static final float TANH_B6 = 1.19825839466702e-06f;

  // exp and ln: coefficients of the Cephes library's expf and logf (Moshier).
  public static final float EXP_LOW = -87f;
  public static final float EXP_HIGH = 88f;
  public static final float LOG2_E = 1.44269504088896341f;
  public static final float LN2_HIGH = 0.693359375f;
  public static final float LN2_LOW = -2.12194440e-4f;
  public static final float EXP_P0 = 1.9875691500e-4f;
  public static final float EXP_P1 = 1.3981999507e-3f;
  public static final float EXP_P2 = 8.3334519073e-3f;
  public static final float EXP_P3 = 4.1665795894e-2f;
  public static final float EXP_P4 = 1.6666665459e-1f;
  public static final float EXP_P5 = 5.0000001201e-1f;
  public static final float ROUND = 12582912f; // 1.5 · 2^23: adding it rounds to an integer
  private static final float SQRT_HALF = 0.707106781186547524f;

  private Functions() {}

  /**
   * The hyperbolic tangent; absolute error below 3e-7. NaN for NaN.
   *
   * @param x any number
   */
  public static float tanh(float x) {
    float c = Math.max(-TANH_BOUND, Math.min(TANH_BOUND, x));
    float s = c * c;
    float p = Math.fma(s, TANH_A13, TANH_A11);
    p = Math.fma(s, p, TANH_A9);
    p = Math.fma(s, p, TANH_A7);
    p = Math.fma(s, p, TANH_A5);
    p = Math.fma(s, p, TANH_A3);
    p = Math.fma(s, p, TANH_A1);
    float q = Math.fma(s, TANH_B6, TANH_B4);
    q = Math.fma(s, q, TANH_B2);
    q = Math.fma(s, q, TANH_B0);
    return c * p / q;
  }

  /** The exponential of a number, which is first clamped to [−87, 88]; relative error 2e-7. */
  public static float exp(float x) {
    float c = Math.max(EXP_LOW, Math.min(EXP_HIGH, x));
    float shifted = Math.fma(c, LOG2_E, ROUND);
    float n = shifted - ROUND;
    float r = Math.fma(n, -LN2_HIGH, c);
    r = Math.fma(n, -LN2_LOW, r);
    float p = Math.fma(r, EXP_P0, EXP_P1);
    p = Math.fma(r, p, EXP_P2);
    p = Math.fma(r, p, EXP_P3);
    p = Math.fma(r, p, EXP_P4);
    p = Math.fma(r, p, EXP_P5);
    p = Math.fma(r * r, p, r) + 1f;
    float scale = Float.intBitsToFloat((Float.floatToRawIntBits(shifted) << 23) + 0x3F800000);
    return p * scale;
  }

  /**
   * The natural logarithm; relative error 2e-7.
   *
   * @param x a normal positive number
   */
  public static float log(float x) {
    int bits = Float.floatToRawIntBits(x);
    int exponent = (bits >>> 23) - 126;
    float m = Float.intBitsToFloat((bits & 0x007FFFFF) | 0x3F000000); // [0.5, 1)
    if (m < SQRT_HALF) {
      m += m;
      exponent--;
    }
    m -= 1f;
    float s = m * m;
    float p = Math.fma(m, 7.0376836292e-2f, -1.1514610310e-1f);
    p = Math.fma(m, p, 1.1676998740e-1f);
    p = Math.fma(m, p, -1.2420140846e-1f);
    p = Math.fma(m, p, 1.4249322787e-1f);
    p = Math.fma(m, p, -1.6668057665e-1f);
    p = Math.fma(m, p, 2.0000714765e-1f);
    p = Math.fma(m, p, -2.4999993993e-1f);
    p = Math.fma(m, p, 3.3333331174e-1f);
    float y = m * s * p;
    y = Math.fma(exponent, LN2_LOW, y);
    y = Math.fma(-0.5f, s, y);
    return Math.fma(exponent, LN2_HIGH, m + y);
  }

  /** Replaces {@code values[from .. to)} by their hyperbolic tangents. */
  static void tanh(float[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      values[i] = tanh(values[i]);
    }
  }
}
