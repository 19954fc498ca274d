package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.ner.dsl.processor.plan.Buffer;
import dev.ner.dsl.processor.plan.Initial;
import dev.ner.dsl.processor.plan.InputPlan;
import dev.ner.dsl.processor.plan.LayerNames;
import dev.ner.dsl.processor.plan.PackedPlan;
import dev.ner.dsl.processor.plan.ParameterPlan;
import dev.ner.dsl.processor.plan.Width;
import dev.ner.dsl.processor.spec.LayerKind;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Collects what the layers contribute to a network's class, in the order of layers. */
final class NetworkParts {
  final List<FieldSpec> fields = new ArrayList<>();
  final List<MethodSpec> methods = new ArrayList<>();
  final List<LayerNames> layers = new ArrayList<>();
  MethodSpec head; // null where the network's output is the runtime's default
  final CodeBlock.Builder allocate = CodeBlock.builder();
  final CodeBlock.Builder share = CodeBlock.builder();
  final CodeBlock.Builder denseLayout = CodeBlock.builder();
  final CodeBlock.Builder tableLayout = CodeBlock.builder();
  final CodeBlock.Builder packForward = CodeBlock.builder();
  final CodeBlock.Builder packBackward = CodeBlock.builder();
  final CodeBlock.Builder reserveForward = CodeBlock.builder();
  final CodeBlock.Builder reserveBackward = CodeBlock.builder();

  // /** Units of {@code context}. */
  // private static final int CONTEXT = 50;
  void width(Width width, LayerNames layer) {
    fields.add(
        FieldSpec.builder(
                TypeName.INT, width.constant(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("Units of {@code $L}.", layer.path())
            .initializer("$L", Code.number(width.units()))
            .build());
  }

  // /** Characters that a convolution of {@code chars} sees. */
  // private static final int CHARS_WINDOW = 3;
  void constant(String name, int value, CodeBlock meaning) {
    fields.add(
        FieldSpec.builder(TypeName.INT, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc(meaning)
            .initializer("$L", Code.number(value))
            .build());
  }

  // /** Offset of {@code context.bias}: b, 4H, gate order i, f, g, o. */
  // private static final int CONTEXT_BIAS = 20_000;
  //
  // .dense("context.bias", CONTEXT_BIAS, 1, 4 * CONTEXT, new Initializer.LstmBias(1f))
  void dense(ParameterPlan parameter) {
    offset(parameter);
    denseLayout.add(
        Code.call(
            "\n.dense",
            Code.literal(parameter.path()),
            parameter.constant(),
            parameter.rows(),
            parameter.columns(),
            initializer(parameter.initial())));
  }

  // /** Offset of {@code words.table}: the vectors of the words, V×E. */
  // private final int wordsTable;
  //
  // wordsTable = table(0);
  //
  // .table("words.table", rows[0], WORDS, new Initializer.Normal(0.3f))
  void table(InputPlan layer) {
    ParameterPlan table = layer.table();
    fields.add(
        FieldSpec.builder(TypeName.INT, table.constant(), Modifier.PRIVATE, Modifier.FINAL)
            .addJavadoc("Offset of {@code $L}: $L", table.path(), table.meaning())
            .build());
    allocate.addStatement("$L = table($L)", table.constant(), layer.number());
    share.addStatement("$1L = other.$1L", table.constant());
    tableLayout(layer);
  }

  /** A table whose place the generated code need not know. */
  void tableLayout(InputPlan layer) {
    ParameterPlan table = layer.table();
    boolean frozen = layer.input() instanceof LayerKind.Embedding kind && !kind.trainable();
    tableLayout.add(
        Code.call(
            frozen ? "\n.frozenTable" : "\n.table",
            Code.literal(table.path()),
            table.rows(),
            table.columns(),
            initializer(table.initial())));
  }

  private void offset(ParameterPlan parameter) {
    fields.add(
        FieldSpec.builder(
                TypeName.INT,
                parameter.constant(),
                Modifier.PRIVATE,
                Modifier.STATIC,
                Modifier.FINAL)
            .addJavadoc("Offset of {@code $L}: $L", parameter.path(), parameter.meaning())
            .initializer("$L", Code.number(parameter.offset()))
            .build());
  }

  private static CodeBlock initializer(Initial initial) {
    if (initial instanceof Initial.Normal normal) {
      return CodeBlock.of("new $T($L)", RuntimeTypes.NORMAL, Code.number(normal.deviation()));
    } else if (initial instanceof Initial.Weights weights) {
      ClassName type = RuntimeTypes.INITIALIZERS.get(weights.initializer());
      return RuntimeTypes.GATE_AWARE.contains(weights.initializer())
          ? CodeBlock.of("new $T($L)", type, weights.gates())
          : CodeBlock.of("new $T()", type);
    } else if (initial instanceof Initial.Constant constant) {
      return CodeBlock.of("new $T($L)", RuntimeTypes.CONSTANT, Code.number(constant.value()));
    } else if (initial instanceof Initial.LstmBias bias) {
      return CodeBlock.of("new $T($L)", RuntimeTypes.LSTM_BIAS, Code.number(bias.forget()));
    }
    return CodeBlock.of("new $T()", RuntimeTypes.ZERO);
  }

  // /** {@code context}: b, W and U side by side, for the forward pass. */
  // private final PackedWeights contextPacked;
  //
  // contextPacked = PackedWeights.allocate(kernels, 4 * CONTEXT, 1 + WORDS + CONTEXT);
  //
  // contextPacked = other.contextPacked;
  void packed(PackedPlan packed, LayerNames layer) {
    fields.add(
        FieldSpec.builder(
                RuntimeTypes.PACKED_WEIGHTS, packed.name(), Modifier.PRIVATE, Modifier.FINAL)
            .addJavadoc("{@code $L}: $L", layer.path(), packed.meaning())
            .build());
    allocate.addStatement(
        "$L = $T.allocate(kernels, $L, $L)",
        packed.name(),
        RuntimeTypes.PACKED_WEIGHTS,
        packed.rows(),
        packed.columns());
    share.addStatement("$1L = other.$1L", packed.name());
  }

  // /** {@code context}: tanh(c), N×H. */
  // private float[] contextCellTanh = {};
  //
  // contextCellTanh = reserve(contextCellTanh, panels, CONTEXT);
  void forwardBuffer(Buffer buffer, LayerNames layer) {
    buffer(buffer, layer, reserveForward);
  }

  /** As {@link #forwardBuffer}, for what only the backward pass needs. */
  void backwardBuffer(Buffer buffer, LayerNames layer) {
    buffer(buffer, layer, reserveBackward);
  }

  private void buffer(Buffer buffer, LayerNames layer, CodeBlock.Builder reserve) {
    fields.add(
        FieldSpec.builder(ArrayTypeName.of(TypeName.FLOAT), buffer.name(), Modifier.PRIVATE)
            .addJavadoc("{@code $L}: $L", layer.path(), buffer.meaning())
            .initializer("{}")
            .build());
    String panels =
        switch (buffer.extent()) {
          case BLOCKS -> "blocks";
          case PANELS -> "panels";
          case STATES -> "blocks + panels";
        };
    reserve.addStatement(
        "$1L = reserve($1L, $2L, $3L)", buffer.name(), panels, buffer.width().code());
  }

  /** Adds a layer's two methods; layers come in the order of application. */
  void methods(LayerNames layer, MethodSpec forward, MethodSpec backward) {
    layers.add(layer);
    methods.add(forward);
    methods.add(backward);
  }
}
