package vn.congkhai.workflow.unsent;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;

/** Keeps what was typed within bounds: so large, so many of one person, so long. */
public final class KeepingUnsentForms {
    private final UnsentForms forms;
    private final Limits limits;
    private final Clock clock;

    /**
     * @param bytes of all values of one form together
     * @param most forms of one person; the oldest makes room
     * @param kept after the last change
     */
    public record Limits(long bytes, int most, Duration kept) {}

    public KeepingUnsentForms(UnsentForms forms, Limits limits, Clock clock) {
        this.forms = forms;
        this.limits = limits;
        this.clock = clock;
    }

    /** What holds for forms, for the page that tells people. */
    public Limits limits() {
        return limits;
    }

    /**
     * Keeps what was typed, unless the form has been sent meanwhile.
     *
     * @param mark of the rendering of the form
     * @throws ProblemException 413 above the largest size; what was kept before stays
     */
    public Instant keep(
            String owner, String id, @Nullable String articleId, String mark, Map<String, List<String>> values) {
        if (!fits(values)) throw new ProblemException(Problems.tooLarge());
        Instant now = now();
        if (forms.isSettled(owner, id, mark)) return now;
        forms.keep(new UnsentForm(id, owner, articleId, mark, values, now));
        forms.of(owner).stream().skip(limits.most()).forEach(oldest -> forms.drop(owner, oldest.id()));
        return now;
    }

    /** Whether that much is kept. */
    public boolean fits(Map<String, List<String>> values) {
        long bytes = values.values().stream()
                .flatMap(List::stream)
                .mapToLong(value -> value.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        return bytes <= limits.bytes();
    }

    /** The owner's form, unless its time is over. */
    public Optional<UnsentForm> find(String owner, String id) {
        return forms.find(owner, id).filter(form -> isKept(form.at()));
    }

    /** Everything the owner has not sent, newest first. */
    public List<UnsentForm.Line> of(String owner) {
        return forms.of(owner).stream().filter(line -> isKept(line.at())).toList();
    }

    /** The form was sent: what was typed is where it belongs, and a last save on its way comes too late. */
    public void sent(String owner, String id, String mark) {
        forms.settle(owner, id, mark, now());
    }

    /** Its owner wants it no more. */
    public void drop(String owner, String id) {
        forms.drop(owner, id);
    }

    /** A text that is destroyed by decision is in nobody's forms either. */
    public void dropArticle(String articleId) {
        forms.dropArticle(articleId);
    }

    /** Removes what has been kept long enough. */
    public void sweep() {
        forms.dropBefore(now().minus(limits.kept()));
    }

    private boolean isKept(Instant at) {
        return at.isAfter(now().minus(limits.kept()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
