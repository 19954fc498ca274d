/**
 * Random numbers that a seed determines on every machine. Whatever draws by chance takes its
 * numbers from here; nothing else belongs here.
 */
package dev.ner.random;
