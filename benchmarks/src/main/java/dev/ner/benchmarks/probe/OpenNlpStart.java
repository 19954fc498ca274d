package dev.ner.benchmarks.probe;

import java.io.IOException;
import java.nio.file.Path;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.Span;

/** The least that a program does that tags one text with OpenNLP; arguments: model, text. */
final class OpenNlpStart {
  private OpenNlpStart() {}

  public static void main(String[] arguments) throws IOException {
    var finder = new NameFinderME(new TokenNameFinderModel(Path.of(arguments[0])));
    String[] tokens = SimpleTokenizer.INSTANCE.tokenize(arguments[1]);
    for (Span span : finder.find(tokens)) {
      StringBuilder text = new StringBuilder();
      for (int i = span.getStart(); i < span.getEnd(); i++) {
        text.append(tokens[i]).append(' ');
      }
      System.out.println(span.getType() + "\t" + text.toString().strip());
    }
  }
}
