package vn.congkhai.local.identity.mailbox;

import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operator reads what the platform would have sent. */
@RestController
class ReadingMail {
    private final Mailbox mailbox;

    ReadingMail(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping("/mailbox/messages")
    Items messages(@RequestParam(defaultValue = "") String to) throws IOException {
        return new Items(mailbox.messages(to));
    }

    record Items(List<Mail> items) {}
}
