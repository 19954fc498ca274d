package dev.ner.corpus;

/**
 * How a linear chain's states say where an entity begins and ends. Whatever a chain's states are,
 * everything else knows the IOB2 tags that they mean.
 *
 * <p>State 0 is that of O. Entity type i has as many states as the encoding has marks, behind those
 * of the types before it.
 */
public enum ChunkEncoding {
  /** The tags themselves: B- begins an entity, I- continues it. */
  IOB2 {
    @Override
    public int states(int tags) {
      return tags;
    }

    @Override
    public int state(int tag, boolean goesOn) {
      return tag;
    }

    @Override
    public int tag(int state) {
      return state;
    }

    @Override
    public boolean mayBegin(int state) {
      return TagSet.mayBegin(state);
    }

    @Override
    public boolean mayFollow(int before, int state) {
      return TagSet.mayFollow(before, state);
    }

    @Override
    public boolean mayEnd(int state) {
      return true;
    }
  },

  /**
   * B- and I- where the entity goes on, E- where it ends, S- for one of a single token (Ratinov and
   * Roth 2009, as BILOU): for each type the states B, I, E and S, in this order.
   */
  IOBES {
    private static final int MARKS = 4;
    private static final int BEGIN = 0;
    private static final int INSIDE = 1;
    private static final int END = 2;
    private static final int SINGLE = 3;

    private static int mark(int state) {
      return (state - 1) % MARKS;
    }

    private static int entity(int state) {
      return (state - 1) / MARKS;
    }

    private static boolean isOpen(int state) {
      return state != TagSet.OUTSIDE && mark(state) <= INSIDE;
    }

    private static boolean continues(int state) {
      return state != TagSet.OUTSIDE && (mark(state) == INSIDE || mark(state) == END);
    }

    @Override
    public int states(int tags) {
      return 1 + MARKS * (tags / 2);
    }

    @Override
    public int state(int tag, boolean goesOn) {
      if (tag == TagSet.OUTSIDE) {
        return tag;
      }
      int ofBegin = goesOn ? BEGIN : SINGLE;
      int ofInside = goesOn ? INSIDE : END;
      return 1 + MARKS * TagSet.entity(tag) + (TagSet.isBegin(tag) ? ofBegin : ofInside);
    }

    @Override
    public int tag(int state) {
      if (state == TagSet.OUTSIDE) {
        return state;
      }
      return continues(state) ? TagSet.inside(entity(state)) : TagSet.begin(entity(state));
    }

    @Override
    public boolean mayBegin(int state) {
      return !continues(state);
    }

    @Override
    public boolean mayFollow(int before, int state) {
      return isOpen(before)
          ? continues(state) && entity(before) == entity(state)
          : !continues(state);
    }

    @Override
    public boolean mayEnd(int state) {
      return !isOpen(state);
    }
  };

  /** The number of states, K, for a number of IOB2 tags. */
  public abstract int states(int tags);

  /**
   * The state of a token.
   *
   * @param tag the token's IOB2 tag
   * @param goesOn whether the next token continues the entity
   */
  public abstract int state(int tag, boolean goesOn);

  /** The IOB2 tag that a state means. */
  public abstract int tag(int state);

  /** Whether a sentence may begin with the state. */
  public abstract boolean mayBegin(int state);

  /** Whether a state may come after another. */
  public abstract boolean mayFollow(int before, int state);

  /** Whether a sentence may end with the state. */
  public abstract boolean mayEnd(int state);
}
