package dev.ner.command;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.model.ModelFile;
import dev.ner.network.ModelDefinition;
import dev.ner.tagger.SpanTagger;
import dev.ner.tagger.TaggerCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
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
    SpanTagger tagger = new SpanTagger(ModelFile.load(definition, request.path("model")));
    boolean json = request.text("format", "plain").equals("json");
    String text = request.text("text", "");
    if (!text.isEmpty()) {
      print(tagger, json, "", text);
      return;
    }
    String file = request.text("file", "");
    if (file.isEmpty()) {
      throw new NerException(NerError.NOTHING_TO_TAG.problem());
    }
    tagFile(tagger, json, file);
  }

  private void tagFile(SpanTagger tagger, boolean json, String file) throws IOException {
    try (InputStream stream = Files.newInputStream(Path.of(file))) {
      BufferedReader reader = TaggerCommand.reader(stream);
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        print(tagger, json, number + ": ", line);
      }
    } catch (NoSuchFileException e) {
      throw new NerException(NerError.TAG_FILE_MISSING.problem(file));
    } catch (CharacterCodingException e) {
      throw new NerException(NerError.TAG_TEXT_NOT_UTF8.problem());
    } catch (IOException e) {
      throw new NerException(NerError.CORPUS_UNREADABLE.at(file, e.getMessage()));
    }
  }

  private void print(SpanTagger tagger, boolean json, String prefix, String text) {
    if (json) {
      events.output(TaggerCommand.json(tagger, text));
      return;
    }
    for (String line : TaggerCommand.plain(tagger, text)) {
      events.output(prefix + line);
    }
  }
}
