package vn.congkhai.workflow.obligations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.congkhai.workflow.obligation.Obligation;

/**
 * The obligations of one portal. What is still owed is complete; of what was met the latest {@value #KEPT} are kept, the rest is in
 * the log.
 */
public record ObligationBook(String portal, List<Obligation> obligations) {
    private static final int KEPT = 1000;

    public ObligationBook {
        obligations = List.copyOf(obligations);
    }

    /** A book of these, in the order in which they were registered. */
    static ObligationBook of(String portal, List<Obligation> all) {
        // Ids grow with time.
        return new ObligationBook(
                portal,
                all.stream().sorted(Comparator.comparing(Obligation::id)).toList());
    }

    /** Ids that are here and in the other book no more. */
    List<String> withoutThoseOf(ObligationBook other) {
        if (other.obligations.size() > obligations.size()) return List.of();
        Set<String> there = other.obligations.stream().map(Obligation::id).collect(Collectors.toSet());
        return obligations.stream()
                .map(Obligation::id)
                .filter(id -> !there.contains(id))
                .toList();
    }

    /** The obligation with that id, while the book still has it. */
    public Optional<Obligation> find(String id) {
        return obligations.stream().filter(o -> o.id().equals(id)).findFirst();
    }

    /** The book with an obligation as it is now; an older state of it changes nothing. */
    ObligationBook apply(Obligation now) {
        boolean known = find(now.id()).filter(o -> o.version() >= now.version()).isPresent();
        if (known) return this;
        List<Obligation> all = new ArrayList<>(obligations);
        all.removeIf(o -> o.id().equals(now.id()));
        all.add(now);
        List<Obligation> met = all.stream()
                .filter(o -> o.met() != null)
                .sorted(Comparator.comparing(Obligation::id))
                .toList();
        if (met.size() > KEPT) all.removeAll(met.subList(0, met.size() - KEPT));
        return new ObligationBook(portal, all);
    }
}
