/**
 * What a trained model is worth: scores, baselines, the quality gate, and how they are shown.
 *
 * <p>What goes in are tags as numbers, gold and predicted; networks, files and training are no
 * concern of this room. Every share is computed from whole numbers when it is asked for, so that
 * two evaluations are equal when their counts are. {@code docs/evaluation.md} explains the figures
 * to users.
 */
package dev.ner.evaluate;
