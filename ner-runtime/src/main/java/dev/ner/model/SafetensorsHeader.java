package dev.ner.model;

import dev.ner.error.NerError;
import dev.ner.json.Json;
import dev.ner.json.JsonArray;
import dev.ner.json.JsonException;
import dev.ner.json.JsonLimits;
import dev.ner.json.JsonObject;
import dev.ner.json.JsonString;
import dev.ner.json.JsonValue;
import dev.ner.network.Parameter;
import dev.ner.network.ParameterLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The header of a model file, checked: version, checksum, and that every tensor lies within the
 * file. Nothing is allocated that is larger than the file itself.
 */
final class SafetensorsHeader {
  private static final int LENGTH_BYTES = 8;
  private static final int MAXIMUM_DEPTH = 8;

  private final String file;
  private final byte[] bytes;
  private final int dataStart;
  private final JsonObject metadata;
  private final Map<String, TensorHeader> tensors;

  private SafetensorsHeader(
      String file,
      byte[] bytes,
      int dataStart,
      JsonObject metadata,
      Map<String, TensorHeader> tensors) {
    this.file = file;
    this.bytes = bytes;
    this.dataStart = dataStart;
    this.metadata = metadata;
    this.tensors = tensors;
  }

  /** Reads and checks the header of a file; {@code file} is its name in messages. */
  static SafetensorsHeader read(byte[] bytes, String file) {
    if (bytes.length < LENGTH_BYTES) {
      throw damaged(file, bytes.length + " bytes are too few for a header");
    }
    long length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    if (length < 2 || length > bytes.length - LENGTH_BYTES) {
      throw damaged(
          file, "its header should have " + length + " bytes, the file has " + bytes.length);
    }
    try {
      String text = new String(bytes, LENGTH_BYTES, (int) length, StandardCharsets.UTF_8);
      JsonObject json = Json.parseObject(text, new JsonLimits((int) length, MAXIMUM_DEPTH));
      JsonObject metadata = json.object("__metadata__");
      checkVersion(metadata, file);
      checkChecksum(metadata, bytes, (int) length, file);
      int dataStart = LENGTH_BYTES + (int) length;
      Map<String, TensorHeader> tensors = new HashMap<>();
      for (Map.Entry<String, JsonValue> member : json.members().entrySet()) {
        if (!member.getKey().equals("__metadata__")) {
          TensorHeader tensor = tensor(json.object(member.getKey()));
          check(member.getKey(), tensor, bytes.length - dataStart, file);
          tensors.put(member.getKey(), tensor);
        }
      }
      return new SafetensorsHeader(file, bytes, dataStart, metadata, tensors);
    } catch (JsonException e) {
      throw damaged(file, "its header is no model's: " + e.getMessage());
    }
  }

  private static void checkVersion(JsonObject metadata, String file) {
    String version = metadata.string("version");
    if (!version.equals(ModelFile.VERSION)) {
      throw new ModelFileException(NerError.MODEL_VERSION, file, file, version, ModelFile.VERSION);
    }
  }

  private static void checkChecksum(JsonObject metadata, byte[] bytes, int length, String file) {
    String stated = metadata.string("checksum");
    String actual = Checksum.of(bytes, length);
    if (!stated.equals(actual)) {
      throw new ModelFileException(NerError.MODEL_CHECKSUM, file, file, stated, actual);
    }
  }

  private static TensorHeader tensor(JsonObject json) {
    JsonArray dimensions = json.array("shape");
    List<Long> shape = new ArrayList<>();
    for (int i = 0; i < dimensions.size(); i++) {
      shape.add(dimensions.integer(i));
    }
    JsonArray offsets = json.array("data_offsets");
    if (offsets.size() != 2) {
      throw new JsonException("expected two data_offsets, found " + offsets.size());
    }
    return new TensorHeader(json.string("dtype"), shape, offsets.integer(0), offsets.integer(1));
  }

  private static void check(String name, TensorHeader tensor, int dataLength, String file) {
    int width =
        switch (tensor.type()) {
          case "F32", "I32" -> 4;
          case "U8" -> 1;
          default -> throw damaged(file, name + " is of the unknown type " + tensor.type());
        };
    long size = tensor.end() - tensor.begin();
    if (tensor.begin() < 0 || tensor.end() > dataLength || tensor.elements() * width != size) {
      throw damaged(file, name + " does not lie within the file as its shape says");
    }
  }

  private static ModelFileException damaged(String file, String why) {
    return new ModelFileException(NerError.MODEL_TRUNCATED, file, file, why);
  }

  /** A text of the metadata, empty if it is not there. */
  String text(String name) {
    return metadata.find(name).orElse(null) instanceof JsonString text ? text.value() : "";
  }

  /** A number of the metadata that is not negative. */
  int number(String name) {
    try {
      return Integer.parseUnsignedInt(text(name));
    } catch (NumberFormatException e) {
      throw damaged(file, name + " is no number: \"" + text(name) + "\"");
    }
  }

  /** The bytes of a tensor of the given type, little-endian. */
  ByteBuffer data(String name, String type) {
    TensorHeader tensor = tensors.get(name);
    if (tensor == null || !tensor.type().equals(type)) {
      throw damaged(file, "it has no tensor " + name + " of type " + type);
    }
    return ByteBuffer.wrap(
            bytes, dataStart + (int) tensor.begin(), (int) (tensor.end() - tensor.begin()))
        .slice()
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The number of weights of a layout, after checking that the file holds every one of them. */
  int floats(ParameterLayout layout) {
    for (Parameter p : layout.parameters()) {
      TensorHeader tensor = tensors.get(p.name());
      long found = tensor == null ? 0 : tensor.elements();
      if (found != p.size()) {
        throw damaged(
            file, p.name() + " should have " + p.size() + " weights, the file has " + found);
      }
    }
    return layout.size();
  }
}
