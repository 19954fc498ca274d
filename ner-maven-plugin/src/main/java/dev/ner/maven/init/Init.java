package dev.ner.maven.init;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.maven.console.Console;
import dev.ner.maven.console.Figures;
import dev.ner.maven.engine.Placeholders;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a model class for a user's corpus: the work of {@code ner:init}. */
public final class Init {
  private final InitRequest request;
  private final Console console;
  private final Map<String, Path> files = new LinkedHashMap<>();
  private final Map<String, String> shown = new LinkedHashMap<>();

  private Init(InitRequest request, Console console) {
    this.request = request;
    this.console = console;
  }

  /** Looks at the corpus and writes the class; returns its file. */
  public static Path run(InitRequest request, Console console) throws IOException {
    return new Init(request, console).run();
  }

  private Path run() throws IOException {
    locate();
    ClassName name = ClassName.of(request);
    Path target = name.file(request.sourceRoot());
    if (Files.exists(target)) {
      throw exists(target);
    }
    Recognition recognition = Recognizer.recognize(files, request.declared());
    tell(recognition);
    write(target, name, recognition);
    console.info("Written " + shown(target));
    tellWhatIsMissing();
    return target;
  }

  /** Finds the files, and how the class will name them. */
  private void locate() {
    for (String setting : List.of("train", "validation", "test", "source")) {
      String given = request.corpus().getOrDefault(setting, "");
      if (!given.isEmpty()) {
        locate(setting, given);
      }
    }
    boolean one = files.size() == 1 && (files.containsKey("source") || files.containsKey("train"));
    if (one) {
      files.put(
          "source", files.containsKey("source") ? files.get("source") : files.remove("train"));
      shown.put(
          "source", shown.containsKey("source") ? shown.get("source") : shown.remove("train"));
    } else if (files.containsKey("source")
        || !files.containsKey("train")
        || !files.containsKey("validation")) {
      String found = files.isEmpty() ? "nothing" : String.join(" and ", files.keySet());
      throw new NerException(NerError.INIT_NO_CORPUS.problem(found));
    }
  }

  private void locate(String setting, String given) {
    Placeholders.Filled filled = new Placeholders(request.properties()).fill(given);
    if (!filled.unresolved().isEmpty()) {
      throw new NerException(
          NerError.PROPERTY_UNRESOLVED.problem(
              setting, given, String.join(", ", filled.unresolved())));
    }
    Path path;
    try {
      path = request.baseDirectory().resolve(filled.text()).normalize();
    } catch (InvalidPathException e) {
      throw new NerException(
          NerError.SETTING_OUT_OF_RANGE.problem(setting, given, "a path", setting));
    }
    files.put(setting, path);
    shown.put(setting, given.contains("${") ? given : shown(path));
  }

  private String shown(Path path) {
    Path base = request.baseDirectory().normalize();
    Path inside = path.startsWith(base) ? base.relativize(path) : path;
    return inside.toString().replace('\\', '/');
  }

  private NerException exists(Path target) {
    return new NerException(NerError.INIT_CLASS_EXISTS.at(shown(target)));
  }

  private void write(Path target, ClassName name, Recognition recognition) throws IOException {
    // Without a declared encoding each compiler takes another one, but all of them have ASCII.
    Charset encoding =
        request.sourceEncoding().isEmpty()
            ? StandardCharsets.US_ASCII
            : Charset.forName(request.sourceEncoding());
    String source = ModelSource.of(name, recognition, shown, encoding);
    Files.createDirectories(target.getParent());
    try {
      Files.writeString(target, source, encoding, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw exists(target);
    }
  }

  private void tell(Recognition recognition) {
    console.info("Recognised " + recognition.description());
    CorpusFacts facts = recognition.facts();
    console.info(row("", "sentences", "tokens", "longest", "entities"));
    for (CorpusFacts.SplitFacts split : facts.splits()) {
      console.info(
          row(
              split.name(),
              Figures.count(split.sentences()),
              Figures.count(split.tokens()),
              Figures.count(split.longest()),
              Figures.count(split.count())));
    }
    console.info("Entities of each type, in " + names(facts) + ":");
    for (int i = 0; i < facts.entities().size(); i++) {
      int type = i;
      List<String> counts =
          facts.splits().stream().map(split -> Figures.count(split.counts().get(type))).toList();
      console.info("  " + facts.entities().get(i) + ": " + String.join(", ", counts));
    }
    if (recognition.nameless()) {
      console.info("The tags name no type, so the one type is called \"entity\" in the class.");
    }
    List<String> examples = recognition.charset().examples();
    if (!examples.isEmpty()) {
      console.warn(
          "The files are not UTF-8 and were taken for "
              + recognition.charset().name()
              + "; if these words look wrong, give -Dner.charset=…: "
              + String.join(" ", examples));
    }
    facts.warnings().forEach(warning -> console.warn(warning.toString()));
  }

  private static String names(CorpusFacts facts) {
    return String.join(", ", facts.splits().stream().map(split -> split.name()).toList());
  }

  private static String row(String name, String a, String b, String c, String d) {
    return String.format(Locale.ROOT, "  %-10s %10s %10s %10s %10s", name, a, b, c, d);
  }

  private void tellWhatIsMissing() {
    List<String> missing = request.pom().missing();
    if (missing.isEmpty()) {
      console.info(
          "Now run \"mvn package\": it trains the model and puts its tagger into the jar.");
      return;
    }
    console.warn("The POM lacks something; add to it");
    missing.forEach(console::warn);
    console.warn("and run \"mvn package\", which trains the model.");
  }
}
