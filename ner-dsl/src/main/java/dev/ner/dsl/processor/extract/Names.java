package dev.ner.dsl.processor.extract;

import dev.ner.dsl.Dense;
import dev.ner.dsl.Embedding;
import dev.ner.dsl.LSTM;
import dev.ner.dsl.Layer;
import dev.ner.dsl.LogSoftmax;
import dev.ner.dsl.NerModel;
import dev.ner.dsl.Serial;
import dev.ner.dsl.settings.SettingGroup;
import java.util.ArrayList;
import java.util.List;

/** The qualified names of the annotations, by what they are for. */
public final class Names {
  static final String LAYER_TYPE = Layer.class.getName();
  static final String MODEL = NerModel.class.getName();
  static final String SERIAL = Serial.class.getName();
  static final String EMBEDDING = Embedding.class.getName();
  static final String LSTM = LSTM.class.getName();
  static final String DENSE = Dense.class.getName();
  static final String LOG_SOFTMAX = LogSoftmax.class.getName();
  static final List<String> LAYERS = List.of(EMBEDDING, LSTM, DENSE, LOG_SOFTMAX);

  private Names() {}

  static String of(SettingGroup group) {
    return Layer.class.getPackageName() + "." + group.annotation();
  }

  /** Every annotation that the processor reads. */
  public static List<String> all() {
    List<String> all = new ArrayList<>(List.of(MODEL, SERIAL));
    all.addAll(LAYERS);
    for (SettingGroup group : SettingGroup.values()) {
      all.add(of(group));
    }
    return all;
  }
}
