package vn.congkhai.content.list;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A store that counts its reads and can die between any two writes. */
public final class ListsInMemory implements ListStore {
    public final Map<String, ListHead> heads = new HashMap<>();
    public final Map<String, Chunk> chunks = new TreeMap<>();
    public final Map<String, Directory> directories = new TreeMap<>();
    public int reads;
    public int writesUntilDeath = Integer.MAX_VALUE;

    /** Thrown in place of a kill -9. */
    public static final class Died extends RuntimeException {}

    @Override
    public Map<String, ListHead> heads(Collection<String> lists) {
        reads++;
        Map<String, ListHead> found = new HashMap<>(heads);
        found.keySet().retainAll(lists);
        return found;
    }

    @Override
    public Optional<Directory> directory(String id) {
        reads++;
        return Optional.ofNullable(directories.get(id));
    }

    @Override
    public Map<String, Chunk> chunks(Collection<String> ids) {
        reads++;
        Map<String, Chunk> found = new HashMap<>(chunks);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public void save(List<ListChange> changes) {
        for (ListChange change : changes) {
            for (Chunk chunk : change.chunks()) write(() -> chunks.put(chunk.id(), chunk));
            Directory directory = change.directory();
            if (directory != null) write(() -> directories.put(directory.id(), directory));
        }
        for (ListChange change : changes) write(() -> heads.put(change.head().list(), change.head()));
        for (ListChange change : changes) {
            for (String id : change.obsolete()) {
                write(() -> {
                    chunks.remove(id);
                    directories.remove(id);
                });
            }
        }
    }

    private void write(Runnable write) {
        if (writesUntilDeath-- <= 0) throw new Died();
        write.run();
    }
}
