package dev.ner.corpus;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ner.error.NerException;
import dev.ner.error.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder of corpus files that a test writes, and short ways to read them. */
final class CorpusFolder {
  static final TagSet TAGS = new TagSet(List.of("per", "geo", "creative-work"));

  private final Path folder;

  /** What the corpora of a test are read with; a test changes what it is about. */
  CorpusFormat format = CorpusFormat.CONLL;

  TagScheme scheme = TagScheme.IOB2;
  String charset = "UTF-8";
  int tokenColumn = 1;
  int tagColumn = -1;
  ColumnSeparator separator = ColumnSeparator.BLANKS;
  boolean strict;

  CorpusFolder(Path folder) {
    this.folder = folder;
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  Path write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path write(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path writePair(String name, String sentences, String labels) {
    write(name + "/sentences.txt", sentences);
    write(name + "/labels.txt", labels);
    return folder.resolve(name);
  }

  Path writeZip(String name, String... namesAndTexts) {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  CorpusSettings files(Path train, Path validation, Path test) {
    return new CorpusSettings(
        train,
        validation,
        test,
        null,
        format,
        scheme,
        charset,
        tokenColumn,
        tagColumn,
        separator,
        strict,
        null);
  }

  CorpusSettings source(Path source, Split split) {
    return new CorpusSettings(
        null, null, null, source, format, scheme, charset, tokenColumn, tagColumn, strict, split);
  }

  Corpus corpus(CorpusSettings settings) {
    return CorpusReader.read(settings, TAGS);
  }

  /** The sentences of one file, as {@code word/TAG word/TAG} each. */
  List<String> read(Path file) {
    return lines(corpus(files(file, file, null)).train());
  }

  /** The problems of one file that stand in the way of reading it, as a user sees them. */
  List<String> problems(Path file) {
    Path good = folder.resolve("good-" + format);
    switch (format) {
      case CONLL -> write(good.getFileName().toString(), "x O\n");
      case CSV -> write(good.getFileName().toString(), "Sentence #,Word,Tag\n1,x,O\n");
      case SENTENCES_AND_LABELS -> writePair(good.getFileName().toString(), "x\n", "O\n");
    }
    return problems(files(file, good, null));
  }

  /** The problems that stand in the way of reading, without the folder's name. */
  List<String> problems(CorpusSettings settings) {
    NerException thrown = catchThrowableOfType(NerException.class, () -> corpus(settings));
    return thrown == null ? List.of() : shown(thrown.problems());
  }

  /** Problems as a user sees them, without the folder's name. */
  List<String> shown(List<Problem> problems) {
    return problems.stream()
        .map(
            problem ->
                problem.toString().replace(folder + folder.getFileSystem().getSeparator(), ""))
        .toList();
  }

  static List<String> lines(Sentences sentences) {
    List<String> lines = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      StringBuilder line = new StringBuilder();
      for (int i = sentences.start(s); i < sentences.end(s); i++) {
        line.append(line.isEmpty() ? "" : " ").append(sentences.words().word(sentences.word(i)));
        line.append('/').append(TAGS.names().get(sentences.tag(i)));
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
