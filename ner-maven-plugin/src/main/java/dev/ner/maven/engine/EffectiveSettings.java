package dev.ner.maven.engine;

import dev.ner.dsl.settings.Setting;
import dev.ner.dsl.settings.SettingGroup;
import dev.ner.dsl.settings.SettingType;
import dev.ner.dsl.settings.VectorSettings;
import dev.ner.error.NerError;
import dev.ner.error.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The settings that one run uses for a model: the declared ones, some of them overridden.
 *
 * @param values values by name, in the catalogue's order, paths as declared
 * @param problems overrides that are refused
 * @param remarks overrides that mean nothing for this model
 */
record EffectiveSettings(Map<String, String> values, List<Problem> problems, List<String> remarks) {
  private static final Pattern LIST = Pattern.compile(".+\\.files\\.[0-9]+");

  EffectiveSettings {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    problems = List.copyOf(problems);
    remarks = List.copyOf(remarks);
  }

  static EffectiveSettings of(ModelDescription model, Map<String, String> overrides) {
    Map<String, String> values = new LinkedHashMap<>(model.settings());
    List<Problem> problems = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    overrides.forEach(
        (name, value) -> {
          Setting setting = Setting.of(name).orElseThrow();
          Optional<String> expected = setting.problemWith(value);
          if (!model.settings().containsKey(name)) {
            remarks.add(
                setting.property()
                    + " means nothing for "
                    + model.simpleName()
                    + ": "
                    + why(setting));
          } else if (expected.isPresent()) {
            problems.add(NerError.SETTING_OUT_OF_RANGE.problem(name, value, expected.get(), name));
          } else {
            values.put(name, setting.type().canonical(value));
          }
        });
    return new EffectiveSettings(values, problems, remarks);
  }

  private static String why(Setting setting) {
    return "it has no " + setting.annotations() + " that declares it";
  }

  /** These settings with other values for some of them. */
  EffectiveSettings with(Map<String, String> others) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.putAll(others);
    return new EffectiveSettings(changed, problems, remarks);
  }

  /** These settings for a run that must know nothing of the test split. */
  EffectiveSettings withoutTest() {
    Map<String, String> none = new LinkedHashMap<>();
    for (Setting setting : List.of(Setting.TEST, Setting.TEST_SENTENCES, Setting.TEST_SHARE)) {
      if (values.containsKey(setting.element())) {
        none.put(setting.element(), setting.defaultValue(setting.groups().get(0)));
      }
    }
    return with(none);
  }

  /** The settings that can change a training's result: all but the gate's. */
  Map<String, String> forTraining() {
    Map<String, String> training = new LinkedHashMap<>(values);
    training
        .keySet()
        .removeIf(name -> Setting.of(name).map(EffectiveSettings::isGate).orElse(false));
    return training;
  }

  private static boolean isGate(Setting setting) {
    return setting.groups().contains(SettingGroup.QUALITY_GATE);
  }

  /** Whether a setting names the file of a layer's list: {@code input.cities.files.1}. */
  static boolean isList(String setting) {
    return LIST.matcher(setting).matches();
  }

  /** The settings that name a file or folder, in the catalogue's order, those of layers last. */
  Map<String, String> paths() {
    Map<String, String> paths = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          boolean path =
              Setting.of(name)
                  .map(s -> s.type() instanceof SettingType.Path)
                  .orElse(VectorSettings.isFile(name) || isList(name));
          if (path && !value.isEmpty()) {
            paths.put(name, value);
          }
        });
    return paths;
  }
}
