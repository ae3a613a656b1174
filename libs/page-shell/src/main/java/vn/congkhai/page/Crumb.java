package vn.congkhai.page;

/**
 * Một mức của đường dẫn phân cấp (breadcrumb); the page itself is not among them.
 *
 * @param href path on the portal
 * @param label Vietnamese words shown
 */
public record Crumb(String href, String label) {}
