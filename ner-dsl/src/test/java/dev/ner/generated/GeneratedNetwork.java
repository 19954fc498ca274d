package dev.ner.generated;

import com.google.testing.compile.Compilation;
import dev.ner.batch.LaneBatch;
import dev.ner.dsl.processor.Javac;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Network;
import dev.ner.network.Parameters;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A network that was generated, compiled and loaded, with the parameters of its reference. */
final class GeneratedNetwork {
  private final Architecture architecture;
  private final Network network;

  private GeneratedNetwork(Architecture architecture, Network network) {
    this.architecture = architecture;
    this.network = network;
  }

  /** Compiles all models at once; a loader of their classes. */
  static ClassLoader compile(List<Architecture> architectures) {
    String source =
        architectures.stream()
            .map(Architecture::source)
            .collect(
                Collectors.joining("\n", "package test.models;\n\nimport dev.ner.dsl.*;\n\n", ""));
    Compilation compilation = Javac.succeed(source);
    Map<String, byte[]> classes = Javac.classes(compilation);
    return new ClassLoader(GeneratedNetwork.class.getClassLoader()) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
          throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
      }
    };
  }

  /** The number of IOB2 tags. */
  int tags() {
    return architecture.tags();
  }

  /** The network of an architecture, with the reference's parameters. */
  static GeneratedNetwork load(
      ClassLoader loader, Architecture architecture, ReferenceNetwork reference)
      throws ReflectiveOperationException {
    Class<?> tagger = loader.loadClass("test.models." + architecture.name() + "Tagger");
    ModelDefinition definition = (ModelDefinition) tagger.getMethod("definition").invoke(null);
    Parameters parameters = new Parameters(definition.network().layout(rows(architecture)));
    for (var parameter : parameters.layout().parameters()) {
      double[] values = reference.parameter(parameter.name()).value();
      for (int i = 0; i < values.length; i++) {
        parameters.values()[parameter.offset() + i] = (float) values[i];
      }
    }
    Network network = definition.network().create(parameters);
    network.packForward();
    network.packBackward();
    return new GeneratedNetwork(architecture, network);
  }

  /** A sibling, with buffers of its own. */
  GeneratedNetwork sibling() {
    return new GeneratedNetwork(architecture, network.sibling());
  }

  Network network() {
    return network;
  }

  /** Puts sentences into a batch, tokens {@code from} to {@code to} of each that is so long. */
  LaneBatch batch(List<Sentence> sentences, int from, int to) {
    int[] slots = architecture.slots();
    int[] lengths =
        sentences.stream()
            .mapToInt(s -> Math.min(s.length(), to) - from)
            .filter(length -> length > 0)
            .toArray();
    LaneBatch batch = new LaneBatch(slots);
    batch.begin(lengths, lengths.length);
    for (int s = 0; s < lengths.length; s++) {
      for (int t = 0; t < lengths[s]; t++) {
        Sentence sentence = sentences.get(s);
        batch.setTag(s, t, sentence.tags()[from + t]);
        fill(batch, slots, batch.index(s, t), sentence.ids()[from + t]);
      }
    }
    return batch;
  }

  /** Puts one sentence into a batch of a single lane. */
  LaneBatch single(Sentence sentence) {
    int[] slots = architecture.slots();
    LaneBatch batch = new LaneBatch(slots);
    batch.beginSingle(sentence.length());
    for (int t = 0; t < sentence.length(); t++) {
      fill(batch, slots, batch.index(0, t), sentence.ids()[t]);
    }
    return batch;
  }

  private void fill(LaneBatch batch, int[] slots, int place, int id) {
    for (int channel = 0; channel < slots.length; channel++) {
      for (int slot = 0; slot < slots[channel]; slot++) {
        batch.rows(channel)[place * slots[channel] + slot] =
            ReferenceRows.row(id, channel, slot, slots[channel], architecture.vocabulary());
      }
    }
  }

  private static int[] rows(Architecture architecture) {
    int[] rows = new int[architecture.slots().length];
    Arrays.fill(rows, architecture.vocabulary());
    return rows;
  }

  /** The gradient that went into the embedding, panels of E×16. */
  float[] inputGradient() throws ReflectiveOperationException {
    Field field = network.getClass().getDeclaredField("layer0Gradient");
    field.setAccessible(true);
    return (float[]) field.get(network);
  }
}
