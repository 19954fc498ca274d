/** The annotations with which a class describes a sequence tagger. */
package dev.ner.dsl;
