package vn.congkhai.qa.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Nội dung câu hỏi, as the asker wrote it.
 *
 * @param field the field the asker chose, null when he chose none
 */
public record Content(String subject, String text, @Nullable String field) {
    /** Never the text: it must not reach a log. */
    @Override
    public String toString() {
        return "Content[hidden]";
    }
}
