package dev.ner.known;

import dev.ner.dsl.processor.Javac;
import dev.ner.network.Initialization;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Network;
import dev.ner.network.Parameters;
import java.util.Map;

/** Generated networks of an embedding, one recurrent layer, a dense layer and a log-softmax. */
final class Models {
  private Models() {}

  /**
   * A network with initial weights.
   *
   * @param recurrent the declaration of the recurrent layer, such as {@code @LSTM(4)}
   * @param inputs E
   * @param entities the number of entity types; there are twice as many tags and one
   */
  static Network network(String recurrent, int inputs, int entities, int words, long seed) {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < entities; i++) {
      names.append(i == 0 ? "" : ", ").append("\"e").append(i).append('"');
    }
    String source =
        """
        package test.known;

        import dev.ner.dsl.*;

        @NerModel(entities = {%s})
        @Corpus(train = "none", validation = "none")
        @Serial
        final class Known {
          @Embedding(%d) Layer words;
          %s Layer context;
          @Dense Layer scores;
          @LogSoftmax Layer tags;
        }
        """
            .formatted(names, inputs, recurrent);
    ModelDefinition definition = definition(Javac.classes(Javac.succeed(source)));
    Parameters parameters = new Parameters(definition.network().layout(words));
    Initialization.fill(parameters, seed);
    return definition.network().create(parameters);
  }

  private static ModelDefinition definition(Map<String, byte[]> classes) {
    ClassLoader loader =
        new ClassLoader(Models.class.getClassLoader()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
              throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
          }
        };
    try {
      Class<?> tagger = loader.loadClass("test.known.KnownTagger");
      return (ModelDefinition) tagger.getMethod("definition").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
