package vn.congkhai.qa.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.kit.time.Days;
import vn.congkhai.page.Pages;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.mail.MongoOutbox;
import vn.congkhai.qa.question.Officer;
import vn.congkhai.qa.question.QuestionPolicy;
import vn.congkhai.qa.sheet.DailySheet;
import vn.congkhai.qa.sheet.DailySheets;
import vn.congkhai.qa.sheet.SheetWords;
import vn.congkhai.qa.tickets.TicketRow;

/** Phiếu việc hằng ngày, as JSON or as a page to print, and the letters that did not reach anybody. */
@RestController
class SheetController {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final DailySheets sheets;
    private final QuestionPolicies policies;
    private final StaffRights rights;
    private final MongoOutbox outbox;
    private final Pages pages;
    private final ShellFactory shells;
    private final Clock clock;

    SheetController(
            DailySheets sheets,
            QuestionPolicies policies,
            StaffRights rights,
            MongoOutbox outbox,
            Pages pages,
            ShellFactory shells,
            Clock clock) {
        this.sheets = sheets;
        this.policies = policies;
        this.rights = rights;
        this.outbox = outbox;
        this.pages = pages;
        this.shells = shells;
        this.clock = clock;
    }

    /** A browser gets a page to print, a program JSON. */
    @GetMapping("/api/questions/daily-sheet")
    ResponseEntity<Object> sheet(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            @RequestHeader(name = "Accept", defaultValue = "") String accept,
            Caller caller) {
        String wanted = readable(unit, caller);
        DailySheet sheet = sheets.of(caller.portal(), wanted, date == null ? Days.today(clock) : date);
        return accept.contains("text/html")
                ? ResponseEntity.ok().contentType(HTML).body(page(sheet))
                : ResponseEntity.ok(sheet);
    }

    private String page(DailySheet sheet) {
        var regulation = policies.regulation(sheet.portal());
        var shell = shells.of(regulation, "Phiếu việc ngày " + VietnamTime.date(sheet.date()));
        String owner = SheetWords.owner(sheet.unit(), sheet.portal(), policies);
        return pages.render("qa/sheet.jte", Map.of("shell", shell, "owner", owner, "sheet", sheet));
    }

    /** Whoever reads everything reads any sheet; a unit's people read their unit's, which they get without asking. */
    private @Nullable String readable(@Nullable String unit, Caller caller) {
        QuestionPolicy policy = policies.of(caller.portal());
        Officer officer = rights.officer(caller);
        boolean known = unit == null
                || unit.equals(TicketRow.RECEPTION)
                || policies.regulation(caller.portal()).unit(unit).isPresent();
        if (!known) {
            throw ProblemException.of(400, "invalid-parameter", "Cổng này không có đơn vị ấy.")
                    .error("unit", "invalid", "đơn vị của cổng");
        }
        if (policy.mayReadAll(officer)) return unit;
        String own = officer.unit();
        if (own != null && policy.mayRead(officer, own) && (unit == null || unit.equals(own))) return own;
        throw DeskCommands.notEntitled();
    }

    @GetMapping("/api/questions/refused-letters")
    RefusedLetters refused(Caller caller) {
        if (!policies.of(caller.portal()).mayReadAll(rights.officer(caller))) throw DeskCommands.notEntitled();
        return new RefusedLetters(outbox.refused(caller.portal()));
    }

    record RefusedLetters(List<MongoOutbox.Refused> items) {}
}
