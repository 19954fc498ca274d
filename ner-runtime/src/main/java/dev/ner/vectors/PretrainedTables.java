package dev.ner.vectors;

import dev.ner.corpus.Corpus;
import dev.ner.corpus.Sentences;
import dev.ner.corpus.WordTable;
import dev.ner.error.Problem;
import dev.ner.input.InputLayer;
import dev.ner.input.Inputs;
import dev.ner.input.Vocabulary;
import dev.ner.network.Parameter;
import dev.ner.network.Parameters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tables of a network that begin with vectors from files, and what the model knows by them.
 *
 * <p>A vocabulary that was learnt from the training split gains the words of the other splits that
 * have a vector, and rare words of its own; of them nothing but the word is looked at. A declared
 * one stays as it is.
 */
public final class PretrainedTables {
  private final List<Table> tables = new ArrayList<>();
  private Inputs inputs;

  /**
   * A file for a layer.
   *
   * @param layer the path of an input layer that has a row for each word
   */
  public record Source(String layer, Path file, DamagedRows damagedRows) {}

  /**
   * A table and its vectors.
   *
   * @param number its place among the network's tables
   * @param words the numbers of the words among those wanted, by row
   */
  private record Table(int number, int[] words, WordVectors vectors, Coverage coverage) {}

  private PretrainedTables(Inputs learned) {
    this.inputs = learned;
  }

  /**
   * Reads the vectors that a model needs.
   *
   * @param learned what the model reads without them
   * @param widths of each table's rows
   * @param declared whether the words are those of a list, and no others
   */
  public static PretrainedTables read(
      List<Source> sources, Inputs learned, int[] widths, Corpus corpus, boolean declared) {
    PretrainedTables tables = new PretrainedTables(learned);
    for (Source source : sources) {
      int layer = 0;
      while (!learned.layers().get(layer).name().equals(source.layer())) {
        layer++;
      }
      tables.read(source, layer, widths[layer], corpus, declared);
    }
    return tables;
  }

  private void read(Source source, int layer, int width, Corpus corpus, boolean declared) {
    InputLayer.Words words = (InputLayer.Words) inputs.layers().get(layer);
    Vocabulary known = (Vocabulary) inputs.dictionaries().get(layer);
    WordTable wanted = WordTable.of(known.words().utf8(), known.words().ends());
    WordTable corpusWords = corpus.train().words();
    int[] wantedOf = new int[corpusWords.size()]; // by word of the corpus
    for (int word = 0; word < wantedOf.length; word++) {
      String form = words.form().of(corpusWords.word(word));
      wantedOf[word] = declared ? wanted.find(form) : wanted.add(form);
    }
    WordVectors vectors = VectorFile.read(source.file(), width, wanted, source.damagedRows());
    List<String> further = new ArrayList<>();
    int[] rows = new int[wanted.size()];
    int count = known.size();
    for (int word = 0; word < rows.length; word++) {
      if (word < known.size()) {
        rows[word] = word;
      } else if (vectors.has(word)) {
        further.add(wanted.word(word));
        rows[count++] = word;
      }
    }
    inputs = inputs.with(layer, known.with(further));
    Coverage coverage = coverage(vectors, wanted.size(), wantedOf, known, corpus);
    tables.add(new Table(layer, Arrays.copyOf(rows, count), vectors, coverage));
  }

  /** What is covered of all splits, padding and the unknown word not counted. */
  private static Coverage coverage(
      WordVectors vectors, int wanted, int[] wantedOf, Vocabulary known, Corpus corpus) {
    int[] counts = new int[wanted];
    long others = 0;
    counts[known.padding()] = -1;
    counts[known.unknown()] = -1;
    for (Sentences split : splits(corpus)) {
      for (int token = 0; token < split.tokenCount(); token++) {
        int word = wantedOf[split.word(token)];
        if (word >= 0 && counts[word] >= 0) {
          counts[word]++;
        } else {
          others++;
        }
      }
    }
    return vectors.coverage(counts).plusTokens(others);
  }

  private static List<Sentences> splits(Corpus corpus) {
    List<Sentences> splits = new ArrayList<>(List.of(corpus.train(), corpus.validation()));
    if (corpus.test() != null) {
      splits.add(corpus.test());
    }
    return splits;
  }

  /** What the model reads, with the words that it knows by their vectors. */
  public Inputs inputs() {
    return inputs;
  }

  /**
   * Puts the vectors into their tables; rows without one stay as they are.
   *
   * @param parameters Modified
   */
  public void fill(Parameters parameters) {
    for (Table table : tables) {
      Parameter parameter = parameters.layout().tables().get(table.number());
      for (int row = 0; row < table.words().length; row++) {
        if (table.vectors().has(table.words()[row])) {
          int at = parameter.offset() + row * parameter.columns();
          table.vectors().copy(table.words()[row], parameters.values(), at);
        }
      }
    }
  }

  /** What was passed over in the files. */
  public List<Problem> warnings() {
    return tables.stream().flatMap(table -> table.vectors().warnings().stream()).toList();
  }

  /** How much each file covers, a line each. */
  public List<String> coverage() {
    List<String> lines = new ArrayList<>();
    for (Table table : tables) {
      String layer = tables.size() == 1 ? "" : inputs.layers().get(table.number()).name() + ": ";
      lines.add(layer + "vectors: " + table.coverage());
    }
    return lines;
  }

  /** The bytes of the vectors. */
  public long bytes() {
    return tables.stream().mapToLong(table -> table.vectors().bytes()).sum();
  }
}
