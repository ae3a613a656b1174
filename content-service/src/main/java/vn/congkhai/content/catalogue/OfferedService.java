package vn.congkhai.content.catalogue;

/**
 * Một dịch vụ công của cổng.
 *
 * @param level 1 to 4; the higher, the more of it is done online
 */
public record OfferedService(String name, String field, int level, String url) {}
