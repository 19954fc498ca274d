package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.ClassName;
import dev.ner.dsl.Initializer;
import java.util.Map;
import java.util.Set;

/**
 * The names of the runtime's types that generated code refers to.
 *
 * <p>The processor does not depend on the runtime: these names are all that it knows of it.
 */
final class RuntimeTypes {
  static final ClassName ACTIVATION = ClassName.get("dev.ner.kernel", "Activation");
  static final ClassName CHAR_CONVOLUTION = ClassName.get("dev.ner.network", "CharConvolution");
  static final ClassName CHAR_LSTM = ClassName.get("dev.ner.network", "CharLstm");
  static final ClassName CHUNK_ENCODING = ClassName.get("dev.ner.corpus", "ChunkEncoding");
  static final ClassName DROPOUT = ClassName.get("dev.ner.network", "Dropout");
  static final ClassName HEAD = ClassName.get("dev.ner.network", "Head");
  static final ClassName CHAIN = HEAD.nestedClass("Chain");
  static final ClassName LANE_BATCH = ClassName.get("dev.ner.batch", "LaneBatch");
  static final ClassName MODEL_FILE_EXCEPTION =
      ClassName.get("dev.ner.model", "ModelFileException");
  static final ClassName LANES = ClassName.get("dev.ner.kernel", "Lanes");
  static final ClassName PACKED_WEIGHTS = ClassName.get("dev.ner.kernel", "PackedWeights");
  static final ClassName PACKING = ClassName.get("dev.ner.kernel", "Packing");
  static final ClassName INITIALIZER = ClassName.get("dev.ner.network", "Initializer");
  static final ClassName NORMAL = INITIALIZER.nestedClass("Normal");
  static final ClassName CONSTANT = INITIALIZER.nestedClass("Constant");
  static final ClassName ZERO = INITIALIZER.nestedClass("Zero");
  static final ClassName LSTM_BIAS = INITIALIZER.nestedClass("LstmBias");
  static final ClassName INPUT_LAYER = ClassName.get("dev.ner.input", "InputLayer");
  static final ClassName WORD_FORM = ClassName.get("dev.ner.input", "WordForm");
  static final ClassName LOOKUP = ClassName.get("dev.ner.network", "Lookup");
  static final ClassName MODEL_DEFINITION = ClassName.get("dev.ner.network", "ModelDefinition");
  static final ClassName NETWORK = ClassName.get("dev.ner.network", "Network");
  static final ClassName NETWORK_FACTORY = ClassName.get("dev.ner.network", "NetworkFactory");
  static final ClassName PANELS = ClassName.get("dev.ner.network", "Panels");
  static final ClassName PARAMETER_LAYOUT = ClassName.get("dev.ner.network", "ParameterLayout");
  static final ClassName PARAMETERS = ClassName.get("dev.ner.network", "Parameters");
  static final ClassName RECURRENT_TRACE = ClassName.get("dev.ner.network", "RecurrentTrace");
  static final ClassName STATE = ClassName.get("dev.ner.network", "State");
  static final ClassName ENTITY = ClassName.get("dev.ner.tagger", "Entity");
  static final ClassName ENTITY_TAGGER = ClassName.get("dev.ner.tagger", "EntityTagger");
  static final ClassName ENTITY_TYPE = ClassName.get("dev.ner.tagger", "EntityType");
  static final ClassName TAGGER_COMMAND = ClassName.get("dev.ner.tagger", "TaggerCommand");

  /** The types of initial weights. */
  static final Map<Initializer, ClassName> INITIALIZERS =
      Map.of(
          Initializer.UNIFORM, INITIALIZER.nestedClass("Uniform"),
          Initializer.GLOROT_UNIFORM, INITIALIZER.nestedClass("GlorotUniform"),
          Initializer.GLOROT_NORMAL, INITIALIZER.nestedClass("GlorotNormal"),
          Initializer.LECUN_UNIFORM, INITIALIZER.nestedClass("LeCunUniform"),
          Initializer.LECUN_NORMAL, INITIALIZER.nestedClass("LeCunNormal"),
          Initializer.HE_UNIFORM, INITIALIZER.nestedClass("HeUniform"),
          Initializer.HE_NORMAL, INITIALIZER.nestedClass("HeNormal"),
          Initializer.ORTHOGONAL, INITIALIZER.nestedClass("Orthogonal"),
          Initializer.IDENTITY, INITIALIZER.nestedClass("Identity"),
          Initializer.ZERO, ZERO);

  /** Those whose numbers depend on how many gates a matrix holds. */
  static final Set<Initializer> GATE_AWARE =
      Set.of(
          Initializer.GLOROT_UNIFORM,
          Initializer.GLOROT_NORMAL,
          Initializer.ORTHOGONAL,
          Initializer.IDENTITY);

  private RuntimeTypes() {}
}
