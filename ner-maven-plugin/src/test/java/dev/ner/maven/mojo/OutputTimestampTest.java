package dev.ner.maven.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTimestampTest {

  @Test
  void readsDatesAndSeconds() {
    LocalDateTime expected = LocalDateTime.of(2026, 1, 1, 0, 0, 0);
    assertThat(OutputTimestamp.parse("2026-01-01T00:00:00Z")).isEqualTo(expected);
    assertThat(OutputTimestamp.parse("2026-01-01T02:00:00+02:00")).isEqualTo(expected);
    assertThat(OutputTimestamp.parse("1767225600")).isEqualTo(expected);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "x", "0", "yesterday", "100", "99999999999999999"})
  void withoutOneItIsAFixedTime(String value) {
    assertThat(OutputTimestamp.parse(value)).isEqualTo(OutputTimestamp.EARLIEST);
  }
}
