package vn.congkhai.workflow.supply;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.regulation.Supply;
import vn.congkhai.regulation.calendar.DueDate;
import vn.congkhai.regulation.calendar.WorkingDays;
import vn.congkhai.workflow.article.SupplyStart;
import vn.congkhai.workflow.obligation.Deadline;

/** Finds the limit a category sets for what started the clock, and the day it ends. */
public final class SupplyDeadlines {
    private final Regulations regulations;
    private final Supplier<WorkingDays> calendar;

    /** @param calendar asked each time, because a day may be decided otherwise between two questions */
    public SupplyDeadlines(Regulations regulations, Supplier<WorkingDays> calendar) {
        this.regulations = regulations;
        this.calendar = calendar;
    }

    /**
     * The status on a day.
     *
     * @param urgent whether the text must go at once
     * @param publicSince first day the article was public, null while it is not
     */
    public SupplyStatus of(
            String portal,
            String category,
            @Nullable SupplyStart starts,
            boolean urgent,
            @Nullable LocalDate publicSince,
            LocalDate today) {
        if (starts == null) return SupplyStatus.NONE;
        return limit(portal, category, starts, urgent)
                .map(due -> status(due, publicSince, today))
                .orElse(SupplyStatus.NONE);
    }

    /** By when something is owed that started its clock like this; empty where the category sets no limit for it. */
    public Optional<Deadline> deadline(String portal, String category, SupplyStart starts) {
        return limit(portal, category, starts, false);
    }

    /** The last day of what started its clock like this; empty where nothing was said or nothing sets a limit. */
    public Optional<LocalDate> dueOn(String portal, String category, @Nullable SupplyStart starts, boolean urgent) {
        return starts == null
                ? Optional.empty()
                : limit(portal, category, starts, urgent).map(Deadline::dueOn);
    }

    private Optional<Deadline> limit(String portal, String category, SupplyStart starts, boolean urgent) {
        return regulations
                .find(portal)
                .flatMap(regulation -> regulation.category(category))
                .flatMap(found -> found.supply().stream()
                        .filter(supply -> applies(supply, starts, urgent))
                        .max(Comparator.comparing(supply -> supply.only() != null)))
                .flatMap(supply -> deadline(supply, starts));
    }

    private static boolean applies(Supply supply, SupplyStart starts, boolean urgent) {
        boolean event =
                supply.from().contains(Supply.StartEvent.valueOf(starts.event().name()));
        boolean role = supply.supplierRole() == null
                || (starts.supplierRole() != null
                        && supply.supplierRole()
                                .name()
                                .equals(starts.supplierRole().name()));
        boolean kind = supply.only() != Supply.NewsKind.URGENT || urgent;
        return event && role && kind;
    }

    private Optional<Deadline> deadline(Supply supply, SupplyStart starts) {
        Integer days = supply.days();
        return switch (supply.limit()) {
            case WORKING_DAYS -> days == null ? Optional.empty() : Optional.of(working(supply, starts, days));
            case CALENDAR_DAYS ->
                days == null
                        ? Optional.empty()
                        : Optional.of(new Deadline(
                                starts.on().plusDays(days),
                                supply.clause(),
                                "%d ngày kể từ %s".formatted(days, starts.on())));
            case IMMEDIATE -> Optional.of(new Deadline(starts.on(), supply.clause(), "ngay trong ngày " + starts.on()));
            case DAILY, REGULAR -> Optional.empty();
        };
    }

    private Deadline working(Supply supply, SupplyStart starts, int days) {
        DueDate due = calendar.get().due(starts.on(), days);
        String holidays = due.skipped().stream()
                .map(skipped -> skipped.date() + " " + skipped.reason())
                .collect(Collectors.joining(", "));
        String explanation = "%d ngày làm việc kể từ %s".formatted(days, starts.on())
                + (holidays.isEmpty() ? "" : ", không tính " + holidays)
                + (due.provisional() ? " (lịch tạm tính)" : "");
        return new Deadline(due.dueOn(), supply.clause(), explanation);
    }

    private static SupplyStatus status(Deadline due, @Nullable LocalDate publicSince, LocalDate today) {
        boolean late = (publicSince == null ? today : publicSince).isAfter(due.dueOn());
        SupplyStatus.State state = late
                ? SupplyStatus.State.LATE
                : publicSince == null ? SupplyStatus.State.OPEN : SupplyStatus.State.ON_TIME;
        return new SupplyStatus(due.dueOn(), state, due.clause(), due.explanation());
    }
}
