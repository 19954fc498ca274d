package dev.ner.kernel;

import static dev.ner.kernel.Lanes.COUNT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kernels that keep products, against kernels that compute each anew. */
class KeptProductsTest extends BothKernels {
  private static final int ROWS = 12;
  private static final int FIRST = 50; // more than are summed at once
  private static final int SECOND = 3;

  private final Kernels keeping = new ScalarKernels();
  private final PackedWeights weights = PackedWeights.allocate(scalar, ROWS, 1 + FIRST + SECOND);

  KeptProductsTest() {
    keeping.keepProducts();
    int depth = FIRST + SECOND;
    Packing.stack(numbers(ROWS * (1 + depth)), 0, ROWS, ROWS, depth, weights);
  }

  /** Inputs of the affine map for the given words, each number of a word's depending on it. */
  private static float[] inputs(int[] words, int lanes) {
    float[] in = new float[words.length * FIRST];
    for (int i = 0; i < words.length; i++) {
      for (int k = 0; k < FIRST; k++) {
        in[(i / lanes * FIRST + k) * lanes + i % lanes] = number(words[i], k);
      }
    }
    return in;
  }

  /** Word 0 is all zero, word 1 the same but for one sign; others differ in the last number. */
  private static float number(int word, int k) {
    if (word < 2) {
      return word == 1 && k == 7 ? -0f : 0f;
    }
    return k == FIRST - 1 ? word : 0.25f * k;
  }

  private float[] affine(Kernels kernels, float[] first, float[] second, int lanes) {
    int panels = first.length / FIRST / lanes;
    float[] out = new float[panels * ROWS * lanes];
    kernels.affine(weights, ROWS, first, 0, FIRST, second, 0, SECOND, out, 0, panels, lanes);
    return out;
  }

  private void check(int[] words, int lanes) {
    float[] first = inputs(words, lanes);
    float[] second = numbers(words.length * SECOND);
    assertSameBits(affine(keeping, first, second, lanes), affine(scalar, first, second, lanes));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, COUNT})
  void productsAreTheSameWhetherInputsAreNewOrWereThereBefore(int lanes) {
    for (int call = 0; call < 200; call++) {
      int[] words = new int[7 * COUNT];
      for (int i = 0; i < words.length; i++) {
        // Often the same ones, also within a call, and now and then one of more than are kept.
        words[i] = random.nextInt(random.nextInt(4) > 0 ? 40 : 5 * KeptProducts.PLACES);
      }
      check(words, lanes);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, COUNT})
  void inputsThatDoNotComeAgainAreComputedAnew(int lanes) {
    for (int call = 0; call < 200; call++) {
      int[] words = new int[5 * COUNT];
      for (int i = 0; i < words.length; i++) {
        words[i] = 2 + call * words.length + i;
      }
      check(words, lanes);
    }
  }

  @Test
  void keepingEndsWhereInputsDoNotComeAgain() {
    KeptProducts kept = new KeptProducts(weights.byColumn(), FIRST, ROWS, COUNT);
    float[][] sums = Rows.allocate(COUNT, ROWS);
    int[] words = new int[COUNT];
    for (int call = 0; call < 3 * KeptProducts.PLACES / COUNT; call++) {
      kept.affine(sums, inputs(words, COUNT), 0, 1, COUNT);
    }
    assertThat(kept.worthwhile()).isTrue();
    for (int call = 0; call < KeptProducts.PLACES / COUNT; call++) {
      for (int i = 0; i < words.length; i++) {
        words[i] = 2 + call * words.length + i;
      }
      kept.affine(sums, inputs(words, COUNT), 0, 1, COUNT);
    }
    assertThat(kept.worthwhile()).isFalse();
  }

  /** The product of a kept input is read, not computed: what the class is there for. */
  @Test
  void aKeptProductIsNotComputedAgain() {
    KeptProducts kept = new KeptProducts(weights.byColumn(), FIRST, ROWS, 1);
    float[][] first = Rows.allocate(1, ROWS);
    float[][] again = Rows.allocate(1, ROWS);
    kept.affine(first, inputs(new int[] {5}, 1), 0, 1, 1);
    weights.byColumn()[0][0] += 1;
    kept.affine(again, inputs(new int[] {5}, 1), 0, 1, 1);
    assertSameBits(again[0], first[0]);
  }
}
