package dev.ner.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ner.fixture.TestModels;
import dev.ner.json.Json;
import dev.ner.json.JsonLimits;
import dev.ner.json.JsonObject;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
  private static final String UNPAIRED = "\uD800x";

  @TempDir private Path temporary;

  @Test
  void whatIsWrittenIsRead() throws IOException {
    TrainedModel model = TestModels.untrained(1, "Oslo", "Zürich", "東京", UNPAIRED);
    Path file = temporary.resolve("model.safetensors");
    Files.write(file, ModelFile.write(model));

    assertSame(ModelFile.load(TestModels.definition(), file), model);
  }

  @Test
  void aModelIsReadFromTheClassPathOfItsAnchor() throws Exception {
    TrainedModel model = TestModels.untrained(1, "Oslo");
    Path folder = Files.createDirectories(temporary.resolve(ModelFile.folder("test.Model")));
    Files.write(folder.resolve(ModelFile.NAME), ModelFile.write(model));
    try (URLClassLoader loader = anchorLoader()) {
      Class<?> anchor = loader.loadClass(Anchor.class.getName());

      assertThat(anchor).isNotSameAs(Anchor.class);
      assertSame(ModelFile.load(TestModels.definition(), anchor), model);
    }
    assertThatThrownBy(() -> ModelFile.load(TestModels.definition(), Anchor.class))
        .isInstanceOf(ModelFileException.class);
  }

  /** A class that another class loader loads again. */
  static final class Anchor {}

  private URLClassLoader anchorLoader() throws IOException {
    String classFile = Anchor.class.getName().replace('.', '/') + ".class";
    Path copy = temporary.resolve(classFile);
    Files.createDirectories(copy.getParent());
    try (InputStream in = Anchor.class.getResourceAsStream("/" + classFile)) {
      Files.copy(in, copy);
    }
    URL[] places = {temporary.toUri().toURL()};
    return new URLClassLoader(places, ClassLoader.getPlatformClassLoader());
  }

  @Test
  void theTemperatureIsKeptAndOneLeavesNoTrace() throws IOException {
    TrainedModel model = TestModels.untrained(1, "Oslo");
    Path file = temporary.resolve("model.safetensors");
    Files.write(file, ModelFile.write(model.withTemperature(1.2345)));

    assertThat(ModelFile.load(TestModels.definition(), file).temperature()).isEqualTo(1.2345);
    assertThat(new String(ModelFile.write(model), StandardCharsets.ISO_8859_1))
        .doesNotContain("temperature");
    for (double wrong : new double[] {-1, 1e-9, 1e9}) {
      Files.write(file, ModelFile.write(model.withTemperature(wrong)));
      assertThatThrownBy(() -> ModelFile.load(TestModels.definition(), file))
          .hasMessageContaining("temperature");
    }
  }

  /** A checksum says that a file is as it was written, not that sense was written. */
  @Test
  void aWeightThatIsNoNumberIsRefused() throws IOException {
    Path file = temporary.resolve("model.safetensors");
    for (float wrong : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
      TrainedModel model = TestModels.untrained(1, "Oslo");
      model.parameters().values()[3] = wrong;
      Files.write(file, ModelFile.write(model));
      assertThatThrownBy(() -> ModelFile.load(TestModels.definition(), file))
          .hasMessageContaining("holds " + wrong);
    }
  }

  @Test
  void equalModelsGiveEqualBytesAndOthersDoNot() {
    byte[] bytes = ModelFile.write(TestModels.untrained(1, "Oslo", "Bergen"));

    assertThat(ModelFile.write(TestModels.untrained(1, "Oslo", "Bergen"))).isEqualTo(bytes);
    assertThat(ModelFile.write(TestModels.untrained(2, "Oslo", "Bergen"))).isNotEqualTo(bytes);
    assertThat(ModelFile.write(TestModels.untrained(1, "Bergen", "Oslo"))).isNotEqualTo(bytes);
  }

  /** Reads a file by the letter of the format, without the code that reads model files. */
  @Test
  void theFileIsSafetensors() {
    TrainedModel model = TestModels.untrained(1, TestModels.words().toArray(String[]::new));
    byte[] bytes = ModelFile.write(model);
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int length = Math.toIntExact(file.getLong());
    String text = new String(bytes, 8, length, StandardCharsets.UTF_8);

    assertThat(text).startsWith("{");
    assertThat((8 + length) % 8).as("alignment of the tensors").isZero();
    JsonObject header = Json.parseObject(text, JsonLimits.DEFAULT);
    JsonObject metadata = header.object("__metadata__");
    metadata.members().keySet().forEach(metadata::string);

    List<String> names = new ArrayList<>(header.members().keySet());
    assertThat(names.remove(0)).isEqualTo("__metadata__");
    long at = 0;
    for (String name : names) {
      JsonObject tensor = header.object(name);
      assertThat(tensor.array("data_offsets").integer(0)).as(name).isEqualTo(at);
      at += bytes(tensor);
      assertThat(tensor.array("data_offsets").integer(1)).as(name).isEqualTo(at);
    }
    assertThat(8 + length + at).isEqualTo(bytes.length);

    for (Parameter p : model.parameters().layout().parameters()) {
      int from = 8 + length + (int) header.object(p.name()).array("data_offsets").integer(0);
      for (int i = 0; i < p.size(); i++) {
        assertThat(file.getFloat(from + 4 * i))
            .as(p.name())
            .isEqualTo(model.parameters().values()[p.offset() + i]);
      }
    }
  }

  private static long bytes(JsonObject tensor) {
    long bytes = tensor.string("dtype").equals("U8") ? 1 : 4;
    for (int i = 0; i < tensor.array("shape").size(); i++) {
      bytes *= tensor.array("shape").integer(i);
    }
    return bytes;
  }

  @Test
  void aModelThatNoFileCanHoldIsRefused() {
    TrainedModel model = TestModels.untrained(1);
    ModelDefinition wordy =
        new ModelDefinition(
            "test.Model",
            model.definition().entities(),
            "x".repeat(SafetensorsHeader.MAXIMUM_LENGTH),
            model.definition().network());

    assertThatThrownBy(
            () -> ModelFile.write(new TrainedModel(wordy, model.inputs(), model.parameters(), 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too large");
  }

  private static void assertSame(TrainedModel found, TrainedModel expected) {
    assertThat(found.parameters().values()).isEqualTo(expected.parameters().values());
    assertThat(found.maximumLength()).isEqualTo(expected.maximumLength());
    assertThat(found.temperature()).isEqualTo(expected.temperature()).isEqualTo(1);
    assertThat(TestModels.vocabulary(found).size())
        .isEqualTo(TestModels.vocabulary(expected).size());
    assertThat(TestModels.vocabulary(found).padding())
        .isEqualTo(TestModels.vocabulary(expected).padding());
    assertThat(TestModels.vocabulary(found).unknown())
        .isEqualTo(TestModels.vocabulary(expected).unknown());
    for (int word = 0; word < TestModels.vocabulary(expected).size(); word++) {
      String text = TestModels.vocabulary(expected).words().word(word);
      assertThat(TestModels.vocabulary(found).words().word(word)).isEqualTo(text);
      assertThat(TestModels.vocabulary(found).id(text)).isEqualTo(word);
    }
  }
}
