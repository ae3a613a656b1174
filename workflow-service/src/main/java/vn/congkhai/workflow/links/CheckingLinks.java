package vn.congkhai.workflow.links;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at one link at a time, the one that has waited longest; a link that works once a day, one that does not every six hours. */
public final class CheckingLinks {
    private static final Logger LOG = LoggerFactory.getLogger(CheckingLinks.class);
    private static final Duration WORKING = Duration.ofDays(1);
    private static final Duration FAILING = Duration.ofHours(6);

    private final List<String> links;
    private final LookingBehindLinks looking;
    private final LinkChecks checks;
    private final Clock clock;

    /** @param links all addresses of all directories */
    public CheckingLinks(Collection<String> links, LookingBehindLinks looking, LinkChecks checks, Clock clock) {
        this.links = List.copyOf(new LinkedHashSet<>(links));
        this.looking = looking;
        this.checks = checks;
        this.clock = clock;
    }

    /** Looks at the next link that is due; whether there was one. */
    public boolean checkNext() {
        Instant now = clock.instant();
        Optional<String> next =
                links.stream().filter(link -> !due(link).isAfter(now)).min(Comparator.comparing(this::due));
        if (next.isEmpty()) return false;
        String href = next.get();
        LinkFinding finding = looking.look(href);
        LinkCheck check = LinkCheck.after(checks.find(href).orElse(null), href, finding, now);
        checks.keep(check);
        if (check.broken()) LOG.info("the link {} is {}, {} times in a row", href, finding.state(), check.failures());
        return true;
    }

    /** What is known of a link, if it was ever looked at. */
    public Optional<LinkCheck> known(String href) {
        return checks.find(href);
    }

    private Instant due(String href) {
        return checks.find(href)
                .map(check -> check.at().plus(check.finding().works() ? WORKING : FAILING))
                .orElse(Instant.EPOCH);
    }
}
