package vn.congkhai.qa.mail;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.LoggedEvent;

/**
 * Sends the letters that the log owes. A letter is noted when the mail server has taken it; only a crash between the two
 * repeats one, under the same Message-ID. While the server is down the batch comes again, and nothing but mail waits.
 */
public final class MailingAskers implements CommitListener {
    private static final Logger LOG = LoggerFactory.getLogger(MailingAskers.class);

    private final Letters letters;
    private final Postman postman;
    private final SentLetters sent;
    private final Clock clock;

    public MailingAskers(Letters letters, Postman postman, SentLetters sent, Clock clock) {
        this.letters = letters;
        this.postman = postman;
        this.sent = sent;
        this.clock = clock;
    }

    @Override
    public void on(List<Commit> batch) {
        batch.forEach(commit -> commit.events().forEach(this::send));
    }

    private void send(LoggedEvent event) {
        Optional<Letter> letter = letters.letter(event);
        if (letter.isEmpty() || sent.isSettled(event.id())) return;
        try {
            postman.deliver(letter.get());
            sent.settle(event.id(), SentLetters.Outcome.SENT, clock.instant());
        } catch (Postman.AddressRefused e) {
            sent.settle(event.id(), SentLetters.Outcome.REFUSED, clock.instant());
            LOG.warn("the mail server will not take the letter of event {}", event.id());
        }
    }
}
