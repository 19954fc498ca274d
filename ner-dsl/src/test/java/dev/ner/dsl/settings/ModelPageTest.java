package dev.ner.dsl.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page on models lists every setting with its default, range and meaning. */
class ModelPageTest {
  @Test
  void listsEverySetting() throws IOException {
    List<String> expected = new ArrayList<>();
    for (SettingGroup group : SettingGroup.values()) {
      expected.add("### `@" + group.annotation() + "`");
      for (Setting setting : Setting.values()) {
        if (setting.groups().contains(group)) {
          expected.add(row(setting, group));
        }
      }
    }
    List<String> found =
        Files.readAllLines(Path.of("..", "docs", "model.md")).stream()
            .filter(line -> line.matches("### `@.*|\\| `[a-zA-Z0-9]+` \\|.*"))
            .toList();
    assertThat(found).filteredOn(line -> !line.contains("NewsNer")).isEqualTo(expected);
  }

  private static String row(Setting setting, SettingGroup group) {
    String value = "`" + setting.defaultValue(group) + "`";
    if (setting.defaultValue(group).isEmpty()) {
      value = setting.type() instanceof SettingType.Path ? "none" : "required";
    }
    return "| `%s` | %s | %s | %s |"
        .formatted(setting.element(), value, setting.type().expected(), setting.meaning());
  }
}
