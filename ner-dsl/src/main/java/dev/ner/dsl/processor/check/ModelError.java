package dev.ner.dsl.processor.check;

import java.util.Locale;

/**
 * The catalogue of mistakes in a model class, found by the compiler.
 *
 * <p>Each message says what is wrong, what was expected and found, and what to do. Codes are
 * stable: a code is never reused for another mistake. {@code docs/errors.md} explains each one.
 */
public enum ModelError {
  // Layers and blocks.
  BLOCK_WITHOUT_LAYER(
      1,
      "%s has no layer: expected fields such as \"@Embedding(50) Layer words\", found none;"
          + " declare its layers from the top down"),
  FIRST_LAYER_NOT_INPUT(
      2,
      "the first layer \"%s\" is no input layer: expected one such as @Embedding, found @%s;"
          + " put a field such as \"@Embedding(50) Layer words\" above it"),
  INPUT_LAYER_NOT_FIRST(
      3,
      "the input layer \"%s\" is not the first: expected @%s at the top only, found it after"
          + " \"%s\"; move it to the top or remove it"),
  OUTPUT_LAYER_NOT_LAST(
      4,
      "the output layer \"%s\" is not the last: expected @%s at the end only, found \"%s\""
          + " after it; move it to the end or remove it"),
  OUTPUT_LAYER_MISSING(
      5,
      "the last layer \"%s\" is no output layer: expected @LogSoftmax or @CRF, found @%s;"
          + " end the model with a @Dense and such a field"),
  OUTPUT_LAYER_WITHOUT_SCORES(
      6,
      "the output layer \"%s\" has no scores of the tags before it: expected @Dense, found @%s"
          + " \"%s\"; put a field such as \"@Dense Layer scores\" above it"),
  NOTHING_AFTER_RECURRENT(
      7,
      "nothing follows the last recurrent layer \"%s\": expected @Dense and @LogSoftmax or @CRF"
          + " after @%s, found the end of the model; add both fields below it"),
  DENSE_WITHOUT_UNITS(
      8,
      "the layer \"%s\" has no width: expected @Dense(units), found @Dense, which is one unit a tag"
          + " and stands directly before @LogSoftmax or @CRF only; write its width or move it"
          + " there"),
  SCORES_NOT_ONE_A_TAG(
      9,
      "the layer \"%s\" scores the tags: expected %d units, one a tag, found %d;"
          + " leave the width out, it follows from the entities"),
  WIDTH_NOT_POSITIVE(
      10, "the layer \"%s\" has no unit: expected a width of 1 or more, found %d; widen it"),
  NETWORK_TOO_LARGE(
      11,
      "the network is too large from the layer \"%s\" on: expected at most %,d weights besides the"
          + " table of words, found %,d; make its layers narrower"),
  FIELD_WITH_SEVERAL_LAYERS(
      12,
      "the field \"%s\" is several layers: expected one layer annotation, found %s;"
          + " give each layer a field of its own"),
  FIELD_WITHOUT_LAYER(
      13,
      "the field \"%s\" is no layer: expected a layer annotation on a field of type Layer, found"
          + " %s; annotate it, remove it, or make it static if it is a constant"),
  LAYER_NOT_OF_TYPE_LAYER(
      14,
      "the layer \"%s\" has the wrong type: expected dev.ner.dsl.Layer, found %s;"
          + " declare it as \"Layer %1$s\""),
  LAYER_STATIC(
      15,
      "the layer \"%s\" is static: expected an instance field, found a static one;"
          + " remove \"static\""),
  LAYER_OUTSIDE_MODEL(
      16,
      "@%s stands outside a model: expected a field of a class with @NerModel or @Serial, found one"
          + " of %s; annotate the class or remove the annotation"),
  BLOCK_CONTAINS_ITSELF(
      17,
      "the block \"%s\" contains itself: expected a block that ends, found that %s leads back to"
          + " %s; remove the field or change its type"),
  BLOCK_ELSEWHERE(
      18,
      "the block \"%s\" is not part of the model: expected a static class nested in %s, found %s;"
          + " %s"),
  BLOCK_ANNOTATION_MISSING(
      19,
      "%s does not say how its layers combine: expected @Serial on the class, found no block"
          + " annotation; add @Serial"),
  BLOCK_UNUSED(
      20,
      "%s belongs to no model: expected @NerModel on it, or a field of a model that has it as its"
          + " type, found neither; add one of them or remove @%s"),
  SETTINGS_OUTSIDE_MODEL(
      21,
      "@%s stands outside a model: expected it on a class with @NerModel, found it on %s;"
          + " move it to the model or add @NerModel"),

  MODEL_NOT_SERIAL(
      22,
      "the layers of %s do not follow each other: expected @Serial on a model, found @%s;"
          + " mark it @Serial and move the fields that @%2$s combines into a nested class of it"),
  BLOCK_COMBINED_TWICE(
      23,
      "%s combines its fields in two ways: expected one block annotation, found @%s and @%s;"
          + " keep one"),
  BIDIRECTIONAL_WITHOUT_RECURRENT(
      24,
      "the field \"%s\" has no direction: expected @Bidirectional on a recurrent layer or on a"
          + " block with one, found %s; remove @Bidirectional"),
  LAYER_INSIDE_GROUP(
      25,
      "the layer \"%s\" stands inside a block: expected @%s at the %s of the model only, found it"
          + " in the @%s \"%s\"; move it out of the block"),
  RESIDUAL_WIDTHS_DIFFER(
      26,
      "the skip connection around \"%s\" joins different widths: expected %d units at its end, as"
          + " many as enter it, found %d; end it with a layer of %2$d units, such as @Dense(%2$d)"),
  SUM_WIDTHS_DIFFER(
      27,
      "the sum \"%s\" adds different widths: expected %d units in \"%s\", as in \"%s\", found %d;"
          + " give all its fields one width"),

  // Entities.
  ENTITIES_MISSING(
      30,
      "%s has no entity type: expected at least one, found none;"
          + " list them as entities = {\"per\", \"geo\"}"),
  ENTITY_EMPTY(
      31,
      "the name of entity type %d is empty: expected what follows the \"-\" of its tags, found"
          + " \"\"; write its name or remove it"),
  ENTITY_DOUBLED(
      32,
      "the entity type \"%s\" is declared twice: expected each once, found it at %d and %d;"
          + " remove one"),
  ENTITY_WITH_WHITESPACE(
      33,
      "the entity type \"%s\" holds whitespace: expected a name that a tag can hold, found %s;"
          + " %s"),
  ENTITY_NO_IDENTIFIER(
      34,
      "the entity type \"%s\" gives no constant: expected a letter or a digit in it, found none;"
          + " rename it here and in the corpus"),
  ENTITY_CONSTANT_TAKEN(
      35,
      "the entity types \"%s\" and \"%s\" give one constant: expected a different one for each,"
          + " found %s for both; rename one here and in the corpus"),

  // The class.
  MODEL_GENERIC(
      40,
      "the model %s is generic: expected a class without type parameters, found some;"
          + " remove them"),
  MODEL_INNER(
      41,
      "the model %s is an inner class: expected a top-level or static nested class, found one that"
          + " is not static; add \"static\""),
  MODEL_PRIVATE(
      42,
      "the model %s cannot be seen: expected no private class, found that %s is private;"
          + " remove \"private\""),
  MODEL_NOT_A_CLASS(
      43, "the model %s is no class: expected a class, found %s; declare it as a class"),
  MODELS_SHARE_NAMES(
      44,
      "the models %s and %s give one name: expected generated classes of their own for each, found"
          + " %s for both; rename one"),
  GENERATED_NAME_TAKEN(
      45,
      "a class generated for %s cannot have its name: expected %s to be free, found it in the"
          + " source; rename the model or that class"),
  CANNOT_WRITE(
      46,
      "a file generated for %s cannot be written: expected to create %s, found %s;"
          + " see to the output folder and compile again"),
  RUNTIME_MISSING(
      47,
      "the code generated for %s lacks what it runs on: expected dev.ner:ner-runtime on the class"
          + " path, found no %s; add that dependency, with scope compile"),

  // Settings.
  CORPUS_MISSING(
      50,
      "%s does not say where its labelled sentences are: expected @Corpus on the class, found none;"
          + " add @Corpus(train = \"…\", validation = \"…\")"),
  CORPUS_EMPTY(
      51,
      "@Corpus names no file: expected train and validation, or source, found neither;"
          + " name them"),
  CORPUS_TWICE(
      52,
      "@Corpus names files and a source to split: expected one of both, found %s and source;"
          + " remove one"),
  CORPUS_INCOMPLETE(
      53,
      "@Corpus lacks a file: expected train and validation, found only %s;"
          + " name %s, or name one source and a split"),
  SOURCE_WITHOUT_SPLIT(
      54,
      "the source is not split: expected @SplitByCount or @SplitByShare on the class, found"
          + " neither; add one"),
  SPLIT_WITHOUT_SOURCE(
      55,
      "@%s has nothing to split: expected source = \"…\" in @Corpus, found %s;"
          + " name a source or remove @%1$s"),
  SPLIT_TWICE(
      56,
      "the source is split twice: expected @SplitByCount or @SplitByShare, found both; remove one"),
  SETTING_OUT_OF_RANGE(57, "%s is out of range: expected %s, found %s; choose another value"),
  CHARSET_UNKNOWN(58, "%s is not known: expected %s, found \"%s\"; %s"),
  SHARES_ABOVE_ONE(
      59, "the shares are more than the whole: expected a sum of at most 1, found %s; lower one"),
  COLUMNS_EQUAL(
      60,
      "token and tag have one column: expected two columns, found %s for both;"
          + " correct one of them"),

  // Optimisers and schedules.
  OPTIMIZER_TWICE(61, "%s has two optimisers: expected one at most, found @%s and @%s; remove one"),
  OPTIMIZER_WITHOUT_WEIGHTS(
      62,
      "@%s has no weights to train: expected it on a model, or on a layer or block with weights,"
          + " found it on %s; remove it"),
  DECAY_TWICE(
      63,
      "the learning rate decays in two ways: expected one decay at most, found @%s and @%s;"
          + " remove one"),
  NESTEROV_WITHOUT_MOMENTUM(
      64,
      "Nesterov's momentum has none: expected momentum above 0, found 0; declare one, such as"
          + " momentum = 0.9f, or remove nesterov"),

  SCORES_NOT_BEFORE_OUTPUT(
      28,
      "the layer \"%s\" gives one unit a tag: expected @SparseFeatures directly before @LogSoftmax"
          + " or @CRF, or as a branch of a @Sum that stands there, found it elsewhere; move it"),
  INPUT_SETTING_OUT_OF_RANGE(
      75, "the layer \"%s\" cannot read its input so: expected %s, found %s; choose another value"),

  // The options of layers.
  DROPOUT_RATE_OUT_OF_RANGE(
      70,
      "the layer \"%s\" cannot drop such a share: expected a rate from 0 to below 1, found %s;"
          + " choose another, such as 0.5f"),
  DEVIATION_NOT_POSITIVE(
      71,
      "the vectors of \"%s\" cannot begin with such numbers: expected a deviation above 0, found"
          + " %s; choose another, such as 0.3f"),
  FORGET_BIAS_NOT_FINITE(
      72,
      "the forget gate of \"%s\" cannot begin with such a bias: expected a number, found %s;"
          + " choose another, such as 1f"),
  SCORES_WITH_ACTIVATION(
      73,
      "the layer \"%s\" scores the tags: expected no activation, found %s, which bounds the"
          + " scores; leave it out"),
  NORMALIZED_ALONE(
      74,
      "the layer \"%s\" normalizes a single unit: expected two or more, found 1, of which always 0"
          + " remains; remove it or widen the layer before it"),

  // Word vectors.
  VECTORS_WITHOUT_WORDS(
      90,
      "the layer \"%s\" has no place for vectors of words: expected a row for each word, found %s;"
          + " remove vectors, or form and buckets"),
  VECTORS_NOT_DECLARED(
      91,
      "the layer \"%s\" has no vectors: expected vectors = \"…\" beside %s, found none; name a"
          + " file or remove %2$s");

  private final int number;
  private final String template;

  ModelError(int number, String template) {
    this.number = number;
    this.template = template;
  }

  /** The stable code, such as {@code NER012}. */
  public String code() {
    return String.format(Locale.ROOT, "NER%03d", number);
  }

  /** The whole message with its code; the arguments are those of the template, in order. */
  public String format(Object... arguments) {
    String message = String.format(Locale.ROOT, template, arguments);
    return "[" + code() + "] " + message + (message.endsWith("?") ? "" : ".");
  }
}
