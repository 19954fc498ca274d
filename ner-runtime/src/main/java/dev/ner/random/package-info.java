/**
 * Random numbers that a seed determines on every machine and every JDK.
 *
 * <p>Whatever is drawn, weights, orders or dropout, is drawn from here; what is drawn is no concern
 * of this room.
 */
package dev.ner.random;
