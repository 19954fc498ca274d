package dev.ner.dsl.processor.plan;

import dev.ner.dsl.processor.spec.BlockSpec;
import dev.ner.dsl.processor.spec.FieldSpec;
import dev.ner.dsl.processor.spec.FieldType;
import dev.ner.dsl.processor.spec.ModelSpec;
import dev.ner.dsl.processor.spec.OptimizerSpec;
import dev.ner.dsl.processor.spec.SettingsSpec;
import dev.ner.dsl.settings.Setting;
import dev.ner.dsl.settings.SettingGroup;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds which parameters have an optimiser of their own. */
final class OptimizerPlanner {
  private final List<OptimizerPlan.Group> groups = new ArrayList<>();

  private OptimizerPlanner() {}

  static OptimizerPlan plan(ModelSpec model) {
    OptimizerPlanner planner = new OptimizerPlanner();
    planner.fields("", model.network().orElseThrow());
    SettingGroup own =
        model.optimizer().map(SettingsSpec::group).orElse(SettingGroup.DEFAULT_OPTIMIZER);
    return new OptimizerPlan(own.annotation(), planner.groups);
  }

  private void fields(String prefix, BlockSpec block) {
    for (FieldSpec field : block.fields()) {
      if (!field.isStatic()) {
        field(prefix + field.name(), field);
      }
    }
  }

  /** A field's own annotation says more of this use than that of the class that is its type. */
  private void field(String path, FieldSpec field) {
    Optional<BlockSpec> block =
        field.type() instanceof FieldType.Nested nested && field.layers().isEmpty()
            ? Optional.of(nested.block())
            : Optional.empty();
    field
        .optimizer()
        .or(() -> block.flatMap(BlockSpec::optimizer))
        .map(OptimizerSpec::settings)
        .ifPresent(settings -> groups.add(group(path, settings)));
    if (block.isPresent() && field.bidirectional().isPresent()) {
      fields(path + NetworkPlanner.LEFT_TO_RIGHT + ".", block.get());
      fields(path + NetworkPlanner.RIGHT_TO_LEFT + ".", block.get());
    } else if (block.isPresent()) {
      fields(path + ".", block.get());
    }
  }

  private static OptimizerPlan.Group group(String path, SettingsSpec declared) {
    Map<Setting, String> settings = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      if (setting.groups().contains(declared.group())) {
        settings.put(setting, declared.text(setting));
      }
    }
    return new OptimizerPlan.Group(path, declared.group().annotation(), settings);
  }
}
