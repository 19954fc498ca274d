package dev.ner.gradients;

import dev.ner.train.Clipping;
import java.util.List;

/**
 * All that the laboratory found out about a model.
 *
 * @param model the binary name of the model class
 * @param summary its layers in one line
 * @param parameters the names of its parameters, in the order of the layout
 * @param sentences how many validation sentences were measured
 * @param positions how many positions of each, at most
 * @param clipping how gradients are limited
 * @param points in the order of training
 * @param epochs the norms of the gradients of the epochs that were trained
 * @param shownNumber the shown sentence's number in the validation split, 0 if it is none of it
 * @param shownTokens its words
 * @param shownTags its gold tags, if they are known
 */
public record GradientReport(
    String model,
    String summary,
    List<String> parameters,
    int sentences,
    int positions,
    Clipping clipping,
    List<PointReport> points,
    List<EpochNorms> epochs,
    int shownNumber,
    List<String> shownTokens,
    List<String> shownTags) {

  public GradientReport {
    parameters = List.copyOf(parameters);
    points = List.copyOf(points);
    epochs = List.copyOf(epochs);
    shownTokens = List.copyOf(shownTokens);
    shownTags = List.copyOf(shownTags);
  }

  /** The last point. */
  PointReport last() {
    return points.get(points.size() - 1);
  }
}
