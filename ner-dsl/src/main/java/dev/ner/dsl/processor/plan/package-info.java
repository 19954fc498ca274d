/**
 * The shape of generated code: from a sound spec to widths, parameter offsets, buffers and names.
 *
 * <p>All arithmetic of shapes happens here, so that {@code emit} only writes down what stands in a
 * plan. Nothing here looks for mistakes: a spec comes here after {@code check} found none.
 */
package dev.ner.dsl.processor.plan;
