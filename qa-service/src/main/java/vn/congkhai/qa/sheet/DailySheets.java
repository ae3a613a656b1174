package vn.congkhai.qa.sheet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.time.Days;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.question.DeadlineStage;
import vn.congkhai.qa.question.QuestionPolicy;
import vn.congkhai.qa.question.QuestionState;
import vn.congkhai.qa.tickets.Course;
import vn.congkhai.qa.tickets.TicketIndex;
import vn.congkhai.qa.tickets.TicketRow;

/** Draws up the sheet of a day from the rows: of today as they stand, of a past day as they stood at its end. */
public final class DailySheets {
    private static final int LONGEST = 1_000;

    private final TicketIndex index;
    private final QuestionPolicies policies;
    private final Clock clock;

    public DailySheets(TicketIndex index, QuestionPolicies policies, Clock clock) {
        this.index = index;
        this.policies = policies;
        this.clock = clock;
    }

    /** The sheet of a unit, of reception ({@value TicketRow#RECEPTION}), or with null of the whole portal. */
    public DailySheet of(String portal, @Nullable String unit, LocalDate date) {
        QuestionPolicy policy = policies.of(portal);
        var drawing = new Drawing(policy, unit, date);
        boolean past = date.isBefore(Days.today(clock));
        Instant end = Days.start(date.plusDays(1));
        for (TicketRow row : index.open(portal, row -> row.receivedAt().isBefore(end))) drawing.add(row, past);
        Instant[] since = {Days.start(date)};
        int[] looked = {0};
        index.finished(portal, at -> past ? !at.isBefore(since[0]) : looked[0] < LONGEST, row -> {
            looked[0]++;
            if (past && row.receivedAt().isBefore(end)) drawing.add(row, true);
            else if (!past) drawing.unpublished(row);
        });
        return drawing.sheet(portal);
    }

    /** The sheet in the making. */
    private static final class Drawing {
        private final QuestionPolicy policy;
        private final @Nullable String unit;
        private final LocalDate date;
        private final Map<LocalDate, Stand> stands = new HashMap<>();
        private final Map<DeadlineStage, Integer> stages = new HashMap<>();
        private final List<DailySheet.Line> lines = new ArrayList<>();
        private int open;
        private int untriaged;
        private int toPublish;

        /** Counting working days once per day owed, not once per question. */
        private record Stand(DeadlineStage stage, int days) {}

        Drawing(QuestionPolicy policy, @Nullable String unit, LocalDate date) {
            this.policy = policy;
            this.unit = unit;
            this.date = date;
        }

        void add(TicketRow row, boolean past) {
            if (!past) {
                line(row, row.state(), row.owner(), row.field(), row.owedOn());
                return;
            }
            Course then = null;
            for (Course course : row.course()) if (!course.on().isAfter(date)) then = course;
            if (then == null || !then.state().isOpen()) return;
            String owner = then.unit() == null ? TicketRow.RECEPTION : then.unit();
            line(row, then.state(), owner, then.field(), then.owedOn());
        }

        private void line(
                TicketRow row, QuestionState state, @Nullable String owner, @Nullable String field, LocalDate owedOn) {
            if (unit != null && !unit.equals(owner)) return;
            open++;
            if (state == QuestionState.RECEIVED || state == QuestionState.REOPENED) untriaged++;
            Stand stand = stands.computeIfAbsent(owedOn, this::stand);
            stages.merge(stand.stage(), 1, Integer::sum);
            if (stand.stage() == DeadlineStage.AHEAD) return;
            boolean promised = state == QuestionState.PROGRESS_NOTIFIED;
            lines.add(new DailySheet.Line(
                    row.id(), state, stand.stage(), owner, field, row.receivedAt(), owedOn, promised, stand.days()));
        }

        private Stand stand(LocalDate owedOn) {
            int days = date.isAfter(owedOn)
                    ? -policy.calendar().between(owedOn, date)
                    : policy.calendar().between(date, owedOn);
            return new Stand(policy.stage(date, owedOn), days);
        }

        void unpublished(TicketRow row) {
            boolean reception = unit == null || unit.equals(TicketRow.RECEPTION);
            boolean owed = policy.rules().publishesGeneralConcern() && row.general() && row.publication() == null;
            if (reception && owed && row.state() == QuestionState.ANSWERED) toPublish++;
        }

        DailySheet sheet(String portal) {
            lines.sort(Comparator.comparing(DailySheet.Line::owedOn).thenComparing(DailySheet.Line::id));
            var counts = new DailySheet.Counts(
                    open,
                    stages.getOrDefault(DeadlineStage.SOON, 0),
                    stages.getOrDefault(DeadlineStage.DUE_TODAY, 0),
                    stages.getOrDefault(DeadlineStage.OVERDUE, 0) + stages.getOrDefault(DeadlineStage.ESCALATED, 0),
                    stages.getOrDefault(DeadlineStage.ESCALATED, 0),
                    untriaged,
                    toPublish);
            return new DailySheet(portal, unit, date, counts, lines.subList(0, Math.min(LONGEST, lines.size())));
        }
    }
}
