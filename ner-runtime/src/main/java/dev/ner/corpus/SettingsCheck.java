package dev.ner.corpus;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.error.Problem;
import java.nio.file.Path;
import java.util.List;

/** What can be wrong with the settings of a corpus before a file is opened. */
final class SettingsCheck {
  private SettingsCheck() {}

  /** Adds the mistakes to {@code problems}. Modified: {@code problems}. */
  static void check(CorpusSettings settings, List<Problem> problems) {
    try {
      TextDecoder.of(settings.charset());
    } catch (NerException e) {
      problems.addAll(e.problems());
    }
    if (settings.format() == CorpusFormat.CONLL) {
      checkColumns(settings, problems);
    }
    if (settings.source() == null) {
      present("train", settings.train(), problems);
      present("validation", settings.validation(), problems);
    } else {
      absent("train", settings.train(), problems);
      absent("validation", settings.validation(), problems);
      absent("test", settings.test(), problems);
      if (settings.split() == null) {
        problems.add(
            NerError.CORPUS_SPLIT_DOES_NOT_FIT.problem(
                "a source needs @SplitByCount or @SplitByShare, found neither"));
      }
    }
  }

  private static void checkColumns(CorpusSettings settings, List<Problem> problems) {
    int token = settings.tokenColumn();
    int tag = settings.tagColumn();
    if (token == 0) {
      problems.add(column("tokenColumn", token, "a column counted from 1, or backwards from -1"));
    }
    if (tag == 0) {
      problems.add(column("tagColumn", tag, "a column counted from 1, or backwards from -1"));
    } else if (token == tag) {
      problems.add(column("tagColumn", tag, "another column than that of the token"));
    }
  }

  private static Problem column(String setting, int value, String expected) {
    return NerError.SETTING_OUT_OF_RANGE.problem(setting, value, expected, setting);
  }

  private static void present(String setting, Path path, List<Problem> problems) {
    if (path == null) {
      String expected = "a path, because there is no source";
      problems.add(NerError.SETTING_OUT_OF_RANGE.problem(setting, "\"\"", expected, setting));
    }
  }

  private static void absent(String setting, Path path, List<Problem> problems) {
    if (path != null) {
      String expected = "no path, because there is a source";
      problems.add(NerError.SETTING_OUT_OF_RANGE.problem(setting, path, expected, setting));
    }
  }
}
