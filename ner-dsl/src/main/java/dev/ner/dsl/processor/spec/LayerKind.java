package dev.ner.dsl.processor.spec;

import dev.ner.dsl.Activation;
import dev.ner.dsl.ChunkEncoding;
import dev.ner.dsl.DamagedRows;
import dev.ner.dsl.Initializer;
import dev.ner.dsl.WordForm;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;

/** What a layer does, with the settings of its shape. */
public sealed interface LayerKind {

  /** The simple name of its annotation. */
  String annotation();

  /** The width as declared; empty where none was. */
  default OptionalInt declaredUnits() {
    return OptionalInt.empty();
  }

  /**
   * The number of its weights, a table's not counted.
   *
   * @param inputs E
   * @param units H
   */
  default BigInteger weights(long inputs, long units) {
    return BigInteger.ZERO;
  }

  /** A layer as wide as it declares. */
  sealed interface Sized extends LayerKind {
    /** H. */
    int units();

    @Override
    default OptionalInt declaredUnits() {
      return OptionalInt.of(units());
    }
  }

  /** What a recurrent layer's weights hold before training. */
  record Start(Initializer input, Initializer recurrent) {
    /** What stands where nothing is declared. */
    public static final Start DEFAULT =
        new Start(Initializer.GLOROT_UNIFORM, Initializer.ORTHOGONAL);
  }

  /**
   * Rows of a learnt table, by word.
   *
   * @param buckets the number of rows that words share; 0 for a row for each
   * @param deviation that of the table's numbers before training
   * @param vectors the file of vectors that it begins with; empty for none
   * @param trainable whether training changes it
   */
  record Embedding(
      int units,
      WordForm form,
      int buckets,
      float deviation,
      String vectors,
      boolean trainable,
      DamagedRows damagedRows)
      implements Sized {
    @Override
    public String annotation() {
      return "Embedding";
    }
  }

  /**
   * Rows of a learnt table, by a word's beginnings and ends, side by side.
   *
   * @param units of each row
   */
  record Affixes(
      int units,
      List<Integer> prefixes,
      List<Integer> suffixes,
      int minimumCount,
      int buckets,
      float deviation)
      implements LayerKind {
    public Affixes {
      prefixes = List.copyOf(prefixes);
      suffixes = List.copyOf(suffixes);
    }

    /** How many rows there are side by side. */
    public int rows() {
      return prefixes.size() + suffixes.size();
    }

    @Override
    public String annotation() {
      return "Affixes";
    }

    @Override
    public OptionalInt declaredUnits() {
      return OptionalInt.of(
          units <= 0
              ? units
              : (int) Math.min(Integer.MAX_VALUE, (long) units * Math.max(1, rows())));
    }
  }

  /**
   * Rows of a learnt table, by what a token is in each of some lists, side by side.
   *
   * @param units of each row
   * @param files the lists, as declared
   */
  record Gazetteer(int units, List<String> files, boolean caseSensitive, float deviation)
      implements LayerKind {
    public Gazetteer {
      files = List.copyOf(files);
    }

    @Override
    public String annotation() {
      return "Gazetteer";
    }

    @Override
    public OptionalInt declaredUnits() {
      long width = (long) units * Math.max(1, files.size());
      return OptionalInt.of(units <= 0 ? units : (int) Math.min(Integer.MAX_VALUE, width));
    }
  }

  /** The sum of rows of a learnt table, by features; as wide as there are tags. */
  record SparseFeatures(
      int longestAffix,
      int window,
      boolean wordTriples,
      int minimumCount,
      int buckets,
      float dropout,
      float prune)
      implements LayerKind {
    @Override
    public String annotation() {
      return "SparseFeatures";
    }
  }

  /**
   * Convolutions over the characters of a word, and their maximum.
   *
   * @param window how many characters each sees
   * @param embedding the width of a character
   * @param maximumLength how many characters of a word are read
   * @param minimumCount how often a character must occur to have a row
   * @param deviation that of the table's numbers before training
   */
  record CharConvolution(
      int units, int window, int embedding, int maximumLength, int minimumCount, float deviation)
      implements Sized {
    @Override
    public String annotation() {
      return "CharConvolution";
    }

    @Override
    public BigInteger weights(long inputs, long units) {
      return product(units, (long) window * embedding + 1);
    }
  }

  /**
   * The last states of two LSTMs over the characters of a word, side by side.
   *
   * @param units of each
   * @param embedding the width of a character
   * @param maximumLength how many characters of a word are read
   * @param minimumCount how often a character must occur to have a row
   * @param deviation that of the table's numbers before training
   */
  record CharLstm(int units, int embedding, int maximumLength, int minimumCount, float deviation)
      implements LayerKind {
    @Override
    public String annotation() {
      return "CharLSTM";
    }

    @Override
    public OptionalInt declaredUnits() {
      return OptionalInt.of(units <= 0 ? units : (int) Math.min(Integer.MAX_VALUE, 2L * units));
    }

    @Override
    public BigInteger weights(long inputs, long outputs) {
      return product(8L * units, (long) embedding + units + 1);
    }
  }

  /** A simple recurrent layer. */
  record Rnn(int units, Activation activation, Start start) implements Sized {
    @Override
    public String annotation() {
      return "RNN";
    }

    @Override
    public BigInteger weights(long inputs, long units) {
      return product(units, inputs + units + 1);
    }
  }

  /**
   * A recurrent layer with long short-term memory.
   *
   * @param candidate the activation of the candidate state
   * @param outputTanh whether the cell goes through tanh on its way to the output
   * @param forgetBias the forget gate's bias before training
   */
  record Lstm(int units, Activation candidate, boolean outputTanh, float forgetBias, Start start)
      implements Sized {
    @Override
    public String annotation() {
      return "LSTM";
    }

    @Override
    public BigInteger weights(long inputs, long units) {
      return product(4 * units, inputs + units + 1);
    }
  }

  /** A gated recurrent unit. */
  record Gru(int units, Start start) implements Sized {
    @Override
    public String annotation() {
      return "GRU";
    }

    @Override
    public BigInteger weights(long inputs, long units) {
      return product(3 * units, inputs + units + 2);
    }
  }

  /** An affine map of each token's vector; without units, as wide as there are tags. */
  record Dense(OptionalInt declaredUnits, Activation activation, Initializer init)
      implements LayerKind {
    @Override
    public String annotation() {
      return "Dense";
    }

    @Override
    public BigInteger weights(long inputs, long units) {
      return product(units, inputs + 1);
    }
  }

  /**
   * Units dropped at random in training.
   *
   * @param sameForAllSteps whether at all tokens of a sentence or at none
   */
  record Dropout(float rate, boolean sameForAllSteps) implements LayerKind {
    @Override
    public String annotation() {
      return "Dropout";
    }
  }

  /** Each token's vector to mean 0 and variance 1, then scaled and shifted. */
  record LayerNorm() implements LayerKind {
    @Override
    public String annotation() {
      return "LayerNorm";
    }

    @Override
    public BigInteger weights(long inputs, long units) {
      return product(2, units);
    }
  }

  /** The logarithm of the tags' probabilities. */
  record LogSoftmax() implements LayerKind {
    @Override
    public String annotation() {
      return "LogSoftmax";
    }
  }

  /** A linear chain over the tags, or over the states of another encoding. */
  record Crf(ChunkEncoding encoding) implements LayerKind {
    @Override
    public String annotation() {
      return "CRF";
    }

    @Override
    public BigInteger weights(long inputs, long units) {
      return product(units, units + 2);
    }
  }

  /** Whether it turns words into vectors: every path begins with such a layer. */
  default boolean isInput() {
    return this instanceof Embedding
        || this instanceof Affixes
        || this instanceof Gazetteer
        || this instanceof CharConvolution
        || this instanceof CharLstm
        || this instanceof SparseFeatures;
  }

  /** Whether it may give the tags' scores to the output layer. */
  default boolean isScoring() {
    return this instanceof Dense || this instanceof SparseFeatures;
  }

  /** Whether it gives the tags' scores to the loss: the network ends with such a layer. */
  default boolean isOutput() {
    return this instanceof LogSoftmax || this instanceof Crf;
  }

  /** Whether it gives as many units as it reads. */
  default boolean keepsWidth() {
    return this instanceof Dropout || this instanceof LayerNorm || isOutput();
  }

  /** Whether a token's output depends on the tokens before it. */
  default boolean isRecurrent() {
    return this instanceof Lstm || this instanceof Rnn || this instanceof Gru;
  }

  private static BigInteger product(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }
}
