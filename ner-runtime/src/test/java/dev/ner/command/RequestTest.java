package dev.ner.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ner.corpus.ColumnSeparator;
import dev.ner.corpus.CorpusFormat;
import dev.ner.corpus.CorpusSettings;
import dev.ner.corpus.Split;
import dev.ner.corpus.TagScheme;
import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.model.WeightFormat;
import dev.ner.train.AdagradSettings;
import dev.ner.train.AdamSettings;
import dev.ner.train.AdamWSettings;
import dev.ner.train.Clipping;
import dev.ner.train.Optimizers;
import dev.ner.train.RmsPropSettings;
import dev.ner.train.Schedule;
import dev.ner.train.SgdSettings;
import dev.ner.train.TrainingSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestTest {
  @TempDir private Path temporary;

  private Request request(String... lines) throws IOException {
    Path file = temporary.resolve("request.properties");
    Files.writeString(file, String.join("\n", lines), StandardCharsets.UTF_8);
    return Request.read(file);
  }

  @Test
  void absentSettingsHaveTheDefaultsOfTheAnnotations() throws IOException {
    Request request = request("command=train", "setting.wordFile=");

    assertThat(request.training())
        .isEqualTo(
            new TrainingSettings(
                5, 64, 1f, 1, 512, 0.25f, new AdamSettings(0.01f, 0.9f, 0.999f, 1e-8f)));
    assertThat(request.corpus())
        .isEqualTo(
            new CorpusSettings(
                null,
                null,
                null,
                null,
                CorpusFormat.CONLL,
                TagScheme.IOB2,
                "UTF-8",
                1,
                -1,
                false,
                null));
    assertThat(request.minimumCount()).isEqualTo(1);
    assertThat(request.wordFile()).isNull();
    assertThat(request.threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
  }

  @Test
  void settingsOfTrainingAreRead() throws IOException {
    Request request =
        request(
            "threads=3",
            "setting.epochs=7",
            "setting.batchSize=8",
            "setting.clipNorm=0",
            "setting.seed=-9000000000",
            "setting.maximumLength=10",
            "setting.wordDropout=0.5",
            "setting.learningRate=0.02",
            "setting.beta1=0.8",
            "setting.beta2=0.9",
            "setting.epsilon=1.0E-7",
            "setting.minimumCount=2",
            "setting.weightFormat=FLOAT16",
            "setting.wordFile=Wörter.txt");

    assertThat(request.training())
        .isEqualTo(
            new TrainingSettings(
                7, 8, 0f, -9000000000L, 10, 0.5f, new AdamSettings(0.02f, 0.8f, 0.9f, 1e-7f)));
    assertThat(request.weightFormat()).isEqualTo(WeightFormat.FLOAT16);
    assertThat(request.threads()).isEqualTo(3);
    assertThat(request.minimumCount()).isEqualTo(2);
    assertThat(request.text("setting.wordFile", "")).isEqualTo("Wörter.txt");
  }

  @Test
  void optimisersSchedulesAndClippingAreRead() throws IOException {
    Request request =
        request(
            "setting.optimizer=SGD",
            "setting.learningRate=0.5",
            "setting.momentum=0.8",
            "setting.nesterov=true",
            "setting.weightDecay=0.125",
            "setting.words.optimizer=Adagrad",
            "setting.words.learningRate=0.25",
            "setting.words.epsilon=1.0E-5",
            "setting.encoder.first.optimizer=RMSProp",
            "setting.encoder.first.rho=0.75",
            "setting.encoder.first.momentum=0.5",
            "setting.scores.optimizer=AdamW",
            "setting.scores.weightDecay=0.75",
            "setting.clipNorm=2.0",
            "setting.clipValue=0.5",
            "setting.patience=3",
            "setting.averaging=0.99",
            "setting.warmupSteps=100",
            "setting.decayEpochs=7",
            "setting.decayFactor=0.25");

    assertThat(request.training())
        .isEqualTo(
            new TrainingSettings(
                5,
                64,
                1,
                512,
                0.25f,
                3,
                0.99f,
                new Clipping(2f, 0.5f),
                new Optimizers(
                    new SgdSettings(0.5f, 0.8f, true, 0.125f),
                    List.of(
                        new Optimizers.Group(
                            "encoder.first", new RmsPropSettings(0.01f, 0.75f, 1e-8f, 0.5f)),
                        new Optimizers.Group(
                            "scores", new AdamWSettings(0.01f, 0.9f, 0.999f, 1e-8f, 0.75f)),
                        new Optimizers.Group("words", new AdagradSettings(0.25f, 1e-5f, 0f)))),
                new Schedule(100, new Schedule.ByEpochs(7, 0.25f))));
    assertThat(request("setting.minimumFactor=0.0").training().schedule())
        .isEqualTo(new Schedule(0, new Schedule.Cosine(0f)));
    assertThat(request("setting.timescale=9").training().schedule())
        .isEqualTo(new Schedule(0, new Schedule.ReciprocalSquareRoot(9)));
  }

  @Test
  void nesterovWithoutMomentumIsRefused() throws IOException {
    Request request = request("setting.optimizer=SGD", "setting.nesterov=true");

    assertThatThrownBy(request::training)
        .isInstanceOfSatisfying(
            NerException.class,
            e -> assertThat(e.problems().get(0).error()).isEqualTo(NerError.SETTING_OUT_OF_RANGE));
  }

  @Test
  void settingsOfTheCorpusAreRead() throws IOException {
    Request request =
        request(
            "setting.train=a",
            "setting.validation=b",
            "setting.test=c",
            "setting.source=d",
            "setting.format=CSV",
            "setting.scheme=IOBES",
            "setting.charset=windows-1252",
            "setting.tokenColumn=2",
            "setting.separator=TAB",
            "setting.tagColumn=4",
            "setting.strict=true",
            "setting.trainSentences=10",
            "setting.validationSentences=20",
            "setting.testSentences=30",
            "setting.shuffle=true",
            "setting.shuffleSeed=5");

    assertThat(request.corpus())
        .isEqualTo(
            new CorpusSettings(
                Path.of("a"),
                Path.of("b"),
                Path.of("c"),
                Path.of("d"),
                CorpusFormat.CSV,
                TagScheme.IOBES,
                "windows-1252",
                2,
                4,
                ColumnSeparator.TAB,
                true,
                new Split.Counts(10, 20, 30, true, 5)));
  }

  @Test
  void aSplitByShareIsRead() throws IOException {
    Request request =
        request(
            "setting.trainShare=0.7",
            "setting.validationShare=0.2",
            "setting.testShare=0.1",
            "setting.shuffle=false",
            "setting.shuffleSeed=2");

    assertThat(request.corpus().split()).isEqualTo(new Split.Shares(0.7, 0.2, 0.1, false, 2));
  }

  @Test
  void whatMustBeThereIsAskedFor() throws IOException {
    Request request = request("command=train");

    assertThat(request.required("command")).isEqualTo("train");
    assertThatThrownBy(() -> request.path("work"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the request has no work");
  }
}
