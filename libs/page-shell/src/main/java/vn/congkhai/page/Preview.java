package vn.congkhai.page;

import org.jspecify.annotations.Nullable;

/**
 * Xem trước: what other sites and search engines show of a page (Open Graph, schema.org).
 *
 * @param type of Open Graph, "article" or "website"
 * @param url full address
 * @param image full address of a picture, null for none
 * @param structured schema.org data, see {@link StructuredData}
 */
public record Preview(String type, String url, @Nullable String image, String structured) {}
