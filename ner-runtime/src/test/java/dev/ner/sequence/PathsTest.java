package dev.ner.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ner.corpus.ChunkEncoding;
import dev.ner.corpus.TagSet;
import dev.ner.random.SeededRandom;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {
  private static final int LONG = 10_000;

  private final long seed = Long.getLong("ner.seed", System.nanoTime());
  private final SeededRandom random = new SeededRandom(seed, "paths");

  PathsTest() {
    System.out.println("PathsTest: -Dner.seed=" + seed);
  }

  private AllPaths paths(float size) {
    ChunkEncoding encoding = ChunkEncoding.values()[random.nextInt(2)];
    int tags = encoding.states(1 + 2 * random.nextInt(3));
    return new AllPaths(random, encoding, tags, 1 + random.nextInt(tags > 5 ? 4 : 5), size);
  }

  @ParameterizedTest
  @ValueSource(floats = {0.1f, 4f, 100f, 1000f})
  void sumsAreThoseOfAllPaths(float size) {
    for (int round = 0; round < 100; round++) {
      AllPaths paths = paths(size);
      int[] known = round % 2 == 0 ? null : known(paths);

      check(paths, known);
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {0.1f, 4f, 100f, 1000f})
  void anEntitysShareIsThatOfAllPathsThatHaveIt(float size) {
    for (int round = 0; round < 100; round++) {
      AllPaths paths = paths(size);
      PathSums sums = new PathSums(paths.tags);
      ChainWeights weights = paths.weights();
      sums.run(weights, paths.scores, paths.length, null, null, 1);

      for (int type = 0; type < paths.types(); type++) {
        for (int from = 0; from < paths.length; from++) {
          for (int to = from + 1; to <= paths.length; to++) {
            assertThat(sums.entity(weights, type, from, to, paths.length))
                .isCloseTo(paths.entity(type, from, to), within(1e-9));
          }
        }
      }
    }
  }

  /** Some tags of a path that IOB2 allows. */
  private int[] known(AllPaths paths) {
    int[] known = new int[paths.length];
    int before = TagSet.OUTSIDE;
    for (int step = 0; step < known.length; step++) {
      int tag = random.nextInt(1 + 2 * paths.types());
      before = TagSet.mayFollow(before, tag) ? tag : tag - 1;
      known[step] = before;
    }
    return IntStream.of(known).map(tag -> random.nextInt(3) == 0 ? PathSums.ANY : tag).toArray();
  }

  private void check(AllPaths paths, int[] known) {
    PathSums sums = new PathSums(paths.tags);
    double[][] moves = new double[paths.tags][paths.tags];
    double sum = sums.run(paths.weights(), paths.scores, paths.length, known, moves, 1);
    double[] expected = paths.expectations(known);
    double[] found = Arrays.copyOf(sums.marginals(), paths.length * paths.tags);

    assertThat(sum).isCloseTo(paths.logarithm(known), within(1e-9));
    assertThat(found).containsExactly(Arrays.copyOf(expected, found.length), within(1e-9));
    assertThat(Arrays.stream(moves).flatMapToDouble(Arrays::stream).toArray())
        .containsExactly(Arrays.copyOfRange(expected, found.length, expected.length), within(1e-9));
    for (int before = 0; before < moves.length; before++) {
      for (int state = 0; state < moves.length; state++) {
        if (!paths.mayFollow(before, state)) {
          assertThat(moves[before][state]).isZero();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {0.1f, 4f, 1000f})
  void noPathIsBetterThanViterbis(float size) {
    for (int round = 0; round < 100; round++) {
      AllPaths paths = paths(size);
      short[] path = new short[paths.length];
      new Viterbi(paths.tags).decode(paths.weights(), paths.scores, paths.length, path, 0);

      assertThat(paths.scoreOf(path)).isCloseTo(paths.best(), within(1e-9));
    }
  }

  /** On either side of where logarithms take over. */
  @ParameterizedTest
  @CsvSource({"3, false", "300, true", "1000, true"})
  void longSentencesAreSummedToo(float size, boolean logarithms) {
    int tags = 5;
    ChainWeights weights = new AllPaths(random, ChunkEncoding.IOB2, tags, 1, size).weights();
    float[] scores = AllPaths.numbers(random, LONG * tags, size);
    PathSums sums = new PathSums(tags);
    double[][] moves = new double[tags][tags];
    double sum = sums.run(weights, scores, LONG, null, moves, 1);
    double[] marginals = new double[LONG * tags];
    double slow = new LogPathSums(tags).run(weights, scores, LONG, null, null, 1, marginals);

    assertThat(sum).isCloseTo(slow, within(Math.abs(slow) * 1e-12));
    assertThat(sums.marginals()).hasSizeGreaterThanOrEqualTo(LONG * tags);
    assertThat(Arrays.copyOf(sums.marginals(), LONG * tags))
        .containsExactly(marginals, within(1e-9));
    for (int step = 0; step < LONG; step++) {
      double all = Arrays.stream(sums.marginals(), step * tags, step * tags + tags).sum();
      assertThat(all).isCloseTo(1, within(1e-9));
    }
    assertThat(Arrays.stream(moves).flatMapToDouble(Arrays::stream).sum())
        .isCloseTo(LONG - 1, within(1e-6));
    short[] path = new short[LONG];
    new Viterbi(tags).decode(weights, scores, LONG, path, 0);
    assertThat(pathScore(weights, scores, path, tags)).isLessThanOrEqualTo(sum);
    if (logarithms) { // the best path is then nearly all there is
      assertThat(pathScore(weights, scores, path, tags) / sum).isCloseTo(1, within(1e-3));
    }
  }

  private static double pathScore(ChainWeights weights, float[] scores, short[] path, int tags) {
    double score = weights.start(path[0]) + weights.end(path[path.length - 1]);
    for (int step = 0; step < path.length; step++) {
      score += scores[step * tags + path[step]];
      score += step == 0 ? 0 : weights.move(path[step - 1], path[step]);
    }
    return score;
  }

  /** Whose best tags are each after a tag that makes them impossible. */
  @Test
  void aPathThatAStepsScoresHideIsFound() {
    float[] parameters = new float[3 * 3 + 6];
    float[] scores = {0, -2000, 0, 0, 0, 3000}; // only B- I- ends in the 3000
    check(new AllPaths(parameters, scores, ChunkEncoding.IOB2, 3), null);
  }
}
