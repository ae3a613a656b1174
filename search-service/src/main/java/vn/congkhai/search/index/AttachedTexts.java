package vn.congkhai.search.index;

import org.jspecify.annotations.Nullable;

/** The texts of files, where they are known. */
@FunctionalInterface
public interface AttachedTexts {
    /** No file has a text. */
    AttachedTexts NONE = file -> "";

    /** What a file says, empty if nothing can be had of it, null if nobody has looked yet. */
    @Nullable
    String of(AttachedFile file);
}
