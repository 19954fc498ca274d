package dev.ner.dsl.processor.spec;

import dev.ner.dsl.settings.Setting;
import dev.ner.dsl.settings.SettingGroup;
import java.util.List;
import java.util.Optional;

/**
 * An annotation that holds settings, with what is written in it.
 *
 * @param values the written elements in source order; others have their defaults
 * @param origin the annotation
 */
public record SettingsSpec(SettingGroup group, List<Value> values, Origin origin) {

  public SettingsSpec {
    values = List.copyOf(values);
  }

  /**
   * A written element.
   *
   * @param text the value as descriptions write it
   * @param origin the annotation value
   */
  public record Value(Setting setting, String text, Origin origin) {}

  /** The written value of a setting. */
  public Optional<Value> value(Setting setting) {
    return values.stream().filter(v -> v.setting() == setting).findFirst();
  }

  /** The value of a setting, its default where none is written. */
  public String text(Setting setting) {
    return value(setting).map(Value::text).orElse(setting.defaultValue(group));
  }
}
