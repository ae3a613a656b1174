package vn.congkhai.kit.media;

/**
 * A file in the media store.
 *
 * @param sha256 SHA-256 of its bytes, lower-case hex; also its name
 * @param size bytes
 */
public record StoredFile(String sha256, long size) {}
