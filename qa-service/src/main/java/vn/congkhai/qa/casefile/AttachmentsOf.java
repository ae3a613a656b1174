package vn.congkhai.qa.casefile;

import java.util.List;
import java.util.Optional;
import vn.congkhai.qa.question.Draft;
import vn.congkhai.qa.question.QuestionEvent.QuestionAnswered;
import vn.congkhai.qa.question.Sealed;

/** Opens the lists of files of a question; empty where the asker was forgotten. */
public final class AttachmentsOf {
    private final SealedTexts texts;

    public AttachmentsOf(SealedTexts texts) {
        this.texts = texts;
    }

    /** Files that came with the question. */
    public List<Attachment> question(CaseFile file) {
        return texts.open(file.id(), file.received().content(), Content.class)
                .map(Content::attachments)
                .orElse(List.of());
    }

    /** Files of the answer that stands. */
    public List<Attachment> answer(CaseFile file) {
        return opened(file, file.answer().map(QuestionAnswered::attachments));
    }

    /** Files of the answer that waits for approval. */
    public List<Attachment> draft(CaseFile file) {
        return opened(
                file, Optional.ofNullable(file.question().ticket().draft()).map(Draft::attachments));
    }

    private List<Attachment> opened(CaseFile file, Optional<Sealed> sealed) {
        return sealed.flatMap(files -> texts.open(file.id(), files, AnswerFiles.class))
                .map(AnswerFiles::attachments)
                .orElse(List.of());
    }
}
