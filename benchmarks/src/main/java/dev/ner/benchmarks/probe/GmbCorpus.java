package dev.ner.benchmarks.probe;

import dev.ner.corpus.Corpus;
import dev.ner.corpus.CorpusFormat;
import dev.ner.corpus.CorpusReader;
import dev.ner.corpus.CorpusSettings;
import dev.ner.corpus.Sentences;
import dev.ner.corpus.Split;
import dev.ner.corpus.TagScheme;
import dev.ner.corpus.TagSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The corpus of the course's model, from the folder that the property gmb.directory names. */
final class GmbCorpus {
  private GmbCorpus() {}

  /** The tags of the course's model. */
  static TagSet tags() {
    return new TagSet(Models.definition("CourseModel").entities());
  }

  /** All sentences in the course's split. */
  static Corpus read() {
    Path source = Path.of(System.getProperty("gmb.directory"), "ner_dataset.csv");
    Split split = new Split.Counts(33_570, 7_194, 7_194, false, 1);
    return CorpusReader.read(
        new CorpusSettings(
            null,
            null,
            null,
            source,
            CorpusFormat.CSV,
            TagScheme.IOB2,
            "windows-1252",
            1,
            -1,
            false,
            split),
        tags());
  }

  /** The words of each sentence. */
  static List<List<String>> words(Sentences sentences) {
    List<List<String>> words = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      List<String> sentence = new ArrayList<>();
      for (int token = sentences.start(s); token < sentences.end(s); token++) {
        sentence.add(sentences.words().word(sentences.word(token)));
      }
      words.add(List.copyOf(sentence));
    }
    return words;
  }
}
