package dev.ner.gradients;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.error.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the laboratory is to measure.
 *
 * @param points after how many epochs, 0 before training; at least one
 * @param sentences how many sentences of the validation split, at least 1
 * @param positions how many positions of each sentence, at least 2
 * @param sentence the sentence whose gates are shown: its number in the validation split from 1, or
 *     a text; empty to have one chosen
 */
public record GradientSettings(
    SortedSet<Integer> points, int sentences, int positions, String sentence) {
  private static final int MOST_SENTENCES = 1_000_000;
  private static final int MOST_POSITIONS = 1_000;
  private static final String LAST = "last";

  /**
   * Settings as a user gives them.
   *
   * @param points numbers of epochs, or {@code last}, with commas between them
   * @param epochs how many epochs the training has
   * @throws NerException that says all that is wrong
   */
  public static GradientSettings of(
      String points, int epochs, int sentences, int positions, String sentence) {
    List<Problem> problems = new ArrayList<>();
    SortedSet<Integer> chosen = points(points, epochs);
    if (chosen.isEmpty()) {
      problems.add(NerError.GRADIENTS_POINTS.problem(points, epochs));
    }
    check(problems, "sentences", sentences, 1, MOST_SENTENCES);
    check(problems, "positions", positions, 2, MOST_POSITIONS);
    if (!problems.isEmpty()) {
      throw new NerException(problems);
    }
    return new GradientSettings(chosen, sentences, positions, sentence.strip());
  }

  /** The points, or none if one of them is none. */
  private static SortedSet<Integer> points(String text, int epochs) {
    SortedSet<Integer> points = new TreeSet<>();
    for (String point : text.split(",", -1)) {
      String word = point.strip();
      if (word.equals(LAST)) {
        points.add(epochs);
      } else if (word.matches("[0-9]{1,9}") && Integer.parseInt(word) <= epochs) {
        points.add(Integer.parseInt(word));
      } else {
        return new TreeSet<>();
      }
    }
    return points;
  }

  private static void check(List<Problem> problems, String name, int value, int from, int to) {
    if (value < from || value > to) {
      String full = "gradients." + name;
      String expected = "a number from " + from + " to " + to;
      problems.add(
          NerError.SETTING_OUT_OF_RANGE.problem(full, Integer.toString(value), expected, full));
    }
  }
}
