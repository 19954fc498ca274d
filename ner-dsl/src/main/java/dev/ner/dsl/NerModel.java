package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class as the declaration of a named entity recogniser.
 *
 * <p>The class is a top-level or static nested class, neither generic nor private, with a block
 * annotation ({@link Serial}), whose fields are the layers, and with a {@link Corpus}. From a class
 * {@code NewsNer} the compiler writes {@code NewsNerTagger}, which applications call, the enum
 * {@code NewsNerEntity} and the network {@code NewsNerNetwork}.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface NerModel {

  /**
   * The entity types, as they stand in the corpus behind the first {@code -} of a tag: {@code
   * "per"} for {@code B-per}.
   *
   * <p>At least one; none empty, doubled or with whitespace. Each gives a constant of the entity
   * enum, in upper case and with {@code _} for {@code -}: {@code "creative-work"} is {@code
   * CREATIVE_WORK}. The model has one tag for {@code O} and two for each type, so n types give K =
   * 2n + 1 tags; 4n + 1 under a {@link CRF} with {@link ChunkEncoding#IOBES}.
   */
  String[] entities();
}
