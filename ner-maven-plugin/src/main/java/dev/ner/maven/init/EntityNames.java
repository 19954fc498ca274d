package dev.ner.maven.init;

import dev.ner.dsl.processor.spec.EntitySpec;
import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.error.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether names that stand in a corpus can be declared in a model class. */
final class EntityNames {

  private EntityNames() {}

  /**
   * Makes sure that each name gives a constant of its own, as the compiler will demand.
   *
   * @throws NerException that tells of all that do not
   */
  static void check(List<String> names) {
    List<Problem> problems = new ArrayList<>();
    Map<String, String> holders = new LinkedHashMap<>();
    for (String name : names) {
      String constant = EntitySpec.constant(name);
      if (name.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
        problems.add(NerError.INIT_ENTITY_NAME.problem(name, "holds white space"));
      } else if (constant.equals("_") || name.equals("-")) {
        problems.add(NerError.INIT_ENTITY_NAME.problem(name, "has no letter or digit"));
      } else if (holders.containsKey(constant)) {
        String why =
            "gives the constant " + constant + ", as \"" + holders.get(constant) + "\" does";
        problems.add(NerError.INIT_ENTITY_NAME.problem(name, why));
      } else {
        holders.put(constant, name);
      }
    }
    if (!problems.isEmpty()) {
      throw new NerException(problems);
    }
  }
}
