package marsad.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import marsad.event.ActorEvent;
import marsad.kafka.DeadLetters;
import marsad.kafka.StoredRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "feed",
    mixinStandardHelpOptions = true,
    description = {
      "Print what is said of actors.",
      "",
      "As it comes, in each actor's order of arrival. As text with --until-end it is a chronicle: in"
          + " order of publication, what was withdrawn left out, copies of a story told once."
    })
final class FeedCommand implements Callable<Integer> {
  private static final String ACTOR_EVENTS = "actor-events";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ReadOptions options = new ReadOptions();
  @Mixin private PlaybackOptions playback = new PlaybackOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "One of ${COMPLETION-CANDIDATES} (default: text). csv: one record a row, see the README;"
              + " polecat: one event a row, tab-separated, with the columns of the POLECAT files.")
  private @Nullable FeedFormat format;

  @Override
  public Integer call() {
    require(
        !options.json() || format == null || format == FeedFormat.JSON,
        "--json is --format json; give only one of them.");
    require(playback.asked() || playback.topic() == null, "--to-topic needs --speed");
    FeedFormat chosen =
        options.json() ? FeedFormat.JSON : format == null ? FeedFormat.TEXT : format;
    PrintWriter out = spec.commandLine().getOut();
    switch (chosen) {
      case TEXT -> text(out);
      case JSON -> read(r -> out.println(r.json()));
      case CSV -> csv(out);
      case POLECAT -> polecat(out);
    }
    return 0;
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }

  private void read(Consumer<StoredRecord> each) {
    if (playback.asked()) {
      playback.play(
          options.cluster(),
          ACTOR_EVENTS,
          options.earliest(),
          options.latest(),
          this::wanted,
          each,
          spec.commandLine().getErr());
    } else {
      options.read(ACTOR_EVENTS, this::wanted, each);
    }
  }

  private boolean wanted(StoredRecord r) {
    return options.wants(r.key()) && !r.headers().containsKey(DeadLetters.RETRY);
  }

  private void text(PrintWriter out) {
    Chronicle chronicle = new Chronicle(out, spec.commandLine().getErr());
    boolean all = options.untilEnd() && !playback.asked();
    read(all ? chronicle::keep : chronicle::tell);
    chronicle.end();
  }

  private void csv(PrintWriter out) {
    print(out, FlatForm.csv(FlatForm.COLUMNS));
    read(
        r -> {
          if (r.as(ActorEvent.class).isPresent()) {
            print(out, FlatForm.csv(FlatForm.cells(String.valueOf(r.value()))));
          } else {
            leftOut(r);
          }
        });
  }

  private void polecat(PrintWriter out) {
    Polecat polecat = new Polecat(options.dictionary());
    Map<String, Long> withdrawn = options.untilEnd() || playback.asked() ? withdrawn() : Map.of();
    print(out, FlatForm.tsv(Polecat.COLUMNS));
    read(
        r -> {
          ActorEvent e = r.as(ActorEvent.class).orElse(null);
          ActorEvent.Done done = e == null ? null : e.event();
          if (e == null) {
            leftOut(r);
          } else if (done != null
              && Polecat.stands(e, done, options::wants)
              && withdrawn.getOrDefault(e.actor() + " " + e.id(), -1L) < r.offset()) {
            print(out, FlatForm.tsv(polecat.row(e, done)));
          }
        });
  }

  /** Of what was withdrawn by now, by actor and id, the offset of the last withdrawal. */
  private Map<String, Long> withdrawn() {
    Map<String, Long> offsets = new HashMap<>();
    options.readAll(
        ACTOR_EVENTS,
        r ->
            r.as(ActorEvent.class)
                .filter(e -> e.withdraws() != null)
                .ifPresent(e -> offsets.put(e.actor() + " " + e.withdraws(), r.offset())));
    return offsets;
  }

  /** Lines end as their format says, not as the platform would have it. */
  private static void print(PrintWriter out, String line) {
    out.print(line);
    out.flush();
  }

  private void leftOut(StoredRecord r) {
    spec.commandLine()
        .getErr()
        .println(
            r.topic() + "/" + r.partition() + ":" + r.offset() + " is left out: no such record.");
  }
}
