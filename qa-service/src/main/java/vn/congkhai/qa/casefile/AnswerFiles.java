package vn.congkhai.qa.casefile;

import java.util.List;

/** Tệp kèm câu trả lời, as one sealed value. */
public record AnswerFiles(List<Attachment> attachments) {
    /** No files. */
    public static final AnswerFiles NONE = new AnswerFiles(List.of());

    public AnswerFiles {
        attachments = List.copyOf(attachments);
    }
}
