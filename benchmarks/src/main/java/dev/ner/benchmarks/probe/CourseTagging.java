package dev.ner.benchmarks.probe;

import dev.ner.benchmarks.model.CourseModelTagger;
import dev.ner.kernel.KernelsProvider;
import java.nio.file.Path;
import java.util.List;

/** Tagging with the course's model: tokens in, entities out, one thread. */
final class CourseTagging {
  private CourseTagging() {}

  public static void main(String[] arguments) {
    CourseModelTagger tagger = CourseModelTagger.load(Path.of(arguments[1]));
    Figures.note(KernelsProvider.reason());
    TaggingWork.run(
        arguments[0], tokens -> tagger.tag(tokens).size(), sentences -> bulk(tagger, sentences));
  }

  private static int bulk(CourseModelTagger tagger, List<List<String>> sentences) {
    return tagger.tagAllTokens(sentences.stream(), 1).mapToInt(List::size).sum();
  }
}
