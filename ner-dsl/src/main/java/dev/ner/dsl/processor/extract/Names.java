package dev.ner.dsl.processor.extract;

import dev.ner.dsl.Affixes;
import dev.ner.dsl.Bidirectional;
import dev.ner.dsl.CRF;
import dev.ner.dsl.CharConvolution;
import dev.ner.dsl.CharLSTM;
import dev.ner.dsl.Concatenate;
import dev.ner.dsl.Dense;
import dev.ner.dsl.Dropout;
import dev.ner.dsl.Embedding;
import dev.ner.dsl.GRU;
import dev.ner.dsl.Gazetteer;
import dev.ner.dsl.LSTM;
import dev.ner.dsl.Layer;
import dev.ner.dsl.LayerNorm;
import dev.ner.dsl.LogSoftmax;
import dev.ner.dsl.NerModel;
import dev.ner.dsl.RNN;
import dev.ner.dsl.Residual;
import dev.ner.dsl.Serial;
import dev.ner.dsl.SparseFeatures;
import dev.ner.dsl.Sum;
import dev.ner.dsl.processor.spec.Combinator;
import dev.ner.dsl.settings.SettingGroup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The qualified names of the annotations, by what they are for. */
public final class Names {
  static final String LAYER_TYPE = Layer.class.getName();
  static final String MODEL = NerModel.class.getName();
  static final String EMBEDDING = Embedding.class.getName();
  static final String AFFIXES = Affixes.class.getName();
  static final String GAZETTEER = Gazetteer.class.getName();
  static final String CHAR_CONVOLUTION = CharConvolution.class.getName();
  static final String CHAR_LSTM = CharLSTM.class.getName();
  static final String SPARSE_FEATURES = SparseFeatures.class.getName();
  static final String RNN = RNN.class.getName();
  static final String LSTM = LSTM.class.getName();
  static final String GRU = GRU.class.getName();
  static final String DENSE = Dense.class.getName();
  static final String DROPOUT = Dropout.class.getName();
  static final String LAYER_NORM = LayerNorm.class.getName();
  static final String LOG_SOFTMAX = LogSoftmax.class.getName();
  static final String CRF = CRF.class.getName();

  /** The annotations that make a field a layer. */
  public static final List<String> LAYERS =
      List.of(
          EMBEDDING,
          AFFIXES,
          GAZETTEER,
          CHAR_CONVOLUTION,
          CHAR_LSTM,
          SPARSE_FEATURES,
          RNN,
          LSTM,
          GRU,
          DENSE,
          DROPOUT,
          LAYER_NORM,
          LOG_SOFTMAX,
          CRF);

  static final String BIDIRECTIONAL = Bidirectional.class.getName();
  static final Map<String, Combinator> BLOCKS = blocks();

  private Names() {}

  private static Map<String, Combinator> blocks() {
    Map<String, Combinator> blocks = new LinkedHashMap<>();
    blocks.put(Serial.class.getName(), Combinator.SERIAL);
    blocks.put(Residual.class.getName(), Combinator.RESIDUAL);
    blocks.put(Concatenate.class.getName(), Combinator.CONCATENATE);
    blocks.put(Sum.class.getName(), Combinator.SUM);
    return Collections.unmodifiableMap(blocks);
  }

  static String of(SettingGroup group) {
    return Layer.class.getPackageName() + "." + group.annotation();
  }

  /** Every annotation that the processor reads. */
  public static List<String> all() {
    List<String> all = new ArrayList<>(List.of(MODEL, BIDIRECTIONAL));
    all.addAll(BLOCKS.keySet());
    all.addAll(LAYERS);
    for (SettingGroup group : SettingGroup.values()) {
      all.add(of(group));
    }
    return all;
  }
}
