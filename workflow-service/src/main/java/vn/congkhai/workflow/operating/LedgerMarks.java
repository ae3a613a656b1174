package vn.congkhai.workflow.operating;

import java.util.List;

/** The checkpoints of one log, newest first. */
public record LedgerMarks(String service, List<Mark> marks) {
    public LedgerMarks {
        marks = List.copyOf(marks);
    }
}
