package vn.congkhai.regulation;

/**
 * Somebody who can sign in, with or without rights.
 *
 * @param id the account ("officer@quan8")
 * @param name Vietnamese display name
 */
public record Account(String id, String name) {}
