package dev.ner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PretrainedCommandTest {
  @TempDir private Path temporary;

  @Test
  void wordsOfTheCorpusThatAFileHasVectorsForAreKnown() throws IOException {
    CommandFolder folder = new CommandFolder(temporary);
    Map<String, String> request = folder.training();
    Path validation = folder.path("further.conll");
    Files.writeString(validation, "Mr O\nOSLO B-per\nBern B-per\n\n");
    request.put("setting.validation", validation.toString());
    request.remove("setting.test");
    request.put("setting.epochs", "1");
    request.put("setting.words.vectors", folder.path("vectors.txt").toString());
    String row = " 0.5".repeat(8) + "\n";
    Files.writeString(
        folder.path("vectors.txt"), "oslo" + row + "Mr" + row + "Rome" + row + "Mr" + row);
    CommandFolder.Result result = folder.run(request);
    assertThat(result.code()).isZero();
    assertThat(result.events("log"))
        .extracting(log -> log.string("text"))
        .anyMatch(line -> line.startsWith("vectors: 2 of 17 words ("));
    assertThat(result.problems("warning")).anyMatch(line -> line.startsWith("NER139 "));
    assertThat(result.events("start").get(0).integer("vocabulary")).isEqualTo(18);

    request.put("setting.words.damagedRows", "REFUSE");
    assertThat(folder.run(request).problems("error")).anyMatch(line -> line.startsWith("NER139 "));
    request.put("setting.words.damagedRows", "SKIP");
    request.put("setting.wordFile", folder.path("words.txt").toString());
    Files.writeString(folder.path("words.txt"), "UNK\nMr\nRome\n");
    result = folder.run(request);
    assertThat(result.events("log"))
        .extracting(log -> log.string("text"))
        .anyMatch(line -> line.startsWith("vectors: 2 of 2 words ("));
    assertThat(result.events("start").get(0).integer("vocabulary")).isEqualTo(4);
  }
}
