/**
 * The annotations with which a sequence tagger is declared, and nothing else: they have no
 * behaviour, and the model class that carries them is never instantiated.
 *
 * <p>What an annotation's element means and which values it takes is said here, in its Javadoc, and
 * once more in a form that programs read, in {@link dev.ner.dsl.settings}.
 */
package dev.ner.dsl;
