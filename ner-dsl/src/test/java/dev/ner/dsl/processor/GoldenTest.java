package dev.ner.dsl.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Compares generated files with those kept under {@code golden}, to the character.
 *
 * <p>{@code -Dner.updateGoldens=true} writes the kept ones anew; read the difference before you
 * commit it.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
  private static final boolean UPDATE = Boolean.getBoolean("ner.updateGoldens");

  @Test
  void newsNer() throws IOException {
    Compilation compilation = Javac.succeed(Models.NEWS);
    compare("NewsNerNetwork.java", Javac.source(compilation, "com.acme.NewsNerNetwork"));
    compare("NewsNerTagger.java", Javac.source(compilation, "com.acme.NewsNerTagger"));
    compare("NewsNerEntity.java", Javac.source(compilation, "com.acme.NewsNerEntity"));
    compare(
        "NewsNer.json",
        Javac.resource(compilation, "META-INF/ner/com.acme.NewsNer/description.json"));
  }

  @Test
  void tree() throws IOException {
    Compilation compilation = Javac.succeed(Models.TREE);
    compare("TreeNerNetwork.java", Javac.source(compilation, "com.acme.TreeNerNetwork"));
    compare(
        "TreeNer.json",
        Javac.resource(compilation, "META-INF/ner/com.acme.TreeNer/description.json"));
  }

  @Test
  void chain() throws IOException {
    Compilation compilation = Javac.succeed(Models.CHAIN);
    compare("ChainNerNetwork.java", Javac.source(compilation, "com.acme.ChainNerNetwork"));
    compare(
        "ChainNer.json",
        Javac.resource(compilation, "META-INF/ner/com.acme.ChainNer/description.json"));
  }

  @Test
  void deep() throws IOException {
    compareDeep(Javac.succeed(Models.DEEP));
  }

  @Test
  void deepInTurkey() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      compareDeep(Javac.succeed(Models.DEEP));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static void compareDeep(Compilation compilation) throws IOException {
    compare("OuterDeepNetwork.java", Javac.source(compilation, "com.acme.OuterDeepNetwork"));
    compare("OuterDeepTagger.java", Javac.source(compilation, "com.acme.OuterDeepTagger"));
    compare("OuterDeepEntity.java", Javac.source(compilation, "com.acme.OuterDeepEntity"));
    compare(
        "OuterDeep.json",
        Javac.resource(compilation, "META-INF/ner/com.acme.Outer$Deep/description.json"));
  }

  private static void compare(String file, String generated) throws IOException {
    Path golden = FOLDER.resolve(file);
    if (UPDATE) {
      Files.createDirectories(FOLDER);
      Files.writeString(golden, generated);
    }
    assertThat(generated).isEqualTo(Files.readString(golden));
  }
}
