package dev.ner.benchmarks.probe;

import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/** OpenNLP's maximum-entropy name finder with its default settings: training and tagging. */
final class OpenNlp {
  private OpenNlp() {}

  /** Tagging; see {@link TaggingWork}. */
  static final class Tagging {
    private Tagging() {}

    public static void main(String[] arguments) throws IOException {
      var finder = new NameFinderME(new TokenNameFinderModel(Path.of(arguments[1])));
      TaggingWork.run(
          arguments[0],
          tokens -> finder.find(tokens.toArray(String[]::new)).length,
          sentences -> bulk(finder, sentences));
    }

    private static int bulk(NameFinderME finder, List<List<String>> sentences) {
      int entities = 0;
      for (List<String> sentence : sentences) {
        entities += finder.find(sentence.toArray(String[]::new)).length;
      }
      return entities;
    }
  }

  /** Training on the first sentences of GMB's training split; arguments: file, sentences. */
  static final class Training {
    private Training() {}

    public static void main(String[] arguments) throws IOException {
      Sentences sentences = GmbCorpus.read().train();
      List<NameSample> samples = samples(sentences, Integer.parseInt(arguments[1]));
      var parameters = TrainingParameters.defaultParams();
      var model =
          NameFinderME.train(
              "eng",
              null,
              ObjectStreamUtils.createObjectStream(samples),
              parameters,
              new TokenNameFinderFactory());
      model.serialize(Path.of(arguments[0]));
    }

    private static List<NameSample> samples(Sentences sentences, int count) {
      List<List<String>> words = GmbCorpus.words(sentences);
      List<NameSample> samples = new ArrayList<>();
      for (int s = 0; s < Math.min(count, sentences.size()); s++) {
        samples.add(
            new NameSample(words.get(s).toArray(String[]::new), spans(sentences, s), false));
      }
      return samples;
    }

    private static Span[] spans(Sentences sentences, int sentence) {
      List<String> entities = GmbCorpus.tags().entities();
      List<Span> spans = new ArrayList<>();
      int start = sentences.start(sentence);
      for (int i = start; i < sentences.end(sentence); i++) {
        if (TagSet.isBegin(sentences.tag(i))) {
          int end = i + 1;
          while (end < sentences.end(sentence) && TagSet.isInside(sentences.tag(end))) {
            end++;
          }
          String type = entities.get(TagSet.entity(sentences.tag(i)));
          spans.add(new Span(i - start, end - start, type));
        }
      }
      return spans.toArray(Span[]::new);
    }
  }
}
