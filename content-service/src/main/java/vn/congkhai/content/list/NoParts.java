package vn.congkhai.content.list;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** For segments that hold everything they need. */
enum NoParts implements ListParts {
    INSTANCE;

    @Override
    public Optional<Directory> directory(String id) {
        return Optional.empty();
    }

    @Override
    public Map<String, Chunk> chunks(Collection<String> ids) {
        return Map.of();
    }
}
