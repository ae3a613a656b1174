package vn.congkhai.workflow.article;

import java.util.List;

/**
 * A text offered as a revision.
 *
 * @param contentHash SHA-256 of its canonical JSON, 64 lower-case hexadecimal digits
 * @param sanitiser id of the policy that cleaned the HTML
 * @param unknownAttachments ids named by the text that are no attachment of this portal
 */
public record Draft(ArticleText text, String contentHash, String sanitiser, List<String> unknownAttachments) {
    public Draft {
        unknownAttachments = List.copyOf(unknownAttachments);
    }

    Revision numbered(int number) {
        return new Revision(
                number,
                contentHash,
                text.category(),
                text.genre(),
                text.title(),
                text.urgentReason() != null,
                sanitiser);
    }
}
