package dev.ner.generated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A network to test, as a model class and as its reference.
 *
 * @param name the model class's simple name
 * @param parts its layers and blocks but the output layer, and but the Dense layer before it unless
 *     the last part is a sum that ends with sparse features
 * @param output the output layer's annotation: {@code LogSoftmax}, {@code CRF} or {@link
 *     #ENDS_MARKED}
 * @param entities the number of entity types
 * @param vocabulary V
 */
record Architecture(String name, List<Part> parts, String output, int entities, int vocabulary) {
  static final int AFFIXES = 7; // of a token, by default
  static final int CHARACTERS = 5; // of a token, with a maximumLength of that
  private static final String ENDS_MARKED = "CRF(encoding = ChunkEncoding.IOBES)";
  private static final int FEATURES = 26; // with affixes of one character, and no window

  Architecture(String name, List<Part> parts, int entities, int vocabulary) {
    this(name, parts, "LogSoftmax", entities, vocabulary);
  }

  /** A field of a model or block. */
  sealed interface Part {
    /** The same, read in both directions. */
    default Part bidirectional() {
      return new Bidirectional(this);
    }
  }

  /**
   * A layer's annotation, its width, 0 where that is its input's, and what else stands in its
   * parentheses: {@code activation = Activation.RELU}.
   */
  record Layer(String kind, int units, String options) implements Part {
    Layer(String kind, int units) {
      this(kind, units, "");
    }

    /** A layer as wide as its input. */
    static Layer ofInputsWidth(String kind, String options) {
      return new Layer(kind, 0, options);
    }

    String annotation() {
      if (options.isEmpty()) {
        return "@" + kind + (units == 0 ? "" : "(" + units + ")");
      }
      return "@" + kind + "(" + (units == 0 ? "" : "value = " + units + ", ") + options + ")";
    }
  }

  /** A block. */
  record Block(String combinator, List<Part> parts) implements Part {
    Block(String combinator, Part... parts) {
      this(combinator, Arrays.asList(parts));
    }
  }

  /** A layer or block in both directions. */
  record Bidirectional(Part part) implements Part {}

  /** An architecture of the given layers, an embedding first, at random small sizes. */
  static Architecture random(String name, Random random, String... kinds) {
    List<Part> layers = new ArrayList<>();
    for (String kind : kinds) {
      layers.add(new Layer(kind, 1 + random.nextInt(13)));
    }
    return of(name, random, layers.toArray(Part[]::new));
  }

  /** An architecture of a random number of tags and words. */
  static Architecture of(String name, Random random, Part... parts) {
    return new Architecture(name, List.of(parts), 1 + random.nextInt(4), 3 + random.nextInt(20));
  }

  /** The same with a linear chain at its end. */
  Architecture withChain() {
    return new Architecture(name + "WithChain", parts, "CRF", entities, vocabulary);
  }

  /** The same with a linear chain in which the ends of entities have tags of their own. */
  Architecture withMarkedEnds() {
    return new Architecture(name + "WithMarkedEnds", parts, ENDS_MARKED, entities, vocabulary);
  }

  /** Whether its parts score the tags: a sum that ends with sparse features does. */
  private boolean isScored() {
    return parts.get(parts.size() - 1) instanceof Block block
        && block.combinator().equals("Sum")
        && block.parts().get(block.parts().size() - 1) instanceof Layer layer
        && layer.kind().equals("SparseFeatures");
  }

  /** The number of rows of a token in each channel. */
  int[] slots() {
    return parts.stream()
        .flatMap(Architecture::leaves)
        .mapToInt(Architecture::slots)
        .filter(n -> n > 0)
        .toArray();
  }

  private static int slots(Layer layer) {
    return switch (layer.kind()) {
      case "Embedding" -> 1;
      case "Affixes" -> AFFIXES;
      case "CharConvolution", "CharLSTM" -> CHARACTERS;
      case "SparseFeatures" -> FEATURES;
      default -> 0;
    };
  }

  private static Stream<Layer> leaves(Part part) {
    if (part instanceof Bidirectional both) {
      return leaves(both.part());
    }
    return part instanceof Block block
        ? block.parts().stream().flatMap(Architecture::leaves)
        : Stream.of((Layer) part);
  }

  /** The number of IOB2 tags. */
  int tags() {
    return 2 * entities + 1;
  }

  /** The number of a token's scores, K. */
  int scores() {
    return output.equals(ENDS_MARKED) ? 4 * entities + 1 : tags();
  }

  /** The declaration of the model class, fields called layer0, layer1, …, scores, tags. */
  String source() {
    StringBuilder entityNames = new StringBuilder();
    for (int i = 0; i < entities; i++) {
      entityNames.append(i == 0 ? "" : ", ").append("\"e").append(i).append('"');
    }
    List<String> blocks = new ArrayList<>();
    String fields = fields(parts, blocks);
    return """
    @NerModel(entities = {%s})
    @Corpus(train = "train.conll", validation = "dev.conll")
    @Serial
    final class %s {
    %s%s  @%s Layer tags;
    %s}
    """
        .formatted(
            entityNames,
            name,
            fields,
            isScored() ? "" : "  @Dense Layer scores;\n",
            output,
            String.join("", blocks));
  }

  private static String fields(List<Part> parts, List<String> blocks) {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      fields.append("  ");
      if (part instanceof Bidirectional both) {
        fields.append("@Bidirectional ");
        part = both.part();
      }
      if (part instanceof Layer layer) {
        fields.append(layer.annotation() + " Layer layer" + i + ";\n");
      } else {
        fields.append(block((Block) part, blocks) + " layer" + i + ";\n");
      }
    }
    return fields.toString();
  }

  /** Adds the class of a block; returns its name. */
  private static String block(Block block, List<String> blocks) {
    String fields = fields(block.parts(), blocks);
    String name = "Block" + blocks.size();
    blocks.add(
        "\n  @%s\n  static final class %s {\n%s  }\n".formatted(block.combinator(), name, fields));
    return name;
  }

  /** The reference with random parameters, each a float. */
  ReferenceNetwork reference(Random random) {
    List<ReferenceLayer> layers = new ArrayList<>();
    Counts counts = new Counts();
    int inputs = 0;
    for (int i = 0; i < parts.size(); i++) {
      layers.add(reference(parts.get(i), "layer" + i, inputs, counts));
      inputs = layers.get(i).units();
    }
    if (!isScored()) {
      layers.add(new ReferenceDense("scores", inputs, scores(), ""));
    }
    boolean chain = output.startsWith("CRF");
    layers.add(
        chain
            ? new ReferenceCrf("tags", scores(), output.equals(ENDS_MARKED))
            : new ReferenceLogSoftmax(tags()));
    ReferenceNetwork network = new ReferenceNetwork(layers);
    for (ReferenceParameter parameter : network.parameters()) {
      float bound = bound(parameter);
      for (int i = 0; i < parameter.value().length; i++) {
        parameter.value()[i] = (random.nextFloat() * 2 - 1) * bound;
      }
    }
    return network;
  }

  /** Weights that keep the size of what goes through them, or float's errors would grow. */
  private static float bound(ReferenceParameter parameter) {
    if (parameter.name().endsWith("recurrentWeights")) {
      return (float) Math.sqrt(1.0 / parameter.columns()); // beside those of the input
    }
    boolean matrix = parameter.name().endsWith("eights");
    return matrix ? (float) Math.sqrt(2.0 / parameter.columns()) : 0.5f;
  }

  private ReferenceLayer reference(Part part, String name, int inputs, Counts counts) {
    if (part instanceof Bidirectional both) {
      return new ReferenceBidirectional(
          reference(both.part(), name + ".leftToRight", inputs, counts),
          reference(both.part(), name + ".rightToLeft", inputs, counts));
    } else if (part instanceof Block block) {
      return reference(block, name, inputs, counts);
    }
    Layer layer = (Layer) part;
    return switch (layer.kind()) {
      case "Embedding" -> rows(name, layer.units(), counts, 1, "0");
      case "Affixes" -> rows(name, layer.units(), counts, AFFIXES, "0");
      case "CharConvolution" ->
          new ReferenceCharConvolution(
              name, vocabulary, layer.units(), counts.channels++, layer.options());
      case "CharLSTM" ->
          new ReferenceCharLstm(
              name, vocabulary, layer.units(), counts.channels++, layer.options());
      case "SparseFeatures" ->
          rows(
              name,
              scores(),
              counts,
              FEATURES,
              ReferenceActivation.option(layer.options(), "dropout", ""));
      case "RNN" -> new ReferenceRnn(name, inputs, layer.units(), layer.options());
      case "LSTM" -> new ReferenceLstm(name, inputs, layer.units(), layer.options());
      case "GRU" -> new ReferenceGru(name, inputs, layer.units());
      case "Dense" ->
          new ReferenceDense(
              name, inputs, layer.units() == 0 ? scores() : layer.units(), layer.options());
      case "Dropout" -> new ReferenceDropout(inputs, counts.dropouts++, layer.options());
      case "LayerNorm" -> new ReferenceLayerNorm(name, inputs);
      default -> throw new IllegalArgumentException(layer.kind());
    };
  }

  private ReferenceLayer rows(String name, int units, Counts counts, int slots, String dropout) {
    boolean sum = slots == FEATURES;
    return new ReferenceRows(
        name,
        vocabulary,
        units,
        counts.channels++,
        slots,
        sum,
        Double.parseDouble(dropout.replace("f", "")));
  }

  /** How many layers of a kind came before. */
  private static final class Counts {
    private int dropouts;
    private int channels;
  }

  private ReferenceLayer reference(Block block, String name, int inputs, Counts counts) {
    boolean chain = block.combinator().equals("Serial") || block.combinator().equals("Residual");
    List<ReferenceLayer> layers = new ArrayList<>();
    int units = inputs;
    for (int i = 0; i < block.parts().size(); i++) {
      layers.add(
          reference(block.parts().get(i), name + ".layer" + i, chain ? units : inputs, counts));
      units = layers.get(i).units();
    }
    return switch (block.combinator()) {
      case "Serial" -> new ReferenceChain(layers, false);
      case "Residual" -> new ReferenceChain(layers, true);
      case "Concatenate" -> new ReferenceParallel(layers, false);
      case "Sum" -> new ReferenceParallel(layers, true);
      default -> throw new IllegalArgumentException(block.combinator());
    };
  }

  /**
   * Random sentences, longest first, some tokens without a tag. One has full length: the gradient
   * of a single token that is tagged almost surely is a difference of nearly equal floats.
   */
  List<Sentence> sentences(Random random, int count, int longest) {
    List<Sentence> sentences = new ArrayList<>();
    for (int s = 0; s < count; s++) {
      int length = s == 0 ? longest : 1 + random.nextInt(longest);
      int[] ids = new int[length];
      int[] tags = new int[length];
      for (int t = 0; t < length; t++) {
        ids[t] = random.nextInt(vocabulary);
        tags[t] = random.nextInt(10) == 0 ? -1 : random.nextInt(tags());
      }
      tags[0] = 0;
      sentences.add(new Sentence(ids, tags));
    }
    sentences.sort((a, b) -> b.length() - a.length());
    return sentences;
  }

  /** As test reports show it. */
  @Override
  public String toString() {
    return name + parts.stream().map(Part::toString).collect(Collectors.joining(", ", "(", ")"));
  }
}
