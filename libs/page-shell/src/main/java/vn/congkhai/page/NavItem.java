package vn.congkhai.page;

/**
 * Mục của thanh điều hướng.
 *
 * @param href path on the portal
 * @param label Vietnamese words shown
 */
public record NavItem(String href, String label) {}
