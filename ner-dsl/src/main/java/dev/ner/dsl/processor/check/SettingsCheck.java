package dev.ner.dsl.processor.check;

import dev.ner.dsl.processor.spec.ModelSpec;
import dev.ner.dsl.processor.spec.SettingsSpec;
import dev.ner.dsl.processor.spec.SettingsSpec.Value;
import dev.ner.dsl.settings.Setting;
import dev.ner.dsl.settings.SettingGroup;
import dev.ner.dsl.settings.SettingType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The rules of corpus, split and all other settings. */
final class SettingsCheck {
  private static final List<Setting> FILES =
      List.of(Setting.TRAIN, Setting.VALIDATION, Setting.TEST);

  private final ModelSpec model;
  private final Diagnostics out;

  private SettingsCheck(ModelSpec model, Diagnostics out) {
    this.model = model;
    this.out = out;
  }

  static void check(ModelSpec model, Diagnostics out) {
    SettingsCheck check = new SettingsCheck(model, out);
    check.corpus();
    check.splits();
    model.settings().forEach(group -> group.values().forEach(v -> range(v, out)));
    model.settings(SettingGroup.SPLIT_BY_SHARE).ifPresent(check::shares);
    model.settings(SettingGroup.CORPUS).ifPresent(check::columns);
  }

  private void corpus() {
    Optional<SettingsSpec> declared = model.settings(SettingGroup.CORPUS);
    if (declared.isEmpty()) {
      out.add(ModelError.CORPUS_MISSING, model.marker(), model.type().name());
      return;
    }
    SettingsSpec corpus = declared.get();
    List<Setting> files = FILES.stream().filter(s -> !corpus.text(s).isEmpty()).toList();
    boolean source = !corpus.text(Setting.SOURCE).isEmpty();
    if (source && !files.isEmpty()) {
      out.add(
          ModelError.CORPUS_TWICE,
          corpus.value(Setting.SOURCE).orElseThrow().origin(),
          names(files));
    } else if (!source && files.isEmpty()) {
      out.add(ModelError.CORPUS_EMPTY, corpus.origin());
    } else if (!source && !files.containsAll(List.of(Setting.TRAIN, Setting.VALIDATION))) {
      List<Setting> missing = FILES.subList(0, 2).stream().filter(s -> !files.contains(s)).toList();
      out.add(ModelError.CORPUS_INCOMPLETE, corpus.origin(), names(files), names(missing));
    }
  }

  private void splits() {
    List<SettingsSpec> splits =
        model.settings().stream()
            .filter(
                s ->
                    s.group() == SettingGroup.SPLIT_BY_COUNT
                        || s.group() == SettingGroup.SPLIT_BY_SHARE)
            .toList();
    if (splits.size() > 1) {
      out.add(ModelError.SPLIT_TWICE, splits.get(1).origin());
    }
    Optional<SettingsSpec> corpus = model.settings(SettingGroup.CORPUS);
    if (corpus.isEmpty()) {
      return;
    }
    boolean source = !corpus.get().text(Setting.SOURCE).isEmpty();
    boolean files = FILES.stream().anyMatch(s -> !corpus.get().text(s).isEmpty());
    if (source && splits.isEmpty() && !files) {
      out.add(
          ModelError.SOURCE_WITHOUT_SPLIT,
          corpus.get().value(Setting.SOURCE).orElseThrow().origin());
    } else if (!source && !splits.isEmpty()) {
      SettingsSpec split = splits.get(0);
      out.add(
          ModelError.SPLIT_WITHOUT_SOURCE,
          split.origin(),
          split.group().annotation(),
          files ? "separate files" : "no file");
    }
  }

  /** Adds a mistake if the value is not among those that its setting takes. */
  static void range(Value value, Diagnostics out) {
    Setting setting = value.setting();
    Optional<String> expected = setting.problemWith(value.text());
    if (expected.isEmpty()) {
      return;
    }
    if (setting.type() instanceof SettingType.CharsetName) {
      out.add(
          ModelError.CHARSET_UNKNOWN,
          value.origin(),
          setting.element(),
          expected.get(),
          value.text(),
          Nearest.charset(value.text())
              .map(name -> "did you mean \"" + name + "\"?")
              .orElse("choose one that this JDK knows"));
    } else {
      out.add(
          ModelError.SETTING_OUT_OF_RANGE,
          value.origin(),
          setting.element(),
          expected.get(),
          value.text());
    }
  }

  private void shares(SettingsSpec split) {
    List<Setting> shares =
        List.of(Setting.TRAIN_SHARE, Setting.VALIDATION_SHARE, Setting.TEST_SHARE);
    if (shares.stream().anyMatch(s -> s.problemWith(split.text(s)).isPresent())) {
      return;
    }
    BigDecimal sum =
        shares.stream()
            .map(s -> new BigDecimal(split.text(s)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(BigDecimal.ONE) > 0) {
      out.add(ModelError.SHARES_ABOVE_ONE, split.origin(), sum.toPlainString());
    }
  }

  private void columns(SettingsSpec corpus) {
    String tag = corpus.text(Setting.TAG_COLUMN);
    if (tag.equals(corpus.text(Setting.TOKEN_COLUMN))
        && Setting.TAG_COLUMN.problemWith(tag).isEmpty()) {
      Value value =
          corpus
              .value(Setting.TAG_COLUMN)
              .or(() -> corpus.value(Setting.TOKEN_COLUMN))
              .orElseThrow();
      out.add(ModelError.COLUMNS_EQUAL, value.origin(), tag);
    }
  }

  private static String names(List<Setting> settings) {
    return String.join(" and ", settings.stream().map(Setting::element).toList());
  }
}
