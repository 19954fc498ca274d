package dev.ner.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;
import org.ejml.dense.row.MatrixFeatures_FDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InitializationTest {

  private static Parameters filled(int rows, int columns, Initializer initializer, long seed) {
    Parameters parameters =
        new Parameters(ParameterLayout.builder().dense("p", 0, rows, columns, initializer).build());
    Initialization.fill(parameters, seed);
    return parameters;
  }

  @Test
  void orthogonalBlocksAreOrthogonal() {
    for (int[] shape : new int[][] {{4, 30, 30}, {3, 20, 50}, {2, 50, 20}}) {
      int rows = shape[1];
      Parameters p = filled(shape[0] * rows, shape[2], new Initializer.Orthogonal(shape[0]), 1);
      for (int gate = 0; gate < shape[0]; gate++) {
        FMatrixRMaj block =
            CommonOps_FDRM.extract(p.get("p"), gate * rows, (gate + 1) * rows, 0, shape[2]);
        int smaller = Math.min(rows, shape[2]);
        FMatrixRMaj product = new FMatrixRMaj(smaller, smaller);
        if (rows <= shape[2]) {
          CommonOps_FDRM.multTransB(block, block, product);
        } else {
          CommonOps_FDRM.multTransA(block, block, product);
        }
        assertThat(MatrixFeatures_FDRM.isIdentity(product, 1e-5f)).isTrue();
      }
    }
  }

  /** Four gates of 25 × 40: fan-in 40, fan-out 25. */
  static Stream<Arguments> scaled() {
    return Stream.of(
        arguments(new Initializer.GlorotUniform(4), 2.0 / 65, true),
        arguments(new Initializer.LeCunUniform(), 1.0 / 40, true),
        arguments(new Initializer.HeUniform(), 2.0 / 40, true),
        arguments(new Initializer.Uniform(), 1.0 / (3 * 40), true),
        arguments(new Initializer.GlorotNormal(4), 2.0 / 65, false),
        arguments(new Initializer.LeCunNormal(), 1.0 / 40, false),
        arguments(new Initializer.HeNormal(), 2.0 / 40, false));
  }

  @ParameterizedTest
  @MethodSource("scaled")
  void scaledNumbersHaveTheirVarianceAndShape(
      Initializer initializer, double variance, boolean uniform) {
    double largest = 0;
    double sum = 0;
    double squares = 0;
    int runs = 10;
    int count = 0;
    for (int seed = 0; seed < runs; seed++) {
      for (float v : filled(100, 40, initializer, seed).values()) {
        largest = Math.max(largest, Math.abs(v));
        sum += v;
        squares += v * v;
        count++;
      }
    }
    double deviation = Math.sqrt(variance);
    assertThat(sum / count).isCloseTo(0, within(0.02 * deviation));
    assertThat(squares / count).isCloseTo(variance, within(0.03 * variance));
    if (uniform) {
      assertThat(largest).isBetween(1.72 * deviation, 1.7321 * deviation); // √3
    } else {
      assertThat(largest).isGreaterThan(3.5 * deviation);
    }
  }

  @Test
  void identityStandsInEachGatesBlock() {
    assertThat(filled(4, 3, new Initializer.Identity(2), 1).values())
        .containsExactly(1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0);
    assertThat(filled(3, 2, new Initializer.Identity(1), 1).values())
        .containsExactly(1, 0, 0, 1, 0, 0);
  }

  @Test
  void normalNumbersHaveTheirMoments() {
    float[] values = filled(1, 40_000, new Initializer.Normal(0.3f), 3).values();
    double sum = 0;
    double squares = 0;
    int inside = 0;
    for (float v : values) {
      sum += v;
      squares += v * v;
      inside += Math.abs(v) < 0.3 ? 1 : 0;
    }
    assertThat(sum / values.length).isCloseTo(0, within(0.005));
    assertThat(Math.sqrt(squares / values.length)).isCloseTo(0.3, within(0.005));
    assertThat((double) inside / values.length).isCloseTo(0.6827, within(0.01));
  }

  @Test
  void onlyTheForgetGatesBiasIsSet() {
    float[] values = filled(1, 12, new Initializer.LstmBias(1f), 4).values();
    assertThat(values).containsExactly(0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void theSeedDeterminesTheNumbersAndParametersDoNotDependOnEachOther() {
    Initializer normal = new Initializer.Normal(1);
    Parameters two =
        new Parameters(
            ParameterLayout.builder()
                .dense("q", 0, 5, 5, normal)
                .dense("p", 25, 4, 4, normal)
                .build());
    Initialization.fill(two, 7);
    assertThat(two.get("p").data).isEqualTo(filled(4, 4, normal, 7).values());
    assertThat(two.get("p").data).isNotEqualTo(filled(4, 4, normal, 8).values());
  }

  @Test
  void parametersGoInAndOutAsCopiesByName() {
    Parameters p = filled(2, 3, new Initializer.Zero(), 1);
    FMatrixRMaj matrix = new FMatrixRMaj(2, 3, true, 1, 2, 3, 4, 5, 6);
    p.set("p", matrix);
    matrix.set(0, 0, 9);
    assertThat(p.get("p").data).containsExactly(1, 2, 3, 4, 5, 6);
    p.get("p").set(0, 0, 8);
    assertThat(p.values()[0]).isEqualTo(1f);
    assertThatThrownBy(() -> p.set("p", new FMatrixRMaj(3, 2))).hasMessageContaining("2 × 3");
    assertThatThrownBy(() -> p.get("other")).hasMessageContaining("among p");
  }

  @Test
  void layoutsRefuseGapsAndDenseParametersBehindTables() {
    Initializer zero = new Initializer.Zero();
    assertThatThrownBy(() -> ParameterLayout.builder().dense("a", 1, 2, 2, zero))
        .hasMessageContaining("expected offset 0, found 1");
    assertThatThrownBy(
            () -> ParameterLayout.builder().table("t", 2, 2, zero).dense("a", 4, 2, 2, zero))
        .hasMessageContaining("comes after a table");
    assertThatThrownBy(() -> ParameterLayout.builder().table("t", 1 << 20, 1 << 12, zero))
        .hasMessageContaining("more than 2^31");
  }
}
