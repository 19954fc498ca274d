package dev.ner.command;

import dev.ner.error.FailureReason;
import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.model.ModelFile;
import dev.ner.network.ModelDefinition;
import dev.ner.tagger.LineTagger;
import dev.ner.tagger.SpanTagger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Tags a text or the lines of a file and reports the entities as output events. */
final class TagCommand {
  private final Request request;
  private final Events events;

  TagCommand(Request request, Events events) {
    this.request = request;
    this.events = events;
  }

  void run() throws IOException {
    ModelDefinition definition = Models.definition(request.required("taggerClass"));
    SpanTagger spans = new SpanTagger(ModelFile.load(definition, request.path("model")));
    boolean json = request.text("format", "plain").equals("json");
    LineTagger tagger = new LineTagger(spans, json, new OutputEvents(events));
    String text = request.text("text", "");
    if (!text.isEmpty()) {
      tagger.text(text);
      return;
    }
    String file = request.text("file", "");
    if (file.isEmpty()) {
      throw new NerException(NerError.NOTHING_TO_TAG.problem());
    }
    tagFile(tagger, file);
  }

  private static void tagFile(LineTagger tagger, String file) throws IOException {
    try (InputStream stream = Files.newInputStream(Path.of(file))) {
      tagger.lines(stream);
    } catch (NoSuchFileException | InvalidPathException e) {
      throw new NerException(NerError.TAG_FILE_MISSING.problem(file));
    } catch (CharacterCodingException e) {
      throw new NerException(NerError.TAG_TEXT_NOT_UTF8.problem());
    } catch (IOException e) {
      throw new NerException(NerError.CORPUS_UNREADABLE.at(file, FailureReason.of(e)));
    }
  }

  private record OutputEvents(Events events) implements LineTagger.Output {
    @Override
    public void line(String line) {
      events.output(line);
    }

    @Override
    public boolean show() {
      return true; // every event is sent at once
    }
  }
}
