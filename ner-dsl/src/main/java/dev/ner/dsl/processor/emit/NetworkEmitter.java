package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ner.dsl.processor.plan.Buffer;
import dev.ner.dsl.processor.plan.InputPlan;
import dev.ner.dsl.processor.plan.LayerPlan;
import dev.ner.dsl.processor.plan.ModelPlan;
import dev.ner.dsl.processor.plan.RecurrentPlan;
import dev.ner.dsl.processor.plan.Signal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the network's class around what its layers contribute. */
final class NetworkEmitter {
  private final ModelPlan model;
  private final ClassName name;
  private final NetworkParts parts = new NetworkParts();

  private NetworkEmitter(ModelPlan model) {
    this.model = model;
    this.name = ClassName.get(model.type().packageName(), model.type().networkName());
  }

  static TypeSpec emit(ModelPlan model) {
    return new NetworkEmitter(model).type();
  }

  // @Generated("dev.ner.dsl.processor.NerProcessor")
  // final class NewsNerNetwork extends Network {
  //   …
  // }
  private TypeSpec type() {
    for (LayerPlan layer : model.network().layers()) {
      LayerEmitter.of(layer).contribute(parts);
    }
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc(javadoc())
            .addModifiers(Modifier.FINAL)
            .superclass(RuntimeTypes.NETWORK)
            .addField(factory())
            .addFields(parts.fields)
            .addMethod(constructor())
            .addMethod(siblingConstructor())
            .addMethod(layout())
            .addMethod(sibling())
            .addMethod(overriding("packForward").addCode(parts.packForward.build()).build())
            .addMethod(overriding("packBackward").addCode(parts.packBackward.build()).build())
            .addMethod(forward())
            .addMethod(reserveBackward())
            .addMethod(backward())
            .addMethod(getter("output", model.network().output().value().name()))
            .addMethod(getter("outputGradient", model.network().output().gradient().name()))
            .addMethods(parts.methods);
    if (!model.network().recurrent().isEmpty()) {
      type.addMethod(traces());
    }
    if (parts.head != null) {
      type.addMethod(parts.head);
    }
    Code.markGenerated(type, model.generatedAnnotation());
    return type.build();
  }

  // /**
  //  * The network of {@link NewsNer}.
  //  *
  //  * <ul>
  //  *   <li>{@code words}: Embedding(50), V×50 weights
  //  *   …
  //  * </ul>
  //  *
  //  * <p>Besides its table it has 21,067 weights.
  //  *
  //  * <p>Shapes: …
  //  */
  private CodeBlock javadoc() {
    CodeBlock.Builder javadoc =
        CodeBlock.builder().add("The network of {@link $T}.\n\n<ul>\n", Code.model(model.type()));
    for (LayerPlan layer : model.network().declared()) {
      javadoc.add("  <li>$L$L\n", layer.describe(), weights(layer));
    }
    return javadoc
        .add("</ul>\n\n")
        .add(
            "<p>Besides its $L it has $L weights.\n\n",
            model.network().inputs().size() == 1 ? "table" : "tables",
            count(model.network().denseWeights()))
        .add(
            "<p>Shapes: N packed rows (the tokens of a batch), B sentences, V words, K tags; in a"
                + " layer, E\n"
                + "units of its input and H of its own. Activations lie in panels of width × 16"
                + " lanes,\n"
                + "see {@link $L}; those of a recurrent layer have the initial state in\n"
                + "front, one panel a block.\n",
            RuntimeTypes.LANES.canonicalName())
        .build();
  }

  private static String weights(LayerPlan layer) {
    if (layer instanceof InputPlan input) {
      String dense = layer.weights() == 0 ? "" : " + " + count(layer.weights());
      return ", V×" + input.tableWidth() + dense + " weights";
    }
    return layer.weights() == 0 ? "" : ", " + count(layer.weights()) + " weights";
  }

  private static String count(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  // /** Makes this network. */
  // static final NetworkFactory FACTORY = new NetworkFactory() {
  //   @Override public List<InputLayer> inputs() {
  //     return List.of(new InputLayer.Words("words", WordForm.EXACT, 0));
  //   }
  //   @Override public ParameterLayout layout(int... rows) {
  //     return NewsNerNetwork.layout(rows);
  //   }
  //   @Override public Network create(Parameters parameters) {
  //     return new NewsNerNetwork(parameters);
  //   }
  // };
  private FieldSpec factory() {
    TypeSpec factory =
        TypeSpec.anonymousClassBuilder("")
            .addSuperinterface(RuntimeTypes.NETWORK_FACTORY)
            .addMethod(inputs())
            .addMethod(
                MethodSpec.methodBuilder("layout")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PUBLIC)
                    .returns(RuntimeTypes.PARAMETER_LAYOUT)
                    .addParameter(ArrayTypeName.of(TypeName.INT), "rows")
                    .varargs()
                    .addStatement("return $T.layout(rows)", name)
                    .build())
            .addMethod(
                MethodSpec.methodBuilder("create")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PUBLIC)
                    .returns(RuntimeTypes.NETWORK)
                    .addParameter(RuntimeTypes.PARAMETERS, "parameters")
                    .addStatement("return new $T(parameters)", name)
                    .build())
            .build();
    return FieldSpec.builder(
            RuntimeTypes.NETWORK_FACTORY, "FACTORY", Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("Makes this network.")
        .initializer("$L", factory)
        .build();
  }

  private MethodSpec inputs() {
    List<CodeBlock> layers = new ArrayList<>();
    for (InputPlan layer : model.network().inputs()) {
      layers.add(InputCode.of(layer));
    }
    return MethodSpec.methodBuilder("inputs")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.INPUT_LAYER))
        .addStatement("return $T.of($L)", List.class, CodeBlock.join(layers, ","))
        .build();
  }

  // private NewsNerNetwork(Parameters parameters) {
  //   super(parameters);
  //   contextPacked = PackedWeights.allocate(kernels, 4 * CONTEXT, WORDS + CONTEXT);
  //   …
  // }
  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(RuntimeTypes.PARAMETERS, "parameters")
        .addStatement("super(parameters)")
        .addCode(parts.allocate.build())
        .build();
  }

  // private NewsNerNetwork(NewsNerNetwork other) {
  //   super(other.source());
  //   contextPacked = other.contextPacked;
  //   …
  // }
  private MethodSpec siblingConstructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(name, "other")
        .addStatement("super(other.source())")
        .addCode(parts.share.build())
        .build();
  }

  // private static ParameterLayout layout(int[] rows) {
  //   return ParameterLayout.builder()
  //       .dense("context.inputWeights", CONTEXT_INPUT_WEIGHTS, …)
  //       .table("words.table", rows[0], …)
  //       .build();
  // }
  private MethodSpec layout() {
    return MethodSpec.methodBuilder("layout")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(RuntimeTypes.PARAMETER_LAYOUT)
        .addParameter(ArrayTypeName.of(TypeName.INT), "rows")
        .addStatement(
            "return $T.builder()$L$L\n.build()",
            RuntimeTypes.PARAMETER_LAYOUT,
            parts.denseLayout.build(),
            parts.tableLayout.build())
        .build();
  }

  // @Override public Network sibling() {
  //   return new NewsNerNetwork(this);
  // }
  private MethodSpec sibling() {
    return MethodSpec.methodBuilder("sibling")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(RuntimeTypes.NETWORK)
        .addStatement("return new $T(this)", name)
        .build();
  }

  // @Override public void forward(LaneBatch batch) {
  //   int blocks = batch.blocks();
  //   int panels = batch.panels();
  //   words = reserve(words, panels, WORDS);
  //   …
  //   wordsForward(batch);
  //   …
  // }
  private MethodSpec forward() {
    MethodSpec.Builder forward =
        overriding("forward").addParameter(RuntimeTypes.LANE_BATCH, "batch");
    reserve(forward, parts.reserveForward.build());
    parts.layers.forEach(layer -> forward.addStatement("$L(batch)", layer.forward()));
    return forward.build();
  }

  // @Override protected void reserveBackward(LaneBatch batch) {
  //   int blocks = batch.blocks();
  //   int panels = batch.panels();
  //   wordsGradient = reserve(wordsGradient, panels, WORDS);
  //   …
  // }
  private MethodSpec reserveBackward() {
    MethodSpec.Builder reserve =
        MethodSpec.methodBuilder("reserveBackward")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(RuntimeTypes.LANE_BATCH, "batch");
    reserve(reserve, parts.reserveBackward.build());
    return reserve.build();
  }

  private static void reserve(MethodSpec.Builder method, CodeBlock reservations) {
    if (reservations.toString().contains("blocks")) {
      method.addStatement("int blocks = batch.blocks()");
    }
    method.addStatement("int panels = batch.panels()").addCode(reservations);
  }

  // Each layer adds to the gradient of what it read, since others may have read it too; the first
  // of them to go back finds it cleared.
  //
  // @Override public void backward(LaneBatch batch) {
  //   tagsBackward(batch);
  //   clear(contextGradient, batch.blocks() + batch.panels(), CONTEXT);
  //   scoresBackward(batch);
  //   …
  //   wordsBackward(batch);
  // }
  private MethodSpec backward() {
    MethodSpec.Builder backward =
        overriding("backward").addParameter(RuntimeTypes.LANE_BATCH, "batch");
    List<LayerPlan> layers = model.network().layers();
    Set<Buffer> begun = new HashSet<>();
    for (int i = layers.size() - 1; i >= 0; i--) {
      LayerPlan layer = layers.get(i);
      for (Signal input : layer.inputs()) {
        if (begun.add(input.gradient()) && !layer.overwritesGradient()) {
          backward.addStatement(Fill.zero(input.gradient()));
        }
      }
      if (layer.isComputed()) {
        backward.addStatement("$L(batch)", layer.names().backward());
      }
    }
    return backward.build();
  }

  // @Override public List<RecurrentTrace> traces() {
  //   return List.of(
  //       new RecurrentTrace("context", RecurrentTrace.Kind.LSTM, CONTEXT, false, context,
  //           contextGradient, contextGates, contextGates));
  // }
  private MethodSpec traces() {
    List<CodeBlock> traces = new ArrayList<>();
    for (RecurrentPlan layer : model.network().recurrent()) {
      Buffer gates = layer.gates();
      traces.add(
          Code.call(
              CodeBlock.of("\nnew $T", RuntimeTypes.RECURRENT_TRACE),
              Code.literal(layer.names().path()),
              CodeBlock.of("$T.Kind.$L", RuntimeTypes.RECURRENT_TRACE, layer.kind()),
              layer.output().width().code(),
              layer.direction().reversed(),
              layer.output().value().name(),
              layer.output().gradient().name(),
              gates == null ? "new float[0]" : gates.name(),
              layer.preactivationGradients().name()));
    }
    return MethodSpec.methodBuilder("traces")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.RECURRENT_TRACE))
        .addStatement("return $T.of($L)", List.class, CodeBlock.join(traces, ","))
        .build();
  }

  // @Override public float[] output() {
  //   return tags;
  // }
  private static MethodSpec getter(String method, String field) {
    return MethodSpec.methodBuilder(method)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(ArrayTypeName.of(TypeName.FLOAT))
        .addStatement("return $L", field)
        .build();
  }

  private static MethodSpec.Builder overriding(String method) {
    return MethodSpec.methodBuilder(method)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.VOID);
  }
}
