package vn.congkhai.qa.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.page.console.FormValues;
import vn.congkhai.page.console.Replies;
import vn.congkhai.qa.mail.MongoOutbox;

/** Chưa báo được: whom no letter has told, because no server takes it or there is no address, until somebody has called or written. */
@RestController
class LetterPageController {
    private static final int LATEST = 200;

    private final MongoOutbox outbox;
    private final ConsolePages pages;
    private final Clock clock;

    LetterPageController(MongoOutbox outbox, ConsolePages pages, Clock clock) {
        this.outbox = outbox;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(ConsolePages.LETTERS)
    ResponseEntity<String> letters(Caller caller) {
        ConsolePages.Reader reader = pages.overseer(caller);
        List<MongoOutbox.Untold> all = outbox.untold(caller.portal());
        return pages.page(
                reader,
                ConsolePages.LETTERS,
                200,
                "letters",
                "Chưa báo được",
                Map.of(
                        "letters",
                        all.stream().limit(LATEST).toList(),
                        "total",
                        all.size(),
                        "triages",
                        reader.triages()));
    }

    /** Doing it again changes nothing, so it needs no mark of its own. */
    @PostMapping(ConsolePages.LETTERS)
    ResponseEntity<String> told(Caller caller, HttpServletRequest request) {
        pages.receptionist(caller);
        outbox.told(caller.portal(), FormValues.of(request).text("thu"), caller.account(), clock.instant());
        return Replies.seeOther(ConsolePages.LETTERS);
    }
}
