package dev.ner.maven.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class UnknownPropertiesTest {
  private final UnknownProperties properties =
      new UnknownProperties(Set.of("ner.epochs", "ner.batchSize", "ner.text"));

  @Test
  void aSlipFailsTheBuild() {
    assertThatThrownBy(() -> properties.check(Set.of("ner.epoch", "ner.batchsize"), Set.of()))
        .hasMessageContainingAll(
            "NER408", "ner.epoch ", "did you mean ner.epochs?", "did you mean ner.batchSize?");
  }

  @Test
  void somethingElseIsAWarning() {
    assertThat(properties.check(Set.of("ner.colour"), Set.of()))
        .singleElement()
        .asString()
        .contains("NER408", "ner.colour");
  }

  @Test
  void knownForeignAndDeclaredPropertiesAreFine() {
    assertThat(
            properties.check(
                Set.of("ner.epochs", "skipTests", "gmb.directory", "ner.epoch"),
                Set.of("ner.epoch")))
        .isEmpty();
  }
}
