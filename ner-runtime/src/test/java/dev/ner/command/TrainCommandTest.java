package dev.ner.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ner.network.Initializer;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Network;
import dev.ner.network.NetworkFactory;
import dev.ner.network.ParameterLayout;
import dev.ner.network.Parameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  @TempDir private Path folder;

  /** As a generated tagger: a model whose weights are an array, but too many for a file. */
  public static final class HugeTagger {
    private HugeTagger() {}

    /** What the compiler knows of the model. */
    public static ModelDefinition definition() {
      return new ModelDefinition("com.acme.Huge", List.of("per"), "huge", new HugeFactory());
    }
  }

  private static final class HugeFactory implements NetworkFactory {
    @Override
    public ParameterLayout layout(int... rows) {
      return ParameterLayout.builder()
          .dense("huge.weights", 0, 600_000, 1_000, new Initializer.Zero())
          .build();
    }

    @Override
    public Network create(Parameters parameters) {
      throw new AssertionError("must not be trained");
    }
  }

  @Test
  void aModelThatNoFileCanHoldIsRefusedBeforeItIsTrained() throws IOException {
    Path corpus = Files.writeString(folder.resolve("train.conll"), "Ann B-per\n");
    Path request = folder.resolve("request.properties");
    Files.writeString(
        request,
        "taggerClass=%s\nsetting.train=%s\nsetting.validation=%s\nthreads=1\n"
            .formatted(HugeTagger.class.getName(), corpus, corpus)
            .replace("\\", "\\\\"));
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    TrainCommand command = new TrainCommand(Request.read(request), new Events(nowhere));
    assertThatThrownBy(command::run).hasMessageContainingAll("NER205", "600000000 weights");
  }
}
