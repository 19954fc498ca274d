package dev.ner.corpus;

import dev.ner.error.NerError;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Brings the tags of one file, given in reading order, from the declared scheme to IOB2.
 *
 * <p>A tag that does not follow from the one before is read as conlleval reads it, and counted: an
 * {@code I-} or {@code E-} that continues nothing begins an entity, an entity that lacks its {@code
 * E-} ends where another tag begins. Under {@code strict} each of them is a mistake.
 */
final class TagDecoder {
  /** What is returned for a tag that was reported as a mistake. */
  static final int REPORTED = -1;

  private static final int NONE = -1;
  private static final int ENTITIES_SHOWN = 20;

  private final TagSet tags;
  private final TagScheme scheme;
  private final boolean strict;
  private final FileReport report;
  private final WordTable known = new WordTable(); // O, then each entity with each letter

  // The tag before, as far as it matters.
  private char letter;
  private int entity;
  private boolean open; // whether the entity may go on
  private boolean lost; // whether the tag before is unknown, because its row was reported
  private long line;

  private long repaired;
  private long firstRepaired;

  TagDecoder(TagSet tags, TagScheme scheme, boolean strict, FileReport report) {
    this.tags = tags;
    this.scheme = scheme;
    this.strict = strict;
    this.report = report;
    known.add("O");
    for (String name : tags.entities()) {
      for (int i = 0; i < scheme.letters().length(); i++) {
        known.add(scheme.letters().charAt(i) + "-" + name);
      }
    }
    begin();
  }

  /** The IOB2 tag of the next token, or {@link #REPORTED}. */
  int decode(byte[] utf8, int from, int to, long line) {
    int number = known.find(utf8, from, to - from);
    if (number < 0) {
      reportUnknown(utf8, from, to, line);
      lose();
      return REPORTED;
    }
    int letters = scheme.letters().length();
    int newEntity = number == 0 ? NONE : (number - 1) / letters;
    char newLetter = number == 0 ? 'O' : scheme.letters().charAt((number - 1) % letters);
    char kind = kind(newLetter);
    boolean same = open && newEntity == entity && (kind == 'I' || kind == 'E');
    if (scheme != TagScheme.IOB1 && !lost && !follows(kind, same)) {
      repair(newLetter, newEntity, line);
    }
    letter = newLetter;
    entity = newEntity;
    open = kind == 'B' || kind == 'I';
    lost = false;
    this.line = line;
    if (newEntity == NONE) {
      return TagSet.OUTSIDE;
    }
    return same ? TagSet.inside(newEntity) : TagSet.begin(newEntity);
  }

  /** Ends a sentence. */
  void endSentence() {
    if (scheme == TagScheme.IOBES && open && !lost) {
      String expected = (letter == 'B' ? "\"S-" : "\"E-") + tags.entities().get(entity) + "\"";
      note(line, "the sentence ends within the entity of " + name(letter, entity), expected);
    }
    begin();
  }

  /** Says that a token's tag could not be read, so that nothing is expected of the next one. */
  void lose() {
    begin();
    lost = true;
  }

  /** The number of tags that were repaired. */
  long repaired() {
    return repaired;
  }

  /** The line of the first repaired tag. */
  long firstRepaired() {
    return firstRepaired;
  }

  private void begin() {
    letter = 0;
    entity = NONE;
    open = false;
    lost = false;
  }

  /** BILOU's last and unit tokens are those of IOBES under other letters. */
  private static char kind(char letter) {
    return letter == 'L' ? 'E' : letter == 'U' ? 'S' : letter;
  }

  private boolean follows(char kind, boolean same) {
    boolean continues = kind == 'I' || kind == 'E';
    return scheme == TagScheme.IOBES && open ? same : !continues || same;
  }

  private void repair(char newLetter, int newEntity, long line) {
    String found = name(newLetter, newEntity);
    String place =
        letter == 0 ? " at the beginning of a sentence" : " after " + name(letter, entity);
    String expected;
    if (scheme == TagScheme.IOBES && open) {
      String before = tags.entities().get(entity);
      expected = "\"I-" + before + "\" or \"E-" + before + "\"";
    } else {
      expected = "\"B-" + tags.entities().get(newEntity) + "\" first";
    }
    note(line, found + " stands" + place, expected);
  }

  private void note(long line, String what, String expected) {
    if (strict) {
      report.add(line, NerError.CORPUS_TAG_DOES_NOT_FOLLOW, what, expected);
    } else if (repaired++ == 0) {
      firstRepaired = line;
    }
  }

  private String name(char letter, int entity) {
    return entity == NONE ? "\"O\"" : "\"" + letter + "-" + tags.entities().get(entity) + "\"";
  }

  private void reportUnknown(byte[] utf8, int from, int to, long line) {
    String shown = FileReport.shown(utf8, from, to);
    boolean typed =
        to - from > 2
            && utf8[from + 1] == '-'
            && utf8[from] > 0
            && scheme.letters().indexOf(utf8[from]) >= 0;
    if (!typed) {
      report.add(line, NerError.CORPUS_TAG_OUTSIDE_SCHEME, shown, scheme.name(), scheme.expected());
      return;
    }
    String name = FileReport.shown(utf8, from + 2, to);
    List<String> declared = tags.entities();
    String list = declared.stream().limit(ENTITIES_SHOWN).collect(Collectors.joining(", "));
    report.addCause(
        name,
        line,
        NerError.CORPUS_UNDECLARED_ENTITY,
        shown,
        name,
        declared.size() > ENTITIES_SHOWN ? list + ", …" : list,
        NearMiss.hint(name, declared));
  }
}
