package dev.ner.sequence;

import dev.ner.corpus.ChunkEncoding;
import dev.ner.random.SeededRandom;
import java.util.Arrays;

/** Every path of states through a short sentence, one after the other: a slow reference. */
public final class AllPaths {
  /** The parameters of a chain, K×K, K and K, and a sentence's scores, T×K. */
  public final float[] parameters;

  public final float[] scores;
  private final ChunkEncoding encoding;

  /** The number of states. */
  public final int tags;

  public final int length;

  /** By path, counted with the first token's tag as the highest digit. */
  private final double[] pathScores;

  /** Random numbers of ±{@code size}. */
  AllPaths(SeededRandom random, ChunkEncoding encoding, int tags, int length, float size) {
    this(
        numbers(random, tags * tags + 2 * tags, size),
        numbers(random, length * tags, size),
        encoding,
        tags);
  }

  /** Given numbers. */
  public AllPaths(float[] parameters, float[] scores, ChunkEncoding encoding, int tags) {
    this.parameters = parameters;
    this.scores = scores;
    this.encoding = encoding;
    this.tags = tags;
    this.length = scores.length / tags;
    int count = 1;
    for (int step = 0; step < length; step++) {
      count *= tags;
    }
    pathScores = new double[count];
    for (int path = 0; path < count; path++) {
      pathScores[path] = score(tags(path));
    }
  }

  static float[] numbers(SeededRandom random, int count, float size) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (2 * random.nextFloat() - 1) * size;
    }
    return numbers;
  }

  ChainWeights weights() {
    ChainWeights weights = new ChainWeights(encoding, tags);
    weights.read(parameters, 0, tags * tags, tags * tags + tags);
    return weights;
  }

  private int[] tags(int path) {
    int[] found = new int[length];
    for (int step = length - 1, rest = path; step >= 0; step--, rest /= tags) {
      found[step] = rest % tags;
    }
    return found;
  }

  /** What a state says, as in "B0", "I0", "E0", "S0": its letter and its entity type. */
  private String name(int state) {
    if (state == 0) {
      return "O";
    }
    String marks = encoding == ChunkEncoding.IOB2 ? "BI" : "BIES";
    int number = state - 1;
    return "" + marks.charAt(number % marks.length()) + number / marks.length();
  }

  /** The number of entity types. */
  int types() {
    return (tags - 1) / (encoding == ChunkEncoding.IOB2 ? 2 : 4);
  }

  /** Whether a state may come after another. */
  boolean mayFollow(int before, int state) {
    String name = name(before);
    boolean open = name.startsWith("B") || name.startsWith("I");
    String next = name(state);
    boolean continues = next.startsWith("I") || next.startsWith("E");
    boolean must = open && encoding == ChunkEncoding.IOBES;
    return continues ? open && name.substring(1).equals(next.substring(1)) : !must;
  }

  /** Whether a path's states follow from each other. */
  private boolean isLegal(int[] path) {
    for (int step = 0; step < length; step++) {
      if (!mayFollow(step == 0 ? 0 : path[step - 1], path[step])) {
        return false;
      }
    }
    String last = name(path[length - 1]);
    return encoding == ChunkEncoding.IOB2 || !last.startsWith("B") && !last.startsWith("I");
  }

  private double score(int[] path) {
    if (!isLegal(path)) {
      return Double.NEGATIVE_INFINITY;
    }
    double score = parameters[tags * tags + path[0]];
    for (int step = 0; step < length; step++) {
      score += scores[step * tags + path[step]];
      if (step > 0) {
        score += parameters[path[step - 1] * tags + path[step]];
      }
    }
    return score + parameters[tags * tags + tags + path[length - 1]];
  }

  /** The score of the best path. */
  public double best() {
    return Arrays.stream(pathScores).max().orElseThrow();
  }

  /** The score of a path, −∞ if the encoding forbids it. */
  public double scoreOf(short[] path) {
    int[] copy = new int[length];
    for (int step = 0; step < length; step++) {
      copy[step] = path[step];
    }
    return score(copy);
  }

  /** The IOB2 tag that a state means. */
  int tag(int state) {
    String name = name(state);
    if (name.equals("O")) {
      return 0;
    }
    int begin = 1 + 2 * Integer.parseInt(name.substring(1));
    return "BS".indexOf(name.charAt(0)) >= 0 ? begin : begin + 1;
  }

  private boolean fits(int[] path, int[] known) {
    for (int step = 0; step < path.length; step++) {
      if (known != null && known[step] != PathSums.ANY && known[step] != tag(path[step])) {
        return false;
      }
    }
    return true;
  }

  /** {@code ln Σ exp(score)} of the paths through what is known. */
  public double logarithm(int[] known) {
    double sum = 0;
    double best = Double.NEGATIVE_INFINITY;
    for (int path = 0; path < pathScores.length; path++) {
      best = fits(tags(path), known) ? Math.max(best, pathScores[path]) : best;
    }
    for (int path = 0; path < pathScores.length; path++) {
      sum += fits(tags(path), known) ? Math.exp(pathScores[path] - best) : 0;
    }
    return best + Math.log(sum);
  }

  /** The share of the paths that have exactly this entity. */
  public double entity(int type, int from, int to) {
    double share = 0;
    double all = logarithm(null);
    for (int path = 0; path < pathScores.length; path++) {
      int[] way = tags(path);
      boolean has = tag(way[from]) == 1 + 2 * type;
      for (int step = from + 1; step < to; step++) {
        has &= tag(way[step]) == 2 + 2 * type;
      }
      has &= to == length || tag(way[to]) != 2 + 2 * type;
      share += has ? Math.exp(pathScores[path] - all) : 0;
    }
    return share;
  }

  /** The share of each tag at each step, T×K, then the mean number of each move, K×K. */
  public double[] expectations(int[] known) {
    double[] found = new double[length * tags + tags * tags];
    double all = logarithm(known);
    for (int path = 0; path < pathScores.length; path++) {
      int[] way = tags(path);
      double share = fits(way, known) ? Math.exp(pathScores[path] - all) : 0;
      for (int step = 0; step < length; step++) {
        found[step * tags + way[step]] += share;
        if (step > 0) {
          found[length * tags + way[step - 1] * tags + way[step]] += share;
        }
      }
    }
    return found;
  }
}
