package dev.ner.maven.tune;

import java.util.List;

/**
 * What a search does, in full, before any of it is done.
 *
 * @param model the model whose settings are searched
 * @param space the values to try
 * @param draws how many candidates are drawn; 0 for the whole grid
 * @param drawSeed what they are drawn with
 * @param seeds the seeds that each candidate is trained with
 */
public record Search(
    SearchedModel model, SearchSpace space, int draws, long drawSeed, List<Long> seeds) {

  public Search {
    seeds = List.copyOf(seeds);
  }

  /** The candidates, in the order in which they are tried. */
  public List<Candidate> candidates() {
    return space.candidates(draws, drawSeed);
  }

  /** The number of candidates, without making a list of them. */
  public long size() {
    return draws == 0 ? space.size() : Math.min(draws, space.size());
  }
}
