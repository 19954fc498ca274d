package dev.ner.maven.engine;

import dev.ner.dsl.settings.Setting;
import dev.ner.dsl.settings.SettingGroup;
import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.error.Problem;
import dev.ner.maven.tune.SearchSpace;
import dev.ner.maven.tune.SearchedModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and checks what a search is to try; all that is wrong is said at once. */
final class SearchReader {
  /** Words for the network's shape, which somebody may take for settings. */
  private static final Set<String> SHAPE =
      Set.of(
          "units",
          "width",
          "size",
          "hidden",
          "rate",
          "activation",
          "layers",
          "embedding",
          "lstm",
          "gru",
          "rnn",
          "dense",
          "dropout",
          "bidirectional",
          "crf");

  private static final String NAMES_FILES =
      "it is about files that are read; leave it out, and compare two model classes";

  private final SearchedModel model;
  private final Map<String, List<String>> found = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private SearchReader(SearchedModel model) {
    this.model = model;
  }

  /** The search that a text declares: {@code learningRate=0.005,0.01; batchSize=32,64}. */
  static SearchSpace read(String text, SearchedModel model) {
    SearchReader reader = new SearchReader(model);
    for (String part : text.split(";")) {
      if (!part.isBlank()) {
        reader.entry(part.strip());
      }
    }
    return reader.space();
  }

  /** The search that a map declares: values with commas between them, by name of the setting. */
  static SearchSpace read(Map<String, String> lists, SearchedModel model) {
    SearchReader reader = new SearchReader(model);
    lists.forEach((name, list) -> reader.list(name.strip(), list == null ? "" : list));
    return reader.space();
  }

  private void entry(String entry) {
    int equals = entry.indexOf('=');
    if (equals <= 0) {
      problems.add(
          NerError.TUNE_FORM.problem(
              entry, equals < 0 ? "it has no list of values" : "it has no name"));
      return;
    }
    list(entry.substring(0, equals).strip(), entry.substring(equals + 1));
  }

  private void list(String name, String list) {
    List<String> values = Arrays.stream(list.split(",", -1)).map(String::strip).toList();
    String entry = name + "=" + list.strip();
    if (list.isBlank()) {
      problems.add(NerError.TUNE_FORM.problem(entry, "its list of values is empty"));
    } else if (values.contains("")) {
      problems.add(NerError.TUNE_FORM.problem(entry, "a value between its commas is empty"));
    } else if (found.containsKey(name)) {
      problems.add(NerError.TUNE_FORM.problem(entry, name + " has a list already"));
    } else if (mayBeSearched(name)) {
      found.put(name, checked(name, values));
    }
  }

  private List<String> checked(String name, List<String> values) {
    Setting setting = SearchedModel.setting(name).orElseThrow();
    List<String> canonical = new ArrayList<>();
    for (String value : values) {
      Optional<String> expected = setting.problemWith(value);
      if (expected.isPresent()) {
        problems.add(NerError.TUNE_VALUE.problem(name, value, expected.get()));
      } else {
        canonical.add(setting.type().canonical(value));
      }
    }
    return canonical.stream().distinct().toList();
  }

  private boolean mayBeSearched(String name) {
    Optional<Setting> setting = SearchedModel.setting(name);
    boolean known = setting.isPresent() && model.settings().containsKey(name);
    if (known && model.overridden().contains(name)) {
      refuse(name, "this run gives it one value, too; leave out ner." + name + " or its list");
    } else if (known && SearchedModel.isSearched(setting.get())) {
      return true;
    } else if (known) {
      refuse(name, why(setting.get()));
    } else {
      unknown(name, setting);
    }
    return false;
  }

  private void refuse(String name, String why) {
    problems.add(NerError.TUNE_SETTING.problem(name, model.name(), why));
  }

  private static String why(Setting setting) {
    if (setting == Setting.SEED) {
      return "all candidates are trained with the same seeds; -Dner.seeds=3 says how many";
    } else if (setting.groups().contains(SettingGroup.QUALITY_GATE)) {
      return "the gate changes no training; leave it out";
    } else if (setting.groups().contains(SettingGroup.VOCABULARY)) {
      return NAMES_FILES;
    }
    return "it changes the sentences, on which all candidates must be compared; leave it out";
  }

  /** Says what is wrong with a name that is not a setting of the model. */
  private void unknown(String name, Optional<Setting> setting) {
    String path = SearchedModel.path(name);
    boolean ofOptimizer = setting.isPresent() && setting.get().groups().get(0).isOptimizer();
    if (SearchedModel.element(name).equals("optimizer")) {
      refuse(name, "the optimiser itself is declared; declare two model classes, and tune both");
    } else if (model.settings().containsKey(name)) {
      refuse(name, NAMES_FILES);
    } else if (path.isEmpty() && setting.isPresent()) {
      refuse(name, "it has no " + setting.get().annotations() + " that declares it");
    } else if (model.hasLayer(path) && ofOptimizer) {
      String annotations = setting.get().annotations();
      refuse(name, path + " has no " + annotations + " of its own; declare one there");
    } else if (model.hasLayer(name)
        || model.hasLayer(path)
        || SHAPE.contains(SearchedModel.element(name).toLowerCase(Locale.ROOT))) {
      problems.add(NerError.TUNE_ARCHITECTURE.problem(name, model.name()));
    } else {
      List<String> known = model.searchable();
      refuse(
          name,
          "it is no setting; expected one of "
              + String.join(", ", known)
              + NearMiss.question(name, known));
    }
  }

  /** The space, its settings in the model's order, so that no spelling of it makes another one. */
  private SearchSpace space() {
    if (problems.isEmpty() && found.isEmpty()) {
      problems.add(NerError.TUNE_NOTHING.problem());
    }
    if (!problems.isEmpty()) {
      throw new NerException(problems);
    }
    Map<String, List<String>> ordered = new LinkedHashMap<>();
    model.searchable().stream()
        .filter(found::containsKey)
        .forEach(name -> ordered.put(name, found.get(name)));
    return new SearchSpace(ordered);
  }
}
