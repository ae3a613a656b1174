package vn.congkhai.workflow.comment;

import java.util.Locale;

/** The rules of comments: a full statement, the contract's stable code, and what the person reads. */
public enum CommentRule {
    NO_SUCH_COMMENT("not-found", "", "Không tìm thấy nhận xét này."),
    COMMENTS_ARE_FOR_WHO_WORKS_ON_THE_ARTICLE(
            "not-entitled", "", "Chỉ người viết và người được giao các bước của tin, bài này được nhận xét."),
    AN_ARTICLE_ON_ITS_WAY_IS_COMMENTED_ON(
            "wrong-state", "", "Chỉ nhận xét khi tin, bài đang qua các bước, chưa đăng bản này."),
    A_SETTLED_COMMENT_TAKES_NO_ANSWER(
            "wrong-state", "", "Nhận xét này đã được đánh dấu giải quyết. Hãy viết một nhận xét mới."),
    A_PUBLISHED_TEXT_TAKES_NO_COMMENT(
            "wrong-state", "", "Bản này đã được đăng nên nhận xét về nó đã khép lại. Hãy nhận xét về bản đang sửa."),
    A_COMMENT_IS_SETTLED_ONCE("wrong-state", "", "Nhận xét này đã được đánh dấu giải quyết."),
    AN_ANSWER_BELONGS_TO_ITS_COMMENT(
            "wrong-state", "", "Câu trả lời thuộc về nhận xét của nó. Hãy trả lời hoặc đánh dấu chính nhận xét đó."),
    A_DESTROYED_TEXT_TAKES_NO_COMMENT("wrong-state", "", "Nội dung của bản này đã hủy theo quyết định."),
    A_DISCUSSION_IS_BOUNDED("wrong-state", "", "Tin, bài này đã đủ " + Discussion.MOST + " nhận xét và trả lời."),
    A_COMMENT_IS_ABOUT_A_REVISION("field-invalid", "revision", "Không có bản này của tin, bài."),
    A_COMMENT_SAYS_SOMETHING(
            "field-invalid", "text", "Hãy viết nhận xét, dài tối đa " + Discussion.LONGEST + " ký tự."),
    A_QUOTE_IS_BOUNDED("field-invalid", "quote", "Đoạn trích dài tối đa " + Discussion.LONGEST_QUOTE + " ký tự."),
    A_QUOTE_IS_FROM_THE_TEXT(
            "field-invalid", "quote", "Bản được nhận xét không có đoạn này. Hãy chép đúng từ nội dung, hoặc để trống.");

    private final String code;
    private final String field;
    private final String message;

    CommentRule(String code, String field, String message) {
        this.code = code;
        this.field = field;
        this.message = message;
    }

    /** Stable code of the contract. */
    public String code() {
        return code;
    }

    /** The field at fault, empty where it is none. */
    public String field() {
        return field;
    }

    /** Vietnamese message. */
    public String message() {
        return message;
    }

    /** Name of the rule in answers and documents. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
