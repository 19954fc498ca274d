package dev.ner.input;

import dev.ner.corpus.Sentences;
import dev.ner.corpus.WordTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What a model reads: its input layers, and the rows that their tables have.
 *
 * @param layers in the order of the network's tables
 * @param dictionaries of each layer
 */
public record Inputs(List<InputLayer> layers, List<Dictionary> dictionaries) {

  public Inputs {
    layers = List.copyOf(layers);
    dictionaries = List.copyOf(dictionaries);
    if (layers.size() != dictionaries.size()) {
      throw new IllegalArgumentException(layers + " and " + dictionaries.size() + " dictionaries");
    }
  }

  /** One layer that reads words as they are written. */
  public static Inputs of(Vocabulary vocabulary) {
    return new Inputs(
        List.of(new InputLayer.Words("words", WordForm.EXACT, 0)), List.of(vocabulary));
  }

  /**
   * Learns from a training split which rows there are.
   *
   * @param minimumCount a word that occurs less often is unknown
   * @param words the words of layers that read words as they are written; null for those of the
   *     training split
   */
  public static Inputs learn(
      List<InputLayer> layers, Sentences training, int minimumCount, Vocabulary words) {
    return learn(layers, training, minimumCount, words, Map.of());
  }

  /**
   * Learns from a training split which rows there are.
   *
   * @param minimumCount a word that occurs less often is unknown
   * @param words the words of layers that read words as they are written; null for those of the
   *     training split
   * @param lists of gazetteers, by the layer's name; those of an absent one are empty
   */
  public static Inputs learn(
      List<InputLayer> layers,
      Sentences training,
      int minimumCount,
      Vocabulary words,
      Map<String, EntryLists> lists) {
    List<Dictionary> dictionaries = new ArrayList<>();
    for (InputLayer layer : layers) {
      if (layer instanceof InputLayer.Gazetteer gazetteer) {
        EntryLists declared = lists.get(layer.name());
        dictionaries.add(declared != null ? declared : empty(gazetteer));
      } else {
        dictionaries.add(dictionary(layer, training, minimumCount, words));
      }
    }
    return new Inputs(layers, dictionaries);
  }

  private static EntryLists empty(InputLayer.Gazetteer layer) {
    return EntryLists.of(
        layer.caseSensitive(), Collections.nCopies(layer.lists(), List.<List<String>>of()));
  }

  private static Dictionary dictionary(
      InputLayer layer, Sentences training, int minimumCount, Vocabulary words) {
    if (layer instanceof InputLayer.Words read) {
      if (read.buckets() > 0) {
        return new Buckets(read.buckets());
      } else if (read.form() == WordForm.EXACT) {
        return words != null ? words : Vocabulary.of(training, minimumCount);
      }
      // A shape is no word: it needs examples to mean anything.
      int minimum = read.form() == WordForm.SHAPE ? Math.max(2, minimumCount) : minimumCount;
      return Vocabulary.ofTexts(training, word -> List.of(read.form().of(word)), minimum);
    } else if (layer instanceof InputLayer.Affixes affixes) {
      return affixes.buckets() > 0
          ? new Buckets(affixes.buckets())
          : Vocabulary.ofTexts(
              training, word -> AffixChannel.texts(affixes, word), affixes.minimumCount());
    } else if (layer instanceof InputLayer.Characters characters) {
      return Vocabulary.ofTexts(
          training, word -> CharacterChannel.texts(characters, word), characters.minimumCount());
    }
    InputLayer.Sparse sparse = (InputLayer.Sparse) layer;
    return sparse.buckets() > 0
        ? new Buckets(sparse.buckets())
        : SparseChannel.learn(sparse, training);
  }

  /** The same but for one layer's dictionary. */
  public Inputs with(int layer, Dictionary dictionary) {
    List<Dictionary> changed = new ArrayList<>(dictionaries);
    changed.set(layer, dictionary);
    return new Inputs(layers, changed);
  }

  /** The number of rows of each table. */
  public int[] rows() {
    return dictionaries.stream().mapToInt(Dictionary::rows).toArray();
  }

  /** The number of rows that a token has in each layer, at most. */
  public int[] slots() {
    return layers.stream().mapToInt(InputLayer::slots).toArray();
  }

  /** The first layer that reads words, in whichever form but the shape; -1 if none does. */
  private int wordLayer() {
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i) instanceof InputLayer.Words words && words.form() != WordForm.SHAPE) {
        return i;
      }
    }
    return -1;
  }

  /**
   * How often each word of a training split's table occurs there, in the form in which the model
   * reads it.
   */
  public int[] wordCounts(Sentences training) {
    int[] counts = Vocabulary.counts(training);
    int layer = wordLayer();
    if (layer < 0) {
      return counts;
    }
    WordForm form = ((InputLayer.Words) layers.get(layer)).form();
    if (form == WordForm.EXACT) {
      return counts;
    }
    WordTable forms = new WordTable();
    int[] formOfWord = new int[counts.length];
    int[] formCounts = new int[counts.length];
    for (int word = 0; word < counts.length; word++) {
      formOfWord[word] = forms.add(form.of(training.words().word(word)));
      formCounts[formOfWord[word]] += counts[word];
    }
    for (int word = 0; word < counts.length; word++) {
      counts[word] = formCounts[formOfWord[word]];
    }
    return counts;
  }

  /** The vocabulary if all that the model reads are words as they are written, otherwise null. */
  Vocabulary wordsAlone() {
    return layers.size() == 1
            && layers.get(0) instanceof InputLayer.Words words
            && words.form() == WordForm.EXACT
            && dictionaries.get(0) instanceof Vocabulary vocabulary
        ? vocabulary
        : null;
  }

  /** The number of words that the model knows, in the first form in which it reads them. */
  public int vocabularySize() {
    int layer = wordLayer();
    return layer >= 0 && dictionaries.get(layer) instanceof Vocabulary words ? words.rows() : 0;
  }
}
