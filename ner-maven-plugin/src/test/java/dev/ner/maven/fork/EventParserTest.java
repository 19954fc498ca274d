package dev.ner.maven.fork;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventParserTest {

  @Test
  void readsEveryEvent() {
    assertThat(EventParser.parse("@ner {\"event\":\"log\",\"level\":\"warn\",\"text\":\"é\"}"))
        .contains(new ForkEvent.Remark(true, "é"));
    assertThat(EventParser.parse("@ner {\"event\":\"log\",\"level\":\"info\",\"text\":\"a\"}"))
        .contains(new ForkEvent.Remark(false, "a"));
    assertThat(
            EventParser.parse(
                "@ner {\"event\":\"start\",\"model\":\"a.B\",\"weights\":1780117,"
                    + "\"sentences\":3,\"tokens\":4,\"vocabulary\":5,\"threads\":2,"
                    + "\"kernels\":\"scalar\",\"heapMb\":512}"))
        .contains(new ForkEvent.Start("a.B", 1_780_117, 3, 4, 5, 2, "scalar", 512));
    assertThat(
            EventParser.parse(
                "@ner {\"event\":\"progress\",\"epoch\":1,\"epochs\":5,\"batch\":7,"
                    + "\"batches\":9,\"tokensPerSecond\":1000.5,\"loss\":0.25,\"secondsLeft\":3}"))
        .contains(new ForkEvent.Progress(1, 5, 7, 9, 1000.5, 0.25, 3));
    assertThat(
            EventParser.parse(
                "@ner {\"event\":\"epoch\",\"epoch\":1,\"epochs\":5,\"loss\":0.5,"
                    + "\"validationAccuracy\":0.9,\"validationF1\":0.8,\"best\":true,"
                    + "\"seconds\":2.5,\"tokensPerSecond\":10}"))
        .contains(new ForkEvent.Epoch(1, 5, 0.5, 0.9, 0.8, true, 2.5, 10));
    assertThat(
            EventParser.parse(
                "@ner {\"event\":\"problem\",\"severity\":\"error\",\"code\":\"NER104\","
                    + "\"place\":\"a.conll:3\",\"message\":\"m\"}"))
        .contains(new ForkEvent.Mistake(false, "NER104", "a.conll:3", "m"));
    assertThat(EventParser.parse("@ner {\"event\":\"output\",\"text\":\"x\\ty\"}"))
        .contains(new ForkEvent.Output("x\ty"));
    assertThat(EventParser.parse("@ner {\"event\":\"done\"}")).contains(new ForkEvent.Done());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "some library's line",
        "{\"event\":\"done\"}",
        "@ner",
        "@ner {\"event\":\"done\"",
        "@ner []",
        "@ner {\"event\":\"unheard of\"}",
        "@ner {\"event\":\"output\"}",
        "@ner {\"event\":\"progress\",\"epoch\":\"one\"}",
        " @ner {\"event\":\"done\"}"
      })
  void anythingElseIsALineOfItsOwn(String line) {
    assertThat(EventParser.parse(line)).isEmpty();
  }

  @Test
  void aMistakeReadsWithCodeAndPlace() {
    assertThat(new ForkEvent.Mistake(false, "NER104", "a.conll:3", "short").line())
        .isEqualTo("[NER104] a.conll:3: short");
    assertThat(new ForkEvent.Mistake(false, "NER202", "", "small").line())
        .isEqualTo("[NER202] small");
  }
}
