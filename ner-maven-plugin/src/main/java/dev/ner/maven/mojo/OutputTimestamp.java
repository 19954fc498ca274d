package dev.ner.maven.mojo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The value of {@code project.build.outputTimestamp}, as other plugins read it. */
final class OutputTimestamp {
  /** The first time that a jar can hold, and some hours more, so that no zone falls before it. */
  static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 2, 0, 0, 0);

  private OutputTimestamp() {}

  /**
   * The time in UTC: of a date and time in ISO form, or of seconds since 1970. Without either it is
   * a fixed one, so that the jar's bytes are the same each time in any case.
   */
  static LocalDateTime parse(String value) {
    LocalDateTime time = value == null ? EARLIEST : parsed(value.trim());
    return time.isBefore(EARLIEST) ? EARLIEST : time;
  }

  private static LocalDateTime parsed(String value) {
    try {
      return value.matches("[0-9]{2,18}")
          ? LocalDateTime.ofInstant(Instant.ofEpochSecond(Long.parseLong(value)), ZoneOffset.UTC)
          : LocalDateTime.ofInstant(OffsetDateTime.parse(value).toInstant(), ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return EARLIEST;
    }
  }
}
