package vn.congkhai.page;

/**
 * Mục của thanh điều hướng.
 *
 * @param href path on the portal
 * @param label Vietnamese words shown
 * @param english the same in English, the Vietnamese words where there is no translation
 */
public record NavItem(String href, String label, String english) {

    /** An item that has only its Vietnamese name, such as a category of a regulation. */
    public NavItem(String href, String label) {
        this(href, label, label);
    }

    /** The words in that language. */
    public String label(Language language) {
        return language == Language.EN ? english : label;
    }

    /** The language of those words where it is not that of the frame, null where it is. */
    public @org.jspecify.annotations.Nullable String lang(Language language) {
        return language == Language.EN && english.equals(label) ? "vi" : null;
    }
}
