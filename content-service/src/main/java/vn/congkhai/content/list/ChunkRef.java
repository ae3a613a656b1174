package vn.congkhai.content.list;

/**
 * One line of a directory.
 *
 * @param first key of the chunk's first entry
 */
public record ChunkRef(String id, int size, EntryKey first) {}
