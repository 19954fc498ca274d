package dev.ner.benchmarks.probe;

import dev.ner.kernel.KernelsProvider;
import dev.ner.network.ModelDefinition;
import dev.ner.tagger.EntityTagger;
import dev.ner.tagger.EntityType;
import java.nio.file.Path;
import java.util.List;

/**
 * Tagging with one of our models: tokens in, entities out, one thread. Arguments: the kind of work,
 * the generated tagger's class, the model file.
 */
final class Tagging {
  private record Type(String label) implements EntityType {}

  private Tagging() {}

  public static void main(String[] arguments) throws ReflectiveOperationException {
    ModelDefinition definition =
        (ModelDefinition) Class.forName(arguments[1]).getMethod("definition").invoke(null);
    Type[] types = definition.entities().stream().map(Type::new).toArray(Type[]::new);
    EntityTagger<Type> tagger = EntityTagger.load(definition, types, Path.of(arguments[2]));
    Figures.note(KernelsProvider.reason());
    TaggingWork.run(
        arguments[0], tokens -> tagger.tag(tokens).size(), sentences -> bulk(tagger, sentences));
  }

  private static int bulk(EntityTagger<Type> tagger, List<List<String>> sentences) {
    return tagger.tagAllTokens(sentences.stream(), 1).mapToInt(List::size).sum();
  }
}
