/**
 * Running text taken apart: tokens, and sentences of tokens.
 *
 * <p>The rules are our own and have a name ({@link dev.ner.text.Tokenizer#NAME}), which a model
 * file keeps: the same text gives the same tokens on every machine, whatever its JDK, locale and
 * Unicode data. So nothing here asks {@code Character.isLetter}, {@code BreakIterator} or a regular
 * expression; kinds of characters come from the fixed table in {@link dev.ner.text.CharacterKinds}.
 * A change of the rules that can change a token needs a new name.
 *
 * <p>All of it runs in time linear in the text. What a token means is no concern of this room.
 */
package dev.ner.text;
