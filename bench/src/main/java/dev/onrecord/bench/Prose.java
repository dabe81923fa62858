package dev.onrecord.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements in natural English about invented people, companies and products. */
final class Prose {

  static final List<String> COMPANIES =
      words(
          "Altova,Brightwell,Corvane,Delmara,Eastmoor,Fenwick,Garrow,Hollis,Ironwood,Juniper,Kestrel,Larkfield,"
              + "Merrow,Northgate,Oakhurst,Penrose,Quillon,Ravenna,Selwyn,Tamarind,Underhill,Vantor,Westbrook,Yarrow");
  static final List<String> PEOPLE =
      words(
          "Amira,Bertrand,Celia,Dmitri,Elena,Farouk,Greta,Hiroshi,Ingrid,Jorge,Katya,Lorenzo,Marit,Nadia,Otto,Priya,"
              + "Quentin,Rosalind,Stefan,Tomoko,Ulrich,Vera,Wanda,Zeynep");
  static final List<String> CITIES =
      words(
          "Oslo,Lisbon,Nairobi,Toronto,Kyoto,Lima,Dublin,Helsinki,Jakarta,Madrid,Prague,Seoul,Vienna,Warsaw,Zurich,"
              + "Athens,Bogota,Cairo,Delhi,Hanoi");

  /** Plurals whose singular has the same stem. */
  static final List<String> THINGS =
      words(
          "robots,models,chips,batteries,phones,servers,satellites,sensors,engines,rockets,cameras,printers,tractors,"
              + "scanners,browsers,compilers,databases,keyboards,headsets,drones");

  private static final List<String> GROUPS =
      words(
          "engineers,designers,teachers,farmers,doctors,students,investors,customers,regulators,reporters,lawyers,"
              + "researchers,drivers,nurses,parents,editors");
  private static final List<String> QUALITIES =
      words(
          "cheap,safe,quiet,honest,slow,fragile,useful,boring,expensive,reliable,private,open,simple,dangerous,clumsy,"
              + "elegant,brilliant,stubborn,patient,careful");
  private static final List<String> DEEDS =
      words(
          "ship,build,repair,test,license,publish,finance,defend,abandon,rewrite,inspect,promise,deliver,redesign,"
              + "measure,recycle");
  private static final List<String> TIMES =
      words(
          "next spring,this winter,before the elections,after the summer,in a decade,every quarter,on the first try,"
              + "without a warning,by the end of the year,over the weekend");

  private static final List<String> SENTENCES =
      List.of(
          "We will not {deed} {things} for {company} {time}.",
          "{person} told me in {city} that {number} {group} had already asked for {quality} {things}.",
          "The {things} that {company} makes are {quality}, but they are not {quality} enough for {group}.",
          "I have never met {group} who wanted their {things} to be more {quality}.",
          "Our plan is to {deed} {number} {things} in {city} {time}, and {person} will lead the work.",
          "Nobody at {company} believed that {group} would pay {number} dollars for {quality} {things}.",
          "If {company} wants to {deed} our {things}, it should talk to {person} first.",
          "Most {group} in {city} can tell {quality} {things} from {quality} ones within {number} seconds.",
          "It took us {number} months to {deed} the {things}, and it was worth every hour.",
          "When I was young, {group} in {city} could not afford {things} at all.",
          "There is no reason why {things} should be {quality} only for {group} who live in {city}.",
          "I would rather {deed} ten {quality} {things} than sell one that {group} cannot trust.",
          "{company} has promised {number} {things} to the {group} of {city}, and I expect them to arrive {time}.",
          "Without {person}, we would still {deed} the same {quality} {things} that we had in {city}.",
          "You cannot ask {group} to {deed} {things} and then complain that the result is {quality}.",
          "The question is whether {group} will accept {quality} {things} {time}.",
          "About {number} percent of the {things} in {city} come from {company}, which surprises {group}.",
          "My advice to {group} is simple: {deed} the {things} yourself, and do not wait for {company}.",
          "{person} and I disagree about {things}, although we both think that {company} is {quality}.",
          "We lost {number} million dollars on {quality} {things}, and I am still proud of the {group} who made them.");

  /** Sentences that nobody in the record says. */
  private static final List<String> UNSAID =
      List.of(
          "Yesterday morning a flock of {quality} geese landed beside the {things} museum near {city}.",
          "Please remember to water {person}'s tomatoes while {company} paints its fences green.",
          "Seven {quality} violins were auctioned among retired {group}, together with three rusty bicycles.",
          "Grandmother's recipe calls for {number} onions, fresh thyme, and whatever {person} brings from {city}.",
          "Under heavy rain the parade of {group} danced past cheering crowds towards {city} harbour.",
          "Mathematics was always {person}'s favourite subject, closely followed by medieval embroidery.",
          "Somewhere between {city} and the coast our train stopped because cows occupied both tracks.",
          "Critics praised {company}'s ballet as {quality}, though its costumes resembled giant {things}.");

  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  private Prose() {}

  private static List<String> words(String list) {
    return List.of(list.split(","));
  }

  /** A statement of one to three sentences. */
  static String statement(SplittableRandom random) {
    return sentences(random, SENTENCES, 1 + random.nextInt(3));
  }

  /** One or two sentences that no statement contains. */
  static String unsaid(SplittableRandom random) {
    return sentences(random, UNSAID, 1 + random.nextInt(2));
  }

  private static String sentences(SplittableRandom random, List<String> of, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(filled(any(of, random), random));
    }
    return text.toString();
  }

  private static String filled(String frame, SplittableRandom random) {
    String text =
        SLOT.matcher(frame)
            .replaceAll(slot -> Matcher.quoteReplacement(slot(slot.group(1), random)));
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }

  private static String slot(String name, SplittableRandom random) {
    return switch (name) {
      case "company" -> any(COMPANIES, random);
      case "person" -> any(PEOPLE, random);
      case "city" -> any(CITIES, random);
      case "things" -> any(THINGS, random);
      case "group" -> any(GROUPS, random);
      case "quality" -> any(QUALITIES, random);
      case "deed" -> any(DEEDS, random);
      case "time" -> any(TIMES, random);
      case "number" -> String.valueOf(11 + random.nextInt(900));
      default -> throw new IllegalArgumentException(name);
    };
  }

  static <T> T any(List<T> of, SplittableRandom random) {
    return of.get(random.nextInt(of.size()));
  }
}
