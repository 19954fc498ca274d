package dev.ner.dsl.processor.check;

import dev.ner.dsl.processor.spec.EntitySpec;
import dev.ner.dsl.processor.spec.ModelSpec;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** The rules of entity types: names that tags can hold and that give constants. */
final class EntityCheck {
  private final Diagnostics out;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, String> constants = new HashMap<>();

  private EntityCheck(Diagnostics out) {
    this.out = out;
  }

  /** Adds the mistakes of the model's entity types; returns whether there was none. */
  static boolean check(ModelSpec model, Diagnostics out) {
    int before = out.size();
    if (model.entities().isEmpty()) {
      out.add(ModelError.ENTITIES_MISSING, model.entityList(), model.type().name());
    }
    EntityCheck check = new EntityCheck(out);
    for (int i = 0; i < model.entities().size(); i++) {
      check.entity(model.entities().get(i), i + 1);
    }
    return out.size() == before;
  }

  /** Whether the name gives a constant of the entity enum. */
  static boolean givesConstant(EntitySpec entity) {
    return !entity.name().isEmpty()
        && whitespace(entity.name()).isEmpty()
        && !entity.constant().equals("_");
  }

  private void entity(EntitySpec entity, int place) {
    String name = entity.name();
    if (name.isEmpty()) {
      out.add(ModelError.ENTITY_EMPTY, entity.origin(), place);
      return;
    }
    Integer earlier = places.putIfAbsent(name, place);
    if (earlier != null) {
      out.add(ModelError.ENTITY_DOUBLED, entity.origin(), name, earlier, place);
      return;
    }
    OptionalInt space = whitespace(name);
    if (space.isPresent()) {
      String hyphened = name.replaceAll("[\\s\\p{Z}]+", "-").replaceAll("^-+|-+$", "");
      String hint = hyphened.isEmpty() ? "write a name" : "did you mean \"" + hyphened + "\"?";
      out.add(
          ModelError.ENTITY_WITH_WHITESPACE,
          entity.origin(),
          name,
          describe(space.getAsInt()),
          hint);
      return;
    }
    if (!givesConstant(entity)) {
      out.add(ModelError.ENTITY_NO_IDENTIFIER, entity.origin(), name);
      return;
    }
    String holder = constants.putIfAbsent(entity.constant(), name);
    if (holder != null) {
      out.add(ModelError.ENTITY_CONSTANT_TAKEN, entity.origin(), holder, name, entity.constant());
    }
  }

  private static OptionalInt whitespace(String name) {
    return name.codePoints()
        .filter(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))
        .findFirst();
  }

  private static String describe(int codePoint) {
    return codePoint > ' ' && codePoint < 0x7F
        ? "\"" + (char) codePoint + "\""
        : String.format(Locale.ROOT, "U+%04X", codePoint);
  }
}
