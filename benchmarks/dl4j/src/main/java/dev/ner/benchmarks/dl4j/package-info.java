/** What is measured of DL4J, which needs a class path of its own. */
package dev.ner.benchmarks.dl4j;
