package vn.congkhai.qa.console;

import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.qa.mail.MongoOutbox;

/** Thư không đến: letters that no mail server will take, so that somebody reaches the asker another way. */
@RestController
class LetterPageController {
    private static final int LATEST = 200;

    private final MongoOutbox outbox;
    private final ConsolePages pages;

    LetterPageController(MongoOutbox outbox, ConsolePages pages) {
        this.outbox = outbox;
        this.pages = pages;
    }

    @GetMapping(ConsolePages.LETTERS)
    ResponseEntity<String> letters(Caller caller) {
        ConsolePages.Reader reader = pages.overseer(caller);
        List<MongoOutbox.Refused> all = outbox.refused(caller.portal());
        return pages.page(
                reader,
                ConsolePages.LETTERS,
                200,
                "letters",
                "Thư không đến",
                Map.of("letters", all.stream().limit(LATEST).toList(), "total", all.size()));
    }
}
