package vn.congkhai.page.console;

import java.util.List;
import vn.congkhai.page.Shell;

/**
 * Khung trang làm việc: the shell of the portal, who is signed in, and where he may go.
 *
 * @param person name of who is signed in
 */
public record Frame(Shell shell, String person, List<Tab> tabs) {
    public Frame {
        tabs = List.copyOf(tabs);
    }

    /** One place to go to. */
    public record Tab(String href, String label, boolean current) {}
}
