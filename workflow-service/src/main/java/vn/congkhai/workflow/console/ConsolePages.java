package vn.congkhai.workflow.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.page.Pages;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.page.console.Frame;
import vn.congkhai.page.console.Frame.Tab;
import vn.congkhai.page.console.Replies;
import vn.congkhai.workflow.article.Signatory;

/** Renders the pages of the console; none of them is kept by anybody on the way. */
final class ConsolePages {
    static final String WORK = "/bien-tap";
    static final String WRITE = "/bien-tap/viet";
    static final String CALENDAR = "/bien-tap/lich";
    static final String PICTURES = "/bien-tap/anh";
    static final String BOARD = "/bien-tap/ban-bien-tap";
    static final String OBLIGATIONS = "/bien-tap/nghia-vu";
    static final String LINKS = "/bien-tap/lien-ket";
    static final String AUDIT = "/kiem-tra";

    private final Pages pages;
    private final ShellFactory shells;
    private final ConsoleRights rights;

    /** Who looks at a page, and under which tab. */
    record View(Caller caller, Signatory by, String tab) {}

    ConsolePages(Pages pages, ShellFactory shells, ConsoleRights rights) {
        this.pages = pages;
        this.shells = shells;
        this.rights = rights;
    }

    ResponseEntity<String> page(View view, int status, String template, String title, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("frame", frame(view, title));
        return Replies.page(status, pages.render("console/" + template + ".jte", all));
    }

    /** A part of a page, for a script of the page. */
    ResponseEntity<String> part(String template, Map<String, Object> model) {
        return Replies.page(200, pages.render("console/" + template + ".jte", model));
    }

    private Frame frame(View view, String title) {
        List<Tab> tabs = new ArrayList<>();
        if (rights.takesPart(view.caller(), view.by())) add(tabs, view, WORK, "Việc của tôi");
        if (rights.maySubmit(view.caller(), view.by())) add(tabs, view, WRITE, "Viết tin, bài");
        if (rights.takesPart(view.caller(), view.by())) {
            add(tabs, view, CALENDAR, "Lịch đăng");
            add(tabs, view, PICTURES, "Thư viện ảnh");
            add(tabs, view, BOARD, "Ban Biên tập");
        }
        if (rights.supplies(view.by())) add(tabs, view, OBLIGATIONS, "Nghĩa vụ cung cấp");
        if (rights.takesPart(view.caller(), view.by())) add(tabs, view, LINKS, "Liên kết");
        if (view.by().member().active()) add(tabs, view, AUDIT, "Kiểm tra");
        return new Frame(shells.of(view.caller().portal(), title), view.caller().name(), tabs);
    }

    private static void add(List<Tab> tabs, View view, String href, String label) {
        tabs.add(new Tab(href, label, href.equals(view.tab())));
    }
}
