package marsad.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import marsad.actor.ActorDictionary;
import marsad.article.Json;
import marsad.entity.Inbox;
import marsad.entity.UnknownName;
import marsad.kafka.Cluster;
import marsad.kafka.LiveTail;
import marsad.kafka.TopicTail;
import marsad.text.Folding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "inbox",
    mixinStandardHelpOptions = true,
    description = {
      "Names that a title introduces and the dictionary does not know, most frequent first.",
      "`actors add --from-inbox NAME` makes an actor of one."
    })
final class ActorsInboxCommand implements Callable<Integer> {
  /** Words shown on each side of a name. */
  private static final int AROUND = 12;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DictionaryOptions dictionary = new DictionaryOptions();

  @Option(
      names = "--min",
      paramLabel = "N",
      defaultValue = "1",
      description = "Only names that at least N articles have (default: ${DEFAULT-VALUE}).")
  private int min;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most N names (default: ${DEFAULT-VALUE}); with --json all of them.")
  private int most;

  @Option(names = "--json", description = "One JSON object per line.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    ActorDictionary known = dictionary.published().dictionary();
    Inbox inbox = read(dictionary.cluster());
    List<Inbox.Entry> entries =
        inbox.entries(min).stream().filter(e -> known.meanings(e.name()).isEmpty()).toList();
    entries.stream()
        .limit(json ? Long.MAX_VALUE : most)
        .forEach(e -> out.println(json ? Json.write(e) : text(e)));
    if (!json && entries.size() > most) {
      err.println(entries.size() - most + " more; see them with --most " + entries.size() + ".");
    }
    if (inbox.passedOver() > 0) {
      err.println(inbox.passedOver() + " places of further names were passed over.");
    }
    return 0;
  }

  /** All that was found of unknown names. */
  static Inbox read(Cluster cluster) {
    Inbox inbox = new Inbox();
    new LiveTail(cluster, "unknown-names")
        .untilEnd(
            new TopicTail.From.Beginning(),
            r -> r.as(UnknownName.class).ifPresent(place -> inbox.add(place, r.storedAt())));
    return inbox;
  }

  /** Facts, then each Arabic text on a line of its own, so that a terminal can turn it. */
  private static String text(Inbox.Entry e) {
    StringBuilder out = new StringBuilder();
    out.append(e.surface()).append("\n  ");
    out.append(e.articles()).append(e.articles() == 1 ? " article, " : " articles, ");
    out.append(e.stories()).append(e.stories() == 1 ? " story, " : " stories, ");
    out.append(e.outlets()).append(e.outlets() == 1 ? " outlet, " : " outlets, ");
    out.append(day(e.first())).append("..").append(day(e.last()));
    if (!e.offices().isEmpty()) {
      out.append("\n  ");
      out.append(
          e.offices().entrySet().stream()
              .limit(5)
              .map(o -> o.getKey() + " (" + o.getValue() + ")")
              .collect(Collectors.joining("، ")));
    }
    e.examples().forEach(s -> out.append("\n  ").append(excerpt(s, e.name())));
    return out.toString();
  }

  /** The words around the name, where the sentence is long. */
  private static String excerpt(String sentence, String name) {
    List<String> words = List.of(sentence.strip().split("\\s+"));
    String first = name.split(" ")[0];
    int at = 0;
    while (at < words.size() && !Folding.key(words.get(at)).contains(first)) {
      at++;
    }
    at = at == words.size() ? 0 : at;
    int from = Math.max(0, at - AROUND);
    int to = Math.min(words.size(), at + AROUND);
    return (from > 0 ? "… " : "")
        + String.join(" ", words.subList(from, to))
        + (to < words.size() ? " …" : "");
  }

  private static String day(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}
