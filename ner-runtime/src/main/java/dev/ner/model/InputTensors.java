package dev.ner.model;

import dev.ner.corpus.WordTable;
import dev.ner.input.Buckets;
import dev.ner.input.Dictionary;
import dev.ner.input.EntryLists;
import dev.ner.input.FeatureKeys;
import dev.ner.input.InputLayer;
import dev.ner.input.Inputs;
import dev.ner.input.Vocabulary;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a model reads, as tensors of its file: a vocabulary as the UTF-8 of its words and their
 * ends, a gazetteer's entries likewise, sparse features as their keys; hashed rows need none.
 */
final class InputTensors {
  private static final String ENDS = ".vocabulary.ends";
  private static final String UTF8 = ".vocabulary.utf8";
  private static final String ENTRY_ENDS = ".entries.ends";
  private static final String ENTRY_UTF8 = ".entries.utf8";
  private static final String KEYS = ".keys";
  private static final String PADDING = ".padding";
  private static final String UNKNOWN = ".unknown";

  private InputTensors() {}

  /** The texts of a vocabulary or of lists; null if there are none. */
  private static WordTable words(Dictionary dictionary) {
    if (dictionary instanceof Vocabulary vocabulary) {
      return vocabulary.words();
    }
    return dictionary instanceof EntryLists lists ? lists.entries() : null;
  }

  /** The number of their bytes. */
  static long bytes(Inputs inputs) {
    long bytes = 0;
    for (Dictionary dictionary : inputs.dictionaries()) {
      WordTable words = words(dictionary);
      if (words != null) {
        bytes += 4L * words.size() + words.utf8Length();
      } else if (dictionary instanceof FeatureKeys keys) {
        bytes += 4L * keys.size();
      }
    }
    return bytes;
  }

  /** Adds the headers, in the order of {@link #put}, from a place in the file. */
  static void describe(Inputs inputs, long begin, Map<String, TensorHeader> tensors) {
    long at = begin;
    for (int i = 0; i < inputs.layers().size(); i++) {
      String name = inputs.layers().get(i).name();
      Dictionary dictionary = inputs.dictionaries().get(i);
      WordTable words = words(dictionary);
      if (words != null) {
        boolean entries = dictionary instanceof EntryLists;
        String ends = name + (entries ? ENTRY_ENDS : ENDS);
        String utf8 = name + (entries ? ENTRY_UTF8 : UTF8);
        at = describe(ends, TensorHeader.INTS, words.size(), at, tensors);
        at = describe(utf8, TensorHeader.BYTES, words.utf8Length(), at, tensors);
      } else if (dictionary instanceof FeatureKeys keys) {
        at = describe(name + KEYS, TensorHeader.INTS, keys.size(), at, tensors);
      }
    }
  }

  private static long describe(
      String name, String type, long length, long at, Map<String, TensorHeader> tensors) {
    TensorHeader tensor = TensorHeader.at(at, type, List.of(length));
    tensors.put(name, tensor);
    return tensor.end();
  }

  /** Writes the tensors. Modified: {@code file}, little-endian, from its position. */
  static void put(Inputs inputs, ByteBuffer file) {
    for (Dictionary dictionary : inputs.dictionaries()) {
      WordTable words = words(dictionary);
      if (words != null) {
        put(words.ends(), file);
        file.put(words.utf8());
      } else if (dictionary instanceof FeatureKeys keys) {
        put(keys.keys(), file);
      }
    }
  }

  private static void put(int[] numbers, ByteBuffer file) {
    file.asIntBuffer().put(numbers);
    file.position(file.position() + 4 * numbers.length);
  }

  /** Adds what the file's metadata say of the inputs. */
  static void describe(Inputs inputs, Map<String, String> metadata) {
    for (int i = 0; i < inputs.layers().size(); i++) {
      if (inputs.dictionaries().get(i) instanceof Vocabulary vocabulary) {
        String name = inputs.layers().get(i).name();
        metadata.put(name + PADDING, Integer.toString(vocabulary.padding()));
        metadata.put(name + UNKNOWN, Integer.toString(vocabulary.unknown()));
      }
    }
  }

  /** The number of tensors. */
  static int count(Inputs inputs) {
    int count = 0;
    for (Dictionary dictionary : inputs.dictionaries()) {
      count += words(dictionary) != null ? 2 : dictionary instanceof FeatureKeys ? 1 : 0;
    }
    return count;
  }

  /**
   * Reads what a model of the given layers reads.
   *
   * @throws ModelFileException if it is not there or cannot be
   */
  static Inputs read(List<InputLayer> layers, SafetensorsHeader header) {
    List<Dictionary> dictionaries = new ArrayList<>();
    for (InputLayer layer : layers) {
      dictionaries.add(dictionary(layer, header));
    }
    return new Inputs(layers, dictionaries);
  }

  private static Dictionary dictionary(InputLayer layer, SafetensorsHeader header) {
    if (layer.buckets() > 0) {
      return new Buckets(layer.buckets());
    }
    try {
      if (layer instanceof InputLayer.Sparse) {
        return new FeatureKeys(
            numbers(header.data(layer.name() + KEYS, TensorHeader.INTS).asIntBuffer()));
      }
      if (layer instanceof InputLayer.Gazetteer gazetteer) {
        WordTable entries = words(layer.name() + ENTRY_ENDS, layer.name() + ENTRY_UTF8, header);
        return new EntryLists(gazetteer.lists(), gazetteer.caseSensitive(), entries);
      }
      return new Vocabulary(
          words(layer.name() + ENDS, layer.name() + UTF8, header),
          header.number(layer.name() + PADDING),
          header.number(layer.name() + UNKNOWN));
    } catch (IllegalArgumentException e) {
      throw header.damaged("the vocabulary of " + layer.name() + " is broken: " + e.getMessage());
    }
  }

  private static WordTable words(String endsName, String utf8Name, SafetensorsHeader header) {
    IntBuffer ends = header.data(endsName, TensorHeader.INTS).asIntBuffer();
    ByteBuffer data = header.data(utf8Name, TensorHeader.BYTES);
    byte[] utf8 = new byte[data.remaining()];
    data.get(utf8);
    return WordTable.of(utf8, numbers(ends));
  }

  private static int[] numbers(IntBuffer buffer) {
    int[] numbers = new int[buffer.remaining()];
    buffer.get(numbers);
    return numbers;
  }
}
