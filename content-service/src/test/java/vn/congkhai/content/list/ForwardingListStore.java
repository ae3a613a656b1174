package vn.congkhai.content.list;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store in front of another one, for tests that interfere with a single operation. */
abstract class ForwardingListStore implements ListStore {
    private final ListStore behind;

    ForwardingListStore(ListStore behind) {
        this.behind = behind;
    }

    @Override
    public Map<String, ListHead> heads(Collection<String> lists) {
        return behind.heads(lists);
    }

    @Override
    public Optional<Directory> directory(String id) {
        return behind.directory(id);
    }

    @Override
    public Map<String, Chunk> chunks(Collection<String> ids) {
        return behind.chunks(ids);
    }

    @Override
    public void save(List<ListChange> changes) {
        behind.save(changes);
    }
}
