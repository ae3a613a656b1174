package vn.congkhai.content.list;

import java.util.List;

/** Older entries of a list. Never changed once written: an edit writes another one and the head then points to that. */
public record Chunk(String id, List<Card> entries) {
    public Chunk {
        entries = List.copyOf(entries);
    }
}
