package vn.congkhai.workflow.article;

/**
 * A numbered text of an article; the text itself lies in the blob store under its hash.
 *
 * @param number from 1
 * @param contentHash SHA-256 of the canonical JSON
 * @param urgent whether it carries a reason to go at once
 * @param sanitiser id of the policy that cleaned the HTML
 */
public record Revision(
        int number, String contentHash, String category, String genre, String title, boolean urgent, String sanitiser) {
    public Revision {
        if (number < 1) throw new IllegalArgumentException("revisions are counted from 1");
    }

    /** The same text under another number. */
    Revision numbered(int other) {
        return new Revision(other, contentHash, category, genre, title, urgent, sanitiser);
    }
}
