package dev.ner.benchmarks.jmh;

import dev.ner.benchmarks.model.CourseModelTagger;
import dev.ner.benchmarks.probe.MadeUpModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Tagging with the course's model, its weights random: tokens in, entities out. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TaggingBenchmark {
  private static final int SENTENCES = 1_000;

  private CourseModelTagger tagger;
  private List<List<String>> sentences;
  private int next;

  /** Writes a model with random weights and loads it. */
  @Setup
  public void prepare() throws java.io.IOException {
    Path file = Files.createTempFile("course", ".safetensors");
    try {
      Files.write(file, MadeUpModel.bytes());
      tagger = CourseModelTagger.load(file);
    } finally {
      Files.delete(file);
    }
    sentences = MadeUpModel.sentences(SENTENCES);
  }

  /** One sentence of 22 tokens. */
  @Benchmark
  public Object sentence() {
    return tagger.tag(sentences.get(next++ % SENTENCES));
  }

  /** A thousand sentences of 22 tokens, on one thread. */
  @Benchmark
  public int bulk() {
    return tagger.tagAllTokens(sentences.stream(), 1).mapToInt(List::size).sum();
  }
}
