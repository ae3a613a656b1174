package vn.congkhai.content.list;

import java.util.List;

/** The chunks of a list, newest first. Never changed once written, like them. */
public record Directory(String id, List<ChunkRef> chunks) {
    public Directory {
        chunks = List.copyOf(chunks);
    }
}
