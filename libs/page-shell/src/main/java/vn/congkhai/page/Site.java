package vn.congkhai.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nhận diện của một cổng: what every page of a portal shows at its top and bottom.
 *
 * @param portal id of the portal
 * @param name name of the site ("Trang thông tin điện tử Quận 8")
 * @param shortName what people say ("Quận 8")
 * @param body the body whose site it is ("Ủy ban nhân dân Quận 8")
 * @param masthead line above the name
 * @param emblem letters of the text emblem
 * @param main what most visitors come for, at most seven
 * @param categories every category of the regulation, empty where there is none
 * @param contacts lines of the footer, only what the portal states
 * @param regulation the regulation in one line, null where the site has none
 */
public record Site(
        String portal,
        String name,
        String shortName,
        String body,
        String masthead,
        String emblem,
        List<NavItem> main,
        List<NavItem> categories,
        List<Contact> contacts,
        @Nullable String regulation) {

    public Site {
        main = List.copyOf(main);
        categories = List.copyOf(categories);
        contacts = List.copyOf(contacts);
    }

    /** Address of the stylesheet with the portal's colours. */
    public String stylesheet() {
        return "/assets/portal/" + portal + ".css";
    }

    /** Whether this is one public body's portal and not the list of portals. */
    public boolean isPortal() {
        return !portal.equals(ShellFactory.PLATFORM);
    }

    /**
     * One line of the footer.
     *
     * @param label "Địa chỉ"
     * @param text the words
     * @param href tel: or mailto:, null for plain words
     */
    public record Contact(
            String label, String text, @Nullable String href) {}
}
