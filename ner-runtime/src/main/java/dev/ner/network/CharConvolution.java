package dev.ner.network;

import dev.ner.batch.LaneBatch;
import dev.ner.kernel.Lanes;
import java.util.Arrays;

/**
 * A convolution over the characters of each word and the maximum over its positions (Ma and Hovy
 * 2016, section 2.1): {@code y = tanh(b + max_i Σ_k W_k·x_(i+k))}.
 *
 * <p>Windows begin before a word and end behind it, as far as they hold one of its characters; what
 * is outside counts as zeros. tanh is left to the caller, since it is the same for all numbers.
 *
 * <p>The product of a character with W_k is the same wherever the character stands, so it is
 * computed once and kept until the weights change. Serves one thread at a time.
 */
public final class CharConvolution {
  private final float[] parameters;
  private final int units;
  private final int window;
  private final int embedding;
  private final int weights;
  private final int bias;
  private final int number;
  private final int table;
  private final Version packed; // shared by siblings
  private final float[][] products; // W_k·x by table row and k, H each
  private final int[] versions; // by table row: of its products
  private final float[] sum;
  private final float[] best;
  private final int[] positions;
  private float[] productGradients = {};

  /** How often the weights were changed. */
  private static final class Version {
    private int number = 1;
  }

  /**
   * A convolution over a network's parameters.
   *
   * @param number the place of the table among the network's tables, and of its channel; the table
   *     is {@code V × embedding}
   * @param units H, the number of convolutions
   * @param window how many characters each sees
   * @param embedding E, of a character
   * @param weights the place of W, {@code window·E × H}, row-major
   * @param bias the place of b, H
   */
  public CharConvolution(
      Parameters parameters,
      int number,
      int units,
      int window,
      int embedding,
      int weights,
      int bias) {
    this(parameters, number, units, window, embedding, weights, bias, new Version());
  }

  private CharConvolution(
      Parameters source,
      int number,
      int units,
      int window,
      int embedding,
      int weights,
      int bias,
      Version packed) {
    Parameter characters = source.layout().tables().get(number);
    this.parameters = source.values();
    this.number = number;
    this.units = units;
    this.window = window;
    this.embedding = embedding;
    this.weights = weights;
    this.bias = bias;
    this.table = characters.offset();
    this.packed = packed;
    this.products = new float[characters.rows() * window][];
    this.versions = new int[characters.rows()];
    this.sum = new float[units];
    this.best = new float[units];
    this.positions = new int[units];
  }

  /** One that shares the parameters and serves another thread. */
  public CharConvolution sibling(Parameters source) {
    return new CharConvolution(source, number, units, window, embedding, weights, bias, packed);
  }

  /** Says, to siblings too, that the parameters were changed. */
  public void pack() {
    packed.number++;
  }

  /**
   * What tanh is to be applied to: {@code a = b + max_i Σ_k W_k·x_(i+k)}, the sum in the order of
   * k, each product in that of E.
   *
   * @param out Modified: panels of {@code units × lanes} from panel 0; zero in idle lanes
   */
  public void forward(LaneBatch batch, float[] out) {
    int[] rows = batch.rows(number);
    int slots = batch.slots(number);
    int lanes = batch.lanes();
    Arrays.fill(out, 0, batch.panels() * units * lanes, 0f);
    for (int step = 0; step < batch.steps(); step++) {
      for (int s = 0; s < batch.sentences() && batch.length(s) > step; s++) {
        int index = batch.index(s, step);
        int from = index * slots;
        int length = length(rows, from, slots);
        Arrays.fill(best, length == 0 ? 0f : Float.NEGATIVE_INFINITY);
        for (int position = 0; position < positions(length); position++) {
          sum(rows, from, length, position);
          raise();
        }
        int to = index / lanes * units * lanes + index % lanes;
        for (int h = 0; h < units; h++, to += lanes) {
          out[to] = parameters[bias + h] + best[h];
        }
      }
    }
  }

  /** The number of a word's characters. */
  private static int length(int[] rows, int from, int slots) {
    int length = 0;
    while (length < slots && rows[from + length] >= 0) {
      length++;
    }
    return length;
  }

  /** The number of windows that hold a character. */
  private int positions(int length) {
    return length == 0 ? 0 : length + window - 1;
  }

  private void raise() {
    for (int h = 0; h < units; h++) {
      best[h] = Math.max(best[h], sum[h]);
    }
  }

  /** Adds up the window that ends with a character, or behind the last one. */
  private void sum(int[] rows, int from, int length, int position) {
    int first = Math.max(0, window - 1 - position);
    int last = Math.min(window - 1, length + window - 2 - position);
    int at = from + position - (window - 1);
    System.arraycopy(
        products(rows[at + first])[rows[at + first] * window + first], 0, sum, 0, units);
    for (int k = first + 1; k <= last; k++) {
      add(products(rows[at + k])[rows[at + k] * window + k]);
    }
  }

  private void add(float[] product) {
    for (int h = 0; h < units; h++) {
      sum[h] += product[h];
    }
  }

  /** The products, those of a row being those of the present weights. */
  private float[][] products(int row) {
    if (versions[row] != packed.number) {
      versions[row] = packed.number;
      for (int k = 0; k < window; k++) {
        multiply(row, k);
      }
    }
    return products;
  }

  private void multiply(int row, int k) {
    float[] product = products[row * window + k];
    if (product == null) {
      product = new float[units];
      products[row * window + k] = product;
    }
    Arrays.fill(product, 0f);
    for (int e = 0; e < embedding; e++) {
      float x = parameters[table + row * embedding + e];
      multiplyAdd(x, weights + (k * embedding + e) * units, product);
    }
  }

  private void multiplyAdd(float x, int from, float[] product) {
    for (int h = 0; h < units; h++) {
      product[h] = Math.fma(x, parameters[from + h], product[h]);
    }
  }

  /**
   * Back from y: {@code da = dy·(1 − y²)}, {@code db += Σda}, and at the position of the maximum,
   * the first where there are several, {@code dp_k += da} of each product {@code p_k = W_k·x}, in
   * the order of steps, then sentences; at last {@code dW_k += x·dp_kᵀ, dx += W_k·dp_k} in the
   * order of the characters' first occurrence.
   *
   * @param out y, panels of {@code units × 16} from panel 0. Not modified
   * @param outGradient dy, the same. Not modified
   * @param tableGradient Modified; prepared for the batch
   * @param gradient Modified, of the dense parameters
   */
  public void backward(
      LaneBatch batch,
      float[] out,
      float[] outGradient,
      TableGradient tableGradient,
      float[] gradient) {
    int size = tableGradient.count() * window * units;
    if (productGradients.length < size) {
      productGradients = new float[size + size / 2];
    }
    Arrays.fill(productGradients, 0, size, 0f);
    for (int step = 0; step < batch.steps(); step++) {
      for (int s = 0; s < batch.sentences() && batch.length(s) > step; s++) {
        backward(batch, batch.index(s, step), out, outGradient, tableGradient.places(), gradient);
      }
    }
    for (int place = 0; place < tableGradient.count(); place++) {
      spread(place, tableGradient, gradient);
    }
  }

  private void backward(
      LaneBatch batch,
      int index,
      float[] out,
      float[] outGradient,
      int[] places,
      float[] gradient) {
    int slots = batch.slots(number);
    int from = index * slots;
    int length = findPositions(batch.rows(number), from, slots);
    int at = index / Lanes.COUNT * units * Lanes.COUNT + index % Lanes.COUNT;
    for (int h = 0; h < units; h++, at += Lanes.COUNT) {
      float activation = outGradient[at] * (1f - out[at] * out[at]);
      gradient[bias + h] += activation;
      int begin = positions[h] - (window - 1);
      for (int k = Math.max(0, -begin); k < window && begin + k < length; k++) {
        productGradients[(places[from + begin + k] * window + k) * units + h] += activation;
      }
    }
  }

  /** Finds where the maxima of a word are; returns the number of its characters. */
  private int findPositions(int[] rows, int from, int slots) {
    int length = length(rows, from, slots);
    Arrays.fill(best, Float.NEGATIVE_INFINITY);
    for (int position = 0; position < positions(length); position++) {
      sum(rows, from, length, position);
      for (int h = 0; h < units; h++) {
        if (sum[h] > best[h]) {
          best[h] = sum[h];
          positions[h] = position;
        }
      }
    }
    return length;
  }

  private void spread(int place, TableGradient tableGradient, float[] gradient) {
    float[] values = tableGradient.values();
    int character = table + tableGradient.rows()[place] * embedding;
    for (int k = 0; k < window; k++) {
      int from = (place * window + k) * units;
      for (int e = 0; e < embedding; e++) {
        int row = weights + (k * embedding + e) * units;
        float x = parameters[character + e];
        float back = 0;
        for (int h = 0; h < units; h++) {
          float product = productGradients[from + h];
          back = Math.fma(parameters[row + h], product, back);
          gradient[row + h] = Math.fma(x, product, gradient[row + h]);
        }
        values[place * embedding + e] += back;
      }
    }
  }
}
