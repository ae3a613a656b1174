package vn.congkhai.qa.desk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.mail.MongoOutbox;
import vn.congkhai.qa.sheet.DailySheet;

/** Phiếu việc hằng ngày, and the letters that did not reach anybody. */
@RestController
class SheetController {
    private final DeskSheets sheets;
    private final QuestionPolicies policies;
    private final StaffRights rights;
    private final MongoOutbox outbox;

    SheetController(DeskSheets sheets, QuestionPolicies policies, StaffRights rights, MongoOutbox outbox) {
        this.sheets = sheets;
        this.policies = policies;
        this.rights = rights;
        this.outbox = outbox;
    }

    @GetMapping("/api/questions/daily-sheet")
    DailySheet sheet(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            Caller caller) {
        return sheets.read(unit, date, caller);
    }

    @GetMapping("/api/questions/refused-letters")
    RefusedLetters refused(Caller caller) {
        if (!policies.of(caller.portal()).mayReadAll(rights.officer(caller))) {
            throw rights.ending(caller, DeskCommands.notEntitled());
        }
        return new RefusedLetters(outbox.untold(caller.portal()));
    }

    record RefusedLetters(List<MongoOutbox.Untold> items) {}
}
