package vn.congkhai.content.question;

import java.util.List;
import java.util.Map;

/**
 * Tình hình hỏi đáp của một cổng.
 *
 * @param received all questions
 * @param closed those answered or said to be out of scope
 * @param answered all public answers, the newest first
 * @param byUnit public answers of each unit, the most first
 */
public record QuestionSummary(
        long received, long closed, List<AnsweredQuestion> answered, List<Map.Entry<String, Long>> byUnit) {
    private static final int NEWEST = 4;

    /** A portal nobody has asked anything yet. */
    public static final QuestionSummary NONE = new QuestionSummary(0, 0, List.of(), List.of());

    public QuestionSummary {
        answered = List.copyOf(answered);
        byUnit = List.copyOf(byUnit);
    }

    /** The newest public answers, as many as the home page has place for. */
    public List<AnsweredQuestion> newest() {
        return answered.subList(0, Math.min(NEWEST, answered.size()));
    }

    /** Questions that wait for an answer. */
    public long open() {
        return received - closed;
    }
}
