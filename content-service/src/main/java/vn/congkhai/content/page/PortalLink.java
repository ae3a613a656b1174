package vn.congkhai.content.page;

/** One portal of this installation on the list of portals. */
public record PortalLink(String href, String name, String body) {}
