package dev.ner.benchmarks.probe;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.Triple;
import java.io.IOException;

/** The least that a program does that tags one text with Stanford's CRF; arguments: model, text. */
final class CoreNlpStart {
  private CoreNlpStart() {}

  public static void main(String[] arguments) throws IOException, ClassNotFoundException {
    CRFClassifier<CoreLabel> classifier = CRFClassifier.getClassifier(arguments[0]);
    for (Triple<String, Integer, Integer> span :
        classifier.classifyToCharacterOffsets(arguments[1])) {
      System.out.println(span.first() + "\t" + arguments[1].substring(span.second(), span.third()));
    }
  }
}
