package vn.congkhai.regulation;

import java.util.List;

/** The data directory holds mistakes; the message lists every one as {@code file: path: what is wrong}. */
public final class RegulationsInvalidException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    RegulationsInvalidException(List<String> problems) {
        super("The regulations hold " + problems.size() + " mistake(s):\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /** The mistakes, in the order of files and lines. */
    public List<String> problems() {
        return problems;
    }
}
