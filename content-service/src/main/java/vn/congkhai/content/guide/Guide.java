package vn.congkhai.content.guide;

import java.util.List;

/**
 * Một bài hướng dẫn.
 *
 * @param title its first heading
 * @param contents its second headings
 * @param html the rest, safe to be shown
 */
public record Guide(String slug, String title, List<Section> contents, String html) {
    public Guide {
        contents = List.copyOf(contents);
    }

    /** A heading and where it is. */
    public record Section(String id, String title) {}
}
