package vn.congkhai.regulation;

/**
 * How the portal presents itself.
 *
 * @param masthead line above the name, the body in charge (cơ quan chủ quản)
 * @param emblem letters of the text emblem; no portal ships a coat of arms as a picture
 * @param colours as {@code #rrggbb}
 */
public record Identity(
        Stated<String> masthead,
        Stated<String> emblem,
        Colours colours,
        Stated<String> address,
        Stated<String> phone,
        Stated<String> fax,
        Stated<String> email) {

    /** Colours of a portal, chosen so that white text on {@code primary} has a contrast of at least 4.5 to 1. */
    public record Colours(String primary, String accent, Authority authority) {}
}
