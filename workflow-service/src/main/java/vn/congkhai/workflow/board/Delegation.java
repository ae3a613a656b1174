package vn.congkhai.workflow.board;

import java.time.LocalDate;
import java.util.List;

/**
 * Ủy quyền: a holder lets an officer take one step in his place.
 *
 * @param fromAccount the holder; when he loses the step, so does the officer
 * @param step id of the step
 * @param categories slugs, empty for all
 * @param from first day, in Asia/Ho_Chi_Minh
 * @param until last day, in Asia/Ho_Chi_Minh
 */
public record Delegation(
        String id,
        String fromAccount,
        String fromName,
        String step,
        List<String> categories,
        LocalDate from,
        LocalDate until,
        Decision decision) {
    public Delegation {
        categories = List.copyOf(categories);
    }

    /** Whether the delegation reaches that category on that day. */
    public boolean reaches(String category, LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until) && Categories.cover(categories, category);
    }
}
