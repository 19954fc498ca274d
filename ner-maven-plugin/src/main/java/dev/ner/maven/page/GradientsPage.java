package dev.ner.maven.page;

import dev.ner.gradients.GradientsJson;
import dev.ner.json.Json;
import dev.ner.json.JsonException;
import dev.ner.json.JsonLimits;
import dev.ner.json.JsonObject;
import dev.ner.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * {@code gradients.html}: a measurement of gradients, and at wish another one laid over it, as a
 * page that draws itself.
 *
 * <p>The page is a template with the measurements' JSON put into it; its script draws them.
 */
public final class GradientsPage {
  private static final String TEMPLATE = "gradients.html";
  private static final String DATA = "/*DATA*/null";
  private static final String OTHER = "/*OTHER*/null";
  private static final JsonLimits LIMITS = new JsonLimits(200_000_000, 64);

  private GradientsPage() {}

  /**
   * The measurement in a file's text.
   *
   * @throws JsonException if it is none that this page can draw
   */
  public static JsonObject parse(String text) {
    JsonObject report = Json.parseObject(text, LIMITS);
    long format = report.integer("format");
    if (format != GradientsJson.FORMAT) {
      throw new JsonException("it has the format " + format + ", expected " + GradientsJson.FORMAT);
    }
    report.string("model");
    report.array("points").object(0).array("layers").object(0).object("relativeStateGradients");
    return report;
  }

  /** The page of a measurement, with another one laid over. */
  public static String write(JsonObject report, Optional<JsonObject> other) throws IOException {
    try (InputStream in = GradientsPage.class.getResourceAsStream(TEMPLATE)) {
      String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      page = replaceOnce(page, OTHER, other.map(GradientsPage::script).orElse("null"));
      return replaceOnce(page, DATA, script(report));
    }
  }

  private static String replaceOnce(String page, String mark, String text) {
    int at = page.indexOf(mark);
    return page.substring(0, at) + text + page.substring(at + mark.length());
  }

  /** JSON as it can stand in a script: nothing in a string can end the element. */
  private static String script(JsonObject report) {
    StringBuilder text = new StringBuilder();
    JsonWriter.compact(text).value(report).finish();
    return text.toString().replace("<", "\\u003C");
  }
}
