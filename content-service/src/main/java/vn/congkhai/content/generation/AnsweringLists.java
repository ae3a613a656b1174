package vn.congkhai.content.generation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congkhai.content.list.Chunk;
import vn.congkhai.content.list.Directory;
import vn.congkhai.content.list.ListChange;
import vn.congkhai.content.list.ListHead;
import vn.congkhai.content.list.ListStore;

/** The lists that answer, whichever generation they are of. */
public final class AnsweringLists implements ListStore {
    private final Generations generations;

    /** Reads from the one that answers. */
    public AnsweringLists(Generations generations) {
        this.generations = generations;
    }

    @Override
    public ListStore answering() {
        return generations.answering().lists();
    }

    @Override
    public Map<String, ListHead> heads(Collection<String> lists) {
        return answering().heads(lists);
    }

    @Override
    public Optional<Directory> directory(String id) {
        return answering().directory(id);
    }

    @Override
    public Map<String, Chunk> chunks(Collection<String> ids) {
        return answering().chunks(ids);
    }

    @Override
    public void save(List<ListChange> changes) {
        answering().save(changes);
    }
}
