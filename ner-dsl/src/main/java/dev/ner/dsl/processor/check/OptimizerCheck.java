package dev.ner.dsl.processor.check;

import dev.ner.dsl.processor.spec.BlockSpec;
import dev.ner.dsl.processor.spec.FieldSpec;
import dev.ner.dsl.processor.spec.FieldType;
import dev.ner.dsl.processor.spec.LayerKind;
import dev.ner.dsl.processor.spec.LayerSpec;
import dev.ner.dsl.processor.spec.ModelSpec;
import dev.ner.dsl.processor.spec.OptimizerSpec;
import dev.ner.dsl.processor.spec.SettingsSpec;
import dev.ner.dsl.processor.spec.SettingsSpec.Value;
import dev.ner.dsl.processor.spec.Step;
import dev.ner.dsl.settings.Setting;
import dev.ner.dsl.settings.SettingGroup;
import java.util.List;
import java.util.Optional;

/** The rules of optimisers, on the model and in it, and of schedules. */
final class OptimizerCheck {
  private final Diagnostics out;

  private OptimizerCheck(Diagnostics out) {
    this.out = out;
  }

  static void check(ModelSpec model, Diagnostics out) {
    OptimizerCheck check = new OptimizerCheck(out);
    check.optimizers(
        model.type().name(),
        model.settings().stream().filter(s -> s.group().isOptimizer()).toList());
    check.decays(
        model.settings().stream().filter(s -> SettingGroup.DECAYS.contains(s.group())).toList());
    model.network().ifPresent(network -> network.fields().forEach(check::field));
  }

  private void field(FieldSpec field) {
    Optional<BlockSpec> block =
        field.type() instanceof FieldType.Nested nested && field.layers().isEmpty()
            ? Optional.of(nested.block())
            : Optional.empty();
    field.optimizer().ifPresent(optimizer -> ofField(field, block, optimizer));
    block.ifPresent(this::block);
  }

  private void ofField(FieldSpec field, Optional<BlockSpec> block, OptimizerSpec optimizer) {
    declared("the field \"" + field.name() + "\"", optimizer);
    String kind = field.layers().isEmpty() ? "" : field.layers().get(0).kind().annotation();
    if (field.layers().size() == 1 && !hasWeights(field.layers().get(0).kind())) {
      String frozen = isFrozen(field.layers().get(0).kind()) ? " that is not trainable" : "";
      withoutWeights(optimizer, "the layer \"" + field.name() + "\", an @" + kind + frozen);
    } else if (block.isPresent() && !hasWeights(block.get())) {
      withoutWeights(optimizer, "the block \"" + field.name() + "\", which has none");
    }
  }

  private void block(BlockSpec block) {
    block
        .optimizer()
        .ifPresent(
            optimizer -> {
              declared(block.className(), optimizer);
              if (!hasWeights(block)) {
                withoutWeights(optimizer, "the block " + block.className() + ", which has none");
              }
            });
    block.fields().forEach(this::field);
  }

  private void declared(String owner, OptimizerSpec optimizer) {
    optimizer
        .declared()
        .forEach(settings -> settings.values().forEach(v -> SettingsCheck.range(v, out)));
    optimizers(owner, optimizer.declared());
  }

  private void optimizers(String owner, List<SettingsSpec> declared) {
    for (SettingsSpec further : declared.subList(Math.min(1, declared.size()), declared.size())) {
      out.add(
          ModelError.OPTIMIZER_TWICE,
          further.origin(),
          owner,
          declared.get(0).group().annotation(),
          further.group().annotation());
    }
    declared.stream().filter(s -> s.group() == SettingGroup.SGD).forEach(this::nesterov);
  }

  private void nesterov(SettingsSpec sgd) {
    Optional<Value> nesterov = sgd.value(Setting.NESTEROV);
    String momentum = sgd.text(Setting.MOMENTUM);
    if (nesterov.isPresent()
        && nesterov.get().text().equals("true")
        && Setting.MOMENTUM.problemWith(momentum).isEmpty()
        && Float.parseFloat(momentum) == 0) {
      out.add(ModelError.NESTEROV_WITHOUT_MOMENTUM, nesterov.get().origin());
    }
  }

  private void decays(List<SettingsSpec> declared) {
    for (SettingsSpec further : declared.subList(Math.min(1, declared.size()), declared.size())) {
      out.add(
          ModelError.DECAY_TWICE,
          further.origin(),
          declared.get(0).group().annotation(),
          further.group().annotation());
    }
  }

  private void withoutWeights(OptimizerSpec optimizer, String found) {
    SettingsSpec settings = optimizer.settings();
    out.add(
        ModelError.OPTIMIZER_WITHOUT_WEIGHTS,
        settings.origin(),
        settings.group().annotation(),
        found);
  }

  /** Whether a block has weights; one with a mistake in it may. */
  private static boolean hasWeights(BlockSpec block) {
    List<Step.Leaf> leaves = block.leaves().toList();
    return leaves.isEmpty()
        || leaves.stream()
            .anyMatch(l -> l.layer().map(LayerSpec::kind).map(k -> hasWeights(k)).orElse(true));
  }

  private static boolean isFrozen(LayerKind kind) {
    return kind instanceof LayerKind.Embedding embedding && !embedding.trainable();
  }

  private static boolean hasWeights(LayerKind kind) {
    return kind.isInput() && !isFrozen(kind) || kind.weights(1, 1).signum() > 0;
  }
}
