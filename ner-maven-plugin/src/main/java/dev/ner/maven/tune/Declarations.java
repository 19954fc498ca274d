package dev.ner.maven.tune;

import dev.ner.dsl.settings.Setting;
import dev.ner.dsl.settings.SettingGroup;
import dev.ner.dsl.settings.SettingType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The annotations that declare settings, as Java to paste.
 *
 * <p>Each has all that the model gives it, searched or not; what was not searched and is the
 * annotation's default is left out.
 */
public final class Declarations {
  private final SearchedModel model;
  private final Candidate candidate;
  private final Map<String, String> settings;

  private Declarations(SearchedModel model, Candidate candidate) {
    this.model = model;
    this.candidate = candidate;
    this.settings = new LinkedHashMap<>(model.settings());
    settings.putAll(candidate.values());
  }

  /**
   * An annotation and its place.
   *
   * @param path the layer or block that it stands on; empty for the model class
   * @param java the annotation
   */
  public record Declaration(String path, String java) {}

  private record Place(String path, SettingGroup group) {}

  /**
   * The annotations that a model needs so that it declares a candidate.
   *
   * @param candidate the values of the searched settings
   */
  public static List<Declaration> of(SearchedModel model, Candidate candidate) {
    Declarations declarations = new Declarations(model, candidate);
    Set<Place> places = new LinkedHashSet<>();
    for (String name : model.searchable()) {
      if (candidate.values().containsKey(name) || model.overridden().contains(name)) {
        places.add(declarations.place(name));
      }
    }
    List<Declaration> list = new ArrayList<>();
    places.forEach(place -> list.add(new Declaration(place.path(), declarations.java(place))));
    return list;
  }

  private Place place(String name) {
    return new Place(SearchedModel.path(name), model.group(name));
  }

  private String java(Place place) {
    List<String> elements = new ArrayList<>();
    settings.forEach(
        (name, value) -> {
          if (SearchedModel.setting(name).isPresent() && place(name).equals(place)) {
            Setting setting = SearchedModel.setting(name).orElseThrow();
            boolean searched = candidate.values().containsKey(name);
            if (searched || !value.equals(setting.defaultValue(place.group()))) {
              elements.add(setting.element() + " = " + literal(setting, value));
            }
          }
        });
    String name = "@" + place.group().annotation();
    return elements.isEmpty() ? name : name + "(" + String.join(", ", elements) + ")";
  }

  private static String literal(Setting setting, String value) {
    SettingType type = setting.type();
    if (type instanceof SettingType.Real) { // of these groups all are floats
      return value.replaceFirst("\\.0(?=E|$)", "").replace('E', 'e') + "f";
    } else if (type instanceof SettingType.Whole) {
      long number = Long.parseLong(value);
      return number == (int) number ? value : value + "L";
    } else if (setting == Setting.WEIGHT_FORMAT) {
      return "WeightFormat." + value;
    } else if (type instanceof SettingType.Flag) {
      return value;
    }
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
