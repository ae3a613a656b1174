package vn.congkhai.content.article;

/** Tệp đính kèm; {@code size} in bytes, {@code type} a media type. */
public record Attachment(String id, String name, String type, long size, String sha256, String url) {}
