package dev.ner.model;

import dev.ner.error.FailureReason;
import dev.ner.error.NerError;
import dev.ner.input.Inputs;
import dev.ner.json.JsonNumber;
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
 * The file {@code model.safetensors}: weights, and what the model reads as integer tensors, in the
 * safetensors format (an 8-byte length, a JSON header, the tensors' bytes; little-endian).
 *
 * <p>The header's metadata name the model class, its entities and layers, so that a file does not
 * load into another model, and hold a CRC-32C of everything else. Equal models give equal bytes.
 */
public final class ModelFile {
  /** The file's name. */
  public static final String NAME = "model.safetensors";

  /** What the metadata call the format. */
  static final String FORMAT = "dev.ner tagger";

  /** The version of the format. */
  static final String VERSION = "1";

  private static final double EXTREME = 1000; // a temperature: beyond it nothing is calibrated
  private static final int LARGEST = Integer.MAX_VALUE - 16; // the length of an array
  private static final int PIECE = 1 << 15;
  private static final int LARGEST_HINT = 1 << 26; // more only as it is there
  private static final String TEMPERATURE = "temperature";

  private ModelFile() {}

  /** The place of a model's files in a jar or class folder, without a slash at either end. */
  public static String folder(String modelClass) {
    return "META-INF/ner/" + modelClass;
  }

  /** Whether a model of these weights and inputs can be written to a file as {@code FLOAT32}. */
  public static boolean fits(ParameterLayout layout, Inputs inputs) {
    long size =
        SafetensorsHeader.LENGTH_BYTES
            + SafetensorsHeader.MAXIMUM_LENGTH
            + 4L * layout.size()
            + InputTensors.bytes(inputs);
    return size <= LARGEST;
  }

  /** The bytes of a model's file, its weights as they are. */
  public static byte[] write(TrainedModel model) {
    return write(model, WeightFormat.FLOAT32);
  }

  /**
   * The bytes of a model's file.
   *
   * @param format the form of the weights, which are {@linkplain WeightFormat#round rounded} to it
   * @throws IllegalArgumentException if the model does not {@link #fits fit}
   */
  public static byte[] write(TrainedModel model, WeightFormat format) {
    float[] weights = model.parameters().values();
    byte[] header = header(model, tensors(model, format));
    if (!fits(model.parameters().layout(), model.inputs())
        || header.length > SafetensorsHeader.MAXIMUM_LENGTH) {
      throw new IllegalArgumentException("the model is too large for a file");
    }
    int size =
        SafetensorsHeader.LENGTH_BYTES
            + header.length
            + format.bytes() * weights.length
            + (int) InputTensors.bytes(model.inputs());
    ByteBuffer file = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(header.length).put(header);
    format.put(weights, file);
    InputTensors.put(model.inputs(), file);
    byte[] bytes = file.array();
    Checksum.enter(bytes, header.length);
    return bytes;
  }

  /** The tensors in the order in which they stand in the file. */
  private static Map<String, TensorHeader> tensors(TrainedModel model, WeightFormat format) {
    Map<String, TensorHeader> tensors = new LinkedHashMap<>();
    long at = 0;
    for (Parameter p : model.parameters().layout().parameters()) {
      TensorHeader tensor = TensorHeader.at(at, format.type(), TensorHeader.shape(p));
      tensors.put(p.name(), tensor);
      at = tensor.end();
    }
    InputTensors.describe(model.inputs(), at, tensors);
    return tensors;
  }

  private static byte[] header(TrainedModel model, Map<String, TensorHeader> tensors) {
    StringBuilder text = new StringBuilder();
    JsonWriter json = JsonWriter.compact(text);
    json.beginObject().name(SafetensorsHeader.METADATA).beginObject();
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
    if (model.temperature() != 1) {
      metadata.put(TEMPERATURE, JsonNumber.format(model.temperature()));
    }
    InputTensors.describe(model.inputs(), metadata);
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
      return read(definition, bytes(in), name);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /**
   * All bytes of a stream. A jar's stream says how many there are; with the room at hand they are
   * copied once, not piece by piece.
   */
  private static byte[] bytes(InputStream in) throws IOException {
    byte[] bytes = new byte[Math.min(in.available(), LARGEST_HINT)];
    int size = 0;
    int count = 1;
    while (count > 0 && size < bytes.length) { // not at once: the JDK would make room for it all
      count = in.readNBytes(bytes, size, Math.min(PIECE, bytes.length - size));
      size += count;
    }
    byte[] rest = in.readAllBytes();
    if (size == bytes.length && rest.length == 0) {
      return bytes;
    }
    byte[] all = Arrays.copyOf(bytes, Math.toIntExact((long) size + rest.length));
    System.arraycopy(rest, 0, all, size, rest.length);
    return all;
  }

  /**
   * Reads the model of a class from a file.
   *
   * @throws ModelFileException if the file is missing, damaged, or another model's
   */
  public static TrainedModel load(ModelDefinition definition, Path file) {
    String name = file.toString();
    try {
      long size = Files.size(file);
      if (size > LARGEST) {
        throw new ModelFileException(
            NerError.MODEL_TRUNCATED, name, name, size + " bytes are more than any model has");
      }
      return read(definition, Files.readAllBytes(file), name);
    } catch (NoSuchFileException e) {
      throw new ModelFileException(NerError.MODEL_MISSING, name, definition.modelClass(), name);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static ModelFileException unreadable(String name, IOException e) {
    return new ModelFileException(NerError.MODEL_UNREADABLE, name, name, FailureReason.of(e));
  }

  /** Reads a model from a file's bytes; {@code name} is what messages call the file. */
  static TrainedModel read(ModelDefinition definition, byte[] bytes, String name) {
    SafetensorsHeader header = SafetensorsHeader.read(bytes, name);
    checkOrigin(header, definition, name);
    int maximumLength = header.number("maximumLength");
    if (maximumLength == 0) {
      throw header.damaged("its maximumLength is 0");
    }
    Inputs inputs = InputTensors.read(definition.network().inputs(), header);
    ParameterLayout layout = layout(definition, inputs, header);
    checkTensors(header, layout, InputTensors.count(inputs));
    float[] values = new float[layout.size()];
    for (Parameter p : layout.parameters()) {
      WeightFormat format =
          header.type(p.name()).equals(TensorHeader.HALVES)
              ? WeightFormat.FLOAT16
              : WeightFormat.FLOAT32;
      format.get(header.data(p.name(), format.type()), values, p.offset(), p.size());
      checkFinite(header, values, p);
    }
    return new TrainedModel(
        definition, inputs, new Parameters(layout, values), maximumLength, temperature(header));
  }

  private static void checkFinite(SafetensorsHeader header, float[] values, Parameter p) {
    for (int i = p.offset(); i < p.offset() + p.size(); i++) {
      if (!(Math.abs(values[i]) <= Float.MAX_VALUE)) {
        throw header.damaged("its tensor \"" + p.name() + "\" holds " + values[i]);
      }
    }
  }

  /** The temperature; 1 if there is none, as in files of models that were not calibrated. */
  private static double temperature(SafetensorsHeader header) {
    String text = header.text(TEMPERATURE);
    try {
      double temperature = text.isEmpty() ? 1 : Double.parseDouble(text);
      if (temperature >= 1 / EXTREME && temperature <= EXTREME) {
        return temperature;
      }
    } catch (NumberFormatException e) {
      // Reported like one out of range.
    }
    throw header.damaged("its temperature is no number from 0.001 to 1000: \"" + text + "\"");
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

  private static ParameterLayout layout(
      ModelDefinition definition, Inputs inputs, SafetensorsHeader header) {
    try {
      return definition.network().layout(inputs.rows());
    } catch (IllegalArgumentException e) {
      throw header.damaged(e.getMessage());
    }
  }

  /** Checks that the tensors are the layout's and those of the inputs and no others. */
  private static void checkTensors(SafetensorsHeader header, ParameterLayout layout, int inputs) {
    for (Parameter p : layout.parameters()) {
      List<Long> expected = TensorHeader.shape(p);
      List<Long> found = header.shape(p.name());
      if (!found.equals(expected)) {
        throw header.damaged(
            p.name() + " should have the shape " + expected + ", the file has " + found);
      }
    }
    int expected = layout.parameters().size() + inputs;
    if (header.tensors() != expected) {
      throw header.damaged("it should have " + expected + " tensors, it has " + header.tensors());
    }
  }
}
