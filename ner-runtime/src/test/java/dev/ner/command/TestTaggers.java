package dev.ner.command;

import dev.ner.fixture.TestNetwork;
import dev.ner.fixture.TinyCorpus;
import dev.ner.input.InputLayer;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Network;
import dev.ner.network.NetworkFactory;
import dev.ner.network.ParameterLayout;
import dev.ner.network.Parameters;
import java.util.List;

/** Classes with the method by which the forked JVM finds a model in generated code. */
public final class TestTaggers {
  private TestTaggers() {}

  /** A model that learns {@link TinyCorpus}. */
  public static final class Small {
    private Small() {}

    public static ModelDefinition definition() {
      return TestNetwork.definition(8, 12, TinyCorpus.ENTITIES);
    }
  }

  /** The small model, and code that prints where events are sent. */
  public static final class Chatty {
    private Chatty() {}

    public static ModelDefinition definition() {
      System.out.println("hello");
      return Small.definition();
    }
  }

  /** A model that reads of a token what it is in a list of names, and nothing else. */
  public static final class Listed implements NetworkFactory {
    private final NetworkFactory network = Small.definition().network();

    private Listed() {}

    public static ModelDefinition definition() {
      return new ModelDefinition("test.Listed", TinyCorpus.ENTITIES, "", new Listed());
    }

    @Override
    public List<InputLayer> inputs() {
      return List.of(new InputLayer.Gazetteer("names", 1, false));
    }

    @Override
    public ParameterLayout layout(int... rows) {
      return network.layout(rows);
    }

    @Override
    public Network create(Parameters parameters) {
      return network.create(parameters);
    }
  }

  /** A model whose weights take some 10 MB, and training with them five times as much. */
  public static final class Wide {
    private Wide() {}

    public static ModelDefinition definition() {
      return TestNetwork.definition(40_000, 12, TinyCorpus.ENTITIES);
    }
  }

  /** A model whose file would be larger than 2 GB. */
  public static final class TooWideForAFile {
    private TooWideForAFile() {}

    public static ModelDefinition definition() {
      return TestNetwork.definition(40_000_000, 1, TinyCorpus.ENTITIES);
    }
  }

  /** A model of more weights than an array holds. */
  public static final class TooWide {
    private TooWide() {}

    public static ModelDefinition definition() {
      return TestNetwork.definition(200_000_000, 1, TinyCorpus.ENTITIES);
    }
  }

  /** A model for which there is never enough memory. */
  public static final class Greedy implements NetworkFactory {
    private Greedy() {}

    public static ModelDefinition definition() {
      return new ModelDefinition("test.Greedy", TinyCorpus.ENTITIES, "", new Greedy());
    }

    @Override
    public ParameterLayout layout(int... rows) {
      throw new OutOfMemoryError("Java heap space");
    }

    @Override
    public Network create(Parameters parameters) {
      throw new OutOfMemoryError("Java heap space");
    }
  }
}
