package vn.congkhai.qa.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nội dung câu hỏi, as the asker wrote it.
 *
 * @param field the field the asker chose, null when he chose none
 * @param attachments the files he added
 */
public record Content(String subject, String text, @Nullable String field, List<Attachment> attachments) {
    /** A question from before files could be attached has none. */
    @SuppressWarnings("RedundantNullCheck") // what Jackson read may have been written without it
    public Content {
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    /** Never the text: it must not reach a log. */
    @Override
    public String toString() {
        return "Content[hidden]";
    }
}
