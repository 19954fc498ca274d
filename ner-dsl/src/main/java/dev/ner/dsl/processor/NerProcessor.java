package dev.ner.dsl.processor;

import dev.ner.dsl.processor.check.Checker;
import dev.ner.dsl.processor.check.Diagnostic;
import dev.ner.dsl.processor.check.ModelError;
import dev.ner.dsl.processor.emit.Emitter;
import dev.ner.dsl.processor.emit.GeneratedFile;
import dev.ner.dsl.processor.extract.ElementOrigin;
import dev.ner.dsl.processor.extract.Extractor;
import dev.ner.dsl.processor.extract.Names;
import dev.ner.dsl.processor.plan.Planner;
import dev.ner.dsl.processor.spec.ModelSpec;
import dev.ner.dsl.processor.spec.Origin;
import dev.ner.dsl.processor.spec.RoundSpec;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/** The annotation processor that writes a network, a tagger and an entity enum for each model. */
public final class NerProcessor extends AbstractProcessor {
  private final Set<String> written = new HashSet<>();
  private Extractor extractor;

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    extractor = new Extractor(environment.getElementUtils(), Emitter.superclass());
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.copyOf(Names.all());
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    RoundSpec round = extractor.extract(environment);
    Checker.Findings findings = Checker.check(round);
    report(findings.diagnostics());
    if (round.missingType().isPresent()) {
      return true; // each line of generated code would be an error of its own
    }
    for (ModelSpec model : round.models()) {
      boolean sound = findings.sound().contains(model);
      write(
          model,
          round.handWritten(),
          sound
              ? Emitter.emit(Planner.plan(model))
              : Emitter.emitNames(
                  model.type(), Checker.usableEntities(model), model.generatedAnnotation()));
    }
    return true;
  }

  /** Reports all mistakes of one place as one message: javac shows only the first of a place. */
  private void report(List<Diagnostic> diagnostics) {
    Map<Origin, StringBuilder> messages = new LinkedHashMap<>();
    for (Diagnostic diagnostic : diagnostics) {
      messages.merge(
          diagnostic.origin(),
          new StringBuilder(diagnostic.message()),
          (all, next) -> all.append('\n').append(next));
    }
    messages.forEach(
        (origin, message) ->
            ((ElementOrigin) origin).report(processingEnv.getMessager(), message.toString()));
  }

  private void write(ModelSpec model, Set<String> handWritten, List<GeneratedFile> files) {
    for (GeneratedFile file : files) {
      if (handWritten.contains(file.name()) || !written.add(file.name())) {
        continue; // reported as a name that is taken
      }
      try {
        write(file, ((ElementOrigin) model.type().origin()).element());
      } catch (IOException e) {
        report(
            List.of(
                Diagnostic.of(
                    ModelError.CANNOT_WRITE,
                    model.type().origin(),
                    model.type().name(),
                    file.name(),
                    e)));
      }
    }
  }

  private void write(GeneratedFile file, Element origin) throws IOException {
    Filer filer = processingEnv.getFiler();
    switch (file.kind()) {
      case SOURCE -> {
        try (Writer out = filer.createSourceFile(file.name(), origin).openWriter()) {
          out.write(file.text());
        }
      }
      case RESOURCE -> {
        try (OutputStream out =
            filer
                .createResource(StandardLocation.CLASS_OUTPUT, "", file.name(), origin)
                .openOutputStream()) {
          out.write(file.text().getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }
}
