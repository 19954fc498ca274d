package dev.ner.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.ner.batch.LaneBatch;
import dev.ner.corpus.TagSet;
import dev.ner.fixture.TestModels;
import dev.ner.input.Vocabulary;
import dev.ner.model.TrainedModel;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Network;
import dev.ner.network.NetworkFactory;
import dev.ner.network.ParameterLayout;
import dev.ner.network.Parameters;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is allocated to tag, in bytes, when the JVM has compiled it and buffers are large enough.
 */
class TaggingAllocationTest {
  private static final int CALLS = 100; // in a window
  private static final int MOST_WINDOWS = 300; // as many as the JVM needs to compile all of it

  private static final int SMALL = 64;
  private static final int STREAM = 8_000; // with its groups
  private static final int ENTITY = 40;
  private static final int STRING = 24 + 16 + 8; // without its characters
  private static final int LIST = 24 + 2 * 16 + 2 * 8; // with room for elements to come

  private final EntityTagger<Kind> tagger = tagger();

  /** A tagger whose network costs nothing: kernels have tests of their own. */
  private static EntityTagger<Kind> tagger() {
    TrainedModel model = TestModels.untrained(1, "Paris", "Sydney");
    NetworkFactory factory =
        new NetworkFactory() {
          @Override
          public ParameterLayout layout(int... rows) {
            return model.parameters().layout();
          }

          @Override
          public Network create(Parameters parameters) {
            return new KnowsNames(parameters, TestModels.vocabulary(model));
          }
        };
    ModelDefinition definition =
        new ModelDefinition("test.Names", model.definition().entities(), "names", factory);
    return new EntityTagger<>(
        new TrainedModel(definition, model.inputs(), model.parameters(), 20), Kind.values());
  }

  /** Gives every Paris the tag of a person and every Sydney that of a place. */
  private static final class KnowsNames extends Network {
    private static final int TAGS = 5;

    private final Vocabulary vocabulary;
    private final int person;
    private final int place;
    private float[] scores = {};

    KnowsNames(Parameters parameters, Vocabulary vocabulary) {
      super(parameters);
      this.vocabulary = vocabulary;
      this.person = vocabulary.id("Paris");
      this.place = vocabulary.id("Sydney");
    }

    @Override
    public Network sibling() {
      return new KnowsNames(source(), vocabulary);
    }

    @Override
    public void forward(LaneBatch batch) {
      scores = reserve(scores, batch.panels(), TAGS);
      Arrays.fill(scores, -1f);
      for (int sentence = 0; sentence < batch.sentences(); sentence++) {
        for (int step = 0; step < batch.length(sentence); step++) {
          int at = batch.index(sentence, step);
          int id = batch.ids()[at];
          int tag = id == person ? TagSet.begin(0) : id == place ? TagSet.begin(1) : 0;
          int panel = at / batch.lanes();
          scores[(panel * TAGS + tag) * batch.lanes() + at % batch.lanes()] = 0f;
        }
      }
    }

    @Override
    public float[] output() {
      return scores;
    }

    @Override
    public void packForward() {
      // There is nothing to pack.
    }

    @Override
    public void packBackward() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void backward(LaneBatch batch) {
      throw new UnsupportedOperationException();
    }

    @Override
    public float[] outputGradient() {
      throw new UnsupportedOperationException();
    }

    @Override
    protected void reserveBackward(LaneBatch batch) {
      throw new UnsupportedOperationException();
    }
  }

  private static long size(List<Entity<Kind>> entities) {
    return LIST
        + entities.stream().mapToLong(e -> ENTITY + STRING + e.text().length() + 2 * 8).sum();
  }

  /** The least bytes that a call allocates on average over a window, as soon as it is below. */
  private static double bytes(Supplier<?> call, long below) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    double least = Double.MAX_VALUE;
    for (int window = 0; window < MOST_WINDOWS && least > below; window++) {
      long before = threads.getThreadAllocatedBytes(thread);
      for (int i = 0; i < CALLS; i++) {
        call.get();
      }
      least = Math.min(least, (threads.getThreadAllocatedBytes(thread) - before) / (double) CALLS);
    }
    return least;
  }

  @Test
  void aTextWithoutEntitiesAllocatesNothing() {
    String text = "of the and. It's 3.5 km, e.g. in the U.S. and No. 5. ".repeat(5).strip();
    List<String> tokens = List.of(text.split(" "));
    assertThat(tagger.tag(text)).isEmpty();
    assertThat(tagger.tag(tokens)).isEmpty();

    assertThat(bytes(() -> tagger.tag(text), SMALL)).isLessThanOrEqualTo(SMALL);
    assertThat(bytes(() -> tagger.tag(tokens), SMALL)).isLessThanOrEqualTo(SMALL);
  }

  @Test
  void aTextAllocatesItsEntitiesAndNoMore() {
    for (int clauses : new int[] {1, 2, 10}) {
      String text = ("Mr Paris flew to Sydney and ").repeat(clauses).strip();
      List<String> tokens = List.of(text.split(" "));
      long most = size(tagger.tag(text)) + SMALL;
      assertThat(tagger.tag(text)).hasSize(2 * clauses);

      assertThat(bytes(() -> tagger.tag(text), most)).isLessThanOrEqualTo(most);
      assertThat(bytes(() -> tagger.tag(tokens), most)).isLessThanOrEqualTo(most);
    }
  }

  @Test
  void manyTextsAllocateLittleMoreThanTheirEntities() {
    String text = "Mr Paris flew to Sydney and " + "went on and on and on ".repeat(20);
    List<String> texts = Stream.generate(() -> text).limit(100).toList();
    long most = texts.size() * (size(tagger.tag(text)) + SMALL) + STREAM;

    assertThat(bytes(() -> tagger.tagAll(texts.stream(), 1).mapToInt(List::size).sum(), most))
        .isLessThanOrEqualTo(most);
  }

  @Test
  void networkAndKernelsAllocateNothingEither() {
    EntityTagger<Kind> trained = new EntityTagger<>(TestModels.trained(), Kind.values());
    // So few sentences go one by one. In a block of lanes the vectors of JDK 17 become objects for
    // as long as its compiler pleases; the processor's AllocationTest watches blocks in plain Java.
    for (String text : List.of("Mr Paris flew to Sydney", "Mr Paris flew to Sydney. ".repeat(5))) {
      long most = size(trained.tag(text)) + SMALL;
      assertThat(bytes(() -> trained.tag(text), most)).isLessThanOrEqualTo(most);
    }
  }
}
