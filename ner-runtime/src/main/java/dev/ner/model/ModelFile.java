package dev.ner.model;

import dev.ner.batch.Vocabulary;
import dev.ner.corpus.WordTable;
import dev.ner.error.NerError;
import dev.ner.json.JsonWriter;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Parameter;
import dev.ner.network.ParameterLayout;
import dev.ner.network.Parameters;
import dev.ner.text.Tokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The file {@code model.safetensors}: weights, and the vocabulary as integer tensors, in the
 * safetensors format (an 8-byte length, a JSON header, the tensors' bytes; little-endian).
 *
 * <p>The header's metadata name the model class, its entities and layers, so that a file does not
 * load into another model, and hold a CRC-32C of everything else. Equal models give equal bytes.
 */
public final class ModelFile {
  /** The file's name. */
  public static final String NAME = "model.safetensors";

  /** The version of the format. */
  static final String VERSION = "1";

  private static final String FORMAT = "dev.ner tagger";
  private static final String UTF8_TENSOR = "vocabulary.utf8";
  private static final String ENDS_TENSOR = "vocabulary.ends";

  private ModelFile() {}

  /** The place of a model's files in a jar or class folder, without a slash at either end. */
  public static String folder(String modelClass) {
    return "META-INF/ner/" + modelClass;
  }

  /** The bytes of a model's file. */
  public static byte[] write(TrainedModel model) {
    Map<String, TensorHeader> tensors = new LinkedHashMap<>();
    long at = 0;
    for (Parameter p : model.parameters().layout().parameters()) {
      List<Long> shape =
          p.rows() == 1
              ? List.of((long) p.columns())
              : List.of((long) p.rows(), (long) p.columns());
      tensors.put(p.name(), new TensorHeader("F32", shape, at, at += 4L * p.size()));
    }
    byte[] utf8 = model.vocabulary().words().utf8();
    int[] ends = model.vocabulary().words().ends();
    tensors.put(
        ENDS_TENSOR,
        new TensorHeader("I32", List.of((long) ends.length), at, at += 4L * ends.length));
    tensors.put(
        UTF8_TENSOR, new TensorHeader("U8", List.of((long) utf8.length), at, at += utf8.length));

    byte[] header = header(model, tensors);
    ByteBuffer file =
        ByteBuffer.allocate(Math.toIntExact(8 + header.length + at)).order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(header.length).put(header);
    file.asFloatBuffer().put(model.parameters().values());
    file.position(file.position() + 4 * model.parameters().values().length);
    file.asIntBuffer().put(ends);
    file.position(file.position() + 4 * ends.length);
    file.put(utf8);
    byte[] bytes = file.array();
    Checksum.enter(bytes, header.length);
    return bytes;
  }

  private static byte[] header(TrainedModel model, Map<String, TensorHeader> tensors) {
    StringBuilder text = new StringBuilder();
    JsonWriter json = JsonWriter.compact(text);
    json.beginObject().name("__metadata__").beginObject();
    metadata(model).forEach((name, value) -> json.name(name).value(value));
    json.endObject();
    tensors.forEach(
        (name, tensor) -> {
          json.name(name).beginObject().name("dtype").value(tensor.type());
          json.name("shape").beginArray();
          tensor.shape().forEach(json::value);
          json.endArray().name("data_offsets").beginArray();
          json.value(tensor.begin()).value(tensor.end()).endArray().endObject();
        });
    json.endObject().finish();
    byte[] header = text.toString().getBytes(StandardCharsets.UTF_8);
    byte[] aligned = Arrays.copyOf(header, (header.length + 7) / 8 * 8);
    Arrays.fill(aligned, header.length, aligned.length, (byte) ' ');
    return aligned;
  }

  private static Map<String, String> metadata(TrainedModel model) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("format", FORMAT);
    metadata.put("version", VERSION);
    metadata.put("checksum", Checksum.PLACEHOLDER);
    metadata.put("model", model.definition().modelClass());
    metadata.put("entities", String.join(" ", model.definition().entities()));
    metadata.put("layers", model.definition().summary());
    metadata.put("tokenizer", Tokenizer.NAME);
    metadata.put("maximumLength", Integer.toString(model.maximumLength()));
    metadata.put("padding", Integer.toString(model.vocabulary().padding()));
    metadata.put("unknown", Integer.toString(model.vocabulary().unknown()));
    return metadata;
  }

  /**
   * Reads the model of a class from the class path.
   *
   * @param anchor a class whose loader sees the file
   * @throws ModelFileException if the file is missing, damaged, or another model's
   */
  public static TrainedModel load(ModelDefinition definition, Class<?> anchor) {
    String name = folder(definition.modelClass()) + "/" + NAME;
    try (InputStream in = anchor.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new ModelFileException(
            NerError.MODEL_MISSING, name, definition.modelClass(), name + " on the class path");
      }
      return read(definition, in.readAllBytes(), name);
    } catch (IOException e) {
      throw new ModelFileException(NerError.MODEL_UNREADABLE, name, name, e.getMessage());
    }
  }

  /**
   * Reads the model of a class from a file.
   *
   * @throws ModelFileException if the file is missing, damaged, or another model's
   */
  public static TrainedModel load(ModelDefinition definition, Path file) {
    try {
      return read(definition, Files.readAllBytes(file), file.toString());
    } catch (NoSuchFileException e) {
      throw new ModelFileException(
          NerError.MODEL_MISSING, file.toString(), definition.modelClass(), file);
    } catch (IOException e) {
      throw new ModelFileException(
          NerError.MODEL_UNREADABLE, file.toString(), file, e.getMessage());
    }
  }

  /** Reads a model from a file's bytes; {@code name} is what messages call the file. */
  static TrainedModel read(ModelDefinition definition, byte[] bytes, String name) {
    SafetensorsHeader header = SafetensorsHeader.read(bytes, name);
    checkOrigin(header, definition, name);
    int[] ends = ints(header.data(ENDS_TENSOR, "I32"));
    WordTable words = words(ends, header.data(UTF8_TENSOR, "U8"), name);
    Vocabulary vocabulary =
        vocabulary(words, header.number("padding"), header.number("unknown"), name);
    int maximumLength = header.number("maximumLength");
    if (maximumLength < 1) {
      throw new ModelFileException(
          NerError.MODEL_TRUNCATED, name, name, "maximumLength is " + maximumLength);
    }
    ParameterLayout layout = layout(definition, vocabulary.size(), name);
    float[] values = new float[header.floats(layout)];
    for (Parameter p : layout.parameters()) {
      FloatBuffer data = header.data(p.name(), "F32").asFloatBuffer();
      data.get(values, p.offset(), p.size());
    }
    return new TrainedModel(definition, vocabulary, new Parameters(layout, values), maximumLength);
  }

  private static void checkOrigin(SafetensorsHeader header, ModelDefinition expected, String name) {
    List<String> found = new ArrayList<>();
    List<String> wanted = new ArrayList<>();
    compare("class", expected.modelClass(), header.text("model"), wanted, found);
    compare(
        "entities", String.join(" ", expected.entities()), header.text("entities"), wanted, found);
    compare("layers", expected.summary(), header.text("layers"), wanted, found);
    compare("tokenizer", Tokenizer.NAME, header.text("tokenizer"), wanted, found);
    if (!found.isEmpty()) {
      throw new ModelFileException(
          NerError.MODEL_OF_ANOTHER_CLASS,
          name,
          name,
          String.join("; ", wanted),
          String.join("; ", found));
    }
  }

  private static void compare(
      String what, String expected, String actual, List<String> wanted, List<String> found) {
    if (!expected.equals(actual)) {
      wanted.add(what + " " + expected);
      found.add(what + " " + actual);
    }
  }

  private static ParameterLayout layout(ModelDefinition definition, int words, String name) {
    try {
      return definition.network().layout(words);
    } catch (IllegalArgumentException e) {
      throw new ModelFileException(NerError.MODEL_TRUNCATED, name, name, e.getMessage());
    }
  }

  private static Vocabulary vocabulary(WordTable words, int padding, int unknown, String name) {
    try {
      return new Vocabulary(words, padding, unknown);
    } catch (IllegalArgumentException e) {
      throw new ModelFileException(NerError.MODEL_TRUNCATED, name, name, e.getMessage());
    }
  }

  private static int[] ints(ByteBuffer data) {
    int[] values = new int[data.remaining() / 4];
    data.asIntBuffer().get(values);
    return values;
  }

  private static WordTable words(int[] ends, ByteBuffer utf8, String name) {
    byte[] bytes = new byte[utf8.remaining()];
    utf8.get(bytes);
    WordTable words = new WordTable();
    int from = 0;
    for (int word = 0; word < ends.length; word++) {
      int end = ends[word];
      if (end < from || end > bytes.length || words.add(bytes, from, end - from) != word) {
        throw new ModelFileException(
            NerError.MODEL_TRUNCATED, name, name, "word " + word + " of the vocabulary is broken");
      }
      from = end;
    }
    return words;
  }
}
