package dev.ner.dsl.processor.plan;

import dev.ner.dsl.processor.spec.ModelSpec;
import dev.ner.dsl.processor.spec.SettingsSpec;
import dev.ner.dsl.settings.Setting;
import dev.ner.dsl.settings.SettingGroup;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans what is written for a sound model. */
public final class Planner {
  private static final List<Setting> FILES =
      List.of(Setting.TRAIN, Setting.VALIDATION, Setting.TEST);
  private static final List<SettingGroup> SPLITS =
      List.of(SettingGroup.SPLIT_BY_COUNT, SettingGroup.SPLIT_BY_SHARE);

  private static final Set<SettingGroup> WITHOUT_DECLARATION =
      EnumSet.of(
          SettingGroup.CORPUS,
          SettingGroup.VOCABULARY,
          SettingGroup.TRAINING,
          SettingGroup.QUALITY_GATE);

  private Planner() {}

  /** The plan of a model in which {@code check} found no mistake. */
  public static ModelPlan plan(ModelSpec model) {
    return new ModelPlan(
        model.type(),
        model.entities(),
        NetworkPlanner.plan(model.network().orElseThrow(), model.tags()),
        settings(model),
        OptimizerPlanner.plan(model),
        model.generatedAnnotation());
  }

  private static Map<Setting, String> settings(ModelSpec model) {
    boolean split = SPLITS.stream().anyMatch(group -> model.settings(group).isPresent());
    Map<Setting, String> settings = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      if (split ? FILES.contains(setting) : setting == Setting.SOURCE) {
        continue;
      }
      for (SettingGroup group : setting.groups()) {
        Optional<SettingsSpec> declared = model.settings(group);
        if (declared.isPresent()) {
          settings.put(setting, declared.get().text(setting));
        } else if (WITHOUT_DECLARATION.contains(group) || group == undeclaredOptimizer(model)) {
          settings.put(setting, setting.defaultValue(group));
        }
      }
    }
    return settings;
  }

  /** The optimiser of a model that declares none; null for one that does. */
  private static SettingGroup undeclaredOptimizer(ModelSpec model) {
    return model.optimizer().isPresent() ? null : SettingGroup.DEFAULT_OPTIMIZER;
  }
}
