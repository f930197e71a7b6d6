package marsad.kafka;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts more than memory holds: by the unsigned bytes of the keys, entries of one key in the order
 * they were added. What exceeds the memory given goes sorted to a temporary file, which has no name
 * any more once it is open, so that nothing stays behind however the process ends. Add all, then
 * read once; for one thread.
 */
public final class ExternalSort implements AutoCloseable {
  /** What is held before it goes to disk. */
  private static final int MEMORY_BYTES = 64 * 1024 * 1024;

  /** What an entry takes beside its bytes: three objects and a reference. */
  private static final int ENTRY_BYTES = 72;

  private static final int BUFFER_BYTES = 64 * 1024;

  private final int memoryBytes;
  private final List<Entry> held = new ArrayList<>();
  private final List<long[]> runs = new ArrayList<>();
  private @Nullable FileChannel file;
  private long heldBytes;

  public ExternalSort() {
    this(MEMORY_BYTES);
  }

  ExternalSort(int memoryBytes) {
    this.memoryBytes = memoryBytes;
  }

  /** A key and what is sorted by it. */
  public static final class Entry {
    private static final Comparator<Entry> BY_KEY = (a, b) -> Arrays.compareUnsigned(a.key, b.key);

    private final byte[] key;
    private final byte[] value;

    private Entry(byte[] key, byte[] value) {
      this.key = key;
      this.value = value;
    }

    public byte[] value() {
      return value;
    }

    /** The value as UTF-8. */
    public String text() {
      return new String(value, StandardCharsets.UTF_8);
    }

    public boolean sameKey(Entry other) {
      return Arrays.equals(key, other.key);
    }
  }

  /**
   * A key that sorts by {@code parts} in turn: a {@code Long} by its value, anything else by the
   * code points of its text, which has no U+0000.
   */
  public static byte[] key(Object... parts) {
    int length = 0;
    byte[][] all = new byte[parts.length][];
    for (int i = 0; i < parts.length; i++) {
      all[i] =
          parts[i] instanceof Long number
              ? ByteBuffer.allocate(Long.BYTES).putLong(number ^ Long.MIN_VALUE).array()
              : (parts[i] + "\0").getBytes(StandardCharsets.UTF_8);
      length += all[i].length;
    }
    ByteBuffer key = ByteBuffer.allocate(length);
    for (byte[] part : all) {
      key.put(part);
    }
    return key.array();
  }

  /** Adds an entry; the arrays belong to the sort from now on. */
  public void add(byte[] key, byte[] value) {
    held.add(new Entry(key, value));
    heldBytes += key.length + value.length + ENTRY_BYTES;
    if (heldBytes > memoryBytes) {
      spill();
    }
  }

  /** Adds an entry whose value is text. */
  public void add(byte[] key, String value) {
    add(key, value.getBytes(StandardCharsets.UTF_8));
  }

  private void spill() {
    held.sort(Entry.BY_KEY);
    try {
      FileChannel to = file == null ? open() : file;
      file = to;
      long start = to.size();
      DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(new Output(to, start), BUFFER_BYTES));
      for (Entry entry : held) {
        out.writeInt(entry.key.length);
        out.writeInt(entry.value.length);
        out.write(entry.key);
        out.write(entry.value);
      }
      out.flush();
      runs.add(new long[] {start, to.size()});
    } catch (IOException e) {
      throw failure(e);
    }
    held.clear();
    heldBytes = 0;
  }

  private static FileChannel open() throws IOException {
    Path path = Files.createTempFile("marsad-sort", null);
    return FileChannel.open(
        path,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  private static KafkaFailure failure(IOException e) {
    return new KafkaFailure(
        "Nothing can be sorted in "
            + System.getProperty("java.io.tmpdir")
            + ", make room there or set MARSAD_JAVA_OPTIONS=-Djava.io.tmpdir=DIR: "
            + e.getMessage(),
        e);
  }

  /** All entries in order. */
  public Iterator<Entry> sorted() {
    held.sort(Entry.BY_KEY);
    List<Iterator<Entry>> sources = new ArrayList<>();
    FileChannel from = file;
    if (from != null) {
      runs.forEach(run -> sources.add(new Run(from, run[0], run[1])));
    }
    sources.add(held.iterator());
    return new Merge(sources);
  }

  @Override
  public void close() {
    held.clear();
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Entries of several sorted sources; of equal keys the earlier source's come first. */
  private static final class Merge implements Iterator<Entry> {
    private record Head(Entry entry, int source) {}

    private final List<Iterator<Entry>> sources;
    private final PriorityQueue<Head> heads =
        new PriorityQueue<>(
            Comparator.comparing(Head::entry, Entry.BY_KEY).thenComparingInt(Head::source));

    Merge(List<Iterator<Entry>> sources) {
      this.sources = sources;
      for (int i = 0; i < sources.size(); i++) {
        advance(i);
      }
    }

    private void advance(int source) {
      if (sources.get(source).hasNext()) {
        heads.add(new Head(sources.get(source).next(), source));
      }
    }

    @Override
    public boolean hasNext() {
      return !heads.isEmpty();
    }

    @Override
    public Entry next() {
      Head first = heads.poll();
      if (first == null) {
        throw new NoSuchElementException();
      }
      advance(first.source());
      return first.entry();
    }
  }

  /** A sorted part of the file. */
  private static final class Run implements Iterator<Entry> {
    private final DataInputStream in;
    private final long end;
    private long at;

    Run(FileChannel file, long start, long end) {
      in = new DataInputStream(new BufferedInputStream(new Input(file, start), BUFFER_BYTES));
      this.at = start;
      this.end = end;
    }

    @Override
    public boolean hasNext() {
      return at < end;
    }

    @Override
    public Entry next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      try {
        byte[] key = new byte[in.readInt()];
        byte[] value = new byte[in.readInt()];
        in.readFully(key);
        in.readFully(value);
        at += 2L * Integer.BYTES + key.length + value.length;
        return new Entry(key, value);
      } catch (IOException e) {
        throw failure(e);
      }
    }
  }

  /** Reads from a place of its own, so that runs do not move each other's. */
  private static final class Input extends InputStream {
    private final FileChannel file;
    private long at;

    Input(FileChannel file, long at) {
      this.file = file;
      this.at = at;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = file.read(ByteBuffer.wrap(bytes, offset, length), at);
      at += Math.max(0, count);
      return count;
    }
  }

  private static final class Output extends OutputStream {
    private final FileChannel file;
    private long at;

    Output(FileChannel file, long at) {
      this.file = file;
      this.at = at;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
      while (rest.hasRemaining()) {
        at += file.write(rest, at);
      }
    }
  }
}
