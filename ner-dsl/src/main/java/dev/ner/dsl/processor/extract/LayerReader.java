package dev.ner.dsl.processor.extract;

import dev.ner.dsl.Activation;
import dev.ner.dsl.ChunkEncoding;
import dev.ner.dsl.DamagedRows;
import dev.ner.dsl.Initializer;
import dev.ner.dsl.WordForm;
import dev.ner.dsl.processor.spec.LayerKind;
import dev.ner.dsl.processor.spec.LayerSpec;
import dev.ner.dsl.processor.spec.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;

/** Reads the layer annotations of a field. */
final class LayerReader {
  private static final String VALUE = "value";

  private final AnnotationMirror mirror;

  private LayerReader(AnnotationMirror mirror) {
    this.mirror = mirror;
  }

  static List<LayerSpec> read(VariableElement field) {
    List<LayerSpec> layers = new ArrayList<>();
    for (AnnotationMirror mirror : field.getAnnotationMirrors()) {
      Optional<LayerKind> kind = new LayerReader(mirror).kind();
      if (kind.isPresent()) {
        Map<String, Origin> values = new HashMap<>();
        mirror
            .getElementValues()
            .forEach(
                (element, value) ->
                    values.put(
                        element.getSimpleName().toString(),
                        new ElementOrigin(field, mirror, value)));
        layers.add(new LayerSpec(kind.get(), ElementOrigin.of(field, mirror), values));
      }
    }
    return layers;
  }

  private Optional<LayerKind> kind() {
    String annotation = Mirrors.name(mirror);
    LayerKind kind = null;
    if (annotation.equals(Names.EMBEDDING)) {
      kind =
          new LayerKind.Embedding(
              units(),
              Mirrors.choice(mirror, "form", WordForm.EXACT),
              whole("buckets", 0),
              decimal("deviation", 0.3f),
              written("vectors", String.class).orElse(""),
              flag("trainable", true),
              Mirrors.choice(mirror, "damagedRows", DamagedRows.SKIP));
    } else if (annotation.equals(Names.AFFIXES)) {
      kind =
          new LayerKind.Affixes(
              units(),
              wholes("prefixes", List.of(1, 2, 3)),
              wholes("suffixes", List.of(1, 2, 3, 4)),
              whole("minimumCount", 2),
              whole("buckets", 0),
              decimal("deviation", 0.3f));
    } else if (annotation.equals(Names.GAZETTEER)) {
      kind =
          new LayerKind.Gazetteer(
              units(), texts("files"), flag("caseSensitive", false), decimal("deviation", 0.3f));
    } else if (annotation.equals(Names.CHAR_CONVOLUTION)) {
      kind =
          new LayerKind.CharConvolution(
              units(),
              whole("window", 3),
              whole("embedding", 16),
              whole("maximumLength", 20),
              whole("minimumCount", 2),
              decimal("deviation", 0.3f));
    } else if (annotation.equals(Names.CHAR_LSTM)) {
      kind =
          new LayerKind.CharLstm(
              units(),
              whole("embedding", 25),
              whole("maximumLength", 20),
              whole("minimumCount", 2),
              decimal("deviation", 0.3f));
    } else if (annotation.equals(Names.SPARSE_FEATURES)) {
      kind =
          new LayerKind.SparseFeatures(
              whole("longestAffix", 6),
              whole("window", 4),
              flag("wordTriples", false),
              whole("minimumCount", 2),
              whole("buckets", 0),
              decimal("dropout", 0.5f),
              decimal("prune", 0));
    } else if (annotation.equals(Names.RNN)) {
      kind = new LayerKind.Rnn(units(), activation("activation", Activation.TANH), start());
    } else if (annotation.equals(Names.LSTM)) {
      Activation candidate = activation("candidate", Activation.TANH);
      boolean outputTanh = flag("outputTanh", true);
      kind = new LayerKind.Lstm(units(), candidate, outputTanh, decimal("forgetBias", 1), start());
    } else if (annotation.equals(Names.GRU)) {
      kind = new LayerKind.Gru(units(), start());
    } else if (annotation.equals(Names.DENSE)) {
      boolean written = Mirrors.value(mirror, VALUE).isPresent();
      kind =
          new LayerKind.Dense(
              written ? OptionalInt.of(units()) : OptionalInt.empty(),
              activation("activation", Activation.LINEAR),
              initializer("init", Initializer.GLOROT_UNIFORM));
    } else if (annotation.equals(Names.DROPOUT)) {
      kind = new LayerKind.Dropout(decimal("rate", 0), flag("sameForAllSteps", false));
    } else if (annotation.equals(Names.LAYER_NORM)) {
      kind = new LayerKind.LayerNorm();
    } else if (annotation.equals(Names.LOG_SOFTMAX)) {
      kind = new LayerKind.LogSoftmax();
    } else if (annotation.equals(Names.CRF)) {
      kind = new LayerKind.Crf(Mirrors.choice(mirror, "encoding", ChunkEncoding.IOB2));
    }
    return Optional.ofNullable(kind);
  }

  /** The width. One that is missing or no number is javac's to complain of; 1 stands for it. */
  private int units() {
    return written(VALUE, Integer.class).orElse(1);
  }

  private int whole(String element, int absent) {
    return written(element, Integer.class).orElse(absent);
  }

  private List<Integer> wholes(String element, List<Integer> absent) {
    return members(element, Integer.class).orElse(absent);
  }

  /** What is missing or no text is javac's to complain of; "?" stands for it. */
  private List<String> texts(String element) {
    return members(element, String.class).orElse(List.of("?"));
  }

  private <T> Optional<List<T>> members(String element, Class<T> type) {
    return Mirrors.value(mirror, element)
        .map(
            value ->
                Mirrors.members(value).stream()
                    .map(AnnotationValue::getValue)
                    .filter(type::isInstance)
                    .map(type::cast)
                    .toList());
  }

  private float decimal(String element, float absent) {
    return written(element, Float.class).orElse(absent);
  }

  private boolean flag(String element, boolean absent) {
    return written(element, Boolean.class).orElse(absent);
  }

  private Activation activation(String element, Activation absent) {
    return Mirrors.choice(mirror, element, absent);
  }

  private Initializer initializer(String element, Initializer absent) {
    return Mirrors.choice(mirror, element, absent);
  }

  private LayerKind.Start start() {
    LayerKind.Start start = LayerKind.Start.DEFAULT;
    return new LayerKind.Start(
        initializer("inputInit", start.input()), initializer("recurrentInit", start.recurrent()));
  }

  private <T> Optional<T> written(String element, Class<T> type) {
    return Mirrors.value(mirror, element)
        .map(AnnotationValue::getValue)
        .filter(type::isInstance)
        .map(type::cast);
  }
}
