package dev.ner.maven.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.maven.uptodate.SafeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrphansTest {
  private static final String OUTPUTS = "target/classes/META-INF/ner/com.acme.NewsNer/";

  @TempDir Path folder;
  private TestProject project;

  @BeforeEach
  void train() throws Exception {
    project = new TestProject(folder);
    project.train();
  }

  @Test
  void whatIsDeclaredStays() throws IOException {
    assertThat(Orphans.remove(project.facts())).isEmpty();
    assertThat(project.file(OUTPUTS + "model.safetensors")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"com.acme.CaféNer", "com.acme.NerÉ", "com.acme.My$Ner", "com.acme.Ner$"})
  void noNameOfAClassIsTooOdd(String modelClass) throws Exception {
    project.declare(modelClass, TestProject.settings());
    assertThat(Orphans.remove(project.facts())).isEmpty();
  }

  @Test
  void theNameMustBeTheWholeOne() throws Exception {
    project.declare("com.acme.CaféNer", TestProject.settings());
    project.write("src/main/java/com/acme/CaféNer.java", "@NerModel class CafeNer {}");
    assertThat(Orphans.remove(project.facts())).containsExactly("com.acme.CaféNer");
    project.write("src/main/java/com/acme/NewsNer.java", "@NerModel class NewsNers {}");
    assertThat(Orphans.remove(project.facts())).containsExactly("com.acme.NewsNer");
  }

  @Test
  void aNestedModelIsFoundInTheFileAroundIt() throws Exception {
    project.declare("com.acme.Outer$NewsNer", TestProject.settings());
    project.write(
        "src/main/java/com/acme/Outer.java", "class Outer { @NerModel static class NewsNer {} }");
    Files.delete(project.file("src/main/java/com/acme/Outer$NewsNer.java"));
    assertThat(Orphans.remove(project.facts())).isEmpty();
  }

  @Test
  void aDescriptionWithoutItsSourceGoesWithTheGeneratedClasses() throws IOException {
    Path generated =
        project.write("target/generated-sources/annotations/com/acme/NewsNerNetwork.java", "n");
    Path nested = project.write("target/classes/com/acme/NewsNerNetwork$1.class", "n");
    Path other = project.write("target/classes/com/acme/NewsNerNetworks.class", "o");
    Files.delete(project.file("src/main/java/com/acme/NewsNer.java"));
    assertThat(Orphans.remove(project.facts())).containsExactly("com.acme.NewsNer");
    assertThat(project.file(OUTPUTS)).doesNotExist();
    assertThat(project.file("target/ner/com.acme.NewsNer")).doesNotExist();
    assertThat(project.file("target/classes/com/acme/NewsNerTagger.class")).doesNotExist();
    assertThat(generated).doesNotExist();
    assertThat(nested).doesNotExist();
    assertThat(other).exists();
  }

  @Test
  void soDoesOneWhoseClassIsNoModelAnyMore() throws IOException {
    project.write("src/main/java/com/acme/NewsNer.java", "class NewsNer {}");
    assertThat(Orphans.remove(project.facts())).containsExactly("com.acme.NewsNer");
  }

  @Test
  void aModelMayStandInAFileOfAnotherName() throws IOException {
    Files.move(
        project.file("src/main/java/com/acme/NewsNer.java"),
        project.file("src/main/java/com/acme/Models.java"));
    assertThat(Orphans.remove(project.facts())).isEmpty();
  }

  @Test
  void classesWithoutSourcesAreNotJudged() throws IOException {
    SafeFiles.delete(project.file("src"));
    assertThat(Orphans.remove(project.facts())).isEmpty();
  }

  @Test
  void resourcesOfTheUsersOwnAreNotOurs() throws IOException {
    Path own = project.write("target/classes/META-INF/ner/com.acme.Hers/model.safetensors", "h");
    assertThat(Orphans.remove(project.facts())).isEmpty();
    assertThat(own).exists();
  }
}
