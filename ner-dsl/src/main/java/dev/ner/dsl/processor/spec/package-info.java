/**
 * What a model class declares, as plain records: the language between {@code extract}, {@code check}
 * and {@code plan}.
 *
 * <p>A spec may be wrong in every way in which a user's class can be wrong; {@code check} says so.
 * Here are no rules, no compiler types and no Java names of generated code.
 */
package dev.ner.dsl.processor.spec;
