package vn.congkhai.qa.question;

/**
 * A text on its way into an event: the rules look at the clear words, the event keeps the sealed ones.
 *
 * @param clear in memory only; {@link #toString()} never shows it
 */
public record Confidential(String clear, Sealed sealed) {
    @Override
    public String toString() {
        return "Confidential[" + sealed + "]";
    }
}
