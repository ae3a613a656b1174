package vn.congkhai.content.question;

import java.util.List;
import java.util.Map;

/**
 * Tình hình hỏi đáp của một cổng.
 *
 * @param received all questions
 * @param closed those answered or said to be out of scope
 * @param newest the newest public answers
 * @param byUnit public answers of each unit, the most first
 */
public record QuestionSummary(
        long received, long closed, List<AnsweredQuestion> newest, List<Map.Entry<String, Long>> byUnit) {
    /** A portal nobody has asked anything yet. */
    public static final QuestionSummary NONE = new QuestionSummary(0, 0, List.of(), List.of());

    public QuestionSummary {
        newest = List.copyOf(newest);
        byUnit = List.copyOf(byUnit);
    }

    /** Questions that wait for an answer. */
    public long open() {
        return received - closed;
    }
}
