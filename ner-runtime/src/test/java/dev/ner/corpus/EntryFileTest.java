package dev.ner.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.text.Tokenizer;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryFileTest {
  @TempDir Path folder;

  private List<List<String>> read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("list.txt"), bytes);
    return EntryFile.read(file, entry -> Tokenizer.tokenize(entry).tokens());
  }

  private NerError error(String text, Charset charset) {
    NerException e = catchThrowableOfType(NerException.class, () -> read(text.getBytes(charset)));
    return e.problems().get(0).error();
  }

  @Test
  void anEntryIsALineTakenApartLikeText() throws IOException {
    String text = "\uFEFFSt. John's\r\n\r\n  Tromsø \nU.S.";
    assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(List.of("St.", "John", "'s"), List.of("Tromsø"), List.of("U.S."));
    assertThat(read("a ".repeat(100).getBytes(StandardCharsets.UTF_8)).get(0)).hasSize(100);
  }

  @Test
  void whatIsNoListIsRefused() {
    assertThat(error(" \n\n", StandardCharsets.UTF_8)).isEqualTo(NerError.GAZETTEER_EMPTY);
    assertThat(error("Oslo\n" + "a ".repeat(101), StandardCharsets.UTF_8))
        .isEqualTo(NerError.GAZETTEER_ENTRY_TOO_LONG);
    assertThat(error("Troms\u00F8", StandardCharsets.ISO_8859_1))
        .isEqualTo(NerError.CORPUS_NOT_IN_CHARSET);
    NerException missing =
        catchThrowableOfType(
            NerException.class,
            () -> EntryFile.read(folder.resolve("none.txt"), entry -> List.of(entry)));
    assertThat(missing.problems().get(0).error()).isEqualTo(NerError.CORPUS_FILE_MISSING);
  }
}
