package vn.congkhai.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Khung trang: everything around a page's content, for {@code @template.shell.page(shell = shell, content = ...)}.
 *
 * @param title the page's own title; the site's name is added behind it, and left alone when both are equal
 * @param current path of the current item of the navigation, empty for none
 * @param description for search engines and previews, empty for none
 * @param canonical path of the page that should be linked to, null for pages not to be indexed
 * @param feed path of the Atom feed of this page's list, null for none
 * @param preview what others show of the page, null for nothing of its own
 * @param language of the frame
 * @param address path and query at which the reader is
 */
public record Shell(
        Site site,
        String title,
        String current,
        String description,
        @Nullable String canonical,
        @Nullable String feed,
        @Nullable Preview preview,
        Language language,
        String address) {
    private static final int DESCRIPTION = 200;

    /** A page about which nothing else is known yet. */
    static Shell of(Site site, String title, Language language, String address) {
        return new Shell(site, title, "", "", null, null, null, language, address);
    }

    /** Language of the content of every page. */
    public String lang() {
        return "vi";
    }

    /** The frame's words. */
    public FrameWords words() {
        return FrameWords.in(language);
    }

    /** The language of the frame where it is not the page's, null where it is. */
    public @Nullable String frameLang() {
        return language == Language.VI ? null : language.code();
    }

    /** Where the frame's language is changed; leads back here. */
    public String otherLanguage() {
        return Language.PATH + "?sang=" + language.other().code() + "&ve="
                + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    /** What the browser shows as the window's title. */
    public String windowTitle() {
        return title.equals(site.name()) ? title : title + " - " + site.name();
    }

    /** The same page under an item of the navigation. */
    public Shell under(String path) {
        return new Shell(site, title, path, description, canonical, feed, preview, language, address);
    }

    /** The same page described in a sentence or two; more than 200 characters are cut. */
    public Shell describedAs(String text) {
        String cut = text.length() <= DESCRIPTION
                ? text
                : text.substring(0, DESCRIPTION - 1).strip() + "…";
        return new Shell(site, title, current, cut, canonical, feed, preview, language, address);
    }

    /** The same page with its address, which makes it one to be indexed. */
    public Shell at(String path) {
        return new Shell(site, title, current, description, path, feed, preview, language, address);
    }

    /** The same page with a feed. */
    public Shell withFeed(String path) {
        return new Shell(site, title, current, description, canonical, path, preview, language, address);
    }

    /** The same page with what others show of it. */
    public Shell seenAs(Preview seen) {
        return new Shell(site, title, current, description, canonical, feed, seen, language, address);
    }

    /** Whether that item of the navigation is the current one. */
    public boolean isCurrent(NavItem item) {
        return item.href().equals(current);
    }

    /** Address of the design system's stylesheet, named by its content so that it may be cached for good. */
    public String stylesheet() {
        return Assets.SITE_CSS;
    }

    /** Addresses of the fonts every page uses, to be fetched before the stylesheet asks for them. */
    public List<String> fonts() {
        return Assets.FONTS;
    }

    /** Address of the script that improves pages which work without it, named by its content. */
    public String script() {
        return Assets.SCRIPT;
    }

    /** Address of the icon, named by its content. */
    public String icon() {
        return Assets.ICON;
    }
}
