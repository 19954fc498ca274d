package dev.ner.dsl.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What javac complains of itself is not complained of again. */
class CompilersOwnErrorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@LSTM(50) Layer context  | @LSTM(50) Layr context          | cannot find symbol",
        "@LSTM(50) Layer context  | @LSTM Layer context             | missing a default value",
        "@LSTM(50) Layer context  | @LSTM(WIDTH) Layer context      | cannot find symbol",
        "@LSTM(50) Layer context  | @LSTM(\"50\") Layer context     | incompatible types",
        "@LSTM(50) Layer context  | @LSTM(5) @LSTM(6) Layer context | not a repeatable annotation",
        "@LSTM(50) Layer context  | @LSTM(50) Layer words           | already defined",
        "epochs = 5               | epoch = 5                       | cannot find symbol",
        "epochs = 5               | epochs = 5.5                    | incompatible types",
        "\"geo\"                  | geo                             | cannot find symbol",
        "@QualityGate(minimumF1   | @QualityGat(minimumF1           | cannot find symbol",
      })
  void areLeftToIt(String right, String wrong, String complaint) {
    assertThat(Models.NEWS).contains(right);

    Compilation compilation = Javac.compile(Models.NEWS.replace(right, wrong));

    assertThat(compilation.errors())
        .extracting(error -> error.getMessage(Locale.ROOT))
        .anyMatch(message -> message.contains(complaint))
        .noneMatch(message -> message.contains("[NER"));
  }
}
