package vn.congkhai.workflow.links;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a link.
 *
 * @param at when it was looked at last
 * @param failingSince when it first did not work, without having worked since; null while it works
 * @param failures how often in a row it did not work
 */
public record LinkCheck(
        String href,
        LinkFinding finding,
        Instant at,
        @Nullable Instant failingSince,
        int failures) {
    /** One failure may be the other side's restart; editors are told of the second. */
    private static final int WORTH_TELLING = 2;

    /** What is known after another look. */
    public static LinkCheck after(@Nullable LinkCheck before, String href, LinkFinding finding, Instant now) {
        if (finding.works()) return new LinkCheck(href, finding, now, null, 0);
        Instant since = before == null || before.failingSince() == null ? now : before.failingSince();
        return new LinkCheck(href, finding, now, since, before == null ? 1 : before.failures() + 1);
    }

    /** Whether somebody should mend it. */
    public boolean broken() {
        return failures >= WORTH_TELLING || finding.state() == LinkState.MOVED;
    }
}
