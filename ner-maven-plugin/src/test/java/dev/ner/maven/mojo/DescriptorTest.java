package dev.ner.maven.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.dsl.settings.Setting;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Holds the goals' parameters to the catalogue of settings, through the plugin's descriptor. */
class DescriptorTest {

  /** The documentation of a goal's parameters, by name. */
  private static Map<String, String> parameters(String goal) throws Exception {
    Element mojo = mojo(goal);
    Map<String, String> parameters = new LinkedHashMap<>();
    NodeList list = mojo.getElementsByTagName("parameter");
    for (int i = 0; i < list.getLength(); i++) {
      Element parameter = (Element) list.item(i);
      if (!text(parameter, "editable").equals("false")) {
        parameters.put(text(parameter, "name"), text(parameter, "description"));
      }
    }
    return parameters;
  }

  private static Element mojo(String goal) throws Exception {
    try (InputStream in = DescriptorTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      NodeList mojos =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(in)
              .getElementsByTagName("mojo");
      for (int i = 0; i < mojos.getLength(); i++) {
        if (text((Element) mojos.item(i), "goal").equals(goal)) {
          return (Element) mojos.item(i);
        }
      }
    }
    throw new AssertionError("no goal " + goal);
  }

  private static String text(Element parent, String child) {
    NodeList list = parent.getElementsByTagName(child);
    return list.getLength() == 0 ? "" : list.item(0).getTextContent().trim();
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void eachSettingHasAParameterOfItsName(Setting setting) throws Exception {
    for (String goal : new String[] {"train", "evaluate", "gradients", "tune"}) {
      assertThat(parameters(goal)).containsKey(setting.element());
      Element configuration = (Element) mojo(goal).getElementsByTagName("configuration").item(0);
      assertThat(text(configuration, setting.element())).isEqualTo("${" + setting.property() + "}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"train", "evaluate", "gradients", "init", "tune", "tag", "jar", "help"})
  void eachGoalIsDocumentedAndThreadSafe(String goal) throws Exception {
    assertThat(parameters(goal)).allSatisfy((name, text) -> assertThat(text).isNotBlank());
    assertThat(text(mojo(goal), "description")).isNotBlank();
    assertThat(text(mojo(goal), "threadSafe")).isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"train", "evaluate", "gradients", "init", "tune", "tag", "jar"})
  void eachGoalCanBeLeftOut(String goal) throws Exception {
    assertThat(parameters(goal)).containsKeys("skip", "model");
  }

  @Test
  void eachOverrideReachesTheEngineUnderItsName() throws Exception {
    Map<String, String> expected = new TreeMap<>();
    TrainMojo mojo = new TrainMojo();
    for (Setting setting : Setting.values()) {
      Field field = AbstractSettingsMojo.class.getDeclaredField(setting.element());
      field.setAccessible(true);
      field.set(mojo, " value of " + setting.element() + " ");
      expected.put(setting.element(), "value of " + setting.element());
    }
    assertThat(mojo.overrides()).isEqualTo(expected);
    assertThat(new TrainMojo().overrides()).isEmpty();
  }

  @Test
  void onlySettingsAreOverrides() {
    assertThat(
            Arrays.stream(AbstractSettingsMojo.class.getDeclaredFields())
                .map(Field::getName)
                .filter(name -> !name.equals("missingCorpus")))
        .allMatch(name -> Setting.of(name).isPresent());
  }
}
