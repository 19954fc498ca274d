package dev.ner.maven.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.json.Json;
import dev.ner.json.JsonObject;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

public class GradientsPageTest {

  /** The least that is a measurement, with a word in its sentence. */
  public static String json(String word) {
    String curve = "{\"distance\":[],\"samples\":[],\"lower\":[],\"median\":[],\"upper\":[]}";
    String layer =
        ("{\"layer\":\"context\",\"kind\":\"RNN\",\"units\":1,\"reversed\":false,\"verdict\":\"\","
                + "\"stateGradients\":%1$s,\"relativeStateGradients\":%1$s,"
                + "\"recurrentWeightTerms\":%1$s,\"recurrentWeightShares\":%1$s,\"gates\":[]}")
            .formatted(curve);
    return ("{\"format\":1,\"model\":\"com.acme.NewsNer\",\"layers\":\"\",\"split\":\"validation\","
                + "\"sentences\":1,\"positions\":2,\"points\":[{\"epoch\":0,\"name\":\"before"
                + " training\",\"samples\":0,\"loss\":1,\"layers\":[%s]}],\"clipping\":{\"norm\":1,"
                + "\"verdict\":\"nothing\",\"epochs\":[]},\"sentence\":{\"number\":1,\"tokens\":[\"%s\"],"
                + "\"tags\":[],\"points\":[]}}")
        .formatted(layer, word);
  }

  private static String page(String word, Optional<String> other) throws Exception {
    return GradientsPage.write(
        GradientsPage.parse(json(word)), other.map(o -> GradientsPage.parse(json(o))));
  }

  @Test
  void theMeasurementStandsInTheScriptAndNothingOfItEndsTheScript() throws Exception {
    String word = "</script><script>alert(1)</script><!--$1\\\\";
    String page = page(word, Optional.of("/*DATA*/null"));
    assertThat(Pattern.compile("(?i)</?script").matcher(page).results().map(MatchResult::group))
        .containsExactly("<script", "</script");
    JsonObject data = member(page, "DATA");
    assertThat(data.object("sentence").array("tokens").string(0))
        .isEqualTo("</script><script>alert(1)</script><!--$1\\");
    assertThat(member(page, "OTHER").object("sentence").array("tokens").string(0))
        .isEqualTo("/*DATA*/null");
  }

  private static JsonObject member(String page, String constant) {
    String start = "const " + constant + " = ";
    int from = page.indexOf(start) + start.length();
    return (JsonObject) Json.parse(page.substring(from, page.indexOf(";\n", from)));
  }

  @Test
  void needsNoOtherFileAndNoNetwork() throws Exception {
    String page = page("Sharon", Optional.empty());
    assertThat(page).contains("const OTHER = null;");
    assertThat(page)
        .doesNotContainPattern("(?i)(?:src|href)\\s*=|url\\(|@import|https?:|fetch\\(|import\\(");
  }
}
