package vn.congkhai.regulation;

/**
 * One thing a text says, in one Vietnamese sentence of ours.
 *
 * @param text what is said
 * @param authority where, with the words themselves
 */
public record Statement(String text, Authority authority) {}
