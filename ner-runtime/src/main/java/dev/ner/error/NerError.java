package dev.ner.error;

import java.util.Locale;

/**
 * The catalogue of mistakes that can be made in data, training, model files and the build.
 *
 * <p>Mistakes in the model class itself are found by the annotation processor and have the codes
 * NER001 to NER099 in its own catalogue. Codes are stable: a code is never reused for another
 * mistake. {@code docs/errors.md} explains each one.
 */
public enum NerError {
  // Corpus files.
  CORPUS_FILE_MISSING(101, "corpus file not found: %s; check the path that @Corpus declares"),
  CORPUS_FILE_EMPTY(
      102,
      "no labelled sentence: expected at least one in the format %s; check the file and its"
          + " format"),
  CORPUS_NOT_IN_CHARSET(
      103,
      "byte 0x%02X at column %d is not valid %s text%s; declare the file's charset or convert the"
          + " file"),
  CORPUS_ROW_TOO_SHORT(
      104,
      "row has too few columns: expected at least %d, found %d in \"%s\"; complete the row, or"
          + " declare tokenColumn and tagColumn as the file has them"),
  CORPUS_TAG_OUTSIDE_SCHEME(
      105,
      "tag \"%s\" does not belong to the scheme %s: expected %s; correct the tag, or declare the"
          + " scheme and the tagColumn that the file has"),
  CORPUS_UNDECLARED_ENTITY(106, "tag \"%s\" is of the undeclared entity \"%s\": declared are %s%s"),
  CORPUS_TAG_DOES_NOT_FOLLOW(
      107, "%s: expected %s; correct the tag, or leave strict off to have it repaired"),
  CORPUS_ENTITY_NEVER_OCCURS(
      108,
      "the declared entity \"%s\" never occurs in the training split, so it cannot be learnt;"
          + " remove it or label some"),
  CORPUS_SPLITS_OVERLAP(
      109,
      "%d of the %d sentences of the %s split also stand in the training split, which flatters its"
          + " scores; remove them from one of the two"),
  CORPUS_SENTENCE_CUT(
      110,
      "%d sentence(s) longer than %d tokens were cut into windows for training (the longest has"
          + " %d); raise maximumLength to keep them whole"),
  CORPUS_UNREADABLE(111, "cannot read the file: %s"),
  CORPUS_LINE_TOO_LONG(
      112, "the line is longer than %d bytes; check that the file has line ends and is text"),
  CORPUS_SPLIT_DOES_NOT_FIT(113, "the declared split does not fit the corpus: %s"),
  CORPUS_PAIR_DIFFERS(
      114,
      "sentences and labels differ: %s; each line of the one must have as many words as that line"
          + " of the other"),
  CORPUS_HEADER_MISSING(
      115,
      "expected a header such as \"%s\", found \"%s\"; declare the format that the file has, or add"
          + " the header"),
  CORPUS_QUOTES(116, "%s; close the quote, and double each quote inside a quoted field"),
  CORPUS_CHARSET_UNUSABLE(117, "the charset \"%s\" cannot be used: %s"),
  CORPUS_REPAIRED(
      118,
      "%d tag(s) of the file do not follow from the tag before, the first one here, and were read"
          + " as conlleval reads them (a stray I- begins an entity); correct them, or declare"
          + " strict = true to refuse them"),
  CORPUS_WITHOUT_TOKEN(
      119,
      "%d row(s) of the file have a tag and no token, the first one here, and were passed over;"
          + " give them one, or declare strict = true to refuse them"),
  CORPUS_WORD_FILE(120, "the word file cannot be used: %s"),
  CORPUS_MORE_MISTAKES(121, "and %d more mistake(s) in this file; correct those above first"),
  CORPUS_ROW_TOO_LONG(
      122,
      "row has too many columns: expected %d as in the header, found %d in \"%s\"; quote a field"
          + " that holds a comma"),
  CORPUS_WORD_EMPTY(123, "a word is empty: %s; give the word, or remove it with its tag"),
  CORPUS_CARRIAGE_RETURN(
      124, "a carriage return stands inside the line, at column %d; end lines with LF or CRLF"),
  CORPUS_SPLIT_WITHOUT_ENTITY(
      125, "the %s split has no entity, so its scores say nothing; label some in it"),

  // Files of word vectors.
  VECTORS_MISSING(131, "file of word vectors not found: %s; check the path of vectors"),
  VECTORS_UNREADABLE(132, "cannot read the file of word vectors: %s"),
  VECTORS_UNRECOGNISED(
      133,
      "no file of word vectors: expected text of GloVe, word2vec or fastText (.vec), or binary of"
          + " word2vec, plain or as .gz, found %s"),
  VECTORS_EMPTY(134, "the file has no word vector; check the path of vectors"),
  VECTORS_WIDTH(
      135,
      "the file's vectors have %d numbers, the embedding %d; declare that size, or take a file of"
          + " the other"),
  VECTORS_ROW_WIDTH(136, "row of the wrong width: expected a word and %d numbers, found %s"),
  VECTORS_NUMBER(137, "number %d of the row is \"%s\": expected a finite number"),
  VECTORS_WORD(138, "the word of the row %s: expected UTF-8 text"),
  VECTORS_DUPLICATE(139, "the word \"%s\" stands there again: expected each once, the first holds"),
  VECTORS_HEADER(
      140, "the header says %d vector(s) of %d number(s): expected what follows, %d of %d"),
  VECTORS_CUT_OFF(141, "the file ends in the middle of the row: expected the rest of its numbers"),

  // Finding out what a corpus is.
  INIT_NO_CORPUS(
      180,
      "which files have the labelled sentences? Expected -Dner.train=… and -Dner.validation=… (and"
          + " -Dner.test=…), or one file that is split, -Dner.source=…; found %s"),
  INIT_CHARSET(181, "the charset of the file is not clear: %s"),
  INIT_NO_TAGS(
      182,
      "no column was found that has tags, O and such as B-per, I-per or per: the file begins %s;"
          + " give -Dner.tokenColumn=… and -Dner.tagColumn=…, or bring it into one of the forms of"
          + " docs/corpora.md"),
  INIT_NO_ENTITIES(
      183, "every tag is O, so there is nothing to learn; label some, or give another tagColumn"),
  INIT_ENTITY_NAME(
      184,
      "the entity type \"%s\" of the corpus cannot be declared: its name %s; rename it in the"
          + " files"),
  INIT_CLASS_EXISTS(
      185,
      "the file is there already and is never overwritten; give another class with"
          + " -Dner.class=…, or remove it first"),
  INIT_CLASS_NAME(
      186,
      "ner.class = %s: expected the name of a Java class, such as com.acme.ContractNer or"
          + " ContractNer"),
  INIT_PACKAGING(
      187,
      "a project of packaging pom has no classes of its own; run ner:init in one of packaging jar"
          + " (-pl names a module)"),
  INIT_NUMBERED_CHARACTERS(
      188,
      "the tokens are characters with a digit behind each, such as \"%s\": texts to tag have no"
          + " such digits, so a tagger would know none of their characters; remove the digits from"
          + " the files"),

  // The lists of gazetteers.
  GAZETTEER_EMPTY(190, "the list has no entry: expected one a line; fill it or remove it"),
  GAZETTEER_ENTRY_TOO_LONG(
      191,
      "the entry is too long: expected at most %d tokens, found %d in \"%s\"; write one entry a"
          + " line"),

  // Settings, training, evaluation and the gate.
  SETTING_OUT_OF_RANGE(201, "%s = %s: expected %s; change the annotation or the property ner.%s"),
  HEAP_TOO_SMALL(
      202,
      "about %d MB of heap are needed, but the JVM may use %d MB; give more with"
          + " -Dner.heap=%dm"),
  TRAINING_DIVERGED(
      203,
      "the loss is no longer finite after %d batches of epoch %d; lower the learning rate (%s) or"
          + " clip the gradient (clipNorm, now %s)"),
  GATE_MISSED(
      204,
      "quality gate missed: expected %s of at least %s on %s, found %s; train longer, add labels or"
          + " lower the gate"),
  MODEL_TOO_LARGE(
      205,
      "the model is too large: %s; raise minimumCount, so that its vocabulary becomes smaller, or"
          + " declare narrower layers"),
  HEAP_EXHAUSTED(
      206,
      "the Java process ran out of memory with a heap of %s; give more with -Dner.heap=…, or train"
          + " with a smaller batchSize or maximumLength"),
  WEIGHT_BEYOND_FLOAT16(
      207,
      "a weight of %s is %s, and FLOAT16 holds numbers below 65520 only; declare weightFormat ="
          + " FLOAT32, or keep the weights small with a lower learning rate"),

  // Model files.
  MODEL_MISSING(
      301,
      "no trained model for %s: expected %s; train it with \"mvn ner:train\" in the project that"
          + " declares the model"),
  MODEL_TRUNCATED(
      302,
      "%s is cut off or damaged: %s; train it again with \"mvn ner:train\" or fetch the jar again"),
  MODEL_VERSION(
      303,
      "%s has the format version %s, this runtime reads version %s; use the ner-runtime that the"
          + " model was trained with or train it again with \"mvn ner:train\""),
  MODEL_CHECKSUM(
      304,
      "%s does not have its checksum (expected %s, found %s), so it was changed or damaged; train"
          + " it again with \"mvn ner:train\" or fetch the jar again"),
  MODEL_OF_ANOTHER_CLASS(
      305,
      "%s was trained for another model: expected %s, found %s; train this one with \"mvn"
          + " ner:train\""),
  MODEL_UNREADABLE(306, "cannot read %s: %s; give another path, or the right to read it"),

  // The build.
  MODEL_UNTRAINED(401, "%s has not been trained: run \"mvn ner:train\" first (expected %s)"),
  PROCESSOR_DID_NOT_RUN(
      402,
      "no model description under %s, though %s: the annotation processor did not run; list ner-dsl"
          + " under annotationProcessorPaths of the maven-compiler-plugin (JDK 23 and later run no"
          + " processor otherwise)"),
  RUNTIME_VERSION_DIFFERS(
      403, "the project has ner-runtime %s, the plugin is %s; give both the same version"),
  RUNTIME_MISSING(
      404, "the project does not depend on dev.ner:ner-runtime; add it with version %s"),
  MODEL_UNKNOWN(405, "ner.model = %s names no model of this project: expected one of %s%s"),
  NOTHING_TO_TAG(406, "nothing to tag: give -Dner.text=\"…\", -Dner.file=… or standard input"),
  FORK_FAILED(407, "the forked Java process ended with exit code %d%s"),
  PROPERTY_UNKNOWN(408, "the property %s is not known%s; see \"mvn ner:help -Ddetail\""),
  PROPERTY_UNRESOLVED(
      409, "%s = \"%s\" holds a property that has no value: %s; define it in the POM or with -D"),
  MODEL_AMBIGUOUS(410, "the project has several models (%s); choose one with -Dner.model=…"),
  TAG_FILE_MISSING(411, "the file to tag is not there: %s; give -Dner.file=… another path"),
  TAG_TEXT_NOT_UTF8(412, "the text to tag is not UTF-8; convert it first"),
  INPUTS_CHANGED(
      413,
      "%s changed while %s was trained, so its result is of neither state and was thrown away; run"
          + " the build again"),

  // The gradient laboratory.
  GRADIENTS_POINTS(
      501,
      "ner.gradients.points = %s: expected numbers of epochs from 0 (before training) to %d, or"
          + " last, with commas between them"),
  GRADIENTS_SENTENCE(
      502,
      "ner.gradients.sentence = %s: expected the number of a validation sentence, from 1 to %d, or"
          + " a text with at least one word"),
  GRADIENTS_NO_LAYER(
      503,
      "%s has no recurrent layer, so no gradient goes back in time; choose another model with"
          + " -Dner.model=…, or declare a recurrent layer"),
  GRADIENTS_COMPARE(
      504,
      "ner.gradients.compare = %s cannot be laid over: %s; give a gradients.json that ner:gradients"
          + " wrote"),

  // The search for settings.
  TUNE_NOTHING(
      701,
      "nothing to search: list values per setting, such as -Dner.tune=\"learningRate=0.005,0.01;"
          + " batchSize=32,64\", or as <search> in the POM"),
  TUNE_FORM(
      702,
      "\"%s\" in the search is not understood: %s; write name=value,value, with a semicolon between"
          + " two settings"),
  TUNE_SETTING(703, "%s cannot be searched for %s: %s"),
  TUNE_VALUE(704, "%s = %s in the search: expected %s; change or remove the value"),
  TUNE_ARCHITECTURE(
      705,
      "%s is part of the network of %s, which is compiled, and ner:tune searches settings alone;"
          + " to compare two networks, declare and tune two model classes"),
  TUNE_TOO_LARGE(
      706,
      "the search has %s runs, and %d is the most; list fewer values, or draw some of them with"
          + " -Dner.draws=…"),
  TUNE_NO_RESULT(
      707,
      "no candidate of the search came to trained weights with all its seeds (%d); the first"
          + " failure was: %s; list other values");

  private final int number;
  private final String template;

  NerError(int number, String template) {
    this.number = number;
    this.template = template;
  }

  /** The stable code, such as {@code NER101}. */
  public String code() {
    return "NER" + number;
  }

  /** The message without code and place; the arguments are those of the template, in order. */
  public String format(Object... arguments) {
    return String.format(Locale.ROOT, template, arguments);
  }

  /** A problem without a place. */
  public Problem problem(Object... arguments) {
    return new Problem(this, "", format(arguments));
  }

  /** A problem at a place, such as {@code train.conll:17}. */
  public Problem at(String place, Object... arguments) {
    return new Problem(this, place, format(arguments));
  }
}
