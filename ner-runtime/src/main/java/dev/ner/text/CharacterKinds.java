package dev.ner.text;

/**
 * The kind of every code point, by a fixed table: what the rules need to know, and no more.
 *
 * <p>Spelled out are white space, punctuation and symbols, digits, the scripts that are written
 * without spaces and have rules of their own, and the case of Latin, Greek, Cyrillic and full-width
 * letters. Whatever the table leaves out from U+0250 on is {@link #LETTER}: the letters of all
 * other scripts, and what Unicode has yet to assign.
 */
final class CharacterKinds {
  /** White space, control characters and direction marks: separates tokens, is in none. */
  static final byte SPACE = 0;

  /** A letter without case, or one whose case the rules need not know. */
  static final byte LETTER = 1;

  static final byte LOWER = 2;
  static final byte UPPER = 3;
  static final byte DIGIT = 4;

  /** Goes with the character before it: accents, joiners, variation selectors, skin tones. */
  static final byte EXTEND = 5;

  /** A Chinese character. */
  static final byte HAN = 6;

  static final byte HIRAGANA = 7;
  static final byte KATAKANA = 8;

  /** A pictograph; may be joined to the next by a zero-width joiner. */
  static final byte EMOJI = 9;

  /** Half a flag. */
  static final byte FLAG = 10;

  /** Punctuation, a currency sign, another symbol, or an unpaired surrogate. */
  static final byte SYMBOL = 11;

  // Kinds of ranges whose letters alternate between the cases.
  private static final byte EVEN_UPPER = 12;
  private static final byte ODD_UPPER = 13;

  /** First code point, last code point, kind; ascending. */
  private static final int[][] RANGES = {
    // C0 controls and Basic Latin
    {0x0000, 0x0020, SPACE},
    {0x0021, 0x002F, SYMBOL},
    {0x0030, 0x0039, DIGIT},
    {0x003A, 0x0040, SYMBOL},
    {0x0041, 0x005A, UPPER},
    {0x005B, 0x005E, SYMBOL},
    {0x005F, 0x005F, LETTER}, // "_", as in snake_case
    {0x0060, 0x0060, SYMBOL},
    {0x0061, 0x007A, LOWER},
    {0x007B, 0x007E, SYMBOL},
    // C1 controls and Latin-1
    {0x007F, 0x00A0, SPACE},
    {0x00A1, 0x00A9, SYMBOL},
    {0x00AA, 0x00AA, LETTER},
    {0x00AB, 0x00AC, SYMBOL},
    {0x00AD, 0x00AD, EXTEND}, // soft hyphen
    {0x00AE, 0x00B1, SYMBOL},
    {0x00B2, 0x00B3, DIGIT},
    {0x00B4, 0x00B4, SYMBOL},
    {0x00B5, 0x00B5, LOWER},
    {0x00B6, 0x00B8, SYMBOL},
    {0x00B9, 0x00B9, DIGIT},
    {0x00BA, 0x00BA, LETTER},
    {0x00BB, 0x00BB, SYMBOL},
    {0x00BC, 0x00BE, DIGIT},
    {0x00BF, 0x00BF, SYMBOL},
    {0x00C0, 0x00D6, UPPER},
    {0x00D7, 0x00D7, SYMBOL},
    {0x00D8, 0x00DE, UPPER},
    {0x00DF, 0x00F6, LOWER},
    {0x00F7, 0x00F7, SYMBOL},
    {0x00F8, 0x00FF, LOWER},
    // Latin Extended-A; of Latin Extended-B (to U+024F) the case is left open
    {0x0100, 0x0137, EVEN_UPPER},
    {0x0138, 0x0138, LOWER},
    {0x0139, 0x0148, ODD_UPPER},
    {0x0149, 0x0149, LOWER},
    {0x014A, 0x0177, EVEN_UPPER},
    {0x0178, 0x0178, UPPER},
    {0x0179, 0x017E, ODD_UPPER},
    {0x017F, 0x017F, LOWER},
    {0x0180, 0x02C1, LETTER},
    {0x02C2, 0x02C5, SYMBOL},
    {0x02D2, 0x02DF, SYMBOL},
    {0x02E5, 0x02EB, SYMBOL},
    {0x02ED, 0x02ED, SYMBOL},
    {0x02EF, 0x02FF, SYMBOL},
    {0x0300, 0x036F, EXTEND},
    // Greek
    {0x0375, 0x0375, SYMBOL},
    {0x037E, 0x037E, SYMBOL}, // the Greek question mark
    {0x0384, 0x0385, SYMBOL},
    {0x0386, 0x0386, UPPER},
    {0x0387, 0x0387, SYMBOL},
    {0x0388, 0x038F, UPPER},
    {0x0390, 0x0390, LOWER},
    {0x0391, 0x03AB, UPPER},
    {0x03AC, 0x03CE, LOWER},
    {0x03CF, 0x03CF, UPPER},
    {0x03D8, 0x03EF, EVEN_UPPER},
    {0x03F6, 0x03F6, SYMBOL},
    // Cyrillic
    {0x0400, 0x042F, UPPER},
    {0x0430, 0x045F, LOWER},
    {0x0460, 0x0481, EVEN_UPPER},
    {0x0482, 0x0482, SYMBOL},
    {0x0483, 0x0489, EXTEND},
    {0x048A, 0x04BF, EVEN_UPPER},
    {0x04C0, 0x04C0, UPPER},
    {0x04C1, 0x04CE, ODD_UPPER},
    {0x04CF, 0x04CF, LOWER},
    {0x04D0, 0x052F, EVEN_UPPER},
    // Armenian, Hebrew, Arabic, Syriac: punctuation and digits
    {0x055A, 0x055F, SYMBOL},
    {0x0589, 0x058F, SYMBOL},
    {0x0591, 0x05BD, EXTEND},
    {0x05BE, 0x05BE, SYMBOL},
    {0x05BF, 0x05BF, EXTEND},
    {0x05C0, 0x05C0, SYMBOL},
    {0x05C1, 0x05C2, EXTEND},
    {0x05C3, 0x05C3, SYMBOL},
    {0x05C4, 0x05C5, EXTEND},
    {0x05C6, 0x05C6, SYMBOL},
    {0x0606, 0x060F, SYMBOL},
    {0x061B, 0x061B, SYMBOL},
    {0x061C, 0x061C, SPACE},
    {0x061D, 0x061F, SYMBOL},
    {0x064B, 0x065F, EXTEND},
    {0x0660, 0x0669, DIGIT},
    {0x066A, 0x066D, SYMBOL},
    {0x06D4, 0x06D4, SYMBOL},
    {0x06F0, 0x06F9, DIGIT},
    {0x0700, 0x070D, SYMBOL},
    // Scripts of India and South-East Asia: punctuation and digits
    {0x0964, 0x0965, SYMBOL},
    {0x0966, 0x096F, DIGIT},
    {0x0970, 0x0970, SYMBOL},
    {0x09E6, 0x09EF, DIGIT},
    {0x09F2, 0x09F3, SYMBOL},
    {0x0E3F, 0x0E3F, SYMBOL},
    {0x0E4F, 0x0E4F, SYMBOL},
    {0x0E50, 0x0E59, DIGIT},
    {0x0E5A, 0x0E5B, SYMBOL},
    {0x0F04, 0x0F14, SYMBOL},
    {0x104A, 0x104F, SYMBOL},
    {0x10FB, 0x10FB, SYMBOL},
    {0x1360, 0x1368, SYMBOL},
    {0x1680, 0x1680, SPACE},
    {0x16EB, 0x16ED, SYMBOL},
    {0x17D4, 0x17D6, SYMBOL},
    {0x17D8, 0x17DB, SYMBOL},
    {0x1800, 0x180A, SYMBOL},
    {0x180B, 0x180E, EXTEND},
    {0x1AB0, 0x1AFF, EXTEND},
    {0x1DC0, 0x1DFF, EXTEND},
    // Latin Extended Additional; of Greek Extended (to U+1FFF) the case is left open
    {0x1E00, 0x1E95, EVEN_UPPER},
    {0x1E96, 0x1E9D, LOWER},
    {0x1E9E, 0x1E9E, UPPER},
    {0x1E9F, 0x1E9F, LOWER},
    {0x1EA0, 0x1EFF, EVEN_UPPER},
    // General Punctuation
    {0x2000, 0x200B, SPACE},
    {0x200C, 0x200D, EXTEND}, // zero-width non-joiner and joiner
    {0x200E, 0x200F, SPACE},
    {0x2010, 0x2027, SYMBOL},
    {0x2028, 0x202F, SPACE},
    {0x2030, 0x205E, SYMBOL},
    {0x205F, 0x205F, SPACE},
    {0x2060, 0x2060, EXTEND}, // word joiner
    {0x2061, 0x206F, SPACE},
    {0x2070, 0x2070, DIGIT},
    {0x2071, 0x2071, LETTER},
    {0x2074, 0x2079, DIGIT},
    {0x207A, 0x207E, SYMBOL},
    {0x207F, 0x207F, LETTER},
    {0x2080, 0x2089, DIGIT},
    {0x208A, 0x208E, SYMBOL},
    // Currency, combining marks for symbols, letter-like symbols, number forms
    {0x20A0, 0x20CF, SYMBOL},
    {0x20D0, 0x20FF, EXTEND},
    {0x2100, 0x214F, SYMBOL},
    {0x2150, 0x2189, DIGIT},
    {0x218A, 0x218F, SYMBOL},
    // Arrows, operators, technical signs, boxes, pictographs, Braille
    {0x2190, 0x22FF, SYMBOL},
    {0x2300, 0x23FF, EMOJI},
    {0x2400, 0x25FF, SYMBOL},
    {0x2600, 0x27BF, EMOJI},
    {0x27C0, 0x2AFF, SYMBOL},
    {0x2B00, 0x2BFF, EMOJI},
    {0x2CE5, 0x2CEA, SYMBOL},
    {0x2CF9, 0x2CFF, SYMBOL},
    {0x2E00, 0x2E2E, SYMBOL},
    {0x2E30, 0x2E7F, SYMBOL},
    // Chinese, Japanese, Korean
    {0x2E80, 0x2FDF, HAN},
    {0x2FF0, 0x2FFF, SYMBOL},
    {0x3000, 0x3000, SPACE},
    {0x3001, 0x3004, SYMBOL},
    {0x3005, 0x3007, HAN},
    {0x3008, 0x3020, SYMBOL},
    {0x3021, 0x3029, HAN},
    {0x302A, 0x302F, EXTEND},
    {0x3030, 0x3030, SYMBOL},
    {0x3031, 0x3035, HIRAGANA}, // signs that repeat
    {0x3036, 0x3037, SYMBOL},
    {0x3038, 0x303C, HAN},
    {0x303D, 0x303F, SYMBOL},
    {0x3041, 0x3096, HIRAGANA},
    {0x3099, 0x309A, EXTEND},
    {0x309B, 0x309C, SYMBOL},
    {0x309D, 0x309F, HIRAGANA},
    {0x30A0, 0x30A0, SYMBOL},
    {0x30A1, 0x30FA, KATAKANA},
    {0x30FB, 0x30FB, SYMBOL},
    {0x30FC, 0x30FC, EXTEND}, // the sign that lengthens a vowel
    {0x30FD, 0x30FF, KATAKANA},
    {0x3190, 0x319F, SYMBOL},
    {0x31C0, 0x31EF, SYMBOL},
    {0x31F0, 0x31FF, KATAKANA},
    {0x3200, 0x33FF, SYMBOL},
    {0x3400, 0x4DBF, HAN},
    {0x4DC0, 0x4DFF, SYMBOL},
    {0x4E00, 0x9FFF, HAN},
    {0xA6F2, 0xA6F7, SYMBOL},
    {0xA8CE, 0xA8CF, SYMBOL},
    {0xAAF0, 0xAAF1, SYMBOL},
    {0xABEB, 0xABEB, SYMBOL},
    // Surrogates without their partner, private use, compatibility forms
    {0xD800, 0xDFFF, SYMBOL},
    {0xE000, 0xF8FF, SYMBOL},
    {0xF900, 0xFAFF, HAN},
    {0xFB29, 0xFB29, SYMBOL},
    {0xFD3E, 0xFD3F, SYMBOL},
    {0xFDFC, 0xFDFF, SYMBOL},
    {0xFE00, 0xFE0F, EXTEND}, // variation selectors
    {0xFE10, 0xFE1F, SYMBOL},
    {0xFE20, 0xFE2F, EXTEND},
    {0xFE30, 0xFE6F, SYMBOL},
    {0xFEFF, 0xFEFF, SPACE}, // byte-order mark
    {0xFF01, 0xFF0F, SYMBOL},
    {0xFF10, 0xFF19, DIGIT},
    {0xFF1A, 0xFF20, SYMBOL},
    {0xFF21, 0xFF3A, UPPER},
    {0xFF3B, 0xFF3E, SYMBOL},
    {0xFF3F, 0xFF3F, LETTER},
    {0xFF40, 0xFF40, SYMBOL},
    {0xFF41, 0xFF5A, LOWER},
    {0xFF5B, 0xFF65, SYMBOL},
    {0xFF66, 0xFF6F, KATAKANA},
    {0xFF70, 0xFF70, EXTEND},
    {0xFF71, 0xFF9D, KATAKANA},
    {0xFF9E, 0xFF9F, EXTEND},
    {0xFFE0, 0xFFEE, SYMBOL},
    {0xFFF9, 0xFFFB, SPACE},
    {0xFFFC, 0xFFFF, SYMBOL},
    // Beyond the Basic Multilingual Plane
    {0x1B000, 0x1B000, KATAKANA},
    {0x1B001, 0x1B11F, HIRAGANA},
    {0x1B120, 0x1B122, KATAKANA},
    {0x1D000, 0x1D24F, SYMBOL},
    {0x1F000, 0x1F0FF, EMOJI},
    {0x1F100, 0x1F10F, DIGIT},
    {0x1F110, 0x1F1E5, EMOJI},
    {0x1F1E6, 0x1F1FF, FLAG},
    {0x1F200, 0x1F3FA, EMOJI},
    {0x1F3FB, 0x1F3FF, EXTEND}, // skin tones
    {0x1F400, 0x1FAFF, EMOJI},
    {0x1FB00, 0x1FBEF, SYMBOL},
    {0x1FBF0, 0x1FBF9, DIGIT},
    {0x20000, 0x3FFFF, HAN},
    {0xE0001, 0xE007F, EXTEND}, // tags, as in the flag of Scotland
    {0xE0100, 0xE01EF, EXTEND},
    {0xF0000, 0x10FFFF, SYMBOL},
  };

  private static final byte[] LOW = low(); // below U+0800, by code point

  private CharacterKinds() {}

  /** The kind of the code point. */
  static byte of(int point) {
    return point < LOW.length ? LOW[point] : search(point);
  }

  /** Whether words are made of this kind. */
  static boolean isWord(byte kind) {
    return kind >= LETTER && kind <= EXTEND;
  }

  /** Whether it is a letter of a script with spaces between words. */
  static boolean isLetter(byte kind) {
    return kind >= LETTER && kind <= UPPER;
  }

  /** The table: first code point, last code point, kind; not to be modified. */
  static int[][] ranges() {
    return RANGES;
  }

  private static byte[] low() {
    byte[] kinds = new byte[0x800];
    for (int point = 0; point < kinds.length; point++) {
      kinds[point] = search(point);
    }
    return kinds;
  }

  private static byte search(int point) {
    int from = 0;
    int to = RANGES.length - 1;
    while (from <= to) {
      int middle = (from + to) >>> 1;
      int[] range = RANGES[middle];
      if (point < range[0]) {
        to = middle - 1;
      } else if (point > range[1]) {
        from = middle + 1;
      } else {
        return resolve((byte) range[2], point);
      }
    }
    return LETTER;
  }

  private static byte resolve(byte kind, int point) {
    return switch (kind) {
      case EVEN_UPPER -> (point & 1) == 0 ? UPPER : LOWER;
      case ODD_UPPER -> (point & 1) == 1 ? UPPER : LOWER;
      default -> kind;
    };
  }
}
