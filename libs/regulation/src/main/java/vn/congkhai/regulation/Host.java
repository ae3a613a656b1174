package vn.congkhai.regulation;

/** Tên miền: a host name under which the portal answers. */
public record Host(String name, Authority authority) {}
