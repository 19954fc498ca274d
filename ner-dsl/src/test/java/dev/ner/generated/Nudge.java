package dev.ner.generated;

/** A small number added to one unit of a recurrent layer's state after one step; none at first. */
final class Nudge {
  private int step = -1;
  private int unit;
  private double amount;

  /** From now on the given amount is added. */
  void set(int newStep, int newUnit, double newAmount) {
    step = newStep;
    unit = newUnit;
    amount = newAmount;
  }

  /** What is added at a step, in the layer's own direction, to a unit. */
  double at(int atStep, int atUnit) {
    return atStep == step && atUnit == unit ? amount : 0;
  }
}
