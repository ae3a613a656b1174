package vn.congkhai.qa.mail;

/**
 * Thư.
 *
 * @param id of its order: one letter per order
 * @param from address of the portal
 * @param to address of the asker or of a member of staff
 */
public record Letter(String id, String from, String to, String subject, String text) {
    /** Never the person: it must not reach a log. */
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
