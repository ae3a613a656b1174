package vn.congkhai.workflow.article;

/**
 * Tệp đính kèm of a text; its bytes lie in the media store by {@code sha256}.
 *
 * @param type media type, detected from the content
 * @param size bytes
 */
public record Attachment(String id, String name, String type, long size, String sha256) {}
