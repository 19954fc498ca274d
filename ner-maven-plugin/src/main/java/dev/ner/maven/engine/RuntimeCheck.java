package dev.ner.maven.engine;

import dev.ner.error.NerError;
import dev.ner.error.NerException;

/** Whether the project's ner-runtime is the one that this plugin speaks with. */
final class RuntimeCheck {

  private RuntimeCheck() {}

  static void check(BuildContext context) {
    String found =
        context
            .project()
            .runtimeVersion()
            .orElseThrow(
                () -> new NerException(NerError.RUNTIME_MISSING.problem(context.pluginVersion())));
    if (!found.equals(context.pluginVersion())) {
      throw new NerException(
          NerError.RUNTIME_VERSION_DIFFERS.problem(found, context.pluginVersion()));
    }
  }
}
