package vn.congkhai.regulation;

/** Lưu trữ: what the text says about keeping or removing information, in one sentence. */
public record Retention(String rule, Authority authority) {}
