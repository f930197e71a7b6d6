package marsad.kafka;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;

/** A broker that demands TLS and SCRAM and allows only what is granted. */
final class SecuredKafka implements AutoCloseable {
  private static final String STORE_PASSWORD = "keystore-password";
  private static final String ROOT = "broker";

  private final Path dir;
  private final String bootstrapServer;
  private final Broker broker;

  private SecuredKafka(Path dir, String bootstrapServer, Broker broker) {
    this.dir = dir;
    this.bootstrapServer = bootstrapServer;
    this.broker = broker;
  }

  /** Knows {@code users}, none of whom may do anything yet. */
  static SecuredKafka start(Path dir, Set<String> users) throws Exception {
    Path keys = keystore(dir.resolve("broker.p12"), "127.0.0.1");
    int[] ports = freePorts(2);
    String address = "127.0.0.1:" + ports[0];
    Properties p = Broker.config(1, dir.resolve("log"), 1);
    p.put("listeners", "SECURE://" + address + ",CONTROLLER://127.0.0.1:" + ports[1]);
    p.put("advertised.listeners", "SECURE://" + address);
    p.put("controller.quorum.voters", "1@127.0.0.1:" + ports[1]);
    p.put("listener.security.protocol.map", "SECURE:SASL_SSL,CONTROLLER:PLAINTEXT");
    p.put("inter.broker.listener.name", "SECURE");
    p.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
    p.put("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512");
    p.put("listener.name.secure.scram-sha-512.sasl.jaas.config", jaas(ROOT, password(ROOT)));
    p.put("ssl.keystore.location", keys.toString());
    p.put("ssl.keystore.password", STORE_PASSWORD);
    p.put("ssl.truststore.location", keys.toString());
    p.put("ssl.truststore.password", STORE_PASSWORD);
    p.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    // The controller's listener is open here, and what comes over it has no name.
    p.put("super.users", "User:" + ROOT + ";User:ANONYMOUS");
    List<String> scram = new ArrayList<>(List.of(scram(ROOT)));
    users.forEach(user -> scram.add(scram(user)));
    return new SecuredKafka(dir, address, Broker.start(p, Uuid.randomUuid().toString(), scram));
  }

  private static String scram(String user) {
    return "SCRAM-SHA-512=[name=" + user + ",password=" + password(user) + "]";
  }

  static String password(String user) {
    return "secret-of-" + user;
  }

  private static String jaas(String user, String password) {
    return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\""
        + user
        + "\" password=\""
        + password
        + "\";";
  }

  static int[] freePorts(int count) throws Exception {
    List<ServerSocket> sockets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
    }
    int[] ports = sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
    for (ServerSocket socket : sockets) {
      socket.close();
    }
    return ports;
  }

  /** A store with a key of {@code host}, and that key's certificate to be trusted. */
  static Path keystore(Path store, String host) throws Exception {
    String pem = store + ".pem";
    keytool(
        store,
        "-genkeypair",
        "-alias",
        "key",
        "-keyalg",
        "EC",
        "-validity",
        "2",
        "-dname",
        "CN=" + host,
        "-ext",
        "san=ip:" + host,
        "-storetype",
        "PKCS12");
    // A private key alone is nothing that is trusted: its certificate is added beside it.
    keytool(store, "-exportcert", "-rfc", "-alias", "key", "-file", pem);
    keytool(store, "-importcert", "-noprompt", "-alias", "trusted", "-file", pem);
    return store;
  }

  private static void keytool(Path store, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", STORE_PASSWORD));
    Process keytool =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException("keytool failed");
    }
  }

  String bootstrapServer() {
    return bootstrapServer;
  }

  /** What {@code user} puts into the file for --command-config. */
  Map<String, String> settings(String user) {
    return settings(user, password(user), dir.resolve("broker.p12"));
  }

  Map<String, String> settings(String user, String password, Path trusted) {
    return Map.of(
        "security.protocol",
        "SASL_SSL",
        "sasl.mechanism",
        "SCRAM-SHA-512",
        "sasl.jaas.config",
        jaas(user, password),
        "ssl.truststore.location",
        trusted.toString(),
        "ssl.truststore.password",
        STORE_PASSWORD,
        "ssl.truststore.type",
        "PKCS12");
  }

  /** The cluster as {@code user} sees it. */
  Cluster as(String user, String prefix) {
    return new Cluster(bootstrapServer, settings(user), prefix);
  }

  /** As whom all is allowed. */
  Cluster asRoot(String prefix) {
    return as(ROOT, prefix);
  }

  /** Allows {@code user} to do {@code operations} with what begins with {@code name}, or is it. */
  void grant(
      String user, ResourceType type, PatternType pattern, String name, AclOperation... operations)
      throws Exception {
    try (Admin admin = asRoot("").admin()) {
      ResourcePattern resource = new ResourcePattern(type, name, pattern);
      admin
          .createAcls(
              List.of(operations).stream()
                  .map(
                      o ->
                          new AclBinding(
                              resource,
                              new AccessControlEntry(
                                  "User:" + user, "*", o, AclPermissionType.ALLOW)))
                  .collect(Collectors.toList()))
          .all()
          .get();
    }
  }

  /** Takes {@code operation} with {@code name} from {@code user} again, whatever is granted. */
  void deny(String user, ResourceType type, String name, AclOperation operation) throws Exception {
    try (Admin admin = asRoot("").admin()) {
      admin
          .createAcls(
              List.of(
                  new AclBinding(
                      new ResourcePattern(type, name, PatternType.LITERAL),
                      new AccessControlEntry(
                          "User:" + user, "*", operation, AclPermissionType.DENY))))
          .all()
          .get();
    }
  }

  /** Takes back all that was denied with {@code name}. */
  void allowAgain(ResourceType type, String name) throws Exception {
    try (Admin admin = asRoot("").admin()) {
      admin
          .deleteAcls(
              List.of(
                  new AclBindingFilter(
                      new ResourcePatternFilter(type, name, PatternType.LITERAL),
                      new AccessControlEntryFilter(
                          null, null, AclOperation.ANY, AclPermissionType.DENY))))
          .all()
          .get();
    }
  }

  /** Writes {@code settings} as a file of properties. */
  static Path file(Path file, Map<String, String> settings) throws Exception {
    Properties p = new Properties();
    p.putAll(settings);
    try (var out = Files.newBufferedWriter(file)) {
      p.store(out, null);
    }
    return file;
  }

  @Override
  public void close() {
    broker.close();
  }
}
