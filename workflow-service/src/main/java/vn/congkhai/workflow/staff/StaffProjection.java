package vn.congkhai.workflow.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.workflow.board.StaffEvent;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** Keeps the boards up to date with the staff events. */
public final class StaffProjection implements CommitListener {
    private final Boards boards;
    private final WorkflowEvents events;

    public StaffProjection(Boards boards, WorkflowEvents events) {
        this.boards = boards;
        this.events = events;
    }

    @Override
    public void on(List<Commit> batch) {
        Map<String, Board> changed = new LinkedHashMap<>();
        for (Commit commit : batch) {
            for (LoggedEvent logged : commit.events()) {
                Optional<StaffEvent> event = events.staff(logged);
                event.ifPresent(e -> changed.put(
                        e.portal(),
                        changed.computeIfAbsent(e.portal(), boards::of).apply(e, logged.sequence())));
            }
        }
        changed.values().forEach(boards::save);
    }
}
