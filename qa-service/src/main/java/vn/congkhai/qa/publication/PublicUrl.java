package vn.congkhai.qa.publication;

import vn.congkhai.qa.question.QuestionEvent.AnswerPublished;
import vn.congkhai.text.Slug;

/** Where a published answer is read. */
public final class PublicUrl {
    private PublicUrl() {}

    /** The path of a published answer. */
    public static String of(AnswerPublished published) {
        return of(published.questionId(), published.title());
    }

    /** The path of a published answer. */
    public static String of(String questionId, String title) {
        return "/hoi-dap/" + questionId + "/" + slug(title);
    }

    /** The words in the path. */
    public static String slug(String title) {
        String slug = Slug.of(title);
        return slug.isEmpty() ? "cau-hoi" : slug;
    }
}
