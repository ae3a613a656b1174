package vn.congkhai.page;

import org.jspecify.annotations.Nullable;

/**
 * Khung trang: everything around a page's content, for {@code @template.shell.page(shell = shell, content = ...)}.
 *
 * @param title the page's own title; the site's name is added behind it, and left alone when both are equal
 * @param current path of the current item of the navigation, empty for none
 * @param description for search engines and previews, empty for none
 * @param canonical path of the page that should be linked to, null for pages not to be indexed
 * @param feed path of the Atom feed of this page's list, null for none
 */
public record Shell(
        Site site,
        String title,
        String current,
        String description,
        @Nullable String canonical,
        @Nullable String feed) {

    /** Language of every page. */
    public String lang() {
        return "vi";
    }

    /** What the browser shows as the window's title. */
    public String windowTitle() {
        return title.equals(site.name()) ? title : title + " - " + site.name();
    }

    /** The same page under an item of the navigation. */
    public Shell under(String path) {
        return new Shell(site, title, path, description, canonical, feed);
    }

    /** The same page described in a sentence or two; more than 200 characters are cut. */
    public Shell describedAs(String text) {
        String cut = text.length() <= 200 ? text : text.substring(0, 199).strip() + "…";
        return new Shell(site, title, current, cut, canonical, feed);
    }

    /** The same page with its address, which makes it one to be indexed. */
    public Shell at(String path) {
        return new Shell(site, title, current, description, path, feed);
    }

    /** The same page with a feed. */
    public Shell withFeed(String path) {
        return new Shell(site, title, current, description, canonical, path);
    }

    /** Whether that item of the navigation is the current one. */
    public boolean isCurrent(NavItem item) {
        return item.href().equals(current);
    }

    /** Address of the design system's stylesheet, named by its content so that it may be cached for good. */
    public String stylesheet() {
        return Assets.SITE_CSS;
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
