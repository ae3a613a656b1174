package vn.congkhai.regulation.calendar;

import java.util.List;
import java.util.stream.Collectors;

/** An iCalendar file that cannot be taken over as it is, with everything that is wrong with it. */
public final class ICalendarInvalidException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    ICalendarInvalidException(List<Mistake> mistakes) {
        super(mistakes.stream()
                .map(mistake -> "line " + mistake.line() + ": " + mistake.message())
                .collect(Collectors.joining("; ")));
        this.mistakes = List.copyOf(mistakes);
    }

    /** Every mistake, by line. */
    public List<Mistake> mistakes() {
        return mistakes;
    }

    /**
     * One mistake.
     *
     * @param line of the file, from 1
     * @param message Vietnamese
     */
    public record Mistake(int line, String message) {}
}
