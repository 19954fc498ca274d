package dev.ner.maven.tune;

import dev.ner.dsl.settings.Setting;
import dev.ner.dsl.settings.SettingGroup;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a search must know of a model.
 *
 * @param name simple name of the model class
 * @param settings the settings in force without a search, by name, in their order; those of a layer
 *     or block under its path, {@code words.learningRate}
 * @param layers names of its layers, those of blocks with their path
 * @param overridden names of the settings that this run gives one value
 */
public record SearchedModel(
    String name, Map<String, String> settings, List<String> layers, Set<String> overridden) {
  private static final String OPTIMIZER = "optimizer";
  private static final Set<SettingGroup> SEARCHED =
      EnumSet.of(
          SettingGroup.VOCABULARY,
          SettingGroup.TRAINING,
          SettingGroup.WARMUP,
          SettingGroup.STEP_DECAY,
          SettingGroup.COSINE_DECAY,
          SettingGroup.RECIPROCAL_SQUARE_ROOT);
  private static final Set<Setting> NOT_SEARCHED =
      EnumSet.of(Setting.WORD_FILE, Setting.WORD_FILE_CHARSET, Setting.SEED);

  public SearchedModel {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    layers = List.copyOf(layers);
    overridden = Set.copyOf(overridden);
  }

  /** The names of the settings that can be searched, in the model's order. */
  public List<String> searchable() {
    return settings.keySet().stream()
        .filter(name -> setting(name).filter(SearchedModel::isSearched).isPresent())
        .toList();
  }

  /** Whether a search may try values of a setting, where a model has it. */
  public static boolean isSearched(Setting setting) {
    return !NOT_SEARCHED.contains(setting)
        && setting.groups().stream().anyMatch(g -> g.isOptimizer() || SEARCHED.contains(g));
  }

  /** The catalogue's entry for a name with or without a path. */
  public static Optional<Setting> setting(String name) {
    return Setting.of(element(name));
  }

  /** What stands behind the path. */
  public static String element(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The path of the layer or block that a name belongs to; empty for the model itself. */
  public static String path(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  /** The annotation that declares a setting of this model. */
  public SettingGroup group(String name) {
    Setting setting = setting(name).orElseThrow();
    if (!setting.groups().get(0).isOptimizer()) {
      return setting.groups().get(0);
    }
    String path = path(name);
    String optimizer = settings.get(path.isEmpty() ? OPTIMIZER : path + "." + OPTIMIZER);
    return setting.groups().stream()
        .filter(group -> group.annotation().equals(optimizer))
        .findFirst()
        .orElse(SettingGroup.DEFAULT_OPTIMIZER);
  }

  /** Whether a name is that of a layer, or of a block that holds one. */
  public boolean hasLayer(String path) {
    return layers.stream().anyMatch(layer -> layer.equals(path) || layer.startsWith(path + "."));
  }
}
