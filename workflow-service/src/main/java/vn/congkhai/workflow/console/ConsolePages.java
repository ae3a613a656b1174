package vn.congkhai.workflow.console;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.page.Pages;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.console.Frame.Tab;

/** Renders the pages of the console; none of them is kept by anybody on the way. */
final class ConsolePages {
    static final String WORK = "/bien-tap";
    static final String WRITE = "/bien-tap/viet";
    static final String AUDIT = "/kiem-tra";

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

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
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(pages.render("console/" + template + ".jte", all));
    }

    /** After something was done the browser reads a page of its own, so that loading it again does nothing again. */
    static ResponseEntity<String> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    private Frame frame(View view, String title) {
        List<Tab> tabs = new ArrayList<>();
        if (rights.takesPart(view.caller(), view.by())) add(tabs, view, WORK, "Việc của tôi");
        if (rights.maySubmit(view.caller(), view.by())) add(tabs, view, WRITE, "Viết tin, bài");
        if (view.by().member().active()) add(tabs, view, AUDIT, "Kiểm tra");
        return new Frame(shells.of(view.caller().portal(), title), view.caller().name(), tabs);
    }

    private static void add(List<Tab> tabs, View view, String href, String label) {
        tabs.add(new Tab(href, label, href.equals(view.tab())));
    }
}
