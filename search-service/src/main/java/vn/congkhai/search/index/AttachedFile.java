package vn.congkhai.search.index;

/**
 * A public file of a subject.
 *
 * @param url path on the portal
 * @param sha256 name of its bytes in the media store, empty if unknown
 * @param bytes its size
 */
public record AttachedFile(String name, String url, String sha256, long bytes) {}
