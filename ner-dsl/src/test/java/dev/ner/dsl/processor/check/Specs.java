package dev.ner.dsl.processor.check;

import dev.ner.dsl.Activation;
import dev.ner.dsl.DamagedRows;
import dev.ner.dsl.Initializer;
import dev.ner.dsl.WordForm;
import dev.ner.dsl.processor.spec.BlockSpec;
import dev.ner.dsl.processor.spec.ClassSpec;
import dev.ner.dsl.processor.spec.Combinator;
import dev.ner.dsl.processor.spec.EntitySpec;
import dev.ner.dsl.processor.spec.FieldSpec;
import dev.ner.dsl.processor.spec.FieldType;
import dev.ner.dsl.processor.spec.LayerKind;
import dev.ner.dsl.processor.spec.LayerSpec;
import dev.ner.dsl.processor.spec.ModelSpec;
import dev.ner.dsl.processor.spec.Origin;
import dev.ner.dsl.processor.spec.SettingsSpec;
import dev.ner.dsl.settings.Setting;
import dev.ner.dsl.settings.SettingGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes specs without a compiler; an origin says what it is the origin of. */
public final class Specs {

  /** A place with a name. */
  public record Place(String name) implements Origin {}

  private Specs() {}

  public static LayerKind embedding(int units) {
    return new LayerKind.Embedding(units, WordForm.EXACT, 0, 0.3f, "", true, DamagedRows.SKIP);
  }

  public static LayerKind lstm(int units) {
    return new LayerKind.Lstm(units, Activation.TANH, true, 1, LayerKind.Start.DEFAULT);
  }

  public static LayerKind dense(int units) {
    return dense(OptionalInt.of(units));
  }

  public static LayerKind dense() {
    return dense(OptionalInt.empty());
  }

  private static LayerKind dense(OptionalInt units) {
    return new LayerKind.Dense(units, Activation.LINEAR, Initializer.GLOROT_UNIFORM);
  }

  public static LayerKind logSoftmax() {
    return new LayerKind.LogSoftmax();
  }

  /** A field that is a layer. */
  public static FieldSpec layer(String name, LayerKind... kinds) {
    List<LayerSpec> layers =
        Arrays.stream(kinds)
            .map(
                kind ->
                    new LayerSpec(
                        kind,
                        new Place("@" + kind.annotation() + " " + name),
                        Map.of("value", new Place("units of " + name))))
            .toList();
    return new FieldSpec(
        name,
        new Place(name),
        false,
        new FieldType.Layer(),
        layers,
        Optional.empty(),
        Optional.empty());
  }

  /** A field that is a block. */
  public static FieldSpec block(String name, FieldSpec... fields) {
    return new FieldSpec(
        name,
        new Place(name),
        false,
        new FieldType.Nested(serial(name, fields)),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** A serial block. */
  public static BlockSpec serial(String name, FieldSpec... fields) {
    return new BlockSpec(
        name,
        List.of(new BlockSpec.Marker(Combinator.SERIAL, new Place("@Serial"))),
        List.of(fields),
        Optional.empty());
  }

  /** A model {@code com.acme.Ner} of two entity types, so five tags, with files for a corpus. */
  public static ModelSpec model(FieldSpec... fields) {
    return model(
        List.of("per", "geo"),
        List.of(settings(SettingGroup.CORPUS, "train", "t.conll", "validation", "v.conll")),
        fields);
  }

  /** A model {@code com.acme.Ner}. */
  public static ModelSpec model(
      List<String> entities, List<SettingsSpec> settings, FieldSpec... fields) {
    return new ModelSpec(
        new ClassSpec("com.acme", List.of("Ner"), "class", false, false, "", new Place("Ner")),
        new Place("@NerModel"),
        entities.stream().map(e -> new EntitySpec(e, new Place("entity " + e))).toList(),
        new Place("entities"),
        Optional.of(serial("Ner", fields)),
        settings,
        true);
  }

  /** An annotation that holds settings, of names and values in turn. */
  public static SettingsSpec settings(SettingGroup group, String... namesAndValues) {
    List<SettingsSpec.Value> values = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.add(
          new SettingsSpec.Value(
              Setting.of(namesAndValues[i]).orElseThrow(),
              namesAndValues[i + 1],
              new Place(namesAndValues[i])));
    }
    return new SettingsSpec(group, values, new Place("@" + group.annotation()));
  }
}
