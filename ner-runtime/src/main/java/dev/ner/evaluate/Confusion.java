package dev.ner.evaluate;

import dev.ner.corpus.TagSet;
import java.util.Arrays;
import java.util.List;

/** How often each predicted tag stands where each gold tag should: the tag confusion matrix. */
public final class Confusion {
  private final List<String> tags;
  private final long[] counts; // K×K, row-major: gold × predicted

  /** The matrix of the given counts, row-major: gold × predicted; the counts are not copied. */
  Confusion(TagSet tags, long[] counts) {
    if (counts.length != tags.size() * tags.size()) {
      throw new IllegalArgumentException(counts.length + " counts for " + tags.size() + " tags");
    }
    this.tags = tags.names();
    this.counts = counts;
  }

  /** The names of the tags, as a {@link TagSet} numbers them. */
  public List<String> tags() {
    return tags;
  }

  /** The number of tokens with the gold tag that were given the predicted one. */
  public long count(int gold, int predicted) {
    return counts[gold * tags.size() + predicted];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Confusion that
        && tags.equals(that.tags)
        && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * tags.hashCode() + Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return "Confusion" + tags + Arrays.toString(counts);
  }
}
