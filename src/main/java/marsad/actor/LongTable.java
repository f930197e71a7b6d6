package marsad.actor;

/**
 * A map from numbers other than 0 to numbers, those without value having 0: open addressing in two
 * arrays, for its memory, its speed, and because a copy of millions takes milliseconds.
 */
final class LongTable {
  private long[] keys;
  private int[] values;
  private int size;

  LongTable() {
    keys = new long[1 << 10];
    values = new int[1 << 10];
  }

  private LongTable(LongTable other) {
    keys = other.keys.clone();
    values = other.values.clone();
    size = other.size;
  }

  LongTable copy() {
    return new LongTable(this);
  }

  int get(long key) {
    int slot = slot(key);
    return keys[slot] == 0 ? 0 : values[slot];
  }

  void put(long key, int value) {
    int slot = slot(key);
    if (keys[slot] == 0) {
      if (2 * ++size > keys.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
    }
    values[slot] = value;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  /** Where {@code key} is or would be; a free slot's value is 0. */
  private int slot(long key) {
    int mask = keys.length - 1;
    long product = key * 0x9E3779B97F4A7C15L; // the golden ratio spreads keys that differ little
    int slot = (int) (product >>> 32) & mask;
    while (keys[slot] != key && keys[slot] != 0) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
