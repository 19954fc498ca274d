package dev.ner.maven.init;

import dev.ner.corpus.TagScheme;
import dev.ner.corpus.TagSurvey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the tags of a corpus are written, and of which entity types they are.
 *
 * @param entities the types' names, the most frequent first
 */
record SchemeGuess(TagScheme scheme, List<String> entities) {
  /** What the one type is called of which the files have letters only. */
  static final String NAMELESS = "entity";

  private static final char NONE = 0;

  /** Counts what tells the schemes apart. */
  private static final class Counts {
    private final Map<String, Long> entities = new LinkedHashMap<>();
    private boolean endsAreMarked;
    private long startsByI;
    private long needlessB;

    private void add(char letter, String name, String open) {
      boolean goesOn = name.equals(open);
      switch (letter) {
        case 'B' -> needlessB += goesOn ? 0 : 1;
        case 'I' -> startsByI += goesOn ? 0 : 1;
        default -> endsAreMarked |= letter != NONE;
      }
      boolean begins = "BSUW".indexOf(letter) >= 0 || !goesOn;
      entities.merge(name, begins ? 1L : 0L, Long::sum);
    }

    private TagScheme scheme() {
      if (endsAreMarked) {
        return TagScheme.IOBES;
      }
      return startsByI > 0 && startsByI >= needlessB ? TagScheme.IOB1 : TagScheme.IOB2;
    }
  }

  static SchemeGuess of(TagSurvey survey, TagForm form) {
    Counts counts = new Counts();
    String open = "";
    for (int tag : survey.sequence()) {
      String text = tag == TagSurvey.SENTENCE_END ? "O" : survey.text(tag);
      String name = name(text, form);
      if (!name.isEmpty()) {
        char letter = form == TagForm.NAMES ? NONE : text.charAt(0);
        counts.add(letter, name, open);
        open = "ESLUW".indexOf(letter) >= 0 ? "" : name;
      } else {
        open = "";
      }
    }
    return new SchemeGuess(
        form == TagForm.NAMES ? TagScheme.IO : counts.scheme(), byFrequency(counts.entities));
  }

  /** The form of tags that stand in no column. */
  static TagForm form(TagSurvey survey) {
    Map<String, Long> counts = new HashMap<>();
    for (int tag : survey.sequence()) {
      if (tag != TagSurvey.SENTENCE_END) {
        counts.merge(survey.text(tag), 1L, Long::sum);
      }
    }
    long rows = counts.values().stream().mapToLong(Long::longValue).sum();
    return TagForm.of(counts, rows).orElse(TagForm.TYPED);
  }

  /** The name of the entity that a tag is of; empty for {@code O} and for what is no tag. */
  private static String name(String text, TagForm form) {
    if (text.equals("O") || text.isEmpty()) {
      return "";
    }
    return switch (form) {
      case TYPED -> text.matches("[BIESLUMW]-.+") ? text.substring(2) : "";
      case LETTERS -> text.length() == 1 ? NAMELESS : "";
      case NAMES -> text;
    };
  }

  private static List<String> byFrequency(Map<String, Long> entities) {
    List<Map.Entry<String, Long>> sorted = new ArrayList<>(entities.entrySet());
    sorted.sort(
        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    return sorted.stream().map(Map.Entry::getKey).toList();
  }
}
