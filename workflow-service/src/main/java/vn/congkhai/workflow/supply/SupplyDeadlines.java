package vn.congkhai.workflow.supply;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.regulation.Supply;
import vn.congkhai.regulation.calendar.DueDate;
import vn.congkhai.regulation.calendar.WorkingDays;
import vn.congkhai.workflow.article.SupplyStart;

/** Finds the limit a category sets for what started the clock, and the day it ends. */
public final class SupplyDeadlines {
    private final Regulations regulations;
    private final WorkingDays calendar;

    public SupplyDeadlines(Regulations regulations, WorkingDays calendar) {
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
        return regulations
                .find(portal)
                .flatMap(regulation -> regulation.category(category))
                .flatMap(found -> found.supply().stream()
                        .filter(supply -> applies(supply, starts, urgent))
                        .max(Comparator.comparing(supply -> supply.only() != null)))
                .flatMap(supply -> status(supply, starts, publicSince, today))
                .orElse(SupplyStatus.NONE);
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

    private Optional<SupplyStatus> status(
            Supply supply, SupplyStart starts, @Nullable LocalDate publicSince, LocalDate today) {
        Integer days = supply.days();
        return switch (supply.limit()) {
            case WORKING_DAYS ->
                days == null ? Optional.empty() : Optional.of(working(supply, starts, days, publicSince, today));
            case CALENDAR_DAYS ->
                days == null
                        ? Optional.empty()
                        : Optional.of(status(
                                supply,
                                starts.on().plusDays(days),
                                "%d ngày kể từ %s".formatted(days, starts.on()),
                                publicSince,
                                today));
            case IMMEDIATE ->
                Optional.of(status(supply, starts.on(), "ngay trong ngày " + starts.on(), publicSince, today));
            case DAILY, REGULAR -> Optional.empty();
        };
    }

    private SupplyStatus working(
            Supply supply, SupplyStart starts, int days, @Nullable LocalDate publicSince, LocalDate today) {
        DueDate due = calendar.due(starts.on(), days);
        String holidays = due.skipped().stream()
                .map(skipped -> skipped.date() + " " + skipped.reason())
                .collect(Collectors.joining(", "));
        String explanation = "%d ngày làm việc kể từ %s".formatted(days, starts.on())
                + (holidays.isEmpty() ? "" : ", không tính " + holidays)
                + (due.provisional() ? " (lịch tạm tính)" : "");
        return status(supply, due.dueOn(), explanation, publicSince, today);
    }

    private static SupplyStatus status(
            Supply supply, LocalDate dueOn, String explanation, @Nullable LocalDate publicSince, LocalDate today) {
        boolean late = (publicSince == null ? today : publicSince).isAfter(dueOn);
        SupplyStatus.State state = late
                ? SupplyStatus.State.LATE
                : publicSince == null ? SupplyStatus.State.OPEN : SupplyStatus.State.ON_TIME;
        return new SupplyStatus(dueOn, state, supply.clause(), explanation);
    }
}
