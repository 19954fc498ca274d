/** The goals of the Maven plugin. */
package dev.ner.maven.mojo;
