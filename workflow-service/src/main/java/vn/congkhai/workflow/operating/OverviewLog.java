package vn.congkhai.workflow.operating;

/** A log and the position of its last commit. */
public record OverviewLog(String service, long head) {}
