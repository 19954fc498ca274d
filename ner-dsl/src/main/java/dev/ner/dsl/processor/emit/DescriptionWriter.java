package dev.ner.dsl.processor.emit;

import dev.ner.dsl.processor.plan.InputPlan;
import dev.ner.dsl.processor.plan.LayerPlan;
import dev.ner.dsl.processor.plan.ModelPlan;
import dev.ner.dsl.processor.plan.OptimizerPlan;
import dev.ner.dsl.processor.spec.ClassSpec;
import dev.ner.dsl.processor.spec.EntitySpec;
import dev.ner.dsl.processor.spec.LayerKind;
import dev.ner.dsl.settings.Setting;
import dev.ner.dsl.settings.VectorSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the description of a model, which the build reads: JSON, one member a line. */
final class DescriptionWriter {
  private static final int FORMAT = 1;
  private static final String OPTIMIZER = "optimizer";

  private DescriptionWriter() {}

  static String path(ClassSpec model) {
    return "META-INF/ner/" + model.binaryName() + "/description.json";
  }

  // {
  //   "format": 1,
  //   "modelClass": "com.acme.NewsNer",
  //   …
  // }
  static String write(ModelPlan model, String networkSource) {
    ClassSpec type = model.type();
    List<String> members = new ArrayList<>();
    members.add("\"format\": " + FORMAT);
    members.add("\"modelClass\": " + string(type.binaryName()));
    members.add("\"simpleName\": " + string(type.stem()));
    members.add("\"tagger\": " + string(type.qualify(type.taggerName())));
    members.add(
        "\"entities\": "
            + model.entities().stream()
                .map(EntitySpec::name)
                .map(DescriptionWriter::string)
                .collect(Collectors.joining(", ", "[", "]")));
    members.add("\"summary\": " + string(model.network().summary()));
    members.add(
        "\"layers\": "
            + model.network().declared().stream()
                .map(DescriptionWriter::layer)
                .collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]")));
    members.add("\"networkSha256\": " + string(sha256(networkSource)));
    members.add(
        "\"settings\": "
            + settings(model).entrySet().stream()
                .map(e -> string(e.getKey()) + ": " + string(e.getValue()))
                .collect(Collectors.joining(",\n    ", "{\n    ", "\n  }")));
    members.add(
        "\"source\": "
            + string(type.qualify(type.simpleNames().get(0)).replace('.', '/') + ".java"));
    return "{\n  " + String.join(",\n  ", members) + "\n}\n";
  }

  /**
   * The settings by name. An optimiser's name stands before its settings; those of layers and
   * blocks come last, under their paths: {@code words.optimizer}, {@code words.learningRate}; and
   * so do files of word vectors, {@code words.vectors}, and the lists of gazetteers, {@code
   * cities.files.1}.
   */
  private static Map<String, String> settings(ModelPlan model) {
    Map<String, String> settings = new LinkedHashMap<>();
    model
        .settings()
        .forEach(
            (setting, value) -> {
              if (setting == Setting.LEARNING_RATE) {
                settings.put(OPTIMIZER, model.optimizers().model());
              }
              settings.put(setting.element(), value);
            });
    for (OptimizerPlan.Group group : model.optimizers().groups()) {
      String prefix = group.path() + ".";
      settings.put(prefix + OPTIMIZER, group.annotation());
      group.settings().forEach((setting, value) -> settings.put(prefix + setting.element(), value));
    }
    for (InputPlan input : model.network().inputs()) {
      if (input.input() instanceof LayerKind.Gazetteer gazetteer) {
        String prefix = input.names().path() + ".files.";
        for (int i = 0; i < gazetteer.files().size(); i++) {
          settings.put(prefix + (i + 1), gazetteer.files().get(i));
        }
      } else if (input.input() instanceof LayerKind.Embedding kind && !kind.vectors().isEmpty()) {
        String path = input.names().path();
        settings.put(VectorSettings.file(path), kind.vectors());
        settings.put(VectorSettings.damagedRows(path), kind.damagedRows().name());
      }
    }
    return settings;
  }

  private static String layer(LayerPlan layer) {
    return String.format(
        Locale.ROOT,
        "{\"name\": %s, \"kind\": %s, \"units\": %d}",
        string(layer.names().path()),
        string(layer.kind()),
        layer.units());
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  private static String string(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
