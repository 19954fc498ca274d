import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the corpus of the quickstart example: sentences of a business-travel desk in CoNLL format.
 *
 * <p>Usage: {@code java GenerateCorpus.java OUTPUT_DIRECTORY [RESOURCE_DIRECTORY]}. The resources
 * are the template and name lists next to this file. The same resources and the same JDK contract
 * of {@link Random} give the same bytes on every machine.
 */
public final class GenerateCorpus {

  private static final long SEED = 20240517L;

  /** The sentence that the example's read-me tags; it must not stand in the corpus. */
  private static final String HELD_BACK = "Sharon flew to Miami last Friday .";

  /** Name sections in which no two splits may share an entry. */
  private static final Set<String> DISJOINT =
      Set.of("given", "surname", "city", "country", "airport", "stem", "flight", "train");

  /** How many sentences of a split carry no entity, as a share. */
  private static final double PLAIN_SHARE = 0.17;

  /** The share of the sentences with entities that begin with a person. */
  private static final double PERSON_FIRST_SHARE = 0.42;

  /** The share of mentions that the development and test splits draw from the training lists. */
  private static final double KNOWN_NAMES = 0.33;

  private static final Map<String, String> SLOT_TYPES = slotTypes();

  private static final Pattern PIECE = Pattern.compile("\\{([^}]*)\\}|[^\\s{]+");
  private static final Pattern PERSON_FIRST = Pattern.compile("\\{(per|given|full|mr)[:}].*");
  private static final Pattern CHOICE = Pattern.compile("\\[([^\\]]*)\\]");
  private static final Set<String> ABBREVIATIONS = Set.of("Mr.", "Ms.", "Mrs.", "Dr.");

  private static final List<String> MONTHS =
      List.of(
          "January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December");
  private static final List<String> PAST =
      List.of(
          "yesterday", "last week", "last night", "last month", "yesterday morning",
          "yesterday afternoon", "yesterday evening", "last Monday", "last Tuesday",
          "last Wednesday", "last Thursday", "last Friday", "last Saturday", "last Sunday",
          "last Friday", "last weekend", "last March", "last May", "last June", "last October",
          "last Friday night", "last Sunday evening", "last Tuesday afternoon");
  private static final List<String> FUTURE =
      List.of(
          "tomorrow", "tomorrow morning", "tomorrow afternoon", "tomorrow evening", "tonight",
          "next week", "next month", "next Monday", "next Tuesday", "next Wednesday",
          "next Thursday", "next Friday", "next Saturday", "next Sunday", "next weekend",
          "next Monday morning", "next Wednesday afternoon", "next Friday evening");
  private static final List<String> DAY_PARTS = List.of("morning", "afternoon", "evening", "night");

  // The signs of the euro and the pound are escaped: the source launcher reads this file in the
  // platform's encoding.
  private static final List<String> CURRENCIES =
      List.of("$", "$", "\u20ac", "\u20ac", "\u00a3", "EUR", "EUR", "USD", "CHF", "GBP");

  /** Words after which an amount may begin with its number, as in "paid 50 euros". */
  private static final Set<String> AMOUNT_CUES =
      Set.of("paid", "pay", "cost", "costs", "of", "was", "is", "spent", "owes", "only");

  private static final List<String> AIRLINE_CODES =
      List.of(
          "LH", "BA", "AF", "KL", "IB", "AY", "SK", "LX", "OS", "TP", "DL", "UA", "EK", "QF", "LO",
          "AZ", "TK", "QR", "SN", "EI");
  private static final List<String> TRAIN_CODES =
      List.of("ICE", "IC", "RJX", "TGV", "EC", "RE", "AVE", "NJ");
  private static final List<String> HOTEL_WORDS = List.of("Hotel", "Inn", "Suites", "Lodge");
  private static final List<String> AIRLINE_WORDS =
      List.of("Airways", "Air", "Airlines", "Airways", "Wings");
  private static final List<String> COMPANY_WORDS =
      List.of(
          "Foods", "Logistics", "Systems", "Group", "Partners", "Energy", "Steel", "Insurance",
          "Textiles", "Pharma", "Software", "Freight", "Media", "Glass", "Motors", "Consulting",
          "Bank", "Paper", "Marine", "GmbH");

  /** A token and its tag. */
  private record Tagged(String token, String tag) {}

  /** The templates of a split: those with entities and those without. */
  private record Templates(List<String> entities, List<String> plain) {}

  /** The names of a split by section, and the groups of cities that lie near each other. */
  private record Names(Map<String, List<String>> sections, List<List<String>> regions) {}

  private final Random random;
  private final Names names;
  private final Names known;
  private final Map<String, List<String>> decks = new HashMap<>();

  // The state of the sentence under construction.
  private final Set<String> used = new HashSet<>();
  private String previous;
  private boolean closing;
  private boolean fromKnown;
  private List<String> region;
  private LocalDate date;
  private int minute;

  private GenerateCorpus(long seed, Names names, Names known) {
    this.random = new Random(seed);
    this.names = names;
    this.known = known;
  }

  public static void main(String[] args) throws IOException, URISyntaxException {
    if (args.length < 1 || args.length > 2) {
      System.err.println("usage: java GenerateCorpus.java OUTPUT_DIRECTORY [RESOURCE_DIRECTORY]");
      System.exit(2);
    }
    Path output = Path.of(args[0]);
    Path resources = args.length == 2 ? Path.of(args[1]) : besideThisFile();

    Map<String, Integer> sizes = new LinkedHashMap<>();
    sizes.put("train", 2400);
    sizes.put("dev", 400);
    sizes.put("test", 400);

    Map<String, Templates> templates = new LinkedHashMap<>();
    Map<String, Names> names = new LinkedHashMap<>();
    for (String split : sizes.keySet()) {
      templates.put(split, readTemplates(resources.resolve(split + ".templates.txt")));
      names.put(split, readNames(resources.resolve(split + ".names.txt")));
    }
    addServices(names, new Random(SEED));
    checkDisjoint(templates, names);

    Files.createDirectories(output);
    Set<String> written = new HashSet<>();
    written.add(HELD_BACK);
    System.out.println("split  templates  sentences  plain  tokens  mentions");
    int index = 0;
    for (String split : sizes.keySet()) {
      Names known = split.equals("train") ? null : names.get("train");
      GenerateCorpus generator = new GenerateCorpus(SEED + index++, names.get(split), known);
      List<List<Tagged>> sentences =
          generator.generate(templates.get(split), sizes.get(split), written);
      write(output.resolve(split + ".conll"), sentences);
      report(split, templates.get(split), sentences);
    }
  }

  /** The directory of this source file, which the source launcher gives as the code's origin. */
  private static Path besideThisFile() throws URISyntaxException {
    return Path.of(
            GenerateCorpus.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .getParent();
  }

  private static Map<String, String> slotTypes() {
    Map<String, String> types = new HashMap<>();
    for (String slot : List.of("per", "given", "full", "mr", "surname", "tricky")) {
      types.put(slot, "per");
    }
    for (String slot : List.of("geo", "city", "near", "country", "airport")) {
      types.put(slot, "geo");
    }
    for (String slot : List.of("org", "airline", "rail", "hotel", "customer")) {
      types.put(slot, "org");
    }
    for (String slot : List.of("flight", "train", "pnr", "invoice", "ticket", "claim", "ref")) {
      types.put(slot, "ref");
    }
    for (String slot : List.of("amt", "small", "night")) {
      types.put(slot, "amt");
    }
    for (String slot : List.of("tim", "day", "time", "past", "future", "month", "iso")) {
      types.put(slot, "tim");
    }
    return types;
  }

  // Reading

  private static Map<String, List<String>> readSections(Path file) throws IOException {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> section = null;
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[") && line.endsWith("]") && !line.contains("|")) {
        section = new ArrayList<>();
        if (sections.put(line.substring(1, line.length() - 1), section) != null) {
          throw new IOException(file + ": section " + line + " occurs twice");
        }
      } else {
        section.add(line.strip());
      }
    }
    return sections;
  }

  private static Templates readTemplates(Path file) throws IOException {
    Map<String, List<String>> sections = readSections(file);
    return new Templates(sections.get("entities"), sections.get("plain"));
  }

  private static Names readNames(Path file) throws IOException {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<List<String>> regions = new ArrayList<>();
    for (Map.Entry<String, List<String>> section : readSections(file).entrySet()) {
      List<String> entries = List.of(String.join(",", section.getValue()).split("\\s*,\\s*"));
      String name = section.getKey().replaceAll("[: ].*", "");
      sections.computeIfAbsent(name, key -> new ArrayList<>()).addAll(entries);
      if (section.getKey().contains(":")) {
        regions.add(entries);
      }
    }
    return new Names(sections, regions);
  }

  private static void checkDisjoint(Map<String, Templates> templates, Map<String, Names> names) {
    Set<String> seen = new HashSet<>();
    for (Templates split : templates.values()) {
      for (List<String> list : List.of(split.entities(), split.plain())) {
        for (String template : list) {
          if (!seen.add(template)) {
            throw new IllegalStateException("template occurs twice: " + template);
          }
        }
      }
    }
    for (String section : DISJOINT) {
      Set<String> entries = new HashSet<>();
      for (Names split : names.values()) {
        for (String entry : split.sections().get(section)) {
          if (!entries.add(entry)) {
            throw new IllegalStateException(section + " occurs twice: " + entry);
          }
        }
      }
    }
  }

  /** Invents flights and trains, which return from sentence to sentence as real ones do. */
  private static void addServices(Map<String, Names> names, Random random) {
    Set<String> all = new HashSet<>();
    for (Map.Entry<String, Names> split : names.entrySet()) {
      int size = split.getKey().equals("train") ? 160 : 60;
      Map<String, List<String>> sections = split.getValue().sections();
      sections.put("flight", services(AIRLINE_CODES, 3, size, all, random));
      sections.put("train", services(TRAIN_CODES, 2, size / 2, all, random));
    }
  }

  private static List<String> services(
      List<String> codes, int digits, int size, Set<String> all, Random random) {
    List<String> services = new ArrayList<>();
    while (services.size() < size) {
      int bound = (int) Math.pow(10, digits + random.nextInt(2));
      String service =
          codes.get(random.nextInt(codes.size()))
              + (random.nextInt(5) == 0 ? " " : "-")
              + (bound / 10 + random.nextInt(bound - bound / 10));
      if (all.add(service)) {
        services.add(service);
      }
    }
    return services;
  }

  // Sentences

  private List<List<Tagged>> generate(Templates templates, int size, Set<String> written) {
    int plain = (int) Math.round(size * PLAIN_SHARE);
    List<List<Tagged>> sentences = new ArrayList<>();
    fill(sentences, plain, templates.plain(), written);
    int personFirst = (int) Math.round((size - plain) * PERSON_FIRST_SHARE);
    Map<Boolean, List<String>> byStart =
        templates.entities().stream()
            .collect(Collectors.partitioningBy(t -> PERSON_FIRST.matcher(t).matches()));
    fill(sentences, plain + personFirst, byStart.get(true), written);
    fill(sentences, size, byStart.get(false), written);
    Collections.shuffle(sentences, random);
    return sentences;
  }

  /** Adds sentences until there are {@code size}, using all templates about equally often. */
  private void fill(
      List<List<Tagged>> sentences, int size, List<String> templates, Set<String> written) {
    List<String> order = new ArrayList<>();
    for (int barren = 0; sentences.size() < size; barren++) {
      if (order.isEmpty()) {
        order.addAll(templates);
        Collections.shuffle(order, random);
      }
      List<Tagged> sentence = expand(order.remove(order.size() - 1));
      if (written.add(text(sentence))) {
        sentences.add(sentence);
        barren = 0;
      } else if (barren > 10 * templates.size()) {
        throw new IllegalStateException("too few templates for " + size + " sentences");
      }
    }
  }

  private static String text(List<Tagged> sentence) {
    List<String> tokens = new ArrayList<>();
    for (Tagged tagged : sentence) {
      tokens.add(tagged.token());
    }
    return String.join(" ", tokens);
  }

  private List<Tagged> expand(String template) {
    used.clear();
    region = null;
    date = LocalDate.of(2025, 1, 6).plusDays(random.nextInt(700));
    minute = 5 * (66 + random.nextInt(140));

    String chosen = CHOICE.matcher(template).replaceAll(match -> pick(match.group(1).split("\\|")));
    List<Tagged> sentence = new ArrayList<>();
    Matcher piece = PIECE.matcher(chosen);
    while (piece.find()) {
      if (piece.group(1) == null) {
        boolean last = piece.end() == chosen.length();
        for (String token : tokenise(piece.group(), last, template)) {
          sentence.add(new Tagged(token, "O"));
        }
      } else {
        boolean last = chosen.length() - piece.end() <= 1;
        addEntity(sentence, piece.group(1), last, template);
      }
    }
    return sentence;
  }

  private void addEntity(List<Tagged> sentence, String slot, boolean last, String template) {
    int colon = slot.indexOf(':');
    String kind = colon < 0 ? slot : slot.substring(0, colon);
    String type = SLOT_TYPES.get(kind);
    if (type == null) {
      throw new IllegalStateException("unknown slot {" + slot + "} in: " + template);
    }
    closing = last;
    previous = sentence.isEmpty() ? "" : sentence.get(sentence.size() - 1).token();
    fromKnown = known != null && chance(KNOWN_NAMES);
    String value =
        colon < 0 ? value(kind) : fresh(() -> pick(slot.substring(colon + 1).split("\\|")));
    String prefix = kind.equals("surname") ? "I-" : "B-";
    for (String token : value.split(" ")) {
      if (prefix.equals("B-") && (token.equals("the") || ABBREVIATIONS.contains(token))) {
        sentence.add(new Tagged(token, "O"));
      } else {
        sentence.add(new Tagged(token, prefix + type));
        prefix = "I-";
      }
    }
  }

  /** Splits a chunk without spaces as a Penn-Treebank-like tokeniser would. */
  private static List<String> tokenise(String chunk, boolean last, String template) {
    List<String> head = new ArrayList<>();
    List<String> tail = new ArrayList<>();
    String rest = chunk;
    while (!rest.isEmpty() && "(\"$".indexOf(rest.charAt(0)) >= 0) {
      head.add(rest.substring(0, 1));
      rest = rest.substring(1);
    }
    while (!rest.isEmpty()
        && (",;:?!)\"".indexOf(rest.charAt(rest.length() - 1)) >= 0
            || (last && rest.endsWith(".")))) {
      tail.add(0, rest.substring(rest.length() - 1));
      rest = rest.substring(0, rest.length() - 1);
    }
    if (rest.endsWith(".") && !ABBREVIATIONS.contains(rest)) {
      throw new IllegalStateException("full stop inside: " + template);
    }
    for (String suffix : List.of("'s", "n't")) {
      if (rest.endsWith(suffix)) {
        tail.add(0, suffix);
        rest = rest.substring(0, rest.length() - suffix.length());
      }
    }
    if (!rest.isEmpty()) {
      head.add(rest);
    }
    head.addAll(tail);
    return head;
  }

  // Values

  private String value(String slot) {
    return switch (slot) {
      case "per" -> person();
      case "given" -> name("given");
      case "full" -> fullName();
      case "mr" -> pick("Mr.", "Ms.", "Mrs.", "Dr.") + " " + surname();
      case "surname" -> surname();
      case "tricky" -> name("tricky") + (chance(0.4) ? " " + surname() : "");
      case "geo" -> chance(0.7) ? name("city") : name("country");
      case "city" -> name("city");
      case "near" -> near();
      case "country" -> name("country");
      case "airport" -> name("airport");
      case "airline" -> airline();
      case "rail" -> chance(0.5) ? name("rail") : name("stem") + " Rail";
      case "hotel" -> hotel();
      case "customer" -> customer();
      case "org" ->
          switch (random.nextInt(4)) {
            case 0 -> airline();
            case 1 -> hotel();
            default -> customer();
          };
      case "flight", "train" -> name(slot);
      case "pnr" -> chance(0.6) ? letters(2) + digits(1) + "-" + letters(3) : bookingCode();
      case "invoice" ->
          switch (random.nextInt(4)) {
            case 0 -> "INV-" + pick("2025", "2026") + "-" + digits(4);
            case 1 -> digits(5);
            default -> "INV-" + digits(5);
          };
      case "ticket" ->
          switch (random.nextInt(3)) {
            case 0 -> "220-" + digits(10);
            case 1 -> digits(7);
            default -> "TK-" + digits(5);
          };
      case "claim" -> pick("CLM", "EXP", "C") + "-" + digits(4);
      case "amt" -> amount(largeSum());
      case "small" -> amount(8 + random.nextInt(88));
      case "night" -> amount(75 + random.nextInt(210));
      case "day" -> day();
      case "time" -> time();
      case "past" -> pick(PAST);
      case "future" -> pick(FUTURE);
      case "month" -> month();
      case "iso" -> nextDate().toString();
      default -> throw new IllegalStateException("no values for slot {" + slot + "}");
    };
  }

  private String person() {
    double kind = random.nextDouble();
    if (kind < 0.22) {
      return name("given");
    }
    return kind < 0.8 ? fullName() : value("mr");
  }

  private String fullName() {
    return name("given") + " " + surname();
  }

  private String surname() {
    String surname = name("surname");
    if (chance(0.05)) {
      String second = name("surname");
      return surname.contains(" ") || second.contains(" ") ? surname : surname + "-" + second;
    }
    return surname;
  }

  private String near() {
    if (region == null) {
      List<List<String>> regions = fromKnown ? known.regions() : names.regions();
      region = regions.get(random.nextInt(regions.size()));
    }
    return fresh(() -> pick(region));
  }

  private String airline() {
    if (chance(0.3)) {
      return name("airline");
    }
    String stem = name("stem");
    return switch (random.nextInt(6)) {
      case 0 -> "Air " + stem;
      case 1 -> stem;
      default -> stem + " " + pick(AIRLINE_WORDS);
    };
  }

  private String hotel() {
    if (chance(0.2)) {
      return name("hotel");
    }
    String stem = name("stem");
    return switch (random.nextInt(8)) {
      case 0, 1 -> "Hotel " + stem;
      case 2 -> "Grand " + stem;
      case 3, 4 -> stem;
      default -> stem + " " + pick(HOTEL_WORDS);
    };
  }

  private String customer() {
    if (chance(0.05)) {
      return name("customer");
    }
    return switch (random.nextInt(12)) {
      case 0 -> name("surname") + " & " + name("surname");
      case 1 -> name("surname") + " & " + pick("Sons", "Partners", "Company");
      case 2 -> "University of " + name("city");
      case 3, 4 -> name("stem");
      default -> name("stem") + " " + pick(COMPANY_WORDS);
    };
  }

  private String bookingCode() {
    return letters(1) + digits(1) + letters(1) + digits(1) + letters(2);
  }

  private int largeSum() {
    double skew = random.nextDouble();
    return 90 + (int) (2300 * skew * skew);
  }

  /** An amount of money; the currency comes first where the left context does not tell it. */
  private String amount(int sum) {
    int step = sum < 100 ? 5 : sum < 1000 ? 50 : 100;
    String round = String.format(Locale.ROOT, "%,d", (sum + step - 1) / step * step);
    if (AMOUNT_CUES.contains(previous) && chance(0.4)) {
      return round + " " + pick("euros", "dollars", "pounds");
    }
    double kind = random.nextDouble();
    String number;
    if (kind < 0.35) {
      number = round;
    } else if (kind < 0.65) {
      number = String.format(Locale.ROOT, "%,d", sum);
    } else {
      number = String.format(Locale.ROOT, "%,d.%s0", sum, random.nextInt(10));
    }
    return pick(CURRENCIES) + " " + number;
  }

  private LocalDate nextDate() {
    LocalDate result = date;
    date = date.plusDays(1 + random.nextInt(5));
    return result;
  }

  private String day() {
    LocalDate next = nextDate();
    String weekday = next.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    String month = MONTHS.get(next.getMonthValue() - 1);
    int number = next.getDayOfMonth();
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> weekday;
      case 4, 5, 6 -> number + " " + month;
      case 7 -> month + " " + number;
      case 8 -> weekday + " " + number + " " + month;
      case 9 -> number + " " + month + " " + next.getYear();
      case 10 -> weekday + " " + pick(DAY_PARTS);
      default -> "the " + number + ordinal(number) + (chance(0.5) ? " of " + month : "");
    };
  }

  private static String ordinal(int number) {
    if (number >= 11 && number <= 13) {
      return "th";
    }
    return switch (number % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }

  private String time() {
    int hour = minute / 60;
    int twelve = hour > 12 ? hour - 12 : hour;
    String half = hour < 12 ? "a.m." : "p.m.";
    String minutes = String.format(Locale.ROOT, "%02d", minute % 60);
    minute += 5 * (6 + random.nextInt(20));
    if (hour == 12) {
      return "noon";
    }
    // A closing "a.m." would share its full stop with the sentence.
    return switch (random.nextInt(closing ? 1 : 8)) {
      case 1 -> twelve + " " + half;
      case 2 -> twelve + ":" + minutes + " " + half;
      default -> hour + ":" + minutes;
    };
  }

  private String month() {
    String month = pick(MONTHS);
    return switch (random.nextInt(6)) {
      case 0 -> pick("early", "late") + " " + month;
      case 1 -> month + " " + pick("2025", "2026");
      default -> month;
    };
  }

  // Draws

  /** Draws a name that this sentence does not yet have; all names of a list come equally often. */
  private String name(String section) {
    return fresh(
        () -> {
          Names source = fromKnown && DISJOINT.contains(section) ? known : names;
          List<String> deck =
              decks.computeIfAbsent(section + "/" + fromKnown, key -> new ArrayList<>());
          if (deck.isEmpty()) {
            deck.addAll(source.sections().get(section));
            Collections.shuffle(deck, random);
          }
          return deck.remove(deck.size() - 1);
        });
  }

  private String fresh(Supplier<String> draw) {
    String value = draw.get();
    while (!used.add(value)) {
      value = draw.get();
    }
    return value;
  }

  private String letters(int length) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < length; i++) {
      result.append("ABCDEFGHJKLMNPQRSTUVWXYZ".charAt(random.nextInt(24)));
    }
    return result.toString();
  }

  private String digits(int length) {
    StringBuilder result = new StringBuilder().append(1 + random.nextInt(9));
    while (result.length() < length) {
      result.append(random.nextInt(10));
    }
    return result.toString();
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private String pick(String... values) {
    return values[random.nextInt(values.length)];
  }

  private String pick(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  // Writing

  private static void write(Path file, List<List<Tagged>> sentences) throws IOException {
    StringBuilder text = new StringBuilder();
    for (List<Tagged> sentence : sentences) {
      for (Tagged tagged : sentence) {
        text.append(tagged.token()).append(' ').append(tagged.tag()).append('\n');
      }
      text.append('\n');
    }
    Files.writeString(file, text);
  }

  private static void report(String split, Templates templates, List<List<Tagged>> sentences) {
    int tokens = 0;
    int plain = 0;
    Map<String, Integer> mentions = new TreeMap<>();
    for (List<Tagged> sentence : sentences) {
      tokens += sentence.size();
      boolean entity = false;
      for (Tagged tagged : sentence) {
        if (tagged.tag().startsWith("B-")) {
          mentions.merge(tagged.tag().substring(2), 1, Integer::sum);
          entity = true;
        }
      }
      plain += entity ? 0 : 1;
    }
    int used = templates.entities().size() + templates.plain().size();
    System.out.printf(
        Locale.ROOT, "%s  %d  %d  %d  %d  %s%n",
        split, used, sentences.size(), plain, tokens, mentions);
  }
}
