package dev.ner.model;

import dev.ner.error.NerError;
import dev.ner.json.Json;
import dev.ner.json.JsonArray;
import dev.ner.json.JsonException;
import dev.ner.json.JsonLimits;
import dev.ner.json.JsonObject;
import dev.ner.json.JsonString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The header of a model file, checked: format, version, checksum, and that the tensors fill the
 * rest of the file without a gap or an overlap, each as large as its shape says.
 *
 * <p>Nothing is allocated that is not bounded by the size of the file; the header, of which objects
 * are made, by {@link #MAXIMUM_LENGTH} too.
 */
final class SafetensorsHeader {
  /** The bytes before the header, which hold its length. */
  static final int LENGTH_BYTES = 8;

  /** The largest length of a header, more than any model's. */
  static final int MAXIMUM_LENGTH = 1 << 20;

  static final String METADATA = "__metadata__";

  private static final int MAXIMUM_DEPTH = 4;

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
    int length = length(bytes, file);
    int dataStart = LENGTH_BYTES + length;
    byte[] utf8 = Arrays.copyOfRange(bytes, LENGTH_BYTES, dataStart);
    try {
      JsonObject json = Json.parseObject(utf8, new JsonLimits(length, MAXIMUM_DEPTH));
      JsonObject metadata = json.object(METADATA);
      for (String name : metadata.members().keySet()) {
        metadata.string(name); // a map of strings, says the format
      }
      checkFormat(metadata, file);
      Map<String, TensorHeader> tensors = new TreeMap<>();
      for (String name : json.members().keySet()) {
        if (!name.equals(METADATA)) {
          tensors.put(name, tensor(json.object(name)));
        }
      }
      checkPlaces(tensors, bytes.length - dataStart, file); // first, to tell a file cut off
      checkChecksum(metadata, bytes, length, file);
      return new SafetensorsHeader(file, bytes, dataStart, metadata, tensors);
    } catch (JsonException e) {
      throw damaged(file, "its header is no model's: " + e.getMessage());
    }
  }

  private static int length(byte[] bytes, String file) {
    if (bytes.length < LENGTH_BYTES) {
      throw damaged(file, bytes.length + " bytes are too few for a header");
    }
    long length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    if (length < 2 || length > Math.min(bytes.length - LENGTH_BYTES, MAXIMUM_LENGTH)) {
      throw damaged(
          file,
          "its header should have "
              + Long.toUnsignedString(length)
              + " bytes, the file has "
              + bytes.length);
    }
    return (int) length;
  }

  private static void checkFormat(JsonObject metadata, String file) {
    String format = metadata.string("format");
    if (!format.equals(ModelFile.FORMAT)) {
      throw damaged(file, "it is no tagger's, its format is \"" + format + "\"");
    }
    String version = metadata.string("version");
    if (!version.equals(ModelFile.VERSION)) {
      throw new ModelFileException(NerError.MODEL_VERSION, file, file, version, ModelFile.VERSION);
    }
  }

  private static void checkChecksum(JsonObject metadata, byte[] bytes, int length, String file) {
    String stated = metadata.string("checksum");
    String actual = Checksum.of(bytes, length).orElse("");
    if (actual.isEmpty()) {
      throw damaged(file, "its checksum is not where it should be");
    }
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

  private static void checkPlaces(Map<String, TensorHeader> tensors, int dataLength, String file) {
    List<Map.Entry<String, TensorHeader>> inOrder = new ArrayList<>(tensors.entrySet());
    inOrder.sort(new ByPlace());
    long at = 0;
    for (Map.Entry<String, TensorHeader> entry : inOrder) {
      TensorHeader tensor = entry.getValue();
      long size = tensor.bytes();
      if (size < 0 || tensor.begin() != at || tensor.end() != at + size) {
        throw damaged(file, entry.getKey() + " does not lie in the file as its shape says");
      }
      at += size;
    }
    if (at != dataLength) {
      throw damaged(file, "its tensors should have " + at + " bytes, it has " + dataLength);
    }
  }

  /** No lambda: the first ones in a JVM take some tens of milliseconds. */
  private static final class ByPlace implements Comparator<Map.Entry<String, TensorHeader>> {
    @Override
    public int compare(Map.Entry<String, TensorHeader> a, Map.Entry<String, TensorHeader> b) {
      int begin = Long.compare(a.getValue().begin(), b.getValue().begin());
      return begin != 0 ? begin : Long.compare(a.getValue().end(), b.getValue().end());
    }
  }

  private static ModelFileException damaged(String file, String why) {
    return new ModelFileException(NerError.MODEL_TRUNCATED, file, file, why);
  }

  /** The exception that says that this file is damaged. */
  ModelFileException damaged(String why) {
    return damaged(file, why);
  }

  /** A text of the metadata, empty if it is not there. */
  String text(String name) {
    return metadata.find(name).orElse(null) instanceof JsonString text ? text.value() : "";
  }

  /** A number of the metadata that is not negative. */
  int number(String name) {
    try {
      int number = Integer.parseInt(text(name));
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Reported like a negative one.
    }
    throw damaged(name + " is no number that can be: \"" + text(name) + "\"");
  }

  /** The number of tensors. */
  int tensors() {
    return tensors.size();
  }

  /** The shape of a tensor; empty if there is none of that name. */
  List<Long> shape(String name) {
    TensorHeader tensor = tensors.get(name);
    return tensor == null ? List.of() : tensor.shape();
  }

  /** The type of a tensor, empty if there is none. */
  String type(String name) {
    TensorHeader tensor = tensors.get(name);
    return tensor == null ? "" : tensor.type();
  }

  /** The bytes of a tensor of the given type, little-endian. */
  ByteBuffer data(String name, String type) {
    TensorHeader tensor = tensors.get(name);
    if (tensor == null || !tensor.type().equals(type)) {
      throw damaged("it has no tensor " + name + " of type " + type);
    }
    return ByteBuffer.wrap(
            bytes, dataStart + (int) tensor.begin(), (int) (tensor.end() - tensor.begin()))
        .slice()
        .order(ByteOrder.LITTLE_ENDIAN);
  }
}
