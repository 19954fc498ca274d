package dev.ner.dsl.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.ner.dsl.NerModel;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** A project that has the annotations on its class path but not the runtime. */
class RuntimeMissingTest {

  @Test
  void isOneMistakeNotOneALine() throws URISyntaxException {
    File annotations =
        Path.of(NerModel.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .toFile();
    Compilation compilation =
        Compiler.javac()
            .withClasspath(List.of(annotations))
            .withProcessors(new NerProcessor())
            .compile(JavaFileObjects.forSourceString("com.acme.NewsNer", Models.NEWS));

    assertThat(compilation.errors()).hasSize(1);
    Diagnostic<? extends JavaFileObject> error = compilation.errors().get(0);
    assertThat(error.getMessage(Locale.ROOT))
        .isEqualTo(
            "[NER047] the code generated for NewsNer lacks what it runs on: expected"
                + " dev.ner:ner-runtime on the class path, found no dev.ner.network.Network; add"
                + " that dependency, with scope compile.");
    assertThat(Models.NEWS.substring((int) error.getPosition())).startsWith("@NerModel");
  }
}
