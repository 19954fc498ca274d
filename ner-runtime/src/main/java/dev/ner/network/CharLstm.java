package dev.ner.network;

import dev.ner.batch.LaneBatch;
import dev.ner.kernel.Kernels;
import dev.ner.kernel.Lanes;
import java.util.Arrays;

/**
 * The last states of two LSTMs over the characters of each word, one from left to right and one
 * from right to left, side by side (Lample et al. 2016, section 4.1).
 *
 * <p>Each distinct word of a batch is computed once, in a lane of its own. Serves one thread at a
 * time.
 */
public final class CharLstm {
  private final float[] parameters;
  private final int number;
  private final int units;
  private final int embedding;
  private final int table;
  private final DistinctWords distinct;
  private final WordLstm[] directions;

  /**
   * LSTMs over a network's parameters.
   *
   * @param number the place of the table among the network's tables, and of its channel; the table
   *     is {@code V × embedding}
   * @param units H, of each direction
   * @param embedding E, of a character
   * @param places where the parameters are: of the direction from left to right the input weights
   *     {@code 4H × E}, the recurrent weights {@code 4H × H} and the bias {@code 4H}, gate order i,
   *     f, g, o; then those of the other direction
   */
  public CharLstm(
      Kernels kernels, Parameters source, int number, int units, int embedding, int... places) {
    this(source, number, units, embedding, new WordLstm[2]);
    for (int d = 0; d < directions.length; d++) {
      directions[d] =
          new WordLstm(
              kernels,
              parameters,
              units,
              embedding,
              new int[] {places[3 * d], places[3 * d + 1], places[3 * d + 2]});
    }
  }

  private CharLstm(Parameters source, int number, int units, int embedding, WordLstm[] directions) {
    this.parameters = source.values();
    this.number = number;
    this.units = units;
    this.embedding = embedding;
    this.table = source.layout().tables().get(number).offset();
    this.distinct = new DistinctWords(number);
    this.directions = directions;
  }

  /** One that shares parameters and packed weights and serves another thread. */
  public CharLstm sibling(Kernels kernels, Parameters source) {
    WordLstm[] siblings = {directions[0].sibling(kernels), directions[1].sibling(kernels)};
    return new CharLstm(source, number, units, embedding, siblings);
  }

  /** Packs the weights for {@link #forward}. */
  public void packForward() {
    directions[0].packForward();
    directions[1].packForward();
  }

  /** Packs the weights for {@link #backward}. */
  public void packBackward() {
    directions[0].packBackward();
    directions[1].packBackward();
  }

  /**
   * The states behind the last and before the first character.
   *
   * @param out Modified: panels of {@code 2·units × lanes} from panel 0; zero in idle lanes
   */
  public void forward(LaneBatch batch, float[] out) {
    distinct.read(batch);
    LaneBatch words = distinct.words();
    for (int d = 0; d < directions.length; d++) {
      directions[d].forward(words, table, d);
    }
    int lanes = batch.lanes();
    Arrays.fill(out, 0, batch.panels() * 2 * units * lanes, 0f);
    for (int step = 0; step < batch.steps(); step++) {
      for (int s = 0; s < batch.sentences() && batch.length(s) > step; s++) {
        int index = batch.index(s, step);
        int word = distinct.word(index);
        for (int d = 0; d < directions.length && word >= 0; d++) {
          int from = last(words, word);
          int to = (index / lanes * 2 + d) * units * lanes + index % lanes;
          for (int h = 0; h < units; h++, from += Lanes.COUNT, to += lanes) {
            out[to] = directions[d].states()[from];
          }
        }
      }
    }
  }

  /** Where the first unit of a word's last state is. */
  private int last(LaneBatch words, int word) {
    int panel = words.statePanelAfter(words.length(word) - 1) + word / Lanes.COUNT;
    return panel * units * Lanes.COUNT + word % Lanes.COUNT;
  }

  /**
   * Adds each token's gradient to its word's last states, in the order of steps, then sentences,
   * and goes back through the words; then {@code dx} of their characters to the rows of the table,
   * one direction after the other, in the order of words.
   *
   * @param outGradient panels of {@code 2·units × 16} from panel 0. Not modified
   * @param tableGradient Modified; prepared for the batch
   * @param gradient Modified, of the dense parameters
   */
  public void backward(
      LaneBatch batch, float[] outGradient, TableGradient tableGradient, float[] gradient) {
    LaneBatch words = distinct.words();
    for (int d = 0; d < directions.length; d++) {
      directions[d].beginBackward(words);
      gather(batch, outGradient, d, directions[d].stateGradients());
      directions[d].backward(words, gradient);
      spread(d, batch.slots(number), directions[d].inputGradient(), tableGradient);
    }
  }

  private void gather(LaneBatch batch, float[] outGradient, int direction, float[] states) {
    for (int step = 0; step < batch.steps(); step++) {
      for (int s = 0; s < batch.sentences() && batch.length(s) > step; s++) {
        int index = batch.index(s, step);
        int word = distinct.word(index);
        if (word < 0) {
          continue;
        }
        int from = (index / Lanes.COUNT * 2 + direction) * units * Lanes.COUNT;
        from += index % Lanes.COUNT;
        int to = last(distinct.words(), word);
        for (int h = 0; h < units; h++, from += Lanes.COUNT, to += Lanes.COUNT) {
          states[to] += outGradient[from];
        }
      }
    }
  }

  private void spread(int direction, int slots, float[] dx, TableGradient tableGradient) {
    LaneBatch words = distinct.words();
    float[] values = tableGradient.values();
    for (int word = 0; word < words.sentences(); word++) {
      int length = words.length(word);
      for (int i = 0; i < length; i++) {
        int slot = direction == DistinctWords.FORWARD ? i : length - 1 - i;
        int to = tableGradient.places()[distinct.token(word) * slots + slot] * embedding;
        int index = words.index(word, i);
        int from = index / Lanes.COUNT * embedding * Lanes.COUNT + index % Lanes.COUNT;
        for (int e = 0; e < embedding; e++, from += Lanes.COUNT) {
          values[to + e] += dx[from];
        }
      }
    }
  }
}
