/**
 * What a model class declares, as plain records: the language between {@code extract}, {@code
 * check} and {@code plan}.
 *
 * <p>A spec may be wrong in every way in which a user's class can be wrong; {@code check} says so.
 * Here are no rules and no compiler types; of generated code only the names that follow from a name
 * alone.
 */
package dev.ner.dsl.processor.spec;
