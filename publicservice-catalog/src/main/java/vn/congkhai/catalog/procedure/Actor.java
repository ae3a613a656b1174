package vn.congkhai.catalog.procedure;

/**
 * Who acted, and as what.
 *
 * @param role name of the role that entitled the account at that moment
 */
public record Actor(String account, String name, String role) {}
