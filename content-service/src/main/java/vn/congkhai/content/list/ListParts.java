package vn.congkhai.content.list;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Reads parts of lists by their ids. */
public interface ListParts {
    /** The directory with that id, empty when an edit has replaced it since. */
    Optional<Directory> directory(String id);

    /** Those of the chunks that are still there, by id. */
    Map<String, Chunk> chunks(Collection<String> ids);
}
