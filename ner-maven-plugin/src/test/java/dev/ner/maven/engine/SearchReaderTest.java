package dev.ner.maven.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ner.maven.tune.SearchedModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchReaderTest {
  private static final SearchedModel MODEL =
      new SearchedModel(
          "NewsNer", settings(), List.of("words", "encoder.first", "tags"), Set.of("patience"));

  private static Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("train", "train.conll");
    settings.put("minimumCount", "1");
    settings.put("wordFile", "");
    settings.put("batchSize", "64");
    settings.put("patience", "0");
    settings.put("seed", "1");
    settings.put("weightFormat", "FLOAT32");
    settings.put("optimizer", "Adam");
    settings.put("learningRate", "0.01");
    settings.put("minimumF1", "0.0");
    settings.put("words.optimizer", "Adagrad");
    settings.put("words.learningRate", "0.01");
    settings.put("words.vectors", "glove.txt");
    return settings;
  }

  @Test
  void listsAreReadInTheModelsOrderAndOneSpelling() {
    Map<String, List<String>> values =
        SearchReader.read(
                " words.learningRate = .05, 5e-2 ;learningRate=1e-2,0.005;; batchSize=032,64;",
                MODEL)
            .values();
    assertThat(values)
        .containsExactly(
            Map.entry("batchSize", List.of("32", "64")),
            Map.entry("learningRate", List.of("0.01", "0.005")),
            Map.entry("words.learningRate", List.of("0.05")));
    assertThat(
            SearchReader.read(
                    Map.of(
                        "words.learningRate", "0.05",
                        "learningRate", "0.01, 0.005",
                        "batchSize", "\n32,64\n"),
                    MODEL)
                .values())
        .isEqualTo(values);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "batchSize             | NER702 | it has no list of values",
        "=1,2                  | NER702 | it has no name",
        "batchSize=            | NER702 | its list of values is empty",
        "batchSize=32,,64      | NER702 | a value between its commas is empty",
        "batchSize=1;batchSize=2 | NER702 | batchSize has a list already",
        "batchSise=32          | NER703 | did you mean \"batchSize\"?",
        "colour=red            | NER703 | expected one of minimumCount, batchSize, patience,",
        "momentum=0.9          | NER703 | it has no @SGD or @RMSProp that declares it",
        "warmupSteps=10        | NER703 | it has no @Warmup that declares it",
        "words.momentum=0.9    | NER703 | words has no @SGD or @RMSProp of its own",
        "encoder.learningRate=0.1 | NER703 | encoder has no @SGD or @RMSProp or @Adagrad or",
        "optimizer=SGD,Adam    | NER703 | declare two model classes",
        "words.optimizer=SGD   | NER703 | declare two model classes",
        "train=a,b             | NER703 | it changes the sentences",
        "wordFile=a,b          | NER703 | it is about files that are read",
        "words.vectors=a,b     | NER703 | it is about files that are read",
        "minimumF1=0.1,0.2     | NER703 | the gate changes no training",
        "seed=1,2              | NER703 | -Dner.seeds=3",
        "patience=1,2          | NER703 | leave out ner.patience or its list",
        "batchSize=32,5000     | NER704 | batchSize = 5000 in the search: expected a whole",
        "weightFormat=FLOAT8   | NER704 | expected one of FLOAT32, FLOAT16",
        "words.learningRate=0  | NER704 | words.learningRate = 0 in the search: expected",
        "words=50,100          | NER705 | words is part of the network of NewsNer",
        "encoder.first=50      | NER705 | encoder.first is part of the network",
        "words.units=50,100    | NER705 | words.units is part of the network",
        "units=50,100          | NER705 | units is part of the network",
        "LSTM=50               | NER705 | LSTM is part of the network",
        "' ; '                 | NER701 | nothing to search",
      })
  void mistakesAreTold(String search, String code, String message) {
    assertThatThrownBy(() -> SearchReader.read(search, MODEL))
        .hasMessageStartingWith("[" + code + "]")
        .hasMessageContaining(message);
  }

  @Test
  void allMistakesAreToldAtOnce() {
    assertThatThrownBy(() -> SearchReader.read("words=50; batchSize=0,5000; epoch=3", MODEL))
        .hasMessageContainingAll("NER705", "batchSize = 0", "batchSize = 5000", "epoch cannot");
  }
}
