package vn.congkhai.qa.pages;

import vn.congkhai.qa.asking.Receipt;
import vn.congkhai.regulation.QuestionRules;

/** Thời hạn trả lời nói bằng lời. */
public final class DeadlineWords {
    private DeadlineWords() {}

    /** On what a deadline rests. */
    public static String basis(Receipt.Explanation explanation) {
        return explanation.clause() == null
                ? "Thời hạn do nền tảng đặt ra, quy chế không quy định."
                : "Quyết định " + explanation.clause();
    }

    /** What a portal promises to everybody who asks. */
    public static String promise(QuestionRules rules) {
        QuestionRules.Commitment commitment = rules.commitment();
        if (commitment != null) return commitment.text();
        String within =
                "Trả lời hoặc thông báo quá trình xử lý trong " + rules.days() + " ngày làm việc kể từ ngày tiếp nhận";
        return rules.clause() == null ? within + "." : within + " (Quyết định " + rules.clause() + ").";
    }
}
