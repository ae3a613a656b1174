package vn.congkhai.workflow.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.article.SupplyStart;

/**
 * What a unit owes: a document issued, a project approved, that must be on the portal by a day.
 *
 * @param number number of the document or other sign, as it is known
 * @param unit id of the unit that owes it
 * @param deadline null where the category sets no limit for what started the clock
 * @param met null while nothing was published for it
 * @param version number of events so far
 */
public record Obligation(
        String id,
        String portal,
        String category,
        String number,
        String title,
        SupplyStart starts,
        String unit,
        @Nullable Deadline deadline,
        @Nullable Met met,
        long version) {
    /** By which article, and on which day the public could first read it. */
    public record Met(String articleId, LocalDate on) {}

    /** Tình trạng. */
    public enum State {
        /** Owed, and there is still time or no limit. */
        OPEN,
        /** Published in time. */
        ON_TIME,
        /** Published late, or still owed after its last day. */
        LATE
    }

    /** The state on a day. */
    public State state(LocalDate today) {
        LocalDate reached = met == null ? today : met.on();
        if (deadline != null && reached.isAfter(deadline.dueOn())) return State.LATE;
        return met == null ? State.OPEN : State.ON_TIME;
    }

    /** Whether it is still owed and its last day has passed. */
    public boolean overdue(LocalDate today) {
        return met == null && state(today) == State.LATE;
    }

    /** The obligation after the event; null is the obligation before the first. */
    public static Obligation evolve(@Nullable Obligation before, ObligationEvent event) {
        if (event instanceof ObligationEvent.ObligationRegistered e) return e.obligation();
        if (before == null) throw new IllegalStateException("nothing was registered before " + event);
        return switch (event) {
            case ObligationEvent.ObligationRegistered e -> e.obligation();
            case ObligationEvent.ObligationMet e -> before.with(before.deadline(), e.met());
            case ObligationEvent.DeadlineMoved e -> before.with(e.to(), before.met());
        };
    }

    private Obligation with(@Nullable Deadline due, @Nullable Met by) {
        return new Obligation(id, portal, category, number, title, starts, unit, due, by, version + 1);
    }
}
