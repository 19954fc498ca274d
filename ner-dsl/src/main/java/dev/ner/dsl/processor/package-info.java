/** The annotation processor that turns an annotated class into Java source. */
package dev.ner.dsl.processor;
