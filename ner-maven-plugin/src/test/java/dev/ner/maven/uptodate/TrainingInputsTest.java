package dev.ner.maven.uptodate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainingInputsTest {
  private static final List<CorpusFile> FILES =
      List.of(new CorpusFile("train", "a.conll", "1"), new CorpusFile("test", "b.conll", "2"));

  private static Map<String, String> settings(String... namesAndValues) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      settings.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return settings;
  }

  private static TrainingInputs inputs(
      String model,
      List<String> entities,
      String network,
      Map<String, String> settings,
      List<CorpusFile> files,
      String version,
      String classes) {
    return new TrainingInputs(model, entities, network, settings, files, version, classes);
  }

  private static String key() {
    return inputs("M", List.of("a", "b"), "n", settings("epochs", "5"), FILES, "1", "c").key();
  }

  @Test
  void theSameInputsHaveTheSameKey() {
    assertThat(key()).isEqualTo(key()).matches("[0-9a-f]{64}");
  }

  @Test
  void eachInputChangesTheKey() {
    List<String> ab = List.of("a", "b");
    Map<String, String> five = settings("epochs", "5");
    assertThat(
            List.of(
                inputs("N", ab, "n", five, FILES, "1", "c").key(),
                inputs("M", List.of("b", "a"), "n", five, FILES, "1", "c").key(),
                inputs("M", List.of("ab"), "n", five, FILES, "1", "c").key(),
                inputs("M", ab, "m", five, FILES, "1", "c").key(),
                inputs("M", ab, "n", settings("epochs", "6"), FILES, "1", "c").key(),
                inputs("M", ab, "n", settings("epochs", "5", "seed", "1"), FILES, "1", "c").key(),
                inputs("M", ab, "n", five, FILES.subList(0, 1), "1", "c").key(),
                inputs("M", ab, "n", five, changed(), "1", "c").key(),
                inputs("M", ab, "n", five, FILES, "2", "c").key(),
                inputs("M", ab, "n", five, FILES, "1", "d").key(),
                key()))
        .doesNotHaveDuplicates();
  }

  private static List<CorpusFile> changed() {
    return List.of(FILES.get(0), new CorpusFile("test", "b.conll", "changed"));
  }

  @Test
  void twoSettingsCannotPassForOne() {
    Map<String, String> one = settings("a", "1\n9:setting.b1:2");
    Map<String, String> two = settings("a", "1", "b", "2");
    assertThat(inputs("M", List.of(), "n", one, FILES, "1", "c").key())
        .isNotEqualTo(inputs("M", List.of(), "n", two, FILES, "1", "c").key());
  }
}
