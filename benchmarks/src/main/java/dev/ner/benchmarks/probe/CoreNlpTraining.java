package dev.ner.benchmarks.probe;

import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagSet;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * Trains Stanford's CRF with the settings that its FAQ gives, on the first sentences of GMB's
 * training split; arguments: file, sentences.
 */
final class CoreNlpTraining {
  private CoreNlpTraining() {}

  public static void main(String[] arguments) throws IOException {
    Path model = Path.of(arguments[0]);
    Path corpus = model.resolveSibling(model.getFileName() + ".tsv");
    Files.writeString(
        corpus,
        columns(GmbCorpus.read().train(), Integer.parseInt(arguments[1])),
        StandardCharsets.UTF_8);
    Properties settings = new Properties();
    settings.setProperty("trainFile", corpus.toString());
    settings.setProperty("map", "word=0,answer=1");
    for (String flag :
        List.of(
            "useClassFeature",
            "useWord",
            "useNGrams",
            "noMidNGrams",
            "usePrev",
            "useNext",
            "useSequences",
            "usePrevSequences",
            "useTypeSeqs",
            "useTypeSeqs2",
            "useTypeySequences",
            "useDisjunctive")) {
      settings.setProperty(flag, "true");
    }
    settings.setProperty("maxNGramLeng", "6");
    settings.setProperty("maxLeft", "1");
    settings.setProperty("wordShape", "chris2useLC");
    CRFClassifier<CoreLabel> classifier = new CRFClassifier<>(settings);
    classifier.train();
    classifier.serializeClassifier(model.toString());
  }

  /** Word and type, which is what Stanford's tagger takes: it knows no B- and I-. */
  private static String columns(Sentences sentences, int count) {
    List<String> entities = GmbCorpus.tags().entities();
    StringBuilder text = new StringBuilder();
    for (int s = 0; s < Math.min(count, sentences.size()); s++) {
      for (int i = sentences.start(s); i < sentences.end(s); i++) {
        int tag = sentences.tag(i);
        text.append(sentences.words().word(sentences.word(i)))
            .append('\t')
            .append(tag == TagSet.OUTSIDE ? "O" : entities.get(TagSet.entity(tag)))
            .append('\n');
      }
      text.append('\n');
    }
    return text.toString();
  }
}
