package dev.ner.batch;

import dev.ner.input.Lexicon;
import dev.ner.kernel.Lanes;
import java.util.Arrays;

/**
 * Sentences packed into lane blocks (see {@link Lanes}): what a network computes on.
 *
 * <p>Sentences are added longest first. Each lane of a panel has a tag, in training, and for each
 * input layer some rows of its table, its channel. An idle lane has no tag and row 0: what comes of
 * it is finite and counts for nothing. The object is reused: {@link #begin} empties it, and nothing
 * is allocated once its arrays are large enough. Not safe for several threads.
 */
public final class LaneBatch {
  /** The tag of an idle lane, and of a token without a label. */
  public static final int NO_TAG = -1;

  private int sentences;
  private int lanes;
  private int tokens;
  private int blocks;
  private int steps;
  private int panels;
  private boolean continues;
  private boolean more;
  private long dropoutSeed;

  private final int[] single = new int[1];
  private int[] lengths = new int[Lanes.COUNT];
  private int[] firstPanels = new int[64]; // by step, with the number of panels at the end
  private int[] statesBefore = new int[64]; // by panel
  private final int[] slots; // by channel: the rows of a lane
  private final int[][] rows; // by channel, then panel, lane and slot
  private int[] tags = new int[64 * Lanes.COUNT];
  private float[] scratch = {};

  /** An empty batch for a network that reads a row for each word. */
  public LaneBatch() {
    this(new int[] {1});
  }

  /**
   * An empty batch.
   *
   * @param slots the number of rows of a token in each channel
   */
  public LaneBatch(int[] slots) {
    this.slots = slots.clone();
    this.rows = new int[slots.length][];
    for (int channel = 0; channel < slots.length; channel++) {
      rows[channel] = new int[64 * Lanes.COUNT * slots[channel]];
    }
  }

  /** Empties the batch and makes room for sentences of the given lengths, which must not rise. */
  public void begin(int[] sentenceLengths, int count) {
    begin(sentenceLengths, count, Lanes.COUNT);
  }

  /**
   * Empties the batch and makes room for one sentence, in panels of one lane. Such a batch goes
   * through a network's forward pass only.
   */
  public void beginSingle(int length) {
    single[0] = length;
    begin(single, 1, 1);
  }

  private void begin(int[] sentenceLengths, int count, int laneCount) {
    sentences = count;
    lanes = laneCount;
    blocks = (count + lanes - 1) / lanes;
    steps = count == 0 ? 0 : sentenceLengths[0];
    continues = false;
    more = false;
    dropoutSeed = 0;
    tokens = 0;
    lengths = grown(lengths, count);
    for (int s = 0; s < count; s++) {
      if (sentenceLengths[s] < 1 || s > 0 && sentenceLengths[s] > sentenceLengths[s - 1]) {
        throw new IllegalArgumentException("lengths must be positive and must not rise");
      }
      lengths[s] = sentenceLengths[s];
      tokens += sentenceLengths[s];
    }
    layPanels();
    for (int channel = 0; channel < slots.length; channel++) {
      int places = Math.multiplyExact(panels * lanes, slots[channel]);
      rows[channel] = grown(rows[channel], places);
      Arrays.fill(rows[channel], 0, places, 0);
    }
    tags = grown(tags, panels * lanes);
    Arrays.fill(tags, 0, panels * lanes, NO_TAG);
  }

  private void layPanels() {
    firstPanels = grown(firstPanels, steps + 1);
    int panel = 0;
    int active = blocks;
    for (int step = 0; step < steps; step++) {
      while (lengths[(active - 1) * lanes] <= step) {
        active--;
      }
      firstPanels[step] = panel;
      panel += active;
    }
    firstPanels[steps] = panel;
    panels = panel;
    statesBefore = grown(statesBefore, panels);
    for (int step = 0; step < steps; step++) {
      for (int i = 0; i < panelCount(step); i++) {
        statesBefore[firstPanels[step] + i] = statePanelBefore(step) + i;
      }
    }
  }

  /**
   * Sets the row in the only channel and the tag ({@link #NO_TAG} if unknown) of a sentence's
   * token.
   */
  public void set(int sentence, int step, int row, int tag) {
    int at = index(sentence, step);
    rows[0][at] = row;
    tags[at] = tag;
  }

  /** Sets the tag of a sentence's token. */
  public void setTag(int sentence, int step, int tag) {
    tags[index(sentence, step)] = tag;
  }

  /**
   * Sets the rows in all channels and the tag ({@link #NO_TAG} if unknown) of a sentence's token;
   * after {@link #dropout}.
   *
   * @param tokens the words of a text in the lexicon's numbers. Not modified
   * @param from the first token of the sentence, of which this may be a part
   * @param to the token after its last
   * @param at the token
   * @param dropped whether training makes the token's word unknown
   */
  public void read(
      Lexicon lexicon,
      int sentence,
      int step,
      int[] tokens,
      int from,
      int to,
      int at,
      boolean dropped,
      int tag) {
    int index = index(sentence, step);
    for (int channel = 0; channel < slots.length; channel++) {
      int place = index * slots[channel];
      lexicon.read(channel, tokens, from, to, at, dropped, dropoutSeed, rows[channel], place);
    }
    tags[index] = tag;
  }

  /** A sentence's token among all lanes of all panels: {@code panel · lanes + lane}. */
  public int index(int sentence, int step) {
    return (firstPanels[step] + sentence / lanes) * lanes + sentence % lanes;
  }

  /** Says that the sentences go on where those of the batch before ended, in the same lanes. */
  public void continuesPrevious() {
    continues = true;
  }

  /** Says that another batch will continue these sentences. */
  public void hasMore() {
    more = true;
  }

  /** Has elements dropped by dropout layers, by the given seed; 0 for none. */
  public void dropout(long seed) {
    dropoutSeed = seed;
  }

  /** What determines the elements that dropout layers drop; 0 if they drop none, as in tagging. */
  public long dropoutSeed() {
    return dropoutSeed;
  }

  /** Whether recurrent layers begin in the state that the batch before left. */
  public boolean continues() {
    return continues;
  }

  /** Whether recurrent layers must keep their last state for the next batch. */
  public boolean more() {
    return more;
  }

  /** The number of sentences. */
  public int sentences() {
    return sentences;
  }

  /** The number of tokens of a sentence. */
  public int length(int sentence) {
    return lengths[sentence];
  }

  /** The number of tokens, without padding. */
  public int tokens() {
    return tokens;
  }

  /** The number of lane blocks. */
  public int blocks() {
    return blocks;
  }

  /** The number of time steps: the length of the longest sentence. */
  public int steps() {
    return steps;
  }

  /** The number of panels: over all steps, the blocks that have a token there. */
  public int panels() {
    return panels;
  }

  /** The number of lanes of a panel: 16, or 1 in a batch of a single sentence. */
  public int lanes() {
    return lanes;
  }

  /** The first panel of a step. */
  public int firstPanel(int step) {
    return firstPanels[step];
  }

  /** The number of panels of a step. */
  public int panelCount(int step) {
    return firstPanels[step + 1] - firstPanels[step];
  }

  /**
   * The first panel of the state before a step, in a buffer that has one leading panel a block for
   * the initial state and then the panels.
   */
  public int statePanelBefore(int step) {
    return step == 0 ? 0 : blocks + firstPanels[step - 1];
  }

  /** The first panel of the state after a step, in a buffer with leading state panels. */
  public int statePanelAfter(int step) {
    return blocks + firstPanels[step];
  }

  /** For each panel the panel of the state before it; valid up to {@link #panels()}. */
  public int[] statePanelsBefore() {
    return statesBefore;
  }

  /** The rows of the first channel: {@code panels × lanes × slots}. Not to be modified. */
  public int[] ids() {
    return rows[0];
  }

  /**
   * The rows of a channel: {@code panels × lanes × slots}, −1 where a token has none. Not to be
   * modified.
   */
  public int[] rows(int channel) {
    return rows[channel];
  }

  /** The number of rows of a token in a channel. */
  public int slots(int channel) {
    return slots[channel];
  }

  /** The tags: {@code panels × lanes}, {@link #NO_TAG} where there is none. Not to be modified. */
  public int[] tags() {
    return tags;
  }

  /** An array of at least the given length for whoever computes on the batch; holds anything. */
  public float[] scratch(int length) {
    if (scratch.length < length) {
      scratch = new float[length];
    }
    return scratch;
  }

  private static int[] grown(int[] array, int needed) {
    return needed <= array.length
        ? array
        : Arrays.copyOf(array, Math.max(needed, array.length * 3 / 2));
  }
}
