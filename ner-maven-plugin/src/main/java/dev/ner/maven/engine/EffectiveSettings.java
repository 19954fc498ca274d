package dev.ner.maven.engine;

import dev.ner.dsl.settings.Decimals;
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

/**
 * The settings that one run uses for a model: the declared ones, some of them overridden.
 *
 * @param values values by name, in the catalogue's order, paths as declared
 * @param problems overrides that are refused
 * @param remarks overrides that mean nothing for this model
 */
record EffectiveSettings(Map<String, String> values, List<Problem> problems, List<String> remarks) {

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
            values.put(name, canonical(setting, value));
          }
        });
    return new EffectiveSettings(values, problems, remarks);
  }

  private static String why(Setting setting) {
    List<String> annotations =
        setting.groups().stream().map(SettingGroup::annotation).map(name -> "@" + name).toList();
    return "it has no " + String.join(" or ", annotations) + " that declares it";
  }

  /** One spelling a value, so that {@code 5} and {@code 05} are the same training. */
  private static String canonical(Setting setting, String value) {
    if (setting.type() instanceof SettingType.Whole
        || setting.type() instanceof SettingType.Column) {
      return Long.toString(Long.parseLong(value));
    }
    if (setting.type() instanceof SettingType.Real real) {
      return real.single()
          ? Decimals.text(Float.parseFloat(value))
          : Decimals.text(Double.parseDouble(value));
    }
    return value;
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

  /** The settings that name a file or folder, in the catalogue's order, those of layers last. */
  Map<String, String> paths() {
    Map<String, String> paths = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          boolean path =
              Setting.of(name)
                  .map(s -> s.type() instanceof SettingType.Path)
                  .orElse(VectorSettings.isFile(name));
          if (path && !value.isEmpty()) {
            paths.put(name, value);
          }
        });
    return paths;
  }
}
