package dev.ner.dsl.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What generated code must be, whatever the model's names and depth. */
class GeneratedCodeTest {
  /** HotSpot never compiles a longer method. */
  private static final int LONGEST_METHOD = 8000;

  @Test
  void methodsOfADeepNetworkCanBeCompiledByTheJvm() throws IOException {
    StringBuilder fields = new StringBuilder("  @Embedding(100) Layer words;\n");
    for (int i = 0; i < 30; i++) {
      fields.append("  @LSTM(300) Layer aRatherLongNameOfALayer").append(i).append(";\n");
    }
    fields.append("  @Dense Layer scores;\n  @LogSoftmax Layer tags;\n");
    Map<String, Integer> sizes = new TreeMap<>();
    Javac.classes(Javac.succeed(model("Deep", fields.toString())))
        .forEach((name, bytes) -> sizes.putAll(methodSizes(name, bytes)));
    assertThat(sizes).containsKey("com.acme.DeepNetwork.forward");
    assertThat(sizes.values()).allSatisfy(size -> assertThat(size).isLessThan(LONGEST_METHOD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Entity",
        "Network",
        "Lanes",
        "State",
        "Packing",
        "Panels",
        "Activation",
        "RecurrentTrace",
        "LaneBatch",
        "Parameters",
        "Arrays",
        "Generated",
        "TaggerCommand",
        "Model",
        "Path",
        "List",
        "Stream"
      })
  void aModelMayHaveTheNameOfAnyTypeThatItsCodeUses(String name) {
    Javac.succeed(
        model(
            name,
            """
              @Embedding(3) Layer words;
              @Bidirectional @RNN(3) Layer both;
              @LSTM(3) Layer context;
              @Dense Layer scores;
              @LogSoftmax Layer tags;
            """));
  }

  @Test
  void layersMayHaveAnyName() {
    Javac.succeed(
        model(
            "Names",
            """
              @Embedding(3) Layer parameters;
              @LSTM(3) Layer gradient;
              @LSTM(3) Layer kernels;
              @LSTM(3) Layer Lanes;
              @LSTM(3) Layer State;
              @LSTM(3) Layer batch;
              @RNN(3) Layer size;
              @dev.ner.dsl.GRU(3) Layer step;
              @dev.ner.dsl.Dropout(rate = 0.5f) Layer Dropout;
              @dev.ner.dsl.LayerNorm Layer norm;
              @LSTM(3) Layer panel;
              @LSTM(3) Layer pack;
              @LSTM(3) Layer CLASS;
              @LSTM(3) Layer words;
              @LSTM(3) Layer WORDS;
              @LSTM(3) Layer wordsGradient;
              @LSTM(3) Layer words2;
              @LSTM(3) Layer wordsBias;
              @LSTM(3) Layer inputWeights;
              @LSTM(3) Layer 上下;
              @LSTM(3) Layer $;
              @LSTM(3) Layer _a;
              @LSTM(3) Layer getClass;
              @LSTM(3) Layer LINEAR_2;
              @LSTM(3) Layer ß;
              @Dense Layer output;
              @LogSoftmax Layer outputGradient;
            """));
  }

  @Test
  void entitiesMayHaveAnyNameThatGivesAConstant() {
    Javac.succeed(
        """
        package com.acme;

        import dev.ner.dsl.*;

        @NerModel(entities = {"class", "label", "creative-work", "größe", "人名", "o", "a$b", "x-y-z"})
        @Corpus(train = "train.conll", validation = "dev.conll")
        @Serial
        final class Names {
          @Embedding(3) Layer words;
          @Dense Layer scores;
          @LogSoftmax Layer tags;

          String use(NamesEntity entity) {
            return switch (entity) {
              case CLASS, LABEL, CREATIVE_WORK, GRÖSSE, 人名, O, A$B, X_Y_Z -> entity.label();
            };
          }
        }
        """);
  }

  @Test
  void aModelMayBeInTheUnnamedPackageAndAbstract() {
    Compilation compilation =
        Javac.succeed(
            """
            import dev.ner.dsl.*;

            @NerModel(entities = "per")
            @Corpus(train = "train.conll", validation = "dev.conll")
            @Serial
            abstract class Loose {
              @Embedding(3) Layer words;
              @Dense Layer scores;
              @LogSoftmax Layer tags;
            }
            """);
    assertThat(Javac.resource(compilation, "META-INF/ner/Loose/description.json"))
        .contains("\"source\": \"Loose.java\"", "\"tagger\": \"LooseTagger\"");
  }

  @Test
  void everyAnnotationIsClaimed() {
    Compilation compilation = Javac.compile(List.of("-Xlint:all"), Models.NEWS, Models.DEEP);
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.warnings())
        .extracting(w -> w.getMessage(Locale.ROOT))
        .noneMatch(message -> message.contains("dev.ner.dsl"));
  }

  private static String model(String name, String fields) {
    return """
    package com.acme;

    import dev.ner.dsl.Bidirectional;
    import dev.ner.dsl.Corpus;
    import dev.ner.dsl.Dense;
    import dev.ner.dsl.Embedding;
    import dev.ner.dsl.LSTM;
    import dev.ner.dsl.Layer;
    import dev.ner.dsl.LogSoftmax;
    import dev.ner.dsl.NerModel;
    import dev.ner.dsl.RNN;
    import dev.ner.dsl.Serial;

    @NerModel(entities = {"per", "geo"})
    @Corpus(train = "train.conll", validation = "dev.conll")
    @Serial
    final class %s {
    %s}
    """
        .formatted(name, fields);
  }

  /** The number of bytecodes of each method, by class and method. */
  private static Map<String, Integer> methodSizes(String className, byte[] classFile) {
    Map<String, Integer> sizes = new TreeMap<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
      in.readInt();
      in.readInt();
      String[] texts = readConstants(in);
      in.skipBytes(6);
      in.skipBytes(2 * in.readUnsignedShort());
      for (boolean methods : new boolean[] {false, true}) {
        int members = in.readUnsignedShort();
        for (int i = 0; i < members; i++) {
          in.readUnsignedShort();
          String name = texts[in.readUnsignedShort()];
          in.readUnsignedShort();
          int attributes = in.readUnsignedShort();
          for (int a = 0; a < attributes; a++) {
            String attribute = texts[in.readUnsignedShort()];
            byte[] value = in.readNBytes(in.readInt());
            if (methods && attribute.equals("Code")) {
              int size = new DataInputStream(new ByteArrayInputStream(value, 4, 4)).readInt();
              sizes.merge(className + "." + name, size, Math::max);
            }
          }
        }
      }
      return sizes;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The texts of a class file's constant pool, by index (JVM specification, 4.4). */
  private static String[] readConstants(DataInputStream in) throws IOException {
    String[] texts = new String[in.readUnsignedShort()];
    for (int i = 1; i < texts.length; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts[i] = in.readUTF();
        case 7, 8, 16, 19, 20 -> in.skipBytes(2);
        case 15 -> in.skipBytes(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipBytes(4);
        case 5, 6 -> {
          in.skipBytes(8);
          i++;
        }
        default -> throw new IOException("constant of kind " + tag);
      }
    }
    return texts;
  }
}
