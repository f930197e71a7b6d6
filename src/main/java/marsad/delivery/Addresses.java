package marsad.delivery;

import java.util.List;

/**
 * Which internet addresses are public. All others belong to this machine, to a private network or
 * to nobody: IANA's registries of special-purpose addresses, also where IPv6 wraps IPv4.
 */
public final class Addresses {
  /** A range: its first bytes and how many bits of them count. */
  private static final class Range {
    private final int bits;
    private final int[] bytes;

    Range(int bits, int... bytes) {
      this.bits = bits;
      this.bytes = bytes;
    }

    boolean contains(byte[] address) {
      for (int i = 0; i < bits; i++) {
        int mask = 0x80 >> (i % 8);
        if ((address[i / 8] & mask) != (bytes[i / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Range> SPECIAL_4 =
      List.of(
          new Range(8, 0), // this network
          new Range(8, 10),
          new Range(10, 100, 64), // carriers' own
          new Range(8, 127),
          new Range(16, 169, 254), // link-local, where clouds answer with credentials
          new Range(12, 172, 16),
          new Range(24, 192, 0, 0),
          new Range(24, 192, 0, 2), // documentation
          new Range(24, 192, 88, 99),
          new Range(16, 192, 168),
          new Range(15, 198, 18), // benchmarks
          new Range(24, 198, 51, 100), // documentation
          new Range(24, 203, 0, 113), // documentation
          new Range(3, 224)); // multicast, reserved, broadcast

  /** All that is global unicast is in here ... */
  private static final Range GLOBAL_6 = new Range(3, 0x20);

  /** ... but for these. */
  private static final List<Range> SPECIAL_6 =
      List.of(
          new Range(23, 0x20, 0x01, 0x00), // Teredo and other protocols
          new Range(32, 0x20, 0x01, 0x0d, 0xb8), // documentation
          new Range(20, 0x3f, 0xff, 0x00)); // documentation

  private static final Range SIX_TO_FOUR = new Range(16, 0x20, 0x02);
  private static final Range NAT64 = new Range(96, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0);
  private static final Range MAPPED = new Range(96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff);

  private Addresses() {}

  /**
   * Whether an address is on the public internet.
   *
   * @param address 4 or 16 bytes
   */
  public static boolean isPublic(byte[] address) {
    if (address.length == 4) {
      return SPECIAL_4.stream().noneMatch(r -> r.contains(address));
    }
    if (SIX_TO_FOUR.contains(address)) {
      return isPublic(wrapped(address, 2));
    }
    if (NAT64.contains(address) || MAPPED.contains(address)) {
      return isPublic(wrapped(address, 12));
    }
    return GLOBAL_6.contains(address) && SPECIAL_6.stream().noneMatch(r -> r.contains(address));
  }

  private static byte[] wrapped(byte[] address, int from) {
    return new byte[] {address[from], address[from + 1], address[from + 2], address[from + 3]};
  }
}
