package dev.ner.tagger;

import dev.ner.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Tags texts and writes what it finds as lines: one for each entity, or one object of JSON for each
 * text.
 */
public final class LineTagger {
  private static final int LINES_UNSEEN = 256; // then somebody may wish to see them

  private static final Span.Maker<Span> SPANS =
      new Span.Maker<>() { // no lambda: the first one in a JVM takes long
        @Override
        public Span make(int type, String text, int start, int end, double confidence) {
          return new Span(type, text, start, end, confidence);
        }
      };

  private final SpanTagger tagger;
  private final boolean json;
  private final Output output;

  /** Where lines go. */
  public interface Output {

    /** Takes a line. */
    void line(String line);

    /** Shows all lines to whoever reads them; false if nobody does any more. */
    boolean show();
  }

  /** Tags with the given tagger and writes plain lines or JSON. */
  public LineTagger(SpanTagger tagger, boolean json, Output output) {
    this.tagger = tagger;
    this.json = json;
    this.output = output;
  }

  /** Tags one text. */
  public void text(String text) {
    write("", text, tagger.tag(Input.TEXT, text, SPANS));
    output.show();
  }

  /**
   * Tags each line of UTF-8 text on all processors, and writes its number before its entities.
   * Whatever was found is shown before it has to wait for more text.
   *
   * @throws java.nio.charset.CharacterCodingException if the bytes are not UTF-8
   */
  public void lines(InputStream in) throws IOException {
    Queue<String> texts = new ArrayDeque<>();
    Source<String> lines = remembered(new Lines(in, output::show), texts);
    int threads = Runtime.getRuntime().availableProcessors();
    try (Stream<List<Span>> results = tagger.tagAll(Input.TEXT, lines, SPANS, threads)) {
      Iterator<List<Span>> entities = results.iterator();
      boolean seen = true;
      for (long number = 1; seen && entities.hasNext(); number++) {
        write(json ? "" : number + ": ", texts.remove(), entities.next());
        seen = number % LINES_UNSEEN != 0 || output.show();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      output.show();
    }
  }

  /** The same texts, of which each is also put into a queue. */
  private static Source<String> remembered(Source<String> lines, Queue<String> texts) {
    return new Source<>() {
      @Override
      public boolean advance(Consumer<? super String> action) {
        return lines.advance(
            text -> {
              texts.add(text);
              action.accept(text);
            });
      }

      @Override
      public boolean mustWait() {
        return lines.mustWait();
      }

      @Override
      public void close() {
        lines.close();
      }
    };
  }

  private void write(String prefix, String text, List<Span> entities) {
    if (json) {
      output.line(json(text, entities));
      return;
    }
    for (Span entity : entities) {
      output.line(plain(prefix, entity));
    }
  }

  // By hand: the first use of a format in a JVM takes some tens of milliseconds.
  private String plain(String prefix, Span entity) {
    long hundredths = Math.round(entity.confidence() * 100);
    return new StringBuilder(prefix)
        .append(tagger.labels().get(entity.type()))
        .append(' ')
        .append(entity.text())
        .append(" [")
        .append(entity.start())
        .append(',')
        .append(entity.end())
        .append(") ")
        .append(hundredths / 100)
        .append('.')
        .append(hundredths / 10 % 10)
        .append(hundredths % 10)
        .toString();
  }

  private String json(String text, List<Span> entities) {
    StringBuilder line = new StringBuilder();
    JsonWriter writer = JsonWriter.compact(line);
    writer.beginObject().name("text").value(text).name("entities").beginArray();
    for (Span entity : entities) {
      writer.beginObject().name("type").value(tagger.labels().get(entity.type()));
      writer.name("text").value(entity.text());
      writer.name("start").value(entity.start()).name("end").value(entity.end());
      writer.name("confidence").value(entity.confidence()).endObject();
    }
    writer.endArray().endObject().finish();
    return line.toString();
  }
}
