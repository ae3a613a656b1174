package vn.congkhai.workflow.operating;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import vn.congkhai.kit.http.PageOf;
import vn.congkhai.kit.http.Paging;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.page.FormField;
import vn.congkhai.page.FormField.Option;
import vn.congkhai.page.Pagination;
import vn.congkhai.regulation.Account;
import vn.congkhai.workflow.staff.AccountSign;
import vn.congkhai.workflow.staff.KnownPeople;

/** Nhật ký an ninh: who signed in, who left, what was refused to whom. */
@RestController
class SecurityPageController {
    static final List<Option> KINDS = List.of(
            new Option("", "Mọi loại"),
            new Option("SIGNED_IN", "Đăng nhập"),
            new Option("SIGN_IN_FAILED", "Đăng nhập không thành"),
            new Option("SIGNED_OUT", "Đăng xuất"),
            new Option("SESSION_ENDED", "Phiên tự kết thúc"),
            new Option("REFUSED", "Bị từ chối"));

    private final ServicesAsked services;
    private final OperatingPages pages;
    private final KnownPeople people;

    SecurityPageController(ServicesAsked services, OperatingPages pages, KnownPeople people) {
        this.services = services;
        this.pages = pages;
        this.people = people;
    }

    @GetMapping(OperatingPages.SECURITY)
    ResponseEntity<String> security(
            Caller caller,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "nguoi", defaultValue = "") String person,
            Paging paging) {
        caller.requireOperator();
        List<String> query = new ArrayList<>();
        boolean known = KINDS.stream().anyMatch(option -> option.value().equals(kind));
        if (known && !kind.isEmpty()) query.add("kind=" + kind);
        List<Account> accounts = people.everywhere();
        if (!person.isEmpty()) {
            String account = AccountSign.account(accounts, person);
            query.add("account=" + UriUtils.encode(account, StandardCharsets.UTF_8));
        }
        String path = "security" + (query.isEmpty() ? "" : "?" + String.join("&", query));
        Told told = services.ask(authorization, path).join();
        PageOf<SecurityEntry> page =
                paging.of(told.items().stream().map(SecurityEntry::of).toList());
        String here = OperatingPages.SECURITY + "?loai=" + (known ? kind : "") + "&nguoi="
                + UriUtils.encode(person, StandardCharsets.UTF_8);
        return pages.page(
                caller,
                200,
                OperatingPages.SECURITY,
                "security",
                "Nhật ký an ninh",
                Map.of(
                        "lines", page.items(),
                        "total", page.total(),
                        "answered", told.answered(),
                        "filter",
                                List.of(
                                        FormField.optional("loai", "Loại", "select")
                                                .options(KINDS)
                                                .value(kind),
                                        FormField.optional("nguoi", "Người", "select")
                                                .options(options(accounts))
                                                .value(person)),
                        "pagination", Pagination.of(here, page.page(), page.size(), page.total())));
    }

    private static List<Option> options(List<Account> accounts) {
        List<Option> options = new ArrayList<>(List.of(new Option("", "Mọi người")));
        accounts.forEach(account ->
                options.add(new Option(AccountSign.of(account.id()), account.name() + " (" + account.id() + ")")));
        return options;
    }
}
