package dev.ner.maven.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TimeZone;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaggerJarsTest {
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 2, 3, 4, 6);

  @TempDir Path folder;
  private TestProject project;

  @BeforeEach
  void train() throws Exception {
    project = new TestProject(folder);
    project.train();
  }

  private List<TaggerJars.TaggerJar> make() throws IOException {
    return TaggerJars.run(
        new JarRequest(
            project.facts(),
            project.model,
            project.missingCorpus,
            project.file("target"),
            "news-1.0",
            TIME),
        project.console);
  }

  @Test
  void theJarHoldsTheProjectAndItsDependenciesAndRunsTheTagger() throws IOException {
    TaggerJars.TaggerJar made = make().get(0);
    assertThat(made.classifier()).isEqualTo("tagger");
    assertThat(made.file()).isEqualTo(project.file("target/news-1.0-tagger.jar"));
    try (JarFile jar = new JarFile(made.file().toFile())) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
          .isEqualTo("com.acme.NewsNerTagger");
      assertThat(jar.stream().map(ZipEntry::getName))
          .containsExactly(
              "META-INF/MANIFEST.MF",
              "META-INF/ner/com.acme.NewsNer/description.json",
              "META-INF/ner/com.acme.NewsNer/model.safetensors",
              "META-INF/ner/com.acme.NewsNer/provenance.json",
              "Trainer.class",
              "com/acme/NewsNerTagger.class");
    }
  }

  @Test
  void weightsAreStoredSoThatATaggerStartsWithoutInflatingThem() throws IOException {
    try (JarFile jar = new JarFile(make().get(0).file().toFile())) {
      ZipEntry weights = jar.getEntry("META-INF/ner/com.acme.NewsNer/model.safetensors");
      assertThat(weights.getMethod()).isEqualTo(ZipEntry.STORED);
      assertThat(jar.getInputStream(weights))
          .hasBinaryContent(
              Files.readAllBytes(
                  project.file("target/classes/META-INF/ner/com.acme.NewsNer/model.safetensors")));
      assertThat(jar.getEntry("com/acme/NewsNerTagger.class").getMethod())
          .isEqualTo(ZipEntry.DEFLATED);
    }
  }

  @Test
  void itsBytesAreTheSameInEveryTimeZone() throws IOException {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
      byte[] first = Files.readAllBytes(make().get(0).file());
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(Files.readAllBytes(make().get(0).file())).isEqualTo(first);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void eachOfSeveralModelsHasItsOwn() throws Exception {
    project.declare("com.acme.PressNERModel", TestProject.settings());
    Training.run(project.trainRequest(), project.console, project::run);
    assertThat(make())
        .extracting(TaggerJars.TaggerJar::classifier)
        .containsExactly("news-ner-tagger", "press-ner-model-tagger");
    project.model = "NewsNer";
    assertThat(make())
        .extracting(TaggerJars.TaggerJar::classifier)
        .containsExactly("news-ner-tagger");
  }

  @Test
  void anUntrainedModelIsAMistakeUnlessItMaySkip() throws IOException {
    Files.delete(project.file("target/classes/META-INF/ner/com.acme.NewsNer/model.safetensors"));
    assertThatThrownBy(this::make).hasMessageContaining("NER401");
    project.missingCorpus = MissingCorpus.SKIP;
    project.console.info.clear();
    assertThat(make()).isEmpty();
    assertThat(project.console.info).singleElement().asString().contains("com.acme.NewsNer");
  }

  @Test
  void dependenciesAreMergedWithCare() throws IOException {
    Path one =
        jar(
            "one-1.jar",
            "META-INF/MANIFEST.MF",
            "Manifest-Version: 1.0\n",
            "META-INF/LICENSE",
            "licence of one",
            "META-INF/ONE.SF",
            "signature",
            "META-INF/ONE.RSA",
            "signature",
            "META-INF/INDEX.LIST",
            "index",
            "META-INF/services/a.Service",
            "one.Impl",
            "META-INF/versions/11/module-info.class",
            "m",
            "META-INF/versions/11/one/One.class",
            "11",
            "module-info.class",
            "m",
            "same.txt",
            "same",
            "one/One.class",
            "1");
    Path two =
        jar(
            "two-2.jar",
            "META-INF/LICENSE",
            "licence of two",
            "META-INF/services/a.Service",
            "one.Impl\ntwo.Impl\n",
            "same.txt",
            "same",
            "one/One.class",
            "2");
    JarMerger merger = new JarMerger();
    merger.add(one);
    merger.add(two);
    Path target = folder.resolve("merged.jar");
    merger.write(target, "one.One", TIME);
    assertThat(merger.clashes()).singleElement().asString().startsWith("one/One.class of two-2");
    try (JarFile jar = new JarFile(target.toFile())) {
      assertThat(jar.stream().map(ZipEntry::getName))
          .containsExactly(
              "META-INF/MANIFEST.MF",
              "META-INF/LICENSE",
              "META-INF/licenses/two-2/LICENSE",
              "META-INF/services/a.Service",
              "META-INF/versions/11/one/One.class",
              "one/One.class",
              "same.txt");
      assertThat(jar.getManifest().getMainAttributes().getValue("Multi-Release")).isEqualTo("true");
      assertThat(content(jar, "one/One.class")).isEqualTo("1");
      assertThat(content(jar, "META-INF/LICENSE")).isEqualTo("licence of one");
      assertThat(content(jar, "META-INF/services/a.Service")).isEqualTo("one.Impl\ntwo.Impl\n");
    }
  }

  private static String content(JarFile jar, String name) throws IOException {
    return new String(
        jar.getInputStream(new ZipEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }

  private Path jar(String name, String... namesAndContents) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }
}
