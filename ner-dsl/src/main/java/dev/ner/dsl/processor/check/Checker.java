package dev.ner.dsl.processor.check;

import dev.ner.dsl.processor.spec.EntitySpec;
import dev.ner.dsl.processor.spec.ModelSpec;
import dev.ner.dsl.processor.spec.RoundSpec;
import dev.ner.dsl.processor.spec.StraySpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks all that a round declares. */
public final class Checker {
  private Checker() {}

  /**
   * What was found.
   *
   * @param diagnostics the mistakes, in the order of models and of their parts
   * @param sound the models that can be planned
   */
  public record Findings(List<Diagnostic> diagnostics, List<ModelSpec> sound) {
    public Findings {
      diagnostics = List.copyOf(diagnostics);
      sound = List.copyOf(sound);
    }
  }

  /** Finds every mistake of every model. */
  public static Findings check(RoundSpec round) {
    Set<Diagnostic> all = new LinkedHashSet<>();
    List<ModelSpec> sound = new ArrayList<>();
    Map<String, ModelSpec> earlier = new LinkedHashMap<>();
    for (ModelSpec model : round.models()) {
      Diagnostics own = new Diagnostics();
      round
          .missingType()
          .ifPresent(
              type ->
                  own.add(ModelError.RUNTIME_MISSING, model.marker(), model.type().name(), type));
      ClassCheck.check(model.type(), own);
      checkNames(model, round, earlier, own);
      boolean entitiesSound = EntityCheck.check(model, own);
      SettingsCheck.check(model, own);
      NetworkCheck.check(model, entitiesSound, own);
      OptimizerCheck.check(model, own);
      if (own.size() == 0 && isKnown(model)) {
        sound.add(model);
      }
      all.addAll(own.toList());
    }
    Diagnostics strays = new Diagnostics();
    round.strays().forEach(stray -> checkStray(stray, strays));
    all.addAll(strays.toList());
    return new Findings(List.copyOf(all), sound);
  }

  /** The entity types of a model that give a constant of their own, right or wrong otherwise. */
  public static List<EntitySpec> usableEntities(ModelSpec model) {
    Map<String, EntitySpec> byConstant = new LinkedHashMap<>();
    for (EntitySpec entity : model.entities()) {
      if (EntityCheck.givesConstant(entity)) {
        byConstant.putIfAbsent(entity.constant(), entity);
      }
    }
    return List.copyOf(byConstant.values());
  }

  /**
   * Whether every step is a layer; what the compiler itself complains of is none, yet no mistake.
   */
  private static boolean isKnown(ModelSpec model) {
    return model.network().orElseThrow().leaves().allMatch(leaf -> leaf.layer().isPresent());
  }

  private static void checkNames(
      ModelSpec model, RoundSpec round, Map<String, ModelSpec> earlier, Diagnostics out) {
    String stem = model.type().qualify(model.type().stem());
    ModelSpec other = earlier.putIfAbsent(stem, model);
    if (other != null) {
      out.add(
          ModelError.MODELS_SHARE_NAMES,
          model.type().origin(),
          other.type().name(),
          model.type().name(),
          model.type().taggerName());
    }
    for (String name :
        List.of(model.type().taggerName(), model.type().entityName(), model.type().networkName())) {
      if (round.handWritten().contains(model.type().qualify(name))) {
        out.add(ModelError.GENERATED_NAME_TAKEN, model.type().origin(), model.type().name(), name);
      }
    }
  }

  private static void checkStray(StraySpec stray, Diagnostics out) {
    switch (stray.kind()) {
      case LAYER ->
          out.add(
              ModelError.LAYER_OUTSIDE_MODEL, stray.origin(), stray.annotation(), stray.owner());
      case BLOCK ->
          out.add(ModelError.BLOCK_UNUSED, stray.origin(), stray.owner(), stray.annotation());
      case OPTIMIZER ->
          out.add(
              ModelError.OPTIMIZER_WITHOUT_WEIGHTS,
              stray.origin(),
              stray.annotation(),
              "a field of " + stray.owner() + " that is no layer");
      case SETTINGS ->
          out.add(
              ModelError.SETTINGS_OUTSIDE_MODEL, stray.origin(), stray.annotation(), stray.owner());
    }
  }
}
