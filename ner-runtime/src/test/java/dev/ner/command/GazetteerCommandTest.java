package dev.ner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerCommandTest {
  @TempDir private Path temporary;

  @Test
  void theTaggerKnowsAListWhoseFileHasGone() throws IOException {
    CommandFolder folder = new CommandFolder(temporary);
    Path list = Files.writeString(folder.path("places.txt"), "New York\nOslo\nSan Marino\n");
    Map<String, String> request = folder.training();
    String corpus = "We O\nsaw O\nNew B-geo\nYork I-geo\n. O\n\nOslo B-geo\nis O\nold O\n\n";
    for (String split : new String[] {"train", "validation", "test"}) {
      Path sentences = Files.writeString(folder.path(split + ".conll"), corpus.repeat(100));
      request.put("setting." + split, sentences.toString());
    }
    request.put("taggerClass", TestTaggers.Listed.class.getName());
    request.put("setting.epochs", "8");
    request.put("setting.names.files.1", list.toString());
    CommandFolder.Result training = folder.run(request);
    assertThat(training.problems("error")).isEmpty();
    assertThat(training.code()).isZero();

    Files.delete(list);
    Map<String, String> tagging = folder.request("tag");
    tagging.put("taggerClass", TestTaggers.Listed.class.getName());
    tagging.put("text", "They like SAN Marino and Bogus City");
    // Neither name is in the corpus; the one that the list has is a place.
    assertThat(folder.run(tagging).output())
        .singleElement()
        .asString()
        .startsWith("geo SAN Marino [10,20) ");
  }
}
