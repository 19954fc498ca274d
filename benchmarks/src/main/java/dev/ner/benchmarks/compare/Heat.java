package dev.ner.benchmarks.compare;

import java.util.List;

/**
 * Contenders that run by turns, and the rows that compare them: A B C A B C …, so that what slows
 * the machine for a minute slows all of them.
 *
 * @param id what {@code --only} chooses it by
 * @param rounds how often each contender runs
 */
record Heat(String id, int rounds, List<Contender> contenders, List<Row> rows) {}
