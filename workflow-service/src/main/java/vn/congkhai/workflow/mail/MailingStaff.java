package vn.congkhai.workflow.mail;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitListener;

/**
 * Sends the letters the log calls for. A letter is noted when the server has taken it; only a crash between the two repeats one,
 * under the same Message-ID. While the server is away the batch comes again, and nothing but mail waits.
 */
public final class MailingStaff implements CommitListener {
    private static final Logger LOG = LoggerFactory.getLogger(MailingStaff.class);
    private final Notices notices;
    private final Postman postman;
    private final SentNotices sent;
    private final Clock clock;

    public MailingStaff(Notices notices, Postman postman, SentNotices sent, Clock clock) {
        this.notices = notices;
        this.postman = postman;
        this.sent = sent;
        this.clock = clock;
    }

    @Override
    public void on(List<Commit> batch) {
        batch.forEach(
                commit -> commit.events().forEach(event -> notices.of(event).forEach(this::send)));
    }

    private void send(Notice notice) {
        if (sent.isSettled(notice.id())) return;
        try {
            postman.deliver(notice);
            sent.settle(notice.id(), true, clock.instant());
        } catch (Postman.AddressRefused refused) {
            sent.settle(notice.id(), false, clock.instant());
            LOG.warn("the mail server will not take letter {}", notice.id());
        }
    }
}
