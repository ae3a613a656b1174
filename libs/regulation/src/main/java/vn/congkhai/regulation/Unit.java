package vn.congkhai.regulation;

/**
 * Đơn vị: a body of the portal that supplies information and answers questions.
 *
 * @param id short id used by staff rights and questions ({@code unit})
 */
public record Unit(String id, String name, Authority authority) {}
