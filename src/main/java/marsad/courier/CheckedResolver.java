package marsad.courier;

import java.net.InetAddress;
import java.net.UnknownHostException;
import marsad.delivery.Addresses;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names, but not to addresses that are no public ones: the client connects to no other.
 */
final class CheckedResolver implements DnsResolver {
  private final DnsResolver resolver;

  CheckedResolver(DnsResolver resolver) {
    this.resolver = resolver;
  }

  /** The address is not public. */
  static final class PrivateAddress extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    PrivateAddress() {
      super("the host is in a private network; set `allow-private: true` if that is meant");
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = resolver.resolve(host);
    for (InetAddress address : found) {
      if (!Addresses.isPublic(address.getAddress())) {
        throw new PrivateAddress();
      }
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
