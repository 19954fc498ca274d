package dev.ner.dsl.processor.plan;

import dev.ner.dsl.ChunkEncoding;
import java.util.List;

/**
 * A linear chain over the tags. It computes nothing on the way: its scores are the network's output
 * as they are, and loss and decoding do the rest.
 *
 * @param scores the scores of single tags, which it hands on
 * @param transitions the scores of moves from tag to tag
 * @param start those of first tags
 * @param end those of last tags
 * @param encoding what the tags are
 */
public record CrfPlan(
    LayerNames names,
    Signal scores,
    ParameterPlan transitions,
    ParameterPlan start,
    ParameterPlan end,
    ChunkEncoding encoding)
    implements LayerPlan {

  @Override
  public String kind() {
    return "CRF";
  }

  @Override
  public List<Signal> inputs() {
    return List.of(scores);
  }

  @Override
  public Signal output() {
    return scores;
  }

  @Override
  public List<ParameterPlan> parameters() {
    return List.of(transitions, start, end);
  }

  @Override
  public int weights() {
    return units() * (units() + 2);
  }

  @Override
  public boolean isComputed() {
    return false;
  }

  @Override
  public boolean overwritesGradient() {
    return true;
  }

  @Override
  public String describe() {
    String states = encoding == ChunkEncoding.IOB2 ? "" : "(" + encoding + ")";
    return names().path() + ": " + kind() + states;
  }
}
