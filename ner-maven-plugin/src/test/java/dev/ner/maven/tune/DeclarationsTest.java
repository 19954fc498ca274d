package dev.ner.maven.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.maven.tune.Declarations.Declaration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeclarationsTest {
  private final Map<String, String> settings = new LinkedHashMap<>();

  private List<Declaration> declarations(Map<String, String> candidate, String... overridden) {
    SearchedModel model =
        new SearchedModel("NewsNer", settings, List.of("words"), Set.of(overridden));
    return Declarations.of(model, new Candidate(candidate));
  }

  @Test
  void eachAnnotationKeepsWhatTheModelDeclares() {
    settings.put("train", "train.conll");
    settings.put("minimumCount", "2");
    settings.put("wordFile", "${lists}/a\"b.txt");
    settings.put("epochs", "8");
    settings.put("batchSize", "64");
    settings.put("clipNorm", "1.0");
    settings.put("averaging", "0.0");
    settings.put("seed", "5000000000");
    settings.put("weightFormat", "FLOAT16");
    settings.put("optimizer", "SGD");
    settings.put("learningRate", "0.5");
    settings.put("nesterov", "true");
    settings.put("momentum", "0.9");
    settings.put("warmupSteps", "100");
    settings.put("minimumF1", "0.8");
    settings.put("words.optimizer", "Adagrad");
    settings.put("words.learningRate", "0.05");
    settings.put("words.epsilon", "1.0E-10");

    assertThat(declarations(Map.of("batchSize", "32", "averaging", "0.99")))
        .containsExactly(
            new Declaration(
                "",
                "@Training(epochs = 8, batchSize = 32, averaging = 0.99f, seed = 5000000000L,"
                    + " weightFormat = WeightFormat.FLOAT16)"));
    assertThat(declarations(Map.of("words.epsilon", "2.5E-7", "learningRate", "2.0")))
        .containsExactly(
            new Declaration("", "@SGD(learningRate = 2f, nesterov = true, momentum = 0.9f)"),
            new Declaration("words", "@Adagrad(learningRate = 0.05f, epsilon = 2.5e-7f)"));
    assertThat(declarations(Map.of("warmupSteps", "200", "words.epsilon", "1.0E-5")))
        .containsExactly(
            new Declaration("", "@Warmup(warmupSteps = 200)"),
            new Declaration("words", "@Adagrad(learningRate = 0.05f, epsilon = 1e-5f)"));
    assertThat(declarations(Map.of("minimumCount", "3")))
        .containsExactly(
            new Declaration(
                "", "@Vocabulary(minimumCount = 3, wordFile = \"${lists}/a\\\"b.txt\")"));
  }

  @Test
  void whatTheRunOverridesIsDeclaredToo() {
    settings.put("epochs", "2");
    settings.put("optimizer", "Adam");
    settings.put("learningRate", "0.01");
    assertThat(declarations(Map.of("learningRate", "0.01"), "epochs", "train"))
        .as("what was searched is said even if it is the default")
        .containsExactly(
            new Declaration("", "@Training(epochs = 2)"),
            new Declaration("", "@Adam(learningRate = 0.01f)"));
  }
}
