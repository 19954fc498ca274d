/**
 * The rules of a model: from a spec to diagnostics, without side effects.
 *
 * <p>{@link dev.ner.dsl.processor.check.ModelError} is the catalogue of all that can be wrong; each
 * other class holds the rules of one part. A rule says nothing where another has spoken, so that
 * one mistake gives one message. Compiler types and generated code are no concern of this room.
 */
package dev.ner.dsl.processor.check;
