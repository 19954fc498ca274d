package dev.ner.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A network to test, as a model class and as its reference.
 *
 * @param name the model class's simple name
 * @param layers the layers but the last two, which are always Dense and LogSoftmax
 * @param entities the number of entity types
 * @param vocabulary V
 */
record Architecture(String name, List<Layer> layers, int entities, int vocabulary) {

  /** A layer's annotation and its width. */
  record Layer(String kind, int units) {}

  /** An architecture of the given kinds, an embedding first, at random small sizes. */
  static Architecture random(String name, Random random, String... kinds) {
    List<Layer> layers = new ArrayList<>();
    for (String kind : kinds) {
      layers.add(new Layer(kind, 1 + random.nextInt(13)));
    }
    return new Architecture(name, layers, 1 + random.nextInt(4), 3 + random.nextInt(20));
  }

  int tags() {
    return 2 * entities + 1;
  }

  /** The declaration of the model class, layers called layer0, layer1, …, scores, tags. */
  String source() {
    StringBuilder entityNames = new StringBuilder();
    for (int i = 0; i < entities; i++) {
      entityNames.append(i == 0 ? "" : ", ").append("\"e").append(i).append('"');
    }
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      fields.append("  @%s(%d) Layer layer%d;\n".formatted(layer.kind(), layer.units(), i));
    }
    return """
    @NerModel(entities = {%s})
    @Corpus(train = "train.conll", validation = "dev.conll")
    @Serial
    final class %s {
    %s  @Dense Layer scores;
      @LogSoftmax Layer tags;
    }
    """
        .formatted(entityNames, name, fields);
  }

  /** The reference with random parameters, each a float. */
  ReferenceNetwork reference(Random random) {
    List<ReferenceLayer> reference = new ArrayList<>();
    int inputs = 0;
    for (int i = 0; i < layers.size(); i++) {
      int units = layers.get(i).units();
      String layer = "layer" + i;
      reference.add(
          switch (layers.get(i).kind()) {
            case "Embedding" -> new ReferenceEmbedding(layer, vocabulary, units);
            case "LSTM" -> new ReferenceLstm(layer, inputs, units);
            case "Dense" -> new ReferenceDense(layer, inputs, units);
            default -> throw new IllegalArgumentException(layers.get(i).kind());
          });
      inputs = units;
    }
    reference.add(new ReferenceDense("scores", inputs, tags()));
    reference.add(new ReferenceLogSoftmax(tags()));
    ReferenceNetwork network = new ReferenceNetwork(reference);
    for (ReferenceParameter parameter : network.parameters()) {
      for (int i = 0; i < parameter.value().length; i++) {
        parameter.value()[i] = random.nextFloat() * 2 - 1;
      }
    }
    return network;
  }

  /** Random sentences, longest first, some tokens without a tag. */
  List<Sentence> sentences(Random random, int count, int longest) {
    List<Sentence> sentences = new ArrayList<>();
    for (int s = 0; s < count; s++) {
      int length = 1 + random.nextInt(longest);
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
}
