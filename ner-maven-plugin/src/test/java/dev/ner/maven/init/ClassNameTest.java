package dev.ner.maven.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassNameTest {
  @TempDir private Path folder;

  private String name(String asked, String groupId, String artifactId) throws IOException {
    PomFacts pom = new PomFacts("1", 17, true, true, true, true, true);
    return ClassName.of(
            new InitRequest(
                folder, folder, "", groupId, artifactId, asked, Map.of(), Map.of(), Map.of(), pom))
        .toString();
  }

  @ParameterizedTest
  @CsvSource({
    "com.acme, contracts, com.acme.ContractsNer",
    "com.acme, contract-tagger, com.acme.ContractTaggerNer",
    "com.acme, contract-ner, com.acme.ContractNer",
    "com.acme, ner, com.acme.NerNer",
    "com.acme, banner, com.acme.BannerNer",
    "com.my-acme.new.2b, 3d_models.app, com.my_acme.new_._2b.Model3dModelsAppNer",
    "Acme, --, acme.ModelNer"
  })
  void theProjectGivesPackageAndName(String groupId, String artifactId, String expected)
      throws IOException {
    assertThat(name("", groupId, artifactId)).isEqualTo(expected);
  }

  @Test
  void classesOfTheProjectGiveThePackage() throws IOException {
    write("module-info.java");
    write("org/other/app/util/Strings.java");
    write("org/other/app/Main.java");
    assertThat(name("", "com.acme", "x")).isEqualTo("org.other.app.XNer");
    assertThat(name("MyNer", "com.acme", "x")).isEqualTo("org.other.app.MyNer");
    assertThat(name("a.b.MyNer", "com.acme", "x")).isEqualTo("a.b.MyNer");
  }

  private void write(String file) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.createFile(folder.resolve(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"com.acme.", ".Ner", "a.class", "My Ner", "a-b.Ner", "3d", "_", "a..B"})
  void whatIsNoNameIsRefused(String asked) {
    assertThatThrownBy(() -> name(asked, "com.acme", "x")).hasMessageContaining("[NER186]");
  }
}
