package vn.congkhai.workflow.operating;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.page.Pages;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.page.console.Frame;
import vn.congkhai.page.console.Frame.Tab;
import vn.congkhai.page.console.Replies;

/** Renders the operators' pages; none of them is kept by anybody on the way. */
final class OperatingPages {
    static final String OVERVIEW = "/van-hanh";
    static final String PROJECTIONS = "/van-hanh/ban-chieu";
    static final String LETTERS = "/van-hanh/thu-hong";
    static final String LEDGERS = "/van-hanh/so-cai";
    static final String CALENDAR = "/van-hanh/lich";
    static final String SECURITY = "/van-hanh/an-ninh";

    private static final List<Tab> TABS = List.of(
            new Tab(OVERVIEW, "Tổng quan", false),
            new Tab(PROJECTIONS, "Bản chiếu", false),
            new Tab(LETTERS, "Thư hỏng", false),
            new Tab(LEDGERS, "Sổ cái", false),
            new Tab(CALENDAR, "Lịch làm việc", false),
            new Tab(SECURITY, "Nhật ký an ninh", false));

    private final Pages pages;
    private final ShellFactory shells;

    OperatingPages(Pages pages, ShellFactory shells) {
        this.pages = pages;
        this.shells = shells;
    }

    ResponseEntity<String> page(
            Caller caller, int status, String tab, String template, String title, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(model);
        Stream<Tab> tabs = TABS.stream()
                .map(each -> new Tab(each.href(), each.label(), each.href().equals(tab)));
        all.put("frame", new Frame(shells.of(caller.portal(), title), caller.name(), tabs.toList()));
        return Replies.page(status, pages.render("operating/" + template + ".jte", all));
    }
}
