package vn.congkhai.search.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/**
 * The index that answers, and beside it perhaps the one that will: each in a folder of its own, and a file that names the first.
 * Replacing that file is the switch; whatever happens before or after it, the next start finds one complete index.
 */
public final class LiveIndex implements Searchable, AutoCloseable {
    private static final String CURRENT = "current";
    private static final String FIRST = "1";

    private final Path folder;
    private final AttachedTexts texts;
    private volatile SearchIndex current;
    private volatile @Nullable SearchIndex next;

    private LiveIndex(Path folder, AttachedTexts texts, SearchIndex current) {
        this.folder = folder;
        this.texts = texts;
        this.current = current;
    }

    /** Opens the index that answered last, or an empty one; what is left of an unfinished successor goes. */
    public static LiveIndex open(Path folder, AttachedTexts texts) throws IOException {
        Files.createDirectories(folder);
        String name = name(folder);
        for (Path other : children(folder)) {
            String left = other.getFileName().toString();
            if (!left.equals(name) && !left.equals(CURRENT)) delete(other);
        }
        return new LiveIndex(folder, texts, SearchIndex.open(folder.resolve(name), texts));
    }

    /** The index that answers. */
    public SearchIndex current() {
        return current;
    }

    /** Whether a successor is being built. */
    public boolean hasNext() {
        return next != null;
    }

    /**
     * Opens an empty successor, to be filled from the first event on.
     *
     * @throws IllegalStateException if there is one already
     */
    public synchronized SearchIndex begin() throws IOException {
        if (next != null) throw new IllegalStateException("The index is being built anew already");
        String successor = Long.toString(Long.parseLong(name(folder)) + 1);
        delete(folder.resolve(successor));
        SearchIndex begun = SearchIndex.open(folder.resolve(successor), texts);
        next = begun;
        return begun;
    }

    /** Gives the successor up. */
    public synchronized void abandon() throws IOException {
        SearchIndex given = next;
        if (given == null) return;
        next = null;
        given.close();
        delete(folder.resolve(Long.toString(Long.parseLong(name(folder)) + 1)));
    }

    /**
     * Lets the successor answer, from the next question on. To be called when it has applied all that the other one has.
     *
     * @throws IOException if it cannot be made durable; then nothing has changed
     */
    public synchronized void change() throws IOException {
        SearchIndex successor = next;
        if (successor == null) throw new IllegalStateException("There is no successor");
        successor.commit();
        String before = name(folder);
        write(folder, Long.toString(Long.parseLong(before) + 1));
        SearchIndex old = current;
        current = successor;
        next = null;
        old.close();
        delete(folder.resolve(before));
    }

    /** Where both of them stand: whether the successor has applied all that the current one has. */
    public boolean isNextComplete() {
        SearchIndex successor = next;
        if (successor == null) return false;
        Map<String, Long> reached = successor.offsets();
        return current.offsets().entrySet().stream()
                .allMatch(partition -> reached.getOrDefault(partition.getKey(), 0L) >= partition.getValue());
    }

    @Override
    public <T extends @Nullable Object> T ask(Question<T> question) throws IOException {
        SearchIndex asked = current;
        try {
            return asked.ask(question);
        } catch (AlreadyClosedException e) {
            if (asked == current) throw e;
            return current.ask(question); // it was replaced between two lines of this method
        }
    }

    /** Makes durable what was applied, except amid a backlog. */
    public void tend() throws IOException {
        each(SearchIndex::tend);
    }

    /** Makes durable what was applied. */
    public void commit() throws IOException {
        each(SearchIndex::commit);
    }

    private void each(Upkeep upkeep) throws IOException {
        SearchIndex answering = current;
        try {
            upkeep.of(answering);
        } catch (IOException e) {
            if (answering == current) throw e; // the one that was replaced has nothing to commit any more
        }
        SearchIndex successor = next;
        if (successor != null && successor.isOpen()) upkeep.of(successor);
    }

    private interface Upkeep {
        void of(SearchIndex index) throws IOException;
    }

    /** Closes without a commit, exactly as a kill would leave it. */
    @Override
    public synchronized void close() throws IOException {
        SearchIndex successor = next;
        if (successor != null) successor.close();
        current.close();
    }

    private static String name(Path folder) throws IOException {
        Path pointer = folder.resolve(CURRENT);
        if (!Files.exists(pointer)) return FIRST;
        String name = Files.readString(pointer).strip();
        return name.matches("[0-9]{1,18}") ? name : FIRST;
    }

    private static void write(Path folder, String name) throws IOException {
        Path pointer = folder.resolve(CURRENT + ".new");
        try (FileChannel file = FileChannel.open(
                pointer, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            file.write(ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)));
            file.force(true);
        }
        Files.move(pointer, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) return;
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
