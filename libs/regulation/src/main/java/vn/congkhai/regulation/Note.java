package vn.congkhai.regulation;

/**
 * A defect of the text or a conflict between texts, and how the portal settles it.
 *
 * @param conflict its number in docs/requirements.md, "Conflicts and defects"
 */
public record Note(int conflict, String text) {}
