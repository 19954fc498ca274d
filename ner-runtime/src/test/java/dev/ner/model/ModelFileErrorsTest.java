package dev.ner.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ner.error.NerError;
import dev.ner.fixture.TestModels;
import dev.ner.fixture.TestNetwork;
import dev.ner.fixture.TinyCorpus;
import dev.ner.network.ModelDefinition;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileErrorsTest {
  private static final ModelDefinition DEFINITION = TestModels.definition();
  private static final byte[] GOOD = ModelFile.write(TestModels.untrained(1, "Oslo", "Zürich"));

  @TempDir private Path temporary;

  @Test
  void aMissingModelIsSaidToBeUntrained() {
    Path file = temporary.resolve("none.safetensors");
    ModelFileException missing = failure(() -> ModelFile.load(DEFINITION, file));

    assertThat(missing.error()).isEqualTo(NerError.MODEL_MISSING);
    assertThat(missing.file()).isEqualTo(file.toString());
    assertThat(missing)
        .hasMessage(
            "[NER301] no trained model for test.Model: expected %s; train it with \"mvn"
                    .formatted(file)
                + " ner:train\" in the project that declares the model");

    ModelFileException absent = failure(() -> ModelFile.load(DEFINITION, getClass()));
    assertThat(absent.error()).isEqualTo(NerError.MODEL_MISSING);
    assertThat(absent.file()).isEqualTo("META-INF/ner/test.Model/model.safetensors");
    assertThat(absent)
        .hasMessageContaining("META-INF/ner/test.Model/model.safetensors on the class path")
        .hasMessageContaining("mvn ner:train");
  }

  @Test
  void aFolderCannotBeRead() {
    ModelFileException failure = failure(() -> ModelFile.load(DEFINITION, temporary));

    assertThat(failure.error()).isEqualTo(NerError.MODEL_UNREADABLE);
    assertThat(failure.file()).isEqualTo(temporary.toString());
    assertThat(failure).hasMessageContaining(temporary.toString());
  }

  @Test
  void aFileLargerThanAnyModelIsNotRead() throws IOException {
    Path file = temporary.resolve("huge.safetensors");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(3L << 30);
    }
    assertThat(failure(() -> ModelFile.load(DEFINITION, file)).error())
        .isEqualTo(NerError.MODEL_TRUNCATED);
  }

  @Test
  void everyPrefixIsSaidToBeCutOff() {
    for (int length = 0; length < GOOD.length; length++) {
      ModelFileException failure = failure(Arrays.copyOf(GOOD, length));
      assertThat(failure.error()).as("%d bytes", length).isEqualTo(NerError.MODEL_TRUNCATED);
      assertThat(failure).hasMessageContaining("m.safetensors is cut off or damaged");
      assertThat(failure.file()).isEqualTo("m.safetensors");
    }
  }

  @Test
  void aByteTooManyIsDamage() {
    assertThat(failure(Arrays.copyOf(GOOD, GOOD.length + 1)).error())
        .isEqualTo(NerError.MODEL_TRUNCATED);
  }

  @Test
  void everyFlippedBitIsFound() {
    for (int at = 0; at < GOOD.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] flipped = GOOD.clone();
        flipped[at] ^= (byte) (1 << bit);
        assertThat(failure(flipped)).as("byte %d, bit %d", at, bit).isNotNull();
      }
    }
  }

  @Test
  void aChangedWeightBreaksTheChecksum() {
    byte[] changed = GOOD.clone();
    changed[changed.length - 60]++;
    ModelFileException failure = failure(changed);

    assertThat(failure.error()).isEqualTo(NerError.MODEL_CHECKSUM);
    assertThat(failure.getMessage())
        .matches(
            "\\[NER304] m\\.safetensors does not have its checksum \\(expected [0-9a-f]{8}, found"
                + " [0-9a-f]{8}\\), so it was changed or damaged; train it again with \"mvn"
                + " ner:train\" or fetch the jar again");
  }

  @Test
  void anotherVersionIsNotRead() {
    ModelFileException failure =
        failure(good().replace("\"version\":\"1\"", "\"version\":\"2\"").bytes());

    assertThat(failure.error()).isEqualTo(NerError.MODEL_VERSION);
    assertThat(failure)
        .hasMessageContaining(
            "m.safetensors has the format version 2, this runtime reads version 1");
  }

  @Test
  void aFileOfAnotherKindIsNotRead() {
    String header = "{\"__metadata__\":{\"format\":\"pt\"},\"a\":%s}";
    String tensor = "{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}";
    ModelFileException failure =
        failure(new FileParts(header.formatted(tensor), new byte[4]).bytes());

    assertThat(failure.error()).isEqualTo(NerError.MODEL_TRUNCATED);
    assertThat(failure).hasMessageContaining("it is no tagger's, its format is \"pt\"");
  }

  @Test
  void aModelOfAnotherClassIsRefused() {
    List<String> entities = DEFINITION.entities();
    String layers = DEFINITION.summary();
    assertOther(
        new ModelDefinition("test.Other", entities, layers, DEFINITION.network()),
        "expected class test.Other, found class test.Model;");
    assertOther(
        new ModelDefinition("test.Model", List.of("geo", "per"), layers, DEFINITION.network()),
        "expected entities geo per, found entities per geo;");
    assertOther(
        TestNetwork.definition(3, 1, TinyCorpus.ENTITIES),
        "expected layers words: Embedding(3) → lstm: LSTM(1), found layers words: Embedding(2)");
    assertOther(
        new ModelDefinition("test.Other", List.of("geo"), layers, DEFINITION.network()),
        "expected class test.Other; entities geo, found class test.Model; entities per geo;");
    assertThat(failure(good().replace("\"rules-1\"", "\"rules-9\"").bytes()))
        .hasMessageContaining("expected tokenizer rules-1, found tokenizer rules-9");
  }

  private static void assertOther(ModelDefinition definition, String message) {
    ModelFileException failure = failure(() -> ModelFile.read(definition, GOOD, "m.safetensors"));
    assertThat(failure.error()).isEqualTo(NerError.MODEL_OF_ANOTHER_CLASS);
    assertThat(failure)
        .hasMessageContaining("m.safetensors was trained for another model")
        .hasMessageContaining(message)
        .hasMessageContaining("mvn ner:train");
  }

  private static FileParts good() {
    return FileParts.of(GOOD);
  }

  private static ModelFileException failure(byte[] file) {
    return failure(() -> ModelFile.read(DEFINITION, file, "m.safetensors"));
  }

  private static ModelFileException failure(Runnable load) {
    ModelFileException failure = catchThrowableOfType(ModelFileException.class, load::run);
    assertThat(failure).isNotNull();
    return failure;
  }
}
