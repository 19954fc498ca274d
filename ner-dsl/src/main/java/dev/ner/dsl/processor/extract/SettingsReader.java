package dev.ner.dsl.processor.extract;

import dev.ner.dsl.processor.spec.SettingsSpec;
import dev.ner.dsl.settings.Decimals;
import dev.ner.dsl.settings.Setting;
import dev.ner.dsl.settings.SettingGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** Reads the annotations that hold settings. */
final class SettingsReader {
  private SettingsReader() {}

  static List<SettingsSpec> read(Element element) {
    List<SettingsSpec> all = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      for (SettingGroup group : SettingGroup.values()) {
        if (Mirrors.name(mirror).equals(Names.of(group))) {
          all.add(read(element, mirror, group));
        }
      }
    }
    return all;
  }

  private static SettingsSpec read(Element annotated, AnnotationMirror mirror, SettingGroup group) {
    List<SettingsSpec.Value> values = new ArrayList<>();
    mirror
        .getElementValues()
        .forEach(
            (element, value) -> {
              Optional<Setting> setting = Setting.of(element.getSimpleName().toString());
              String text = value.accept(new Text(), null);
              if (setting.isPresent() && !text.equals(Mirrors.ERROR)) {
                ElementOrigin origin = new ElementOrigin(annotated, mirror, value);
                values.add(new SettingsSpec.Value(setting.get(), text, origin));
              }
            });
    return new SettingsSpec(group, values, ElementOrigin.of(annotated, mirror));
  }

  /** Writes a value as descriptions do. */
  private static final class Text extends SimpleAnnotationValueVisitor14<String, Void> {
    @Override
    protected String defaultAction(Object value, Void unused) {
      return value.toString();
    }

    @Override
    public String visitFloat(float value, Void unused) {
      return Decimals.text(value);
    }

    @Override
    public String visitDouble(double value, Void unused) {
      return Decimals.text(value);
    }

    @Override
    public String visitEnumConstant(VariableElement value, Void unused) {
      return value.getSimpleName().toString();
    }

    @Override
    public String visitArray(List<? extends AnnotationValue> values, Void unused) {
      return Mirrors.ERROR;
    }
  }
}
