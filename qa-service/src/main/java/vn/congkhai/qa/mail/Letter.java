package vn.congkhai.qa.mail;

/**
 * Thư gửi người hỏi.
 *
 * @param eventId the event it tells of: one letter per event
 * @param from address of the portal
 * @param to address of the asker
 */
public record Letter(String eventId, String from, String to, String subject, String text) {
    /** Never the person: it must not reach a log. */
    @Override
    public String toString() {
        return "Letter[" + eventId + "]";
    }
}
