package vn.congkhai.workflow.operating;

/**
 * Việc cần xem: one sentence about what needs somebody.
 *
 * @param href where to look
 */
public record Concern(String text, String href) {}
