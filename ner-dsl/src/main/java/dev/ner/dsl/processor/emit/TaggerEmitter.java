package dev.ner.dsl.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.ner.dsl.processor.plan.ModelPlan;
import dev.ner.dsl.processor.spec.ClassSpec;
import dev.ner.dsl.processor.spec.EntitySpec;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the class that applications call. */
final class TaggerEmitter {
  private static final TypeName STRINGS = ClassName.get(String.class);
  private static final TypeName STRING_LIST =
      ParameterizedTypeName.get(ClassName.get(List.class), STRINGS);

  private static final String MINIMUM = "minimumConfidence";

  private final ClassSpec model;
  private final ClassName name;
  private final ClassName entityType;
  private final TypeName engineType;
  private final TypeName entities;

  private TaggerEmitter(ClassSpec model) {
    this.model = model;
    this.name = ClassName.get(model.packageName(), model.taggerName());
    this.entityType = ClassName.get(model.packageName(), model.entityName());
    this.engineType = ParameterizedTypeName.get(RuntimeTypes.ENTITY_TAGGER, entityType);
    this.entities =
        ParameterizedTypeName.get(
            ClassName.get(List.class), ParameterizedTypeName.get(RuntimeTypes.ENTITY, entityType));
  }

  static TypeSpec emit(ModelPlan plan) {
    TaggerEmitter emitter = new TaggerEmitter(plan.type());
    return emitter.type(Optional.of(plan), plan.generatedAnnotation());
  }

  /** The class with all its methods but without a definition, so that what calls it compiles. */
  static TypeSpec emitWithoutNetwork(ClassSpec model, boolean annotate) {
    return new TaggerEmitter(model).type(Optional.empty(), annotate);
  }

  // /**
  //  * Finds in text the entities that {@link NewsNer} declares.
  //  *
  //  * <p>Immutable, and safe for many threads at once; loading is slow, tagging is fast.
  //  *
  //  * <p>words: Embedding(50) →
  //  * context: LSTM(50) → …
  //  */
  // @Generated("dev.ner.dsl.processor.NerProcessor")
  // public final class NewsNerTagger {
  //   private final EntityTagger<NewsNerEntity> engine;
  //
  //   private NewsNerTagger(EntityTagger<NewsNerEntity> engine) {
  //     this.engine = engine;
  //   }
  //   …
  // }
  private TypeSpec type(Optional<ModelPlan> plan, boolean annotate) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc(javadoc(plan))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    plan.map(this::definitionField).ifPresent(type::addField);
    type.addField(engineType, "engine", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(engineType, "engine")
                .addStatement("this.engine = engine")
                .build())
        .addMethod(load())
        .addMethod(loadFile())
        .addMethod(definition(plan.isPresent()))
        .addMethod(tagText())
        .addMethod(tagSureText())
        .addMethod(tagTokens())
        .addMethod(tagSureTokens())
        .addMethod(tagAll())
        .addMethod(tagAllOn())
        .addMethod(tagAllSure())
        .addMethod(tagAllTokens())
        .addMethod(tagAllTokensOn())
        .addMethod(tagAllTokensSure())
        .addMethod(main());
    Code.markGenerated(type, annotate);
    return type.build();
  }

  private CodeBlock javadoc(Optional<ModelPlan> plan) {
    return CodeBlock.builder()
        .add("Finds in text the entities that {@link $T} declares.\n\n", Code.model(model))
        .add("<p>Immutable, and safe for many threads at once; loading is slow, tagging is fast.\n")
        .add(
            plan.map(p -> "\n<p>" + p.network().summary().replace(" → ", " →\n") + ".\n")
                .map(text -> CodeBlock.of("$L", text))
                .orElse(CodeBlock.of("")))
        .build();
  }

  // private static final ModelDefinition DEFINITION = new ModelDefinition(
  //     "com.acme.NewsNer",
  //     List.of("per", "org"),
  //     "words: Embedding(50) → " + …,
  //     NewsNerNetwork.FACTORY);
  private FieldSpec definitionField(ModelPlan plan) {
    CodeBlock labels =
        CodeBlock.join(
            plan.entities().stream()
                .map(EntitySpec::name)
                .map(label -> CodeBlock.of("$L", Code.literal(label)))
                .toList(),
            ",$W");
    return FieldSpec.builder(
            RuntimeTypes.MODEL_DEFINITION,
            "DEFINITION",
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(
            "new $T(\n    $L,\n    $T.of($L),\n    $L,\n    $T.FACTORY)",
            RuntimeTypes.MODEL_DEFINITION,
            Code.literal(model.binaryName()),
            List.class,
            labels,
            summary(plan),
            ClassName.get(model.packageName(), model.networkName()))
        .build();
  }

  // "words: Embedding(50) → "
  //     + "context: LSTM(50) → "
  //     + "tags: LogSoftmax"
  private static String summary(ModelPlan plan) {
    return Arrays.stream(plan.network().summary().split("(?<= → )"))
        .map(Code::literal)
        .collect(Collectors.joining("\n        + "));
  }

  // The exception is named in full: an import for Javadoc alone is unused to Eclipse's compiler.
  //
  // public static NewsNerTagger load() {
  //   return new NewsNerTagger(
  //       EntityTagger.load(definition(), NewsNerEntity.values(), NewsNerTagger.class));
  // }
  private MethodSpec load() {
    return publicStatic("load")
        .addJavadoc(
            "Loads the model that was trained with this class and lies beside it in its jar.\n\n"
                + "@throws $L if it was not trained, or its file is damaged\n",
            RuntimeTypes.MODEL_FILE_EXCEPTION.canonicalName())
        .returns(name)
        .addStatement(
            "return new $T(\n$T.load(definition(), $T.values(), $T.class))",
            name,
            RuntimeTypes.ENTITY_TAGGER,
            entityType,
            name)
        .build();
  }

  // public static NewsNerTagger load(Path modelFile) {
  //   return new NewsNerTagger(
  //       EntityTagger.load(definition(), NewsNerEntity.values(), modelFile));
  // }
  private MethodSpec loadFile() {
    return publicStatic("load")
        .addJavadoc(
            "Loads a trained model from a file.\n\n"
                + "@throws $L if the file is missing or damaged, or of another model\n",
            RuntimeTypes.MODEL_FILE_EXCEPTION.canonicalName())
        .returns(name)
        .addParameter(Path.class, "modelFile")
        .addStatement(
            "return new $T(\n$T.load(definition(), $T.values(), modelFile))",
            name,
            RuntimeTypes.ENTITY_TAGGER,
            entityType)
        .build();
  }

  // public static ModelDefinition definition() {
  //   return DEFINITION;
  // }
  private static MethodSpec definition(boolean sound) {
    MethodSpec.Builder method =
        publicStatic("definition")
            .addJavadoc("What the compiler knows of the model.\n")
            .returns(RuntimeTypes.MODEL_DEFINITION);
    return sound
        ? method.addStatement("return DEFINITION").build()
        : method
            .addStatement("throw new $T($S)", IllegalStateException.class, "the model has mistakes")
            .build();
  }

  // public List<Entity<NewsNerEntity>> tag(String text) {
  //   return engine.tag(text);
  // }
  private MethodSpec tagText() {
    return MethodSpec.methodBuilder("tag")
        .addJavadoc(
            "Finds the entities of a text, in order; offsets are those of the given string.\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(entities)
        .addParameter(String.class, "text")
        .addStatement("return engine.tag(text)")
        .build();
  }

  // public List<Entity<NewsNerEntity>> tag(String text, double minimumConfidence) {
  //   return engine.tag(text, minimumConfidence);
  // }
  private MethodSpec tagSureText() {
    return MethodSpec.methodBuilder("tag")
        .addJavadoc(
            "Finds those entities of a text whose confidence, from 0 to 1, is at least the given"
                + " one.\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(entities)
        .addParameter(String.class, "text")
        .addParameter(TypeName.DOUBLE, MINIMUM)
        .addStatement("return engine.tag(text, $L)", MINIMUM)
        .build();
  }

  // public List<Entity<NewsNerEntity>> tag(List<String> tokens) {
  //   return engine.tag(tokens);
  // }
  private MethodSpec tagTokens() {
    return MethodSpec.methodBuilder("tag")
        .addJavadoc(
            "Finds the entities of a sentence that is already split into tokens, in order; offsets"
                + " are those\nof the tokens joined by single spaces.\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(entities)
        .addParameter(STRING_LIST, "tokens")
        .addStatement("return engine.tag(tokens)")
        .build();
  }

  // public List<Entity<NewsNerEntity>> tag(List<String> tokens, double minimumConfidence) {
  //   return engine.tag(tokens, minimumConfidence);
  // }
  private MethodSpec tagSureTokens() {
    return MethodSpec.methodBuilder("tag")
        .addJavadoc(
            "Finds those entities of a sentence that is already split into tokens whose confidence"
                + " is at\nleast the given one.\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(entities)
        .addParameter(STRING_LIST, "tokens")
        .addParameter(TypeName.DOUBLE, MINIMUM)
        .addStatement("return engine.tag(tokens, $L)", MINIMUM)
        .build();
  }

  // public Stream<List<Entity<NewsNerEntity>>> tagAll(Stream<String> texts) {
  //   return engine.tagAll(texts);
  // }
  private MethodSpec tagAll() {
    return bulk("tagAll", STRINGS, "texts")
        .addJavadoc(
            "Finds the entities of each of many texts, in order, on all processors: the same as one"
                + " by one,\nbut several times faster. Close the stream where its end is not"
                + " reached.\n")
        .addStatement("return engine.tagAll(texts)")
        .build();
  }

  // public Stream<List<Entity<NewsNerEntity>>> tagAll(Stream<String> texts, int threads) {
  //   return engine.tagAll(texts, threads);
  // }
  private MethodSpec tagAllOn() {
    return bulk("tagAll", STRINGS, "texts")
        .addJavadoc("Finds the entities of each of many texts, on so many threads at most.\n")
        .addParameter(TypeName.INT, "threads")
        .addStatement("return engine.tagAll(texts, threads)")
        .build();
  }

  // public Stream<List<Entity<NewsNerEntity>>> tagAll(
  //     Stream<String> texts, int threads, double minimumConfidence) {
  //   return engine.tagAll(texts, threads, minimumConfidence);
  // }
  private MethodSpec tagAllSure() {
    return bulk("tagAll", STRINGS, "texts")
        .addJavadoc(
            "Finds those entities of each of many texts whose confidence is at least the given"
                + " one.\n")
        .addParameter(TypeName.INT, "threads")
        .addParameter(TypeName.DOUBLE, MINIMUM)
        .addStatement("return engine.tagAll(texts, threads, $L)", MINIMUM)
        .build();
  }

  // public Stream<List<Entity<NewsNerEntity>>> tagAllTokens(
  //     Stream<? extends List<String>> sentences) {
  //   return engine.tagAllTokens(sentences);
  // }
  private MethodSpec tagAllTokens() {
    return bulk("tagAllTokens", WildcardTypeName.subtypeOf(STRING_LIST), "sentences")
        .addJavadoc(
            "Finds the entities of each of many sentences that are already split into tokens, on"
                + " all\n"
                + "processors.\n")
        .addStatement("return engine.tagAllTokens(sentences)")
        .build();
  }

  // public Stream<List<Entity<NewsNerEntity>>> tagAllTokens(
  //     Stream<? extends List<String>> sentences, int threads) {
  //   return engine.tagAllTokens(sentences, threads);
  // }
  private MethodSpec tagAllTokensOn() {
    return bulk("tagAllTokens", WildcardTypeName.subtypeOf(STRING_LIST), "sentences")
        .addJavadoc(
            "Finds the entities of each of many sentences that are already split into tokens, on so"
                + " many\nthreads at most.\n")
        .addParameter(TypeName.INT, "threads")
        .addStatement("return engine.tagAllTokens(sentences, threads)")
        .build();
  }

  // public Stream<List<Entity<NewsNerEntity>>> tagAllTokens(
  //     Stream<? extends List<String>> sentences, int threads, double minimumConfidence) {
  //   return engine.tagAllTokens(sentences, threads, minimumConfidence);
  // }
  private MethodSpec tagAllTokensSure() {
    return bulk("tagAllTokens", WildcardTypeName.subtypeOf(STRING_LIST), "sentences")
        .addJavadoc(
            "Finds those entities of each of many sentences that are already split into tokens"
                + " whose\nconfidence is at least the given one.\n")
        .addParameter(TypeName.INT, "threads")
        .addParameter(TypeName.DOUBLE, MINIMUM)
        .addStatement("return engine.tagAllTokens(sentences, threads, $L)", MINIMUM)
        .build();
  }

  private MethodSpec.Builder bulk(String method, TypeName text, String parameter) {
    ClassName stream = ClassName.get(Stream.class);
    return MethodSpec.methodBuilder(method)
        .addModifiers(Modifier.PUBLIC)
        .returns(ParameterizedTypeName.get(stream, entities))
        .addParameter(ParameterizedTypeName.get(stream, text), parameter);
  }

  // public static void main(String[] args) {
  //   int exitCode = TaggerCommand.run(definition(), NewsNerTagger.class, args);
  //   if (exitCode != 0) {
  //     System.exit(exitCode);
  //   }
  // }
  private MethodSpec main() {
    return publicStatic("main")
        .addJavadoc("Tags text from the command line; {@code --help} says how.\n")
        .returns(TypeName.VOID)
        .addParameter(String[].class, "args")
        .addStatement(
            "int exitCode = $T.run(definition(), $T.class, args)",
            RuntimeTypes.TAGGER_COMMAND,
            name)
        .beginControlFlow("if (exitCode != 0)")
        .addStatement("$T.exit(exitCode)", System.class)
        .endControlFlow()
        .build();
  }

  private static MethodSpec.Builder publicStatic(String method) {
    return MethodSpec.methodBuilder(method).addModifiers(Modifier.PUBLIC, Modifier.STATIC);
  }
}
