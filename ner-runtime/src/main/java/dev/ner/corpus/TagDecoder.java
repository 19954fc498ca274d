package dev.ner.corpus;

import dev.ner.error.NerError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Brings the tags of one file, given in reading order, from the declared scheme to IOB2.
 *
 * <p>A tag that does not follow from the one before is read as conlleval reads it, and counted: an
 * {@code I-} or {@code E-} that continues nothing begins an entity, an entity that lacks its {@code
 * E-} ends where another tag begins. Under {@code strict} each of them is a mistake.
 */
final class TagDecoder implements TagReader {
  private static final int NONE = -1;
  private static final int ENTITIES_SHOWN = 20;

  private final TagSet tags;
  private final TagScheme scheme;
  private final boolean strict;
  private final FileReport report;
  private final WordTable known = new WordTable(); // the texts of tags, O first
  private final StringBuilder letters = new StringBuilder(); // the letter of each of them
  private final List<Integer> entities = new ArrayList<>(); // and its entity

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
    know("O", 'O', NONE);
    for (int entity = 0; entity < tags.entities().size(); entity++) {
      know(entity);
    }
    begin();
  }

  private void know(int entity) {
    String name = tags.entities().get(entity);
    if (scheme == TagScheme.IO) {
      know(name, 'I', entity);
    }
    for (char letter : scheme.letters().toCharArray()) {
      know(letter + "-" + name, letter, entity);
      if (tags.entities().size() == 1) {
        know(String.valueOf(letter), letter, entity); // there is only one that can be meant
      }
    }
  }

  private void know(String text, char letter, int entity) {
    if (known.add(text) == letters.length()) {
      letters.append(letter);
      entities.add(entity);
    }
  }

  @Override
  public boolean isTag(byte[] utf8, int from, int to) {
    return known.find(utf8, from, to - from) >= 0 || isTyped(utf8, from, to);
  }

  @Override
  public int decode(byte[] utf8, int from, int to, long line) {
    int number = known.find(utf8, from, to - from);
    if (number < 0) {
      reportUnknown(utf8, from, to, line);
      lose();
      return REPORTED;
    }
    int newEntity = entities.get(number);
    char newLetter = letters.charAt(number);
    char kind = kind(newLetter);
    boolean same = open && newEntity == entity && (kind == 'I' || kind == 'E');
    if (!lost && !follows(kind, same)) {
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

  @Override
  public void endSentence() {
    if (scheme == TagScheme.IOBES && open && !lost) {
      String expected = (letter == 'B' ? "\"S-" : "\"E-") + tags.entities().get(entity) + "\"";
      note(line, "the sentence ends within the entity of " + name(letter, entity), expected);
    }
    begin();
  }

  @Override
  public void lose() {
    begin();
    lost = true;
  }

  @Override
  public long repaired() {
    return repaired;
  }

  @Override
  public long firstRepaired() {
    return firstRepaired;
  }

  private void begin() {
    letter = 0;
    entity = NONE;
    open = false;
    lost = false;
  }

  /** What other letters of the same marks mean: those of BILOU and of BMES, which may have W. */
  private static char kind(char letter) {
    return switch (letter) {
      case 'M' -> 'I';
      case 'L' -> 'E';
      case 'U', 'W' -> 'S';
      default -> letter;
    };
  }

  private boolean follows(char kind, boolean same) {
    if (scheme == TagScheme.IOB1 || scheme == TagScheme.IO) {
      return true;
    }
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
    boolean named = scheme == TagScheme.IO;
    if (!named && !isTyped(utf8, from, to)) {
      report.add(line, NerError.CORPUS_TAG_OUTSIDE_SCHEME, shown, scheme.name(), scheme.expected());
      return;
    }
    String name = FileReport.shown(utf8, named ? from : from + 2, to);
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

  private boolean isTyped(byte[] utf8, int from, int to) {
    return to - from > 2
        && utf8[from + 1] == '-'
        && utf8[from] > 0
        && scheme.letters().indexOf(utf8[from]) >= 0;
  }
}
