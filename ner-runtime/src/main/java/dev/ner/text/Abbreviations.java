package dev.ner.text;

/**
 * The words that keep their period, by what the period then says of the end of a sentence.
 *
 * <p>The lists hold what is hardly ever a word of its own; case matters, since "Sat." is a day and
 * "sat." is not.
 */
final class Abbreviations {
  /** What follows belongs to them: they end no sentence. */
  private static final WordSet BEFORE_A_NAME =
      WordSet.of(
          "Adm", "Amb", "Assoc", "Asst", "Atty", "Brig", "Capt", "Cdr", "Cmdr", "Col", "Cpl", "Cpt",
          "Det", "Dipl", "Dr", "Dra", "Fr", "Frl", "Ft", "Gen", "Gov", "Hon", "Hr", "Hrn", "Ing",
          "Insp", "Lt", "Maj", "Messrs", "Mlle", "Mme", "Mmes", "Mr", "Mrs", "Ms", "Msgr", "Mt",
          "Mx", "Pres", "Prof", "Pvt", "Rep", "Reps", "Rev", "Sen", "Sens", "Sgt", "Sra", "St",
          "Ste", "Supt", "approx", "bzw", "cf", "e.g", "i.e", "v", "viz", "vs", "z.B");

  /** Abbreviations before a number, words elsewhere. */
  private static final WordSet BEFORE_A_NUMBER =
      WordSet.of(
          "Art", "Ch", "Eq", "Ext", "Fig", "Figs", "Fri", "Jul", "Jun", "Mar", "Mon", "No", "Nos",
          "Nr", "Sat", "Sec", "Sect", "Sun", "Tel", "Thu", "Thur", "Thurs", "Tue", "Tues", "Vol",
          "Vols", "Wed", "art", "c", "ca", "ch", "eq", "ext", "fig", "figs", "no", "nos", "p", "pp",
          "sec", "tel", "vol", "vols");

  /** They may end a sentence or not. */
  private static final WordSet ANYWHERE =
      WordSet.of(
          "Ala", "Apr", "Ariz", "Assn", "Aug", "Ave", "Blvd", "Bros", "Calif", "Co", "Colo", "Conn",
          "Corp", "Cos", "Dec", "Dept", "Ed.D", "Esq", "Etc", "Feb", "Fla", "Ga", "Inc", "Intl",
          "Jan", "Jr", "Kan", "Ky", "Ltd", "Md", "Mich", "Minn", "Natl", "Neb", "Nev", "Nov", "Oct",
          "Okla", "Ph.D", "Pharm.D", "Psy.D", "Rd", "Sc", "Sep", "Sept", "Sr", "Tenn", "Tex",
          "Th.D", "Univ", "Va", "Vt", "Wis", "Wyo", "al", "dept", "etc", "usw");

  /** What stands before the last letter of a doctor's degree. */
  private static final WordSet DEGREES = WordSet.of("Ed", "Ph", "Pharm", "Psy", "Th");

  /** Words that begin a sentence far more often than they go on with a name. */
  private static final WordSet STARTERS =
      WordSet.of(
          "After",
          "Also",
          "An",
          "And",
          "As",
          "At",
          "Before",
          "But",
          "By",
          "For",
          "He",
          "Her",
          "His",
          "How",
          "However",
          "I",
          "If",
          "In",
          "It",
          "Its",
          "Meanwhile",
          "On",
          "Our",
          "She",
          "Since",
          "That",
          "The",
          "Their",
          "Then",
          "There",
          "These",
          "They",
          "This",
          "Those",
          "We",
          "What",
          "When",
          "Where",
          "While",
          "Who",
          "Why",
          "You");

  /** The months in the language that writes the day after the month. */
  private static final WordSet MONTHS =
      WordSet.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December",
          "Jan.",
          "Feb.",
          "Mar.",
          "Apr.",
          "Jun.",
          "Jul.",
          "Aug.",
          "Sep.",
          "Sept.",
          "Oct.",
          "Nov.",
          "Dec.");

  private Abbreviations() {}

  static boolean beforeName(String text, int from, int to) {
    return BEFORE_A_NAME.contains(text, from, to);
  }

  static boolean beforeNumber(String text, int from, int to) {
    return BEFORE_A_NUMBER.contains(text, from, to);
  }

  static boolean anywhere(String text, int from, int to) {
    return ANYWHERE.contains(text, from, to);
  }

  static boolean degree(String text, int from, int to) {
    return DEGREES.contains(text, from, to);
  }

  static boolean starter(String text, int from, int to) {
    return STARTERS.contains(text, from, to);
  }

  static boolean month(String text, int from, int to) {
    return MONTHS.contains(text, from, to);
  }
}
