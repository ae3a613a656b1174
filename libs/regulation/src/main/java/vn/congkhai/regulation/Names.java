package vn.congkhai.regulation;

/**
 * Names of a portal.
 *
 * @param full the body whose portal it is ("Ủy ban nhân dân Quận 8")
 * @param shortName what people say ("Quận 8"); {@code short} in the data
 * @param site the portal itself ("Trang thông tin điện tử Quận 8")
 */
public record Names(String full, String shortName, String site, Authority authority) {}
