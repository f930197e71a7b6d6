package marsad.courier;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import marsad.delivery.Addresses;
import marsad.delivery.Courier;
import marsad.delivery.Couriers;
import marsad.delivery.Signature;
import marsad.delivery.Target;
import marsad.delivery.TargetsFile;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/** Couriers to the targets of one file, with their secrets read and their addresses checked. */
public final class Outbound implements Couriers {
  private static final String ALERTS = "/api/v2/alerts";

  private final Path base;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final DnsResolver resolver;
  private final Map<String, HttpCourier.Access> accesses = new LinkedHashMap<>();

  private Outbound(Path base, InstantSource clock, RandomGenerator random, DnsResolver resolver) {
    this.base = base;
    this.clock = clock;
    this.random = random;
    this.resolver = resolver;
  }

  /**
   * Reads the file of targets' secrets.
   *
   * @param file the file of targets; relative paths in it begin in its folder
   * @throws IllegalArgumentException when something is missing, with a sentence a line that names
   *     the line of the target
   */
  public static Outbound open(Path file, List<Target> targets) {
    return open(
        file,
        targets,
        System::getenv,
        SystemDefaultDnsResolver.INSTANCE,
        InstantSource.system(),
        new Random());
  }

  static Outbound open(
      Path file,
      List<Target> targets,
      UnaryOperator<@Nullable String> environment,
      DnsResolver resolver,
      InstantSource clock,
      RandomGenerator random) {
    Path folder = file.toAbsolutePath().getParent();
    Outbound outbound =
        new Outbound(folder == null ? Path.of("") : folder, clock, random, resolver);
    Secrets secrets = new Secrets(outbound.base, environment);
    List<String> problems = new ArrayList<>();
    for (Target target : targets) {
      try {
        outbound.check(target, secrets);
      } catch (IllegalArgumentException e) {
        problems.add(
            file + ":" + target.line() + ": " + target.name() + ": " + e.getMessage() + ".");
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
    return outbound;
  }

  private void check(Target target, Secrets secrets) {
    if (target instanceof Target.Http http) {
      accesses.put(http.name(), access(http, secrets));
    } else if (target instanceof Target.Feed feed) {
      Path folder = base.resolve(feed.file()).toAbsolutePath().getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw new IllegalArgumentException("the folder of " + feed.file() + " is not there");
      }
    }
  }

  private HttpCourier.Access access(Target.Http target, Secrets secrets) {
    String url = secrets.read(target.url());
    String problem = TargetsFile.problem(url, target.allowPrivate());
    if (problem != null) {
      throw new IllegalArgumentException("its address " + problem);
    }
    URI address = URI.create(url);
    if (!target.allowPrivate()) {
      requirePublic(address.getHost());
    }
    if (target.format() == Target.Format.ALERTMANAGER && !address.getPath().endsWith(ALERTS)) {
      address = URI.create(url.replaceAll("/+$", "") + ALERTS);
    }
    return new HttpCourier.Access(
        address,
        target.token() == null ? null : secrets.read(target.token()),
        target.secret() == null ? null : signature(secrets.read(target.secret())));
  }

  private static Signature signature(String secret) {
    try {
      return new Signature(secret);
    } catch (IllegalArgumentException e) {
      // Without the cause, whose words could repeat a part of it.
      throw new IllegalArgumentException("its secret begins with whsec_ but is no base64");
    }
  }

  /** A name that does not resolve now may later; it is checked again with every connection. */
  private void requirePublic(String host) {
    try {
      for (InetAddress address : resolver.resolve(host)) {
        if (!Addresses.isPublic(address.getAddress())) {
          throw new IllegalArgumentException(new CheckedResolver.PrivateAddress().getMessage());
        }
      }
    } catch (UnknownHostException e) {
      return;
    }
  }

  @Override
  public Courier to(Target.Http target) {
    HttpCourier.Access access = accesses.get(target.name());
    if (access == null) {
      throw new IllegalArgumentException(target.name() + " is none of these targets");
    }
    return new HttpCourier(
        target,
        access,
        target.allowPrivate() ? resolver : new CheckedResolver(resolver),
        clock,
        random);
  }

  @Override
  public void publish(Target.Feed target, String content) throws IOException {
    Path file = base.resolve(target.file());
    Path next = file.resolveSibling("." + file.getFileName() + ".next");
    Files.writeString(
        next,
        content,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
