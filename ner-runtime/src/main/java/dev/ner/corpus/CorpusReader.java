package dev.ner.corpus;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.error.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a corpus: its files, its tags, its splits.
 *
 * <p>Files are streamed; what stays is an int and a short per token, and the distinct words. The
 * mistakes of all files are reported together.
 */
public final class CorpusReader {
  private final CorpusSettings settings;
  private final TagSet tags;
  private final TagSurvey survey; // what takes the tags where no entity is declared yet, or null
  private final WordTable words = new WordTable();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  private CorpusReader(CorpusSettings settings, TagSet tags, TagSurvey survey) {
    this.settings = settings;
    this.tags = tags;
    this.survey = survey;
  }

  /**
   * Reads the corpus.
   *
   * @throws NerException if anything is wrong with it, with all mistakes that were found
   */
  public static Corpus read(CorpusSettings settings, TagSet tags) {
    return new CorpusReader(settings, tags, null).read();
  }

  /**
   * Reads the tags of all files as they stand there, whatever the entities and the scheme.
   *
   * @param settings how to read; of the scheme it matters only whether it is {@link TagScheme#IO}
   * @throws NerException if a file cannot be read, with all mistakes that were found
   */
  public static TagSurvey survey(CorpusSettings settings) {
    TagSurvey survey = new TagSurvey(settings.scheme() == TagScheme.IO);
    CorpusReader reader = new CorpusReader(settings, null, survey);
    SettingsCheck.check(settings, reader.problems);
    reader.failIfWrong();
    for (Path path :
        new Path[] {settings.train(), settings.validation(), settings.test(), settings.source()}) {
      reader.readPath(path);
    }
    reader.failIfWrong();
    return survey;
  }

  private Corpus read() {
    SettingsCheck.check(settings, problems);
    failIfWrong();
    int leftOver = 0;
    Sentences[] splits;
    if (settings.source() == null) {
      splits =
          new Sentences[] {
            readPath(settings.train()), readPath(settings.validation()), readPath(settings.test())
          };
      failIfWrong();
    } else {
      Sentences all = readPath(settings.source());
      failIfWrong();
      splits = Splitter.split(all, settings.split(), settings.source().toString());
      leftOver = all.size() - splits[0].size() - splits[1].size();
      leftOver -= splits[2] == null ? 0 : splits[2].size();
    }
    CorpusWarnings.add(splits[0], splits[1], splits[2], tags, warnings);
    return new Corpus(splits[0], splits[1], splits[2], leftOver, warnings);
  }

  private void failIfWrong() {
    if (!problems.isEmpty()) {
      throw new NerException(problems);
    }
  }

  /** The sentences of a declared path, or null if there is none. */
  private Sentences readPath(Path declared) {
    if (declared == null) {
      return null;
    }
    Sentences sentences = new Sentences(words);
    List<Path> files = settings.format().files(declared);
    if (settings.format() == CorpusFormat.SENTENCES_AND_LABELS) {
      readPair(files.get(0), files.get(1), sentences);
    } else {
      readSingle(files.get(0), sentences);
    }
    return sentences;
  }

  private void readSingle(Path path, Sentences into) {
    CorpusFile file = open(path);
    if (file == null) {
      return;
    }
    FileReport report = new FileReport(file.name());
    TagReader decoder = decoder(report);
    try (LineReader lines = lines(file, report)) {
      if (settings.format() == CorpusFormat.CSV) {
        new CsvReader(lines, decoder, report).read(into);
      } else {
        readColumns(new ColumnReader(lines, decoder, report, settings), report, into);
      }
    } catch (IOException e) {
      finish(report, decoder, CorpusFile.problem(file.name(), e));
      return;
    }
    checkNotEmpty(report, into);
    finish(report, decoder, null);
  }

  private void readColumns(ColumnReader reader, FileReport report, Sentences into)
      throws IOException {
    reader.read(into);
    if (reader.withoutToken() > 0) {
      String place = report.place(reader.firstWithoutToken());
      warnings.add(NerError.CORPUS_WITHOUT_TOKEN.at(place, reader.withoutToken()));
    }
  }

  private void readPair(Path sentencePath, Path labelPath, Sentences into) {
    CorpusFile sentenceFile = open(sentencePath);
    CorpusFile labelFile = open(labelPath);
    if (sentenceFile == null || labelFile == null) {
      close(sentenceFile);
      close(labelFile);
      return;
    }
    FileReport sentenceReport = new FileReport(sentenceFile.name());
    FileReport labelReport = new FileReport(labelFile.name());
    TagReader decoder = decoder(labelReport);
    Problem unreadable = null;
    try (LineReader sentences = lines(sentenceFile, sentenceReport);
        LineReader labels = lines(labelFile, labelReport)) {
      new PairReader(sentences, labels, decoder, sentenceReport, labelReport).read(into);
    } catch (IOException e) {
      unreadable = CorpusFile.problem(sentencePath.getParent().toString(), e);
    }
    if (unreadable == null && labelReport.isEmpty()) {
      checkNotEmpty(sentenceReport, into);
    }
    problems.addAll(sentenceReport.problems());
    finish(labelReport, decoder, unreadable);
  }

  private LineReader lines(CorpusFile file, FileReport report) {
    return new LineReader(file.stream(), TextDecoder.of(settings.charset()), report);
  }

  private TagReader decoder(FileReport report) {
    return survey != null
        ? survey
        : new TagDecoder(tags, settings.scheme(), settings.strict(), report);
  }

  private CorpusFile open(Path path) {
    try {
      return CorpusFile.open(path, settings.format() == CorpusFormat.CSV);
    } catch (IOException | IllegalArgumentException e) {
      problems.add(CorpusFile.problem(path.toString(), e));
      return null;
    }
  }

  private void close(CorpusFile file) {
    if (file != null) {
      try {
        file.stream().close();
      } catch (IOException e) {
        problems.add(CorpusFile.problem(file.name(), e));
      }
    }
  }

  private void checkNotEmpty(FileReport report, Sentences read) {
    if (read.size() == 0 && report.isEmpty()) {
      report.add(0, NerError.CORPUS_FILE_EMPTY, settings.format());
    }
  }

  private void finish(FileReport report, TagReader decoder, Problem unreadable) {
    problems.addAll(report.problems());
    if (unreadable != null) {
      problems.add(unreadable);
    }
    if (decoder.repaired() > 0) {
      String place = report.place(decoder.firstRepaired());
      warnings.add(NerError.CORPUS_REPAIRED.at(place, decoder.repaired()));
    }
  }
}
