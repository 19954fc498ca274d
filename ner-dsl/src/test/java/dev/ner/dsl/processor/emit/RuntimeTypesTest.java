package dev.ner.dsl.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.palantir.javapoet.ClassName;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every runtime type that generated code may name exists. */
class RuntimeTypesTest {
  @Test
  void allExist() throws IllegalAccessException {
    List<ClassName> names = new ArrayList<>();
    for (Field field : RuntimeTypes.class.getDeclaredFields()) {
      if (field.getType() == ClassName.class) {
        names.add((ClassName) field.get(null));
      }
    }
    assertThat(names).hasSizeGreaterThan(15);
    for (ClassName name : names) {
      assertThatCode(() -> Class.forName(name.reflectionName())).doesNotThrowAnyException();
    }
  }
}
