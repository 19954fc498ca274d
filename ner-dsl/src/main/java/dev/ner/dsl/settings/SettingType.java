package dev.ner.dsl.settings;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The kind of values that a setting takes, written as text. */
public sealed interface SettingType {

  /** Whether the text is one of the values. */
  boolean accepts(String value);

  /** The values in words, to stand behind "expected". */
  String expected();

  /** The one spelling of a value that is accepted, so that {@code 05} is the same as {@code 5}. */
  default String canonical(String value) {
    return value;
  }

  /** The path of a file or folder, which is not looked at here; empty for none. */
  record Path() implements SettingType {
    @Override
    public boolean accepts(String value) {
      return value.indexOf('\0') < 0;
    }

    @Override
    public String expected() {
      return "a path";
    }
  }

  /** {@code true} or {@code false}. */
  record Flag() implements SettingType {
    @Override
    public boolean accepts(String value) {
      return value.equals("true") || value.equals("false");
    }

    @Override
    public String expected() {
      return "true or false";
    }
  }

  /** One of a few names. */
  record Choice(List<String> names) implements SettingType {
    static Choice of(Class<? extends Enum<?>> type) {
      return new Choice(Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    @Override
    public boolean accepts(String value) {
      return names.contains(value);
    }

    @Override
    public String expected() {
      return "one of " + String.join(", ", names);
    }
  }

  /** The name of a character encoding that this Java knows. */
  record CharsetName() implements SettingType {
    @Override
    public boolean accepts(String value) {
      try {
        return Charset.isSupported(value);
      } catch (IllegalCharsetNameException e) {
        return false;
      }
    }

    @Override
    public String expected() {
      return "the name of a character encoding, such as UTF-8 or windows-1252";
    }
  }

  /** The number of a column: from 1 forwards or from -1 backwards. */
  record Column() implements SettingType {
    private static final Whole RANGE = Whole.from(-1000).to(1000);

    @Override
    public boolean accepts(String value) {
      return RANGE.accepts(value) && Integer.parseInt(value) != 0;
    }

    @Override
    public String expected() {
      return "a column from 1 to 1000, or from -1 to -1000 counted from the end";
    }

    @Override
    public String canonical(String value) {
      return RANGE.canonical(value);
    }
  }

  /** A whole number in a range, both ends allowed. */
  record Whole(long least, long most) implements SettingType {
    private static final Pattern FORM = Pattern.compile("[+-]?[0-9]+");

    static Whole any() {
      return new Whole(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    static Whole from(long least) {
      return new Whole(least, Long.MAX_VALUE);
    }

    Whole to(long most) {
      return new Whole(least, most);
    }

    @Override
    public boolean accepts(String value) {
      if (!FORM.matcher(value).matches()) {
        return false;
      }
      try {
        long number = Long.parseLong(value);
        return least <= number && number <= most;
      } catch (NumberFormatException e) {
        return false;
      }
    }

    @Override
    public String expected() {
      return equals(any()) ? "a whole number" : "a whole number from " + least + " to " + most;
    }

    @Override
    public String canonical(String value) {
      return Long.toString(Long.parseLong(value));
    }
  }

  /**
   * A number in a range.
   *
   * @param single whether it is kept as a float; otherwise as a double
   * @param leastAllowed whether {@code least} itself is allowed
   * @param mostAllowed whether {@code most} itself is allowed
   */
  record Real(boolean single, double least, boolean leastAllowed, double most, boolean mostAllowed)
      implements SettingType {
    private static final Pattern FORM =
        Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    static Real floats() {
      return new Real(true, 0, true, 0, true);
    }

    static Real doubles() {
      return new Real(false, 0, true, 0, true);
    }

    Real from(double least) {
      return new Real(single, least, true, most, mostAllowed);
    }

    Real above(double least) {
      return new Real(single, least, false, most, mostAllowed);
    }

    Real to(double most) {
      return new Real(single, least, leastAllowed, most, true);
    }

    Real below(double most) {
      return new Real(single, least, leastAllowed, most, false);
    }

    @Override
    public boolean accepts(String value) {
      if (!FORM.matcher(value).matches()) {
        return false;
      }
      double number = single ? Float.parseFloat(value) : Double.parseDouble(value);
      boolean enough = leastAllowed ? number >= least : number > least;
      return enough && (mostAllowed ? number <= most : number < most);
    }

    @Override
    public String expected() {
      String end = !mostAllowed ? ", below " : leastAllowed ? " to " : ", at most ";
      return "a number "
          + (leastAllowed ? "from " : "above ")
          + Decimals.plain(least)
          + end
          + Decimals.plain(most);
    }

    @Override
    public String canonical(String value) {
      return single
          ? Decimals.text(Float.parseFloat(value))
          : Decimals.text(Double.parseDouble(value));
    }
  }
}
