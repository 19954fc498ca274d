package dev.ner.dsl.processor.check;

import static dev.ner.dsl.processor.check.Specs.block;
import static dev.ner.dsl.processor.check.Specs.dense;
import static dev.ner.dsl.processor.check.Specs.embedding;
import static dev.ner.dsl.processor.check.Specs.layer;
import static dev.ner.dsl.processor.check.Specs.logSoftmax;
import static dev.ner.dsl.processor.check.Specs.lstm;
import static dev.ner.dsl.processor.check.Specs.model;
import static dev.ner.dsl.processor.check.Specs.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.dsl.processor.check.Specs.Place;
import dev.ner.dsl.processor.spec.EntitySpec;
import dev.ner.dsl.processor.spec.FieldSpec;
import dev.ner.dsl.processor.spec.LayerKind;
import dev.ner.dsl.processor.spec.ModelSpec;
import dev.ner.dsl.processor.spec.RoundSpec;
import dev.ner.dsl.settings.SettingGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules on specs made by hand; what javac shows of them is tested with sources. */
class CheckerTest {

  @Test
  void everyOrderOfLayersBetweenInputAndScoresIsSound() {
    List<LayerKind> kinds = List.of(lstm(3), dense(4), lstm(2), lstm(5), dense(1));
    for (int subset = 0; subset < 1 << kinds.size(); subset++) {
      List<FieldSpec> fields = new ArrayList<>(List.of(layer("words", embedding(3))));
      for (int i = 0; i < kinds.size(); i++) {
        if ((subset >> i & 1) == 1) {
          fields.add(layer("layer" + i, kinds.get(i)));
        }
      }
      fields.add(layer("scores", dense()));
      fields.add(layer("tags", logSoftmax()));
      assertThat(check(model(fields.toArray(FieldSpec[]::new)))).isEmpty();
    }
  }

  @Test
  void theWidthOfTheScoresMayBeWrittenIfItIsRight() {
    assertThat(
            check(
                model(
                    layer("words", embedding(3)),
                    layer("scores", dense(5)),
                    layer("tags", logSoftmax()))))
        .isEmpty();
  }

  @Test
  void aStepThatMayBeAnyLayerSilencesItsNeighbours() {
    assertThat(
            check(
                model(
                    layer("words"),
                    layer("context", lstm(3)),
                    layer("scores", dense()),
                    layer("unknown"),
                    layer("tags", logSoftmax()),
                    layer("last"))))
        .containsExactly("NER013 words", "NER013 unknown", "NER013 last");
    assertThat(
            check(
                model(
                    layer("words"),
                    layer("letters", embedding(3)),
                    layer("scores", dense(), dense()),
                    layer("tags", logSoftmax()))))
        .containsExactly("NER013 words", "NER012 @Dense scores");
  }

  @Test
  void theOrderGoesThroughBlocks() {
    assertThat(
            check(
                model(
                    block("start", layer("words", embedding(3))),
                    block(
                        "encoder",
                        block("inner", layer("first", lstm(3)), layer("letters", embedding(2))),
                        layer("scores", dense())),
                    layer("tags", logSoftmax()))))
        .containsExactly("NER003 @Embedding letters");
  }

  @Test
  void everyOutputLayerButTheLastIsMisplacedOnce() {
    assertThat(
            check(
                model(
                    layer("words", embedding(3)),
                    layer("scores", dense()),
                    layer("tags", logSoftmax()),
                    layer("again", logSoftmax()))))
        .containsExactly("NER004 @LogSoftmax tags");
  }

  @Test
  void sizesCannotOverflow() {
    int most = Integer.MAX_VALUE;
    assertThat(
            check(
                model(
                    layer("words", embedding(most)),
                    layer("wide", dense(most)),
                    layer("context", lstm(most)),
                    layer("scores", dense()),
                    layer("tags", logSoftmax()))))
        .containsExactly("NER011 units of wide");
    // 4 · 23,167 · (2 + 23,167 + 1) is just below 2^31, one unit more is above.
    assertThat(check(sized(23_167))).isEmpty();
    assertThat(check(sized(23_170))).containsExactly("NER011 units of context");
  }

  private static ModelSpec sized(int units) {
    return model(
        layer("words", embedding(2)),
        layer("context", lstm(units)),
        layer("scores", dense()),
        layer("tags", logSoftmax()));
  }

  @Test
  void theNumberOfTagsIsNotTrustedWhileAnEntityIsWrong() {
    ModelSpec model =
        model(
            List.of("per", "per"),
            List.of(settings(SettingGroup.CORPUS, "train", "t", "validation", "v")),
            layer("words", embedding(3)),
            layer("scores", dense(3)),
            layer("tags", logSoftmax()));
    assertThat(check(model)).containsExactly("NER032 entity per");
    assertThat(Checker.usableEntities(model)).extracting(EntitySpec::name).containsExactly("per");
  }

  @Test
  void theSharesMayAddUpToTheWhole() {
    assertThat(check(shares("0.7", "0.2", "0.1"))).isEmpty();
    assertThat(check(shares("0.7", "0.2", "0.11"))).containsExactly("NER059 @SplitByShare");
  }

  private static ModelSpec shares(String train, String validation, String test) {
    return model(
        List.of("per"),
        List.of(
            settings(SettingGroup.CORPUS, "source", "all.conll"),
            settings(
                SettingGroup.SPLIT_BY_SHARE,
                "trainShare",
                train,
                "validationShare",
                validation,
                "testShare",
                test)),
        layer("words", embedding(3)),
        layer("scores", dense()),
        layer("tags", logSoftmax()));
  }

  @Test
  void namesThatStandInTheSourceAreTaken() {
    ModelSpec model = sized(3);
    Checker.Findings findings =
        Checker.check(
            new RoundSpec(
                List.of(model, model),
                List.of(),
                Set.of("com.acme.NerNetwork", "NerTagger"),
                Optional.empty()));
    assertThat(texts(findings)).containsExactly("NER045 Ner", "NER044 Ner");
    assertThat(findings.sound()).isEmpty();
  }

  @Test
  void aCharsetThatIsNearIsSuggested() {
    assertThat(Nearest.charset("UTF-9")).contains("UTF-8");
    assertThat(Nearest.charset("windows1252")).contains("windows-1252");
    assertThat(Nearest.charset("iso8859_15x")).contains("ISO-8859-15");
    assertThat(Nearest.charset("no such charset")).isEmpty();
  }

  private static List<String> check(ModelSpec model) {
    Checker.Findings findings =
        Checker.check(
            new RoundSpec(List.of(model), List.of(), Set.of("com.acme.Ner"), Optional.empty()));
    assertThat(findings.sound()).hasSize(findings.diagnostics().isEmpty() ? 1 : 0);
    return texts(findings);
  }

  private static List<String> texts(Checker.Findings findings) {
    return findings.diagnostics().stream()
        .map(d -> d.error().code() + " " + ((Place) d.origin()).name())
        .toList();
  }
}
