package dev.ner.dsl.processor.check;

import dev.ner.dsl.processor.spec.BlockSpec;
import dev.ner.dsl.processor.spec.Combinator;
import dev.ner.dsl.processor.spec.FieldSpec;
import dev.ner.dsl.processor.spec.FieldType;
import dev.ner.dsl.processor.spec.LayerKind;
import dev.ner.dsl.processor.spec.LayerSpec;
import dev.ner.dsl.processor.spec.ModelSpec;
import dev.ner.dsl.processor.spec.Origin;
import dev.ner.dsl.processor.spec.Step;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The rules of fields and blocks; the order of layers is left to {@link OrderCheck}. */
final class NetworkCheck {
  private final ModelSpec model;
  private final Diagnostics out;

  private NetworkCheck(ModelSpec model, Diagnostics out) {
    this.model = model;
    this.out = out;
  }

  /**
   * Adds the mistakes of the model's network.
   *
   * @param tagsKnown whether the number of tags can be trusted
   */
  static void check(ModelSpec model, boolean tagsKnown, Diagnostics out) {
    if (model.network().isEmpty()) {
      out.add(ModelError.BLOCK_ANNOTATION_MISSING, model.type().origin(), model.type().name());
      return;
    }
    BlockSpec network = model.network().get();
    if (network.combinator() != Combinator.SERIAL) {
      out.add(
          ModelError.MODEL_NOT_SERIAL,
          network.origin(),
          network.className(),
          network.combinator().annotation());
      return;
    }
    new NetworkCheck(model, out).block(network);
    List<Step> steps = network.steps();
    OrderCheck.check(steps, tagsKnown ? OptionalInt.of(model.tags()) : OptionalInt.empty(), out);
    ShapeCheck.check(steps, model.tags(), out);
  }

  private void block(BlockSpec block) {
    if (block.fields().isEmpty()) {
      out.add(ModelError.BLOCK_WITHOUT_LAYER, block.origin(), block.className());
    }
    if (block.markers().size() > 1) {
      BlockSpec.Marker second = block.markers().get(1);
      out.add(
          ModelError.BLOCK_COMBINED_TWICE,
          second.origin(),
          block.className(),
          block.combinator().annotation(),
          second.combinator().annotation());
    }
    block.fields().forEach(this::field);
  }

  private void field(FieldSpec field) {
    field.bidirectional().ifPresent(origin -> bidirectional(field, origin));
    if (field.isStatic()) {
      out.add(ModelError.LAYER_STATIC, field.origin(), field.name());
    }
    if (field.layers().isEmpty()) {
      unmarked(field);
      return;
    }
    if (field.layers().size() > 1) {
      String found =
          field.layers().stream()
              .map(l -> "@" + l.kind().annotation())
              .collect(Collectors.joining(" and "));
      out.add(
          ModelError.FIELD_WITH_SEVERAL_LAYERS,
          field.layers().get(1).origin(),
          field.name(),
          found);
    }
    String type = wrongType(field.type());
    if (!type.isEmpty()) {
      out.add(ModelError.LAYER_NOT_OF_TYPE_LAYER, field.origin(), field.name(), type);
    }
    field.layers().forEach(layer -> width(field.name(), layer));
    field.layers().forEach(layer -> OptionCheck.check(field.name(), layer, out));
  }

  private void bidirectional(FieldSpec field, Origin origin) {
    if (field.type() instanceof FieldType.Nested nested && field.layers().isEmpty()) {
      if (nested.block().leaves().allMatch(leaf -> isCertainlyNotRecurrent(leaf.field()))) {
        String found = "none in " + nested.block().className();
        out.add(ModelError.BIDIRECTIONAL_WITHOUT_RECURRENT, origin, field.name(), found);
      }
    } else if (isCertainlyNotRecurrent(field)) {
      String found = "@" + field.layers().get(0).kind().annotation();
      out.add(ModelError.BIDIRECTIONAL_WITHOUT_RECURRENT, origin, field.name(), found);
    }
  }

  private static boolean isCertainlyNotRecurrent(FieldSpec field) {
    return !field.layers().isEmpty()
        && field.layers().stream().noneMatch(layer -> layer.kind().isRecurrent());
  }

  /** A field without a layer annotation: a block, or a mistake. */
  private void unmarked(FieldSpec field) {
    if (field.type() instanceof FieldType.Nested nested) {
      block(nested.block());
    } else if (field.type() instanceof FieldType.Containing loop) {
      out.add(
          ModelError.BLOCK_CONTAINS_ITSELF,
          field.origin(),
          field.name(),
          loop.type(),
          loop.container());
    } else if (field.type() instanceof FieldType.Elsewhere block) {
      String name = model.type().name();
      out.add(
          ModelError.BLOCK_ELSEWHERE,
          field.origin(),
          field.name(),
          name,
          block.inner() ? block.type() + ", which is not static" : block.type() + " outside it",
          block.inner() ? "add \"static\" to it" : "move it into " + name);
    } else if (field.type() instanceof FieldType.Layer) {
      out.add(ModelError.FIELD_WITHOUT_LAYER, field.origin(), field.name(), "no layer annotation");
    } else if (field.type() instanceof FieldType.Other other) {
      out.add(
          ModelError.FIELD_WITHOUT_LAYER, field.origin(), field.name(), "the type " + other.type());
    }
  }

  private static String wrongType(FieldType type) {
    if (type instanceof FieldType.Nested nested) {
      return nested.block().className();
    } else if (type instanceof FieldType.Containing loop) {
      return loop.type();
    } else if (type instanceof FieldType.Elsewhere block) {
      return block.type();
    } else if (type instanceof FieldType.Other other) {
      return other.type();
    }
    return "";
  }

  private void width(String name, LayerSpec layer) {
    LayerKind kind = layer.kind();
    if (kind.declaredUnits().isPresent() && kind.declaredUnits().getAsInt() <= 0) {
      out.add(ModelError.WIDTH_NOT_POSITIVE, layer.units(), name, kind.declaredUnits().getAsInt());
    }
  }
}
