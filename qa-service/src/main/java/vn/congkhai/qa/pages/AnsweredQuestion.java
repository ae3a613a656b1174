package vn.congkhai.qa.pages;

import java.time.Instant;

/** Một câu hỏi đã trả lời trong danh sách. */
public record AnsweredQuestion(String url, String title, Instant publishedAt) {}
