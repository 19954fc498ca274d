package dev.ner.input;

import dev.ner.corpus.WordTable;
import dev.ner.random.SplitMix;
import dev.ner.text.WordForms;
import java.util.Arrays;
import java.util.List;

/**
 * The entries of a gazetteer's lists, as sequences of tokens, in a trie for each list.
 *
 * <p>A list has three rows of the layer's table: of a token that no match covers, of one that
 * begins a match, and of one inside it.
 */
public final class EntryLists implements Dictionary {
  /** The rows of a list. */
  static final int ROWS = 3;

  /** The number of a token that no entry has. */
  static final int UNKNOWN = -1;

  private static final char SEPARATOR = ' '; // no token of ours has one

  private final int lists;
  private final boolean caseSensitive;
  private final WordTable entries; // "1 new york": the list, then the tokens
  private final WordTable tokens = new WordTable();
  private long[] keys = new long[64]; // (node << 32 | token) + 1, 0 where free
  private int[] children = new int[64]; // of the key, the node
  private boolean[] ends = new boolean[64]; // by node, whether an entry ends there
  private int nodes;
  private int longest;

  /**
   * The lists as a model file keeps them.
   *
   * @param lists the number of lists
   * @param entries as {@link #entries()} gives them; becomes this object's
   * @throws IllegalArgumentException if an entry is none
   */
  public EntryLists(int lists, boolean caseSensitive, WordTable entries) {
    this.lists = lists;
    this.caseSensitive = caseSensitive;
    this.entries = entries;
    this.nodes = lists; // the roots
    if (lists > ends.length) {
      ends = new boolean[lists];
    }
    for (int entry = 0; entry < entries.size(); entry++) {
      insert(entries.word(entry));
    }
  }

  /**
   * The entries of some lists.
   *
   * @param lists of each list the entries, of each entry the tokens
   */
  public static EntryLists of(boolean caseSensitive, List<List<List<String>>> lists) {
    WordTable entries = new WordTable();
    for (int list = 0; list < lists.size(); list++) {
      for (List<String> entry : lists.get(list)) {
        StringBuilder text = new StringBuilder().append(list);
        for (String token : entry) {
          text.append(SEPARATOR).append(form(token, caseSensitive));
        }
        entries.add(text);
      }
    }
    return new EntryLists(lists.size(), caseSensitive, entries);
  }

  private static String form(String token, boolean caseSensitive) {
    return caseSensitive ? token : WordForms.lowerCase(token);
  }

  private void insert(String entry) {
    int from = entry.indexOf(SEPARATOR) + 1;
    int node = from > 0 ? Integer.parseInt(entry.substring(0, from - 1)) : lists;
    if (node < 0 || node >= lists) {
      throw new IllegalArgumentException("\"" + entry + "\" belongs to none of " + lists);
    }
    int length = 0;
    while (from <= entry.length()) {
      int to = entry.indexOf(SEPARATOR, from);
      to = to < 0 ? entry.length() : to;
      node = child(node, tokens.add(entry.substring(from, to)));
      from = to + 1;
      length++;
    }
    ends[node] = true;
    longest = Math.max(longest, length);
  }

  /** The node of a token behind a node, which is added if it is new. */
  private int child(int node, int token) {
    int slot = slot(node, token);
    if (keys[slot] != 0) {
      return children[slot];
    }
    if (2 * (nodes - lists + 1) > keys.length) {
      rehash();
      slot = slot(node, token);
    }
    if (nodes == ends.length) {
      ends = Arrays.copyOf(ends, nodes * 2);
    }
    keys[slot] = key(node, token);
    children[slot] = nodes;
    return nodes++;
  }

  private void rehash() {
    long[] oldKeys = keys;
    int[] oldChildren = children;
    keys = new long[oldKeys.length * 2];
    children = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        long key = oldKeys[i] - 1;
        int slot = slot((int) (key >>> 32), (int) key);
        keys[slot] = oldKeys[i];
        children[slot] = oldChildren[i];
      }
    }
  }

  private static long key(int node, int token) {
    return ((long) node << 32 | token) + 1;
  }

  private int slot(int node, int token) {
    long key = key(node, token);
    int mask = keys.length - 1;
    int slot = (int) (key * SplitMix.STEP >>> 33) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** The number of lists. */
  public int lists() {
    return lists;
  }

  /** The distinct entries: the number of the list, then the tokens, with spaces between them. */
  public WordTable entries() {
    return entries;
  }

  /** The number of tokens of the longest entry. */
  int longest() {
    return longest;
  }

  @Override
  public int rows() {
    return ROWS * lists;
  }

  /** The number of a word among the entries' tokens, or {@link #UNKNOWN}. */
  int token(String word) {
    return tokens.find(form(word, caseSensitive));
  }

  /**
   * The number of tokens of the longest entry of a list that stands at a place; 0 if none does.
   *
   * @param tokenOfWord the entries' token of each word. Not modified
   * @param words of all tokens. Not modified
   * @param to the token after the sentence's last
   */
  int match(int list, int[] tokenOfWord, int[] words, int at, int to) {
    int node = list;
    int found = 0;
    for (int i = at; i < to; i++) {
      int token = tokenOfWord[words[i]];
      int slot = token == UNKNOWN ? 0 : slot(node, token);
      if (token == UNKNOWN || keys[slot] == 0) {
        break;
      }
      node = children[slot];
      if (ends[node]) {
        found = i + 1 - at;
      }
    }
    return found;
  }
}
