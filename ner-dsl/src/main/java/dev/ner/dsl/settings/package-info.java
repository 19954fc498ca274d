/**
 * The catalogue of settings: which there are, what each takes, its default and its meaning, as
 * data.
 *
 * <p>The annotation processor checks annotation values against it, the build overrides given as
 * properties. The network's shape is no setting: it is compiled. Nothing here reads files, knows
 * Maven or sees the compiler.
 */
package dev.ner.dsl.settings;
