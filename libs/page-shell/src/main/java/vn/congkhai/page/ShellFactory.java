package vn.congkhai.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congkhai.regulation.Category;
import vn.congkhai.regulation.Identity;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.RegulationDocument;

/** Dựng khung trang: makes the shell of a portal's pages from its regulation. */
public final class ShellFactory {
    /** Id of the "portal" behind the host {@code localhost}: the list of portals, and the operators. */
    public static final String PLATFORM = "ict";

    /** Path of the list of legal documents. */
    public static final String DOCUMENTS = "/van-ban";

    /** Path of the questions. */
    public static final String QUESTIONS = "/hoi-dap";

    /** Path of the public services. */
    public static final String SERVICES = "/dich-vu-cong";

    private final Map<String, Site> sites;

    /** Shells for those portals. */
    public ShellFactory(List<Regulation> regulations) {
        this.sites = regulations.stream().collect(Collectors.toUnmodifiableMap(Regulation::id, ShellFactory::site));
    }

    /** The shell of a page of that portal; an unknown id gets the platform's, so that an error page has one. */
    public Shell of(@Nullable String portal, String title) {
        Site site = portal == null ? null : sites.get(portal);
        return Shell.of(site == null ? platform() : site, title, Language.ofRequest(), Language.addressOfRequest());
    }

    /** The shell of a page of that portal. */
    public Shell of(Regulation regulation, String title) {
        return of(regulation.id(), title);
    }

    /** Where the content of a category is read. */
    public static String href(Category category) {
        return switch (category.type()) {
            case QUESTIONS -> QUESTIONS;
            case DOCUMENT -> DOCUMENTS;
            default -> "/chuyen-muc/" + category.slug();
        };
    }

    private static Site site(Regulation regulation) {
        Identity identity = regulation.identity();
        return new Site(
                regulation.id(),
                regulation.names().site(),
                regulation.names().shortName(),
                regulation.names().full(),
                identity.masthead().toOptional().orElse(regulation.names().full()),
                identity.emblem().toOptional().orElse(""),
                main(regulation),
                regulation.categories().stream()
                        .map(category -> new NavItem(href(category), category.name()))
                        .toList(),
                contacts(identity),
                line(regulation.document()));
    }

    private static List<NavItem> main(Regulation regulation) {
        List<NavItem> items = new ArrayList<>();
        items.add(new NavItem("/", "Trang chủ", "Home"));
        add(items, regulation, "gioi-thieu", "Giới thiệu", "About");
        add(items, regulation, "tin-tuc", "Tin tức", "News");
        add(items, regulation, "chi-dao-dieu-hanh", "Chỉ đạo, điều hành", "Directives");
        items.add(new NavItem(DOCUMENTS, "Văn bản", "Legal documents"));
        items.add(new NavItem(SERVICES, "Dịch vụ công", "Public services"));
        items.add(new NavItem(QUESTIONS, "Hỏi đáp", "Questions"));
        return items;
    }

    private static void add(List<NavItem> items, Regulation regulation, String slug, String label, String english) {
        regulation.category(slug).ifPresent(category -> items.add(new NavItem(href(category), label, english)));
    }

    private static List<Site.Contact> contacts(Identity identity) {
        List<Site.Contact> contacts = new ArrayList<>();
        identity.address().toOptional().ifPresent(text -> contacts.add(new Site.Contact("Địa chỉ", text, null)));
        identity.phone()
                .toOptional()
                .ifPresent(text -> contacts.add(new Site.Contact("Điện thoại", text, "tel:" + digits(text))));
        identity.fax().toOptional().ifPresent(text -> contacts.add(new Site.Contact("Fax", text, null)));
        identity.email()
                .toOptional()
                .ifPresent(text -> contacts.add(new Site.Contact("Thư điện tử", text, "mailto:" + text)));
        return contacts;
    }

    private static String digits(String phone) {
        return phone.replaceAll("[^0-9+]", "");
    }

    private static String line(RegulationDocument document) {
        return document.form() + " số " + document.number() + " ngày " + VietnamTime.date(document.issuedOn()) + " của "
                + document.issuer();
    }

    private static Site platform() {
        return new Site(
                PLATFORM,
                "Công Khai",
                "Công Khai",
                "Nền tảng công bố thông tin của cơ quan nhà nước",
                "Cổng thông tin điện tử theo quy chế",
                "CK",
                List.of(new NavItem("/", "Các cổng thông tin", "Portals")),
                List.of(),
                List.of(),
                null);
    }
}
