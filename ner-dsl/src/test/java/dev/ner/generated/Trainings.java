package dev.ner.generated;

import dev.ner.train.AdagradSettings;
import dev.ner.train.AdamSettings;
import dev.ner.train.AdamWSettings;
import dev.ner.train.Clipping;
import dev.ner.train.Optimizers;
import dev.ner.train.RmsPropSettings;
import dev.ner.train.Schedule;
import dev.ner.train.SgdSettings;
import dev.ner.train.TrainingSettings;
import java.util.List;

/** Settings to train test models with: layers layer0 and layer1, then scores. */
final class Trainings {
  private static final long SEED = 7;
  private static final int MAXIMUM_LENGTH = 20;
  private static final float WORD_DROPOUT = 0.25f;

  private Trainings() {}

  /** Adam, and nothing else that need not be. */
  static TrainingSettings plain(int epochs, int batchSize) {
    AdamSettings adam = new AdamSettings(0.01f, 0.9f, 0.999f, 1e-8f);
    return new TrainingSettings(epochs, batchSize, 1f, SEED, MAXIMUM_LENGTH, WORD_DROPOUT, adam);
  }

  /** Every optimiser but Adam, a schedule, both clippings, averages. */
  static TrainingSettings rich(int epochs, int batchSize) {
    return new TrainingSettings(
        epochs,
        batchSize,
        SEED,
        MAXIMUM_LENGTH,
        WORD_DROPOUT,
        epochs,
        0.9f,
        new Clipping(1f, 0.1f),
        new Optimizers(
            new AdamWSettings(0.01f, 0.9f, 0.999f, 1e-8f, 0.01f),
            List.of(
                new Optimizers.Group("layer0", new AdagradSettings(0.1f, 1e-10f, 0f)),
                new Optimizers.Group("layer1", new RmsPropSettings(0.01f, 0.99f, 1e-8f, 0.5f)),
                new Optimizers.Group("scores", new SgdSettings(0.1f, 0.9f, true, 1e-4f)))),
        new Schedule(5, new Schedule.Cosine(0.1f)));
  }
}
