package dev.ner.maven.tune;

import dev.ner.json.JsonWriter;
import java.util.List;
import java.util.Map;

/** {@code tune.json}: a finished search with all its runs, best candidate first. */
public final class SearchJson {
  /** The version of the file's form. */
  public static final int FORMAT = 1;

  private final JsonWriter out;

  private SearchJson(JsonWriter out) {
    this.out = out;
  }

  /** The text of the file. */
  public static String write(String modelClass, Search search, Ranking ranking) {
    StringBuilder text = new StringBuilder();
    JsonWriter out = JsonWriter.pretty(text).beginObject();
    out.name("format").value(FORMAT);
    out.name("model").value(modelClass);
    out.name("split").value("validation");
    SearchJson json = new SearchJson(out);
    json.search(search);
    json.candidates(search, ranking);
    json.verdict(ranking);
    json.declarations(Declarations.of(search.model(), ranking.best().candidate()));
    out.endObject().finish();
    return text.toString();
  }

  private void search(Search search) {
    out.name("search").beginObject();
    search.space().values().forEach((name, values) -> row(name, values));
    out.endObject();
    out.name("grid").value(search.space().size());
    out.name("draws").value(search.draws());
    out.name("drawSeed").value(search.drawSeed());
    out.name("seeds").beginRow();
    search.seeds().forEach(out::value);
    out.endArray();
  }

  private void row(String name, List<String> values) {
    out.name(name).beginRow();
    values.forEach(out::value);
    out.endArray();
  }

  private void settings(Map<String, String> settings) {
    out.name("settings").beginObject();
    settings.forEach((name, value) -> out.name(name).value(value));
    out.endObject();
  }

  private void candidates(Search search, Ranking ranking) {
    out.name("candidates").beginArray();
    for (Standing standing : ranking.standings()) {
      out.beginObject();
      settings(standing.candidate().values());
      out.name("declared").value(standing.candidate().isDeclared(search.model().settings()));
      out.name("complete").value(standing.isComplete());
      out.name("f1").value(standing.f1());
      out.name("spread").value(standing.spread());
      out.name("tokenAccuracy").value(standing.accuracy());
      out.name("seconds").value(standing.seconds());
      out.name("runs").beginArray();
      standing.runs().forEach(this::run);
      out.endArray();
      out.endObject();
    }
    out.endArray();
  }

  private void run(RunResult run) {
    out.beginObject();
    out.name("seed").value(run.seed());
    if (run.hasFailed()) {
      out.name("failure").value(run.failure());
    } else {
      out.name("f1").value(run.f1());
      out.name("precision").value(run.scores().entities().precision());
      out.name("recall").value(run.scores().entities().recall());
      out.name("tokenAccuracy").value(run.accuracy());
      out.name("epoch").value(run.epoch());
    }
    out.name("seconds").value(run.seconds());
    out.endObject();
  }

  private void verdict(Ranking ranking) {
    out.name("lead").value(ranking.lead());
    out.name("spread").value(ranking.spread());
    out.name("clear").value(ranking.isClear());
    out.name("alike").value(ranking.alike());
  }

  private void declarations(List<Declarations.Declaration> declarations) {
    out.name("annotations").beginArray();
    for (Declarations.Declaration declaration : declarations) {
      out.beginObject();
      out.name("on").value(declaration.path());
      out.name("java").value(declaration.java());
      out.endObject();
    }
    out.endArray();
  }
}
