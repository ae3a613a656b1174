package vn.congkhai.content.question;

import java.time.Instant;

/** Một câu hỏi đã trả lời công khai; {@code unit} answered it, empty where that is not told. */
public record AnsweredQuestion(String title, String unit, String url, Instant publishedAt) {}
