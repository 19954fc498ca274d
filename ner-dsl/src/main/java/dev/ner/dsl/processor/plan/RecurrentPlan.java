package dev.ner.dsl.processor.plan;

/** What all recurrent layers have in common. */
public sealed interface RecurrentPlan extends LayerPlan permits RnnPlan, LstmPlan, GruPlan {

  /** What it reads. */
  Signal input();

  /** How it goes through a sentence. */
  Direction direction();

  /** The gates' values after the forward pass; null if it has none. */
  Buffer gates();

  /** The gradients, after the backward pass, of what the recurrent product feeds. */
  Buffer preactivationGradients();
}
