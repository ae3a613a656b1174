package vn.congkhai.regulation;

/**
 * Mẫu trả lời: words from which a unit's answer may start.
 *
 * @param id short, unique on the portal ({@code huong-dan})
 * @param title what the officer chooses by
 * @param text what stands in the answer then
 */
public record AnswerTemplate(String id, String title, String text, Authority authority) {}
