package dev.ner.dsl.processor.plan;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Gives layers Java names that meet neither each other nor what the network has anyway.
 *
 * <p>A field may be called {@code gradient} or {@code wordsGradient} beside one called {@code
 * words}: then its Java names get a number, and its path stays as it is.
 */
final class NamePool {
  private static final List<String> STEM_SUFFIXES =
      List.of(
          "",
          "Gradient",
          "Table",
          "Gates",
          "Cell",
          "CellTanh",
          "CellGradient",
          "InputGates",
          "RecurrentGates",
          "PreactivationGradient",
          "Normalized",
          "InverseDeviation",
          "InputPacked",
          "RecurrentPacked",
          "Packed",
          "Transposed",
          "InputTransposed",
          "RecurrentTransposed",
          "Convolution",
          "Lstm",
          "Forward",
          "Backward");
  private static final List<String> CONSTANT_SUFFIXES =
      List.of(
          "",
          "_WEIGHTS",
          "_INPUT_WEIGHTS",
          "_RECURRENT_WEIGHTS",
          "_TRANSITIONS",
          "_START",
          "_END",
          "_GAIN",
          "_BIAS",
          "_LEFT_TO_RIGHT_INPUT_WEIGHTS",
          "_LEFT_TO_RIGHT_RECURRENT_WEIGHTS",
          "_LEFT_TO_RIGHT_BIAS",
          "_RIGHT_TO_LEFT_INPUT_WEIGHTS",
          "_RIGHT_TO_LEFT_RECURRENT_WEIGHTS",
          "_RIGHT_TO_LEFT_BIAS",
          "_EMBEDDING",
          "_WINDOW",
          "_RECURRENT_BIAS");

  /** Members of the network and its base class, variables of its methods, and imported types. */
  private static final List<String> RESERVED =
      List.of(
          "FACTORY",
          "parameters",
          "kernels",
          "gradient",
          "source",
          "tableGradients",
          "sibling",
          "packForward",
          "packBackward",
          "forward",
          "backward",
          "output",
          "outputGradient",
          "prepareBackward",
          "reserve",
          "clear",
          "reserveBackward",
          "layout",
          "traces",
          "head",
          "create",
          "other",
          "rows",
          "table",
          "inputs",
          "batch",
          "panels",
          "size",
          "states",
          "blocks",
          "step",
          "panel",
          "count",
          "before",
          "after",
          "Activation",
          "CharConvolution",
          "CharLstm",
          "Dropout",
          "Generated",
          "Head",
          "Initializer",
          "InputLayer",
          "LaneBatch",
          "Lanes",
          "List",
          "Lookup",
          "Network",
          "NetworkFactory",
          "PackedWeights",
          "Packing",
          "Panels",
          "ParameterLayout",
          "Parameters",
          "RecurrentTrace",
          "State",
          "WordForm");

  private final Set<String> used = new HashSet<>(RESERVED);

  /** Names for the layer of a path such as {@code encoder.first}. */
  LayerNames take(String path) {
    String stem = camelCase(path);
    String constant = upperCase(stem);
    if (stem.equals(constant)) {
      stem = stem.toLowerCase(Locale.ROOT) + "Layer";
    }
    LayerNames names = new LayerNames(path, stem, constant);
    for (int number = 2; !take(names); number++) {
      names = new LayerNames(path, stem + number, constant + "_" + number);
    }
    return names;
  }

  private boolean take(LayerNames names) {
    Set<String> derived = new LinkedHashSet<>();
    STEM_SUFFIXES.forEach(suffix -> derived.add(names.stem() + suffix));
    CONSTANT_SUFFIXES.forEach(suffix -> derived.add(names.constant() + suffix));
    if (derived.stream().anyMatch(used::contains)) {
      return false;
    }
    return used.addAll(derived);
  }

  private static String camelCase(String path) {
    StringBuilder out = new StringBuilder();
    for (String part : path.split("\\.")) {
      int first = part.offsetByCodePoints(0, 1);
      out.append(
          out.isEmpty()
              ? part
              : part.substring(0, first).toUpperCase(Locale.ROOT) + part.substring(first));
    }
    return out.toString();
  }

  /** {@code encoderFirst} to {@code ENCODER_FIRST}. */
  static String upperCase(String name) {
    return name.replaceAll("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})", "_").toUpperCase(Locale.ROOT);
  }
}
