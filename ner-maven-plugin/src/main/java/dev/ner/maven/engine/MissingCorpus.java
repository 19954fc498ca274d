package dev.ner.maven.engine;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import java.util.Locale;

/** What happens where a corpus file is absent. */
public enum MissingCorpus {
  /** The build fails. */
  FAIL,
  /** The model is left out, and the build says so. */
  SKIP;

  /** The value of the property {@code ner.missingCorpus}. */
  public static MissingCorpus of(String value) {
    for (MissingCorpus choice : values()) {
      if (choice.name().toLowerCase(Locale.ROOT).equals(value)) {
        return choice;
      }
    }
    throw new NerException(
        NerError.SETTING_OUT_OF_RANGE.problem(
            "missingCorpus", value, "fail or skip", "missingCorpus"));
  }
}
